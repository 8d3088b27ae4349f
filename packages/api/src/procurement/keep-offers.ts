import { no } from '@prongsai/domain/base/verdict'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { act, citationText, regulation } from '@prongsai/domain/law/citation'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { agreedWithin } from '@prongsai/domain/procurement/award'
import type { Matter } from '@prongsai/domain/procurement/method'
import type {
  AddOfferInput,
  ChooseWinnerInput,
  InviteInput,
  JudgeOfferInput,
  UninviteInput,
  WithdrawOfferInput,
} from '@prongsai/domain/procurement/offer.input'
import { takeOffer } from '@prongsai/domain/procurement/offer-taking'
import { stillOpen, takesOffers } from '@prongsai/domain/procurement/still-open'
import { accept } from '@prongsai/domain/refusal'
import {
  insertInvitee,
  insertOffer,
  saveJudgement,
  saveWinner,
  standingSupplier,
  withdrawInvitee,
  withdrawOffer as withdraw,
} from '@prongsai/db/procurement/offers'
import type { PurchaseRecordOffer } from '@prongsai/db/procurement/purchase-row'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { heldPurchase, type PurchaseAtHand } from './purchase-case.ts'
import { tellPurchase } from './tell-purchase.ts'

/** เชิญชวน: who is asked for a price, until the letters are on their way. */
export async function invite(deciding: Deciding, { id, supplierId, on }: InviteInput): Promise<void> {
  const { db, actor } = deciding
  const hand = await openFor(deciding, { id, matter: 'invitees', on })
  const { name } = found(await standingSupplier(db, actor.office, supplierId))
  if (hand.record.invitees.some((one) => one.supplierId === supplierId))
    accept(no({ code: 'procurement/invited-already' }))
  await insertInvitee(db, actor.office, { purchaseId: id, supplierId, on })
  await tellPurchase(deciding, hand, {
    act: 'purchase/invite',
    changes: [{ field: 'supplier', from: null, to: name }],
  })
}

export async function uninvite(deciding: Deciding, { id, supplierId, reason }: UninviteInput): Promise<void> {
  const hand = await openFor(deciding, { id, matter: 'invitees' })
  const { name } = found(hand.record.invitees.find((one) => one.supplierId === supplierId))
  await withdrawInvitee(deciding.db, deciding.actor.office, { purchaseId: id, supplierId })
  await tellPurchase(deciding, hand, {
    act: 'purchase/uninvite',
    reason,
    changes: [{ field: 'supplier', from: name, to: null }],
  })
}

/** รับข้อเสนอ: one of a supplier, as it came. */
export async function addOffer(deciding: Deciding, input: AddOfferInput): Promise<{ readonly id: string }> {
  const { db, actor, now } = deciding
  const { id: purchaseId, supplierId, offeredOn, price, note } = input
  const hand = await openFor(deciding, { id: purchaseId, matter: 'offers', on: offeredOn })
  accept(takesOffers(hand.method, hand.purchase, deciding.today))
  const { name } = found(await standingSupplier(db, actor.office, supplierId))
  accept(takeOffer(hand.method, hand.purchase, { supplier: supplierId, name, on: offeredOn }))
  if (hand.purchase.offers.some(({ supplier }) => supplier === supplierId))
    accept(no({ code: 'procurement/offered-already' }))
  const made = { madeAt: isoOf(now), madeBy: actor.person }
  const { id } = await insertOffer(db, actor.office, {
    purchaseId,
    supplierId,
    offeredOn,
    price,
    note,
    ...made,
  })
  await tellPurchase(deciding, hand, {
    act: 'purchase/offer',
    changes: [
      { field: 'supplier', from: null, to: name },
      { field: 'price', from: null, to: formatBaht(price) },
    ],
  })
  return { id }
}

/** พิจารณา: passed, or left out for its reason; with the price that was agreed where it was talked about. */
export async function judgeOffer(deciding: Deciding, input: JudgeOfferInput): Promise<void> {
  const hand = await openFor(deciding, { id: input.id, matter: 'offers' })
  const offer = offerOf(hand, input.offer)
  const { qualified, exclusionReason, score, agreedPrice } = input
  accept(agreedWithin(satang(BigInt(offer.price)), agreedPrice))
  await saveJudgement(deciding.db, deciding.actor.office, {
    id: offer.id,
    qualified,
    exclusionReason: qualified ? null : exclusionReason,
    score,
    agreedPrice,
  })
  await tellPurchase(deciding, hand, {
    act: 'purchase/judge',
    clause: citationText(regulation('55')),
    reason: qualified ? null : exclusionReason,
    changes: [
      { field: 'supplier', from: null, to: offer.name },
      { field: 'qualified', from: offer.qualified, to: qualified },
      ...(agreedPrice === null ? [] : [{ field: 'price', from: null, to: formatBaht(agreedPrice) }]),
    ],
  })
}

/** เลือกผู้ชนะ among those that passed, with the reason. */
export async function chooseWinner(deciding: Deciding, input: ChooseWinnerInput): Promise<void> {
  const hand = await openFor(deciding, { id: input.id, matter: 'offers' })
  const offer = offerOf(hand, input.offer)
  if (offer.qualified !== true) accept(no({ code: 'procurement/winner-not-qualified', name: offer.name }))
  if (offer.listed) accept(no({ code: 'procurement/winner-listed', name: offer.name }))
  await saveWinner(deciding.db, deciding.actor.office, {
    purchaseId: input.id,
    id: offer.id,
    reason: input.reason,
  })
  await tellPurchase(deciding, hand, {
    act: 'purchase/winner',
    clause: citationText(act('65')),
    reason: input.reason,
    changes: [{ field: 'supplier', from: winnerName(hand), to: offer.name }],
  })
}

const winnerName = ({ record: purchase }: PurchaseAtHand): string | null =>
  purchase.offers.find(({ winner }) => winner)?.name ?? null

/** ถอนข้อเสนอ that was recorded by mistake, or that its supplier took back; it stays to be seen. */
export async function withdrawOffer(deciding: Deciding, input: WithdrawOfferInput): Promise<void> {
  const { db, actor, now } = deciding
  const hand = await openFor(deciding, { id: input.id, matter: 'offers' })
  accept(takesOffers(hand.method, hand.purchase, deciding.today))
  const offer = offerOf(hand, input.offer)
  await withdraw(db, actor.office, {
    id: offer.id,
    at: isoOf(now),
    by: actor.person,
    reason: input.reason,
  })
  await tellPurchase(deciding, hand, {
    act: 'purchase/withdraw-offer',
    reason: input.reason,
    changes: [{ field: 'supplier', from: offer.name, to: null }],
  })
}

type Opening = { readonly id: AddOfferInput['id']; readonly matter: Matter; readonly on?: CivilDate }

/** The purchase held, where this can still be written into it and the day has come. */
async function openFor(deciding: Deciding, { id, matter, on }: Opening): Promise<PurchaseAtHand> {
  const hand = await heldPurchase(deciding, id)
  accept(stillOpen(hand.method, hand.purchase, matter))
  if (on !== undefined && on > deciding.today) accept(no({ code: 'procurement/day-ahead', day: on }))
  return hand
}

function offerOf({ record: purchase }: PurchaseAtHand, id: string): PurchaseRecordOffer {
  const offer = found(purchase.offers.find((one) => one.id === id))
  return offer.withdrawnAt === null ? offer : accept(no({ code: 'procurement/offer-withdrawn' }))
}
