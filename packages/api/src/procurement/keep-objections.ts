import { no } from '@prongsai/domain/base/verdict'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { act, citationText, regulation } from '@prongsai/domain/law/citation'
import { moveAppeal as move, receiveAppeal as receive } from '@prongsai/domain/procurement/appeal'
import { standingStep } from '@prongsai/domain/procurement/case'
import { announcedOn } from '@prongsai/domain/procurement/methods/award-steps'
import type {
  AddCommentInput,
  AnswerCommentInput,
  MoveAppealInput,
  ReceiveAppealInput,
} from '@prongsai/domain/procurement/offer.input'
import { appealOutcomes } from '@prongsai/domain/procurement/purchase'
import { stillOpen } from '@prongsai/domain/procurement/still-open'
import { accept } from '@prongsai/domain/refusal'
import {
  answerComment as answer,
  insertAppeal,
  insertComment,
  saveAppeal,
  type AppealChange,
} from '@prongsai/db/procurement/objections'
import { standingSupplier } from '@prongsai/db/procurement/offers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { heldPurchase, type PurchaseAtHand } from './purchase-case.ts'
import { tellPurchase } from './tell-purchase.ts'

/** ความเห็นต่อร่าง from outside, each of which is answered in writing (ระเบียบฯ 2560 ข้อ 46, 47). */
export async function addComment(
  deciding: Deciding,
  input: AddCommentInput,
): Promise<{ readonly id: string }> {
  const { db, actor, now } = deciding
  const hand = await openOn(deciding, input.id, input.receivedOn)
  accept(stillOpen(hand.method, hand.purchase, 'comments'))
  const { id } = await insertComment(db, actor.office, {
    ...input,
    purchaseId: input.id,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  await tellPurchase(deciding, hand, {
    act: 'purchase/comment',
    clause: citationText(regulation('46')),
    changes: [{ field: 'subject', from: null, to: `${input.sender}: ${input.said}`.slice(0, 200) }],
  })
  return { id }
}

export async function answerComment(deciding: Deciding, input: AnswerCommentInput): Promise<void> {
  const { db, actor } = deciding
  const hand = await openOn(deciding, input.id, input.answeredOn)
  accept(stillOpen(hand.method, hand.purchase, 'comments'))
  const comment = found(hand.record.comments.find(({ id }) => id === input.comment))
  if (comment.answer !== null) accept(no({ code: 'procurement/comment-answered' }))
  if (input.answeredOn < comment.receivedOn)
    accept(no({ code: 'procurement/before-step', step: 'รับความเห็น', day: comment.receivedOn }))
  await answer(db, actor.office, { id: comment.id, answer: input.answer, on: input.answeredOn })
  await tellPurchase(deciding, hand, {
    act: 'purchase/answer',
    clause: citationText(regulation('47')),
    changes: [{ field: 'subject', from: null, to: comment.sender }],
  })
}

/** รับอุทธรณ์ after the announcement; a late one is taken in, and ended as late. Answers whether it is. */
export async function receiveAppeal(
  deciding: Deciding,
  input: ReceiveAppealInput,
): Promise<{ readonly id: string; readonly late: boolean }> {
  const { db, actor, now } = deciding
  const hand = await openOn(deciding, input.id, input.receivedOn)
  const announced = announcedOn(hand.purchase)
  if (announced === undefined) return accept(no({ code: 'procurement/not-announced' }))
  const { name } = found(await standingSupplier(db, actor.office, input.supplierId))
  const { late } = accept(receive(receivingOf(hand, { ...input, announced })))
  const { id } = await insertAppeal(db, actor.office, {
    ...input,
    purchaseId: input.id,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  if (late) await saveAppeal(db, actor.office, { id, ended: { on: input.receivedOn, outcome: 'late' } })
  await tellPurchase(deciding, hand, {
    act: 'purchase/appeal',
    clause: citationText(act('114, 117')),
    changes: [
      { field: 'supplier', from: null, to: name },
      { field: 'subject', from: null, to: input.subject },
      ...(late ? [{ field: 'outcome', from: null, to: appealOutcomes.late }] : []),
    ],
  })
  return { id, late }
}

type Appealing = Pick<ReceiveAppealInput, 'supplierId' | 'receivedOn'> & { readonly announced: CivilDate }

/** What was brought forward may know of its winner alone. */
function receivingOf(
  { record: { broughtForward }, method, purchase }: PurchaseAtHand,
  { supplierId, receivedOn, announced }: Appealing,
): Parameters<typeof receive>[0] {
  const cleared = method.steps.find(({ key }) => key === 'appeal-cleared')
  return {
    announced,
    receivedOn,
    holidays: purchase.holidays,
    isBidder: broughtForward || purchase.offers.some(({ supplier }) => supplier === supplierId),
    cleared: standingStep(purchase, 'appeal-cleared') === undefined ? undefined : cleared?.name,
  }
}

/** One move of an appeal: the agency decides, forwards what it does not agree with, the board receives, extends and says. */
export async function moveAppeal(deciding: Deciding, input: MoveAppealInput): Promise<void> {
  const { db, actor, today } = deciding
  const hand = await openOn(deciding, input.id, input.on)
  const appeal = found(hand.record.appeals.find(({ id }) => id === input.appeal))
  accept(move(appeal, input, { today, holidays: hand.purchase.holidays }))
  const change = changeOf(input)
  await saveAppeal(db, actor.office, { id: appeal.id, ...change })
  await tellPurchase(deciding, hand, {
    act: 'purchase/appeal-move',
    clause: citationText(act('118, 119')),
    reason: input.what === 'decide' ? input.decision : null,
    changes: [
      { field: 'supplier', from: null, to: appeal.name },
      { field: 'outcome', from: null, to: wordOf(input) },
    ],
  })
}

/** Where the agency agrees it has ended: what was wrong is mended. */
function changeOf(input: MoveAppealInput): Omit<AppealChange, 'id'> {
  switch (input.what) {
    case 'decide': {
      const { on, agrees, decision } = input
      return {
        decided: { on, agrees, decision },
        ...(agrees ? { ended: { on, outcome: 'agreed' as const } } : {}),
      }
    }
    case 'forward':
      return { forwardedOn: input.on }
    case 'board':
      return { boardReceivedOn: input.on }
    case 'extend':
      return { extended: true }
    case 'end':
      return { ended: { on: input.on, outcome: input.outcome } }
  }
}

const moves = {
  forward: 'รายงานไปยังคณะกรรมการพิจารณาอุทธรณ์',
  board: 'คณะกรรมการพิจารณาอุทธรณ์รับเรื่อง',
  extend: 'คณะกรรมการพิจารณาอุทธรณ์ขยายเวลา',
} as const

function wordOf(input: MoveAppealInput): string {
  if (input.what === 'decide') return input.agrees ? 'หน่วยงานเห็นด้วย' : 'หน่วยงานไม่เห็นด้วย'
  return input.what === 'end' ? appealOutcomes[input.outcome] : moves[input.what]
}

async function openOn(deciding: Deciding, id: AddCommentInput['id'], on: CivilDate): Promise<PurchaseAtHand> {
  const hand = await heldPurchase(deciding, id)
  const { status } = hand.record
  if (status === 'cancelled') accept(no({ code: 'procurement/not-open', status }))
  if (on > deciding.today) accept(no({ code: 'procurement/day-ahead', day: on }))
  return hand
}
