import type { AssetStatus } from '../asset/asset.ts'
import type { Condition } from '../asset/condition.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { piecesOf, slotsWithout, takeHighest, type Slots } from '../custody/custody.ts'
import type { Satang } from '../money/satang.ts'
import type { RepairRefusal } from './repair-refusal.ts'

/** สถานะการซ่อม: a report is decided once; what is sent comes back, mended or not (ระเบียบฯ 2560 ข้อ 212). */
export const repairStates = {
  reported: 'รอตรวจสอบ',
  sent: 'ส่งซ่อม',
  repaired: 'ซ่อมแล้ว',
  unrepairable: 'ซ่อมไม่ได้ เสนอจำหน่าย',
  'no-fault': 'ไม่ต้องซ่อม',
  disposal: 'เสนอจำหน่าย',
} as const

export type RepairState = keyof typeof repairStates

/** What the officer finds of a thing that goes: the conditions under which ข้อ 213-215 let it be disposed of. */
export const disposalConditions = [
  'damaged',
  'deteriorated',
  'lost',
  'surplus',
] as const satisfies readonly Condition[]

export type DisposalCondition = (typeof disposalConditions)[number]

type Card = {
  readonly code: string
  readonly status: AssetStatus
  readonly quantity: number
  readonly warrantyUntil: CivilDate | null
}

/** A report of a broken thing: pieces that a card has, of one that is still in the register. */
export function reportFault(card: Card, pieces: number): Verdict<number, RepairRefusal> {
  if (card.status === 'disposed') return no({ code: 'repair/disposed', assetCode: card.code })
  if (pieces > card.quantity)
    return no({ code: 'repair/too-many', assetCode: card.code, pieces, has: card.quantity })
  return yes(pieces)
}

/** So many reports of one thing may wait that came from its public page, and so many in an hour for the office. */
const mostOfThing = 3
const mostInHour = 30

/** A villager's report is taken until it would only bury what has been said already. */
export function takeFromPublic(waiting: {
  readonly ofThing: number
  readonly inHour: number
}): Verdict<undefined, RepairRefusal> {
  if (waiting.ofThing >= mostOfThing) return no({ code: 'repair/known-already' })
  return waiting.inHour >= mostInHour ? no({ code: 'repair/too-often' }) : yes(undefined)
}

type Standing = { readonly state: RepairState }

export type Sending = {
  readonly pieces: number
  readonly sentOn: CivilDate
  readonly expectedOn: CivilDate | null
  readonly underWarranty: boolean
  /** Why it is paid for although the warranty holds. */
  readonly reason: string
}

type Out = {
  readonly today: CivilDate
  /** What the division that reported it holds of the card. */
  readonly held: readonly Slots[]
  /** What of the card is at a repairer already, or on its way to somebody. */
  readonly taken: readonly Slots[]
}

/** ส่งซ่อม: whoever still warrants the thing mends it first, unless a reason is given. Answers which pieces go. */
export function sendToRepair(
  repair: Standing,
  { card, sending }: { readonly card: Card; readonly sending: Sending },
  { today, held, taken: gone }: Out,
): Verdict<readonly Slots[], RepairRefusal> {
  if (repair.state !== 'reported') return no({ code: 'repair/decided', state: repair.state })
  if (card.status === 'disposed') return no({ code: 'repair/disposed', assetCode: card.code })
  if (sending.sentOn > today) return no({ code: 'repair/day-ahead', day: sending.sentOn })
  if (sending.expectedOn !== null && sending.expectedOn < sending.sentOn)
    return no({ code: 'repair/expected-before-sent', sent: sending.sentOn })
  const warranty = warrantyFirst(card.warrantyUntil, sending)
  if (!warranty.ok) return warranty
  const free = held.flatMap((slots) => slotsWithout(slots, gone))
  const taken = takeHighest(free, sending.pieces)
  return taken === undefined
    ? no({ code: 'repair/too-few', assetCode: card.code, pieces: sending.pieces, free: piecesOf(free) })
    : yes(taken)
}

function warrantyFirst(
  until: CivilDate | null,
  { sentOn, underWarranty, reason }: Sending,
): Verdict<undefined, RepairRefusal> {
  const warranted = until !== null && until >= sentOn
  if (!warranted) return underWarranty ? no({ code: 'repair/no-warranty', until }) : yes(undefined)
  return underWarranty || reason !== '' ? yes(undefined) : no({ code: 'repair/warranty-first', until })
}

export type Return = { readonly endedOn: CivilDate; readonly mended: boolean; readonly cost: Satang }

/** รับคืนจากซ่อม: mended and in use again, or past mending and proposed for disposal. */
export function takeBack(
  repair: Standing & { readonly sentOn: CivilDate | null },
  back: Return,
  today: CivilDate,
): Verdict<'repaired' | 'unrepairable', RepairRefusal> {
  if (repair.state !== 'sent' || repair.sentOn === null)
    return no({ code: 'repair/not-sent', state: repair.state })
  if (back.endedOn > today) return no({ code: 'repair/day-ahead', day: back.endedOn })
  if (back.endedOn < repair.sentOn) return no({ code: 'repair/before-sent', sent: repair.sentOn })
  return yes(back.mended ? 'repaired' : 'unrepairable')
}

/** A report that leads to no repair: nothing is broken, or it is not worth mending. */
export const settle = (repair: Standing): Verdict<undefined, RepairRefusal> =>
  repair.state === 'reported' ? yes(undefined) : no({ code: 'repair/decided', state: repair.state })

/** What a card that is one thing, or wholly meant, is like after it; of a part of many pieces the card tells nothing. */
export const conditionAfter = <Found extends Condition>(
  card: { readonly quantity: number },
  pieces: number,
  found: Found,
): Found | undefined => (pieces === card.quantity ? found : undefined)
