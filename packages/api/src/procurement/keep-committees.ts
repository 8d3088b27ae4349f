import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { working } from '@prongsai/domain/office/person'
import { appoint, endBody } from '@prongsai/domain/procurement/committee'
import type {
  AppointCommitteeInput,
  DeclareInterestInput,
  EndCommitteeInput,
} from '@prongsai/domain/procurement/committee.input'
import type { ProcurementRefusal } from '@prongsai/domain/procurement/procurement-refusal'
import { committeeKinds } from '@prongsai/domain/procurement/purchase'
import { accept } from '@prongsai/domain/refusal'
import {
  declareInterest as declare,
  endCommittee as end,
  insertCommittee,
  seatedPeople,
} from '@prongsai/db/procurement/committees'
import type { PurchaseRecordCommittee } from '@prongsai/db/procurement/purchase-row'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { heldPurchase, type PurchaseAtHand } from './purchase-case.ts'
import { tellPurchase } from './tell-purchase.ts'

type Appointed = { readonly id: string; readonly warnings: readonly ProcurementRefusal[] }

/** แต่งตั้ง a body, or another in the place of one that sits. Answers what is unusual about who sits where. */
export async function appointCommittee(deciding: Deciding, input: AppointCommitteeInput): Promise<Appointed> {
  const { db, actor, now } = deciding
  const hand = await heldPurchase(deciding, input.id)
  if (input.orderDay > deciding.today) accept(no({ code: 'procurement/day-ahead', day: input.orderDay }))
  const seats = await namedSeats(deciding, input)
  const body = {
    kind: input.kind,
    orderNumber: input.orderNumber,
    dueOn: input.dueDay,
    seats: seats.map((seat) => ({ ...seat, person: seat.personId, declaredInterest: false })),
  }
  const warnings = accept(appoint(hand.purchase, body))
  await replace(deciding, hand, input)
  const id = await insertCommittee(db, actor.office, {
    ...input,
    purchaseId: input.id,
    seats,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  await tellPurchase(deciding, hand, {
    act: 'purchase/appoint',
    clause: citationText(regulation('21, 25, 26')),
    reason: input.reason === '' ? null : input.reason,
    changes: [
      { field: 'committee', from: null, to: committeeKinds[input.kind] },
      { field: 'members', from: null, to: seats.map(({ name }) => name).join(', ') },
    ],
  })
  return { id, warnings }
}

/** Who sits, the office's own people by the names and posts that they have today. */
async function namedSeats({ db, actor }: Deciding, { seats }: AppointCommitteeInput) {
  const ids = seats.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const people = await seatedPeople(db, actor.office, ids)
  return seats.map((seat) => {
    if (seat.personId === null) return seat
    const person = found(people.find(({ id }) => id === seat.personId))
    const { name, position } = accept(working(person))
    return { ...seat, name, post: position }
  })
}

/** Ends the body of the kind that sits, with the reason; without one nothing is replaced. */
async function replace(
  { db, actor, now }: Deciding,
  { record: purchase, ...hand }: PurchaseAtHand,
  { kind, reason }: AppointCommitteeInput,
): Promise<void> {
  const sits = purchase.committees.find((one) => one.kind === kind && one.endedAt === null)
  if (sits === undefined) return
  accept(endBody(hand.method, hand.purchase, kind))
  if (reason === '') accept(no({ code: 'procurement/committee-stands', kind }))
  await end(db, actor.office, { id: sits.id, at: isoOf(now), by: actor.person, reason })
}

/** สิ้นสุดหน้าที่ of a body before its work is done, with the reason. */
export async function endCommittee(deciding: Deciding, input: EndCommitteeInput): Promise<void> {
  const { db, actor, now } = deciding
  const hand = await heldPurchase(deciding, input.id)
  const body = sittingOf(hand, input.committee)
  accept(endBody(hand.method, hand.purchase, body.kind))
  await end(db, actor.office, { id: body.id, at: isoOf(now), by: actor.person, reason: input.reason })
  await tellPurchase(deciding, hand, {
    act: 'purchase/end-committee',
    reason: input.reason,
    changes: [{ field: 'committee', from: committeeKinds[body.kind], to: null }],
  })
}

/** แจ้งส่วนได้เสีย by the member himself, who sits no more from then on (ระเบียบฯ 2560 ข้อ 27). */
export async function declareInterest(deciding: Deciding, input: DeclareInterestInput): Promise<void> {
  const { db, actor, today } = deciding
  const hand = await heldPurchase(deciding, input.id)
  const body = sittingOf(hand, input.committee)
  const sits = body.seats.some(({ personId, interestOn }) => personId === actor.person && interestOn === null)
  if (!sits) accept(no({ code: 'procurement/not-a-member' }))
  const interest = { committee: body.id, person: actor.person, on: today, interest: input.interest }
  await declare(db, actor.office, interest)
  await tellPurchase(deciding, hand, {
    act: 'purchase/interest',
    clause: citationText(regulation('27')),
    reason: input.interest,
    changes: [{ field: 'committee', from: null, to: committeeKinds[body.kind] }],
  })
}

function sittingOf({ record: purchase }: PurchaseAtHand, id: string): PurchaseRecordCommittee {
  if (purchase.status === 'cancelled') accept(no({ code: 'procurement/not-open', status: purchase.status }))
  const body = found(purchase.committees.find((one) => one.id === id))
  return body.endedAt === null ? body : accept(no({ code: 'procurement/committee-ended' }))
}
