import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { subtract, sum, type Satang } from '../money/satang.ts'
import type { ClaimOfCase, ContractCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { judgeDamagesClaim } from './ending.ts'
import { daysInOrder } from './term.ts'

/** Nothing that somebody has still to decide is left behind when a contract ends. */
export function nothingWaits(contract: ContractCase): Verdict<null, ContractRefusal> {
  const asked = contract.changes.find(({ status }) => status === 'asked')
  if (asked !== undefined) return no({ code: 'contract/change-waits', no: asked.no })
  const came = contract.deliveries.find(({ status }) => status === 'waiting')
  return came === undefined ? yes(null) : no({ code: 'contract/inspection-waits', no: came.no })
}

/** A contract does not end before what was done under it: what came, was accepted, paid and decided of it stands. */
export function nothingLater(
  { deliveries, acceptances, payments, changes }: ContractCase,
  on: CivilDate,
): Verdict<null, ContractRefusal> {
  const done = [
    ...deliveries.map((one) => ({ what: 'วันส่งมอบ', on: one.arrivedOn })),
    ...acceptances.map((one) => ({ what: 'วันตรวจรับ', on: one.on })),
    ...payments.map((one) => ({ what: 'วันจ่ายเงิน', on: one.on })),
    ...changes.map((one) => ({ what: 'วันที่พิจารณาคำขอแก้ไขสัญญา', on: one.decidedOn ?? on })),
  ]
  const later = done.find((one) => one.on > on)
  return later === undefined ? yes(null) : no({ code: 'contract/ended-before-done', ...later })
}

/** What of the money that is held is still to be paid when a contract ends: of what was accepted and is not paid. */
export function stillToPay({
  acceptances,
  payments,
}: Pick<ContractCase, 'acceptances' | 'payments'>): Satang {
  const accepted = sum(acceptances.map(({ gross }) => gross))
  const paid = sum(payments.filter(({ kind }) => kind === 'instalment').map(({ gross }) => gross))
  const left = subtract(accepted, paid)
  return left > 0n ? left : subtract(left, left)
}

/** เพิกถอนการเลิกสัญญา while nothing followed from it. */
export function judgeUndoEnding(
  { status, ending, claim, securities }: ContractCase,
  { proposed }: { readonly proposed: boolean },
): Verdict<null, ContractRefusal> {
  if (status !== 'ended' || ending === null) return no({ code: 'contract/not-ended' })
  const [what] = [
    ...(claim === null ? [] : ['คำขอรับค่าเสียหาย']),
    ...(proposed ? ['การเสนอเป็นผู้ทิ้งงาน'] : []),
    ...(securities.some(
      ({ endedHow, endedOn }) => endedHow !== null && endedHow !== 'replaced' && (endedOn ?? '') >= ending.on,
    )
      ? ['การคืนหรือเรียกร้องหลักประกัน']
      : []),
  ]
  return what === undefined ? yes(null) : no({ code: 'contract/ending-built-upon', what })
}

/** แจ้งการเลิกสัญญา: the day on which the contractor had it, from which his fifteen days are counted. */
export function judgeEndingTold(contract: ContractCase, on: CivilDate): Verdict<null, ContractRefusal> {
  if (contract.ending === null) return no({ code: 'contract/not-ended' })
  if (contract.claim !== null) return no({ code: 'contract/claim-there' })
  if (on > contract.today) return no({ code: 'contract/day-ahead', day: on })
  return daysInOrder([
    { what: 'วันที่เลิกสัญญา', on: contract.ending.on },
    { what: 'วันที่คู่สัญญาได้รับแจ้ง', on },
  ])
}

/** รับคำขอรับค่าเสียหาย: once, of an ended contract, in the fifteen days since he was told (ระเบียบฯ 2560 ข้อ 187). */
export function judgeClaim(contract: ContractCase, receivedOn: CivilDate): Verdict<null, ContractRefusal> {
  const { ending, claim, holidays, today } = contract
  if (ending === null) return no({ code: 'contract/not-ended' })
  if (claim !== null) return no({ code: 'contract/claim-there' })
  if (ending.notifiedOn === null) return no({ code: 'contract/claim-untold' })
  if (receivedOn > today) return no({ code: 'contract/day-ahead', day: receivedOn })
  return judgeDamagesClaim(ending.notifiedOn, receivedOn, holidays)
}

/** ขยายเวลาพิจารณา, once and before it is decided. */
export function judgeClaimExtended(claim: ClaimOfCase | null): Verdict<null, ContractRefusal> {
  if (claim === null) return no({ code: 'contract/claim-not-decided' })
  if (claim.decidedOn !== null) return no({ code: 'contract/claim-decided' })
  return claim.extended ? no({ code: 'contract/claim-extended' }) : yes(null)
}

type Decided = { readonly on: CivilDate; readonly granted: Satang; readonly today: CivilDate }

/** A decision is of a claim that waits, within what it asks for, and not before it came. */
export function judgeClaimDecided(
  claim: ClaimOfCase | null,
  { on, granted, today }: Decided,
): Verdict<null, ContractRefusal> {
  if (claim === null || claim.decidedOn !== null) return no({ code: 'contract/claim-decided' })
  if (granted > claim.amount) return no({ code: 'contract/granted-above-claim', amount: claim.amount })
  if (on > today) return no({ code: 'contract/day-ahead', day: on })
  return daysInOrder([
    { what: 'วันที่รับคำขอ', on: claim.receivedOn },
    { what: 'วันที่พิจารณา', on },
  ])
}

export function judgeClaimTold(
  claim: ClaimOfCase | null,
  { on, today }: Pick<Decided, 'on' | 'today'>,
): Verdict<null, ContractRefusal> {
  if (claim === null || claim.decidedOn === null) return no({ code: 'contract/claim-not-decided' })
  if (on > today) return no({ code: 'contract/day-ahead', day: on })
  return daysInOrder([
    { what: 'วันที่พิจารณา', on: claim.decidedOn },
    { what: 'วันที่แจ้งผล', on },
  ])
}

/** เพิกถอนค่าปรับ while the payments have not taken it. */
export function judgeUndoFine(
  { fines, payments }: Pick<ContractCase, 'fines' | 'payments'>,
  id: string,
): Verdict<null, ContractRefusal> {
  const left = sum(fines.filter((one) => one.id !== id).map(({ amount }) => amount))
  const taken = sum(payments.map(({ fine }) => fine))
  return taken > left ? no({ code: 'contract/fine-deducted', amount: taken }) : yes(null)
}
