import { bookValueAtEndOf, type DepreciationTerms } from '../asset/depreciation.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { shareRoundedHalfUp, type Satang } from '../money/satang.ts'
import type { LoanRefusal } from './loan-refusal.ts'

/** เหตุที่ต้องชดใช้. Lost goes on to fact-finding, and is kept open until that has its place. */
export const settlementCauses = { damaged: 'ชำรุดเสียหาย', missing: 'ไม่ครบหรือสูญหาย' } as const
export type SettlementCause = keyof typeof settlementCauses

/** วิธีชดใช้ (ระเบียบฯ 2560 ข้อ 209): each with its paper. */
export const settlementWays = {
  repair: 'ผู้ยืมซ่อมแซมให้คงสภาพเดิมโดยเสียค่าใช้จ่ายเอง',
  replace: 'ชดใช้เป็นพัสดุประเภท ชนิด ขนาด ลักษณะและคุณภาพอย่างเดียวกัน',
  pay: 'ชดใช้เป็นเงินตามราคาที่เป็นอยู่ในขณะยืม',
} as const
export type SettlementWay = keyof typeof settlementWays

/** ฐานของจำนวนเงิน: what the thing was worth when it was lent. */
export const amountBases = {
  'net-value': 'มูลค่าสุทธิตามบัญชี ณ วันที่ยืม',
  'market-price': 'ราคาตลาด ณ วันที่ยืม',
} as const
export type AmountBasis = keyof typeof amountBases

export const settlementStates = {
  open: 'รอพิจารณา',
  decided: 'รอชดใช้',
  settled: 'ชดใช้แล้ว',
  found: 'ได้คืนแล้ว',
  'fact-finding': 'รอสอบหาข้อเท็จจริง',
  withdrawn: 'ยกเลิกพร้อมการรับคืน',
} as const
export type SettlementState = keyof typeof settlementStates

/** Whether something is still to be made good, or to be found out. */
export const isOpenSettlement = (state: SettlementState): boolean =>
  state === 'open' || state === 'decided' || state === 'fact-finding'

/**
 * ราคาที่เป็นอยู่ในขณะยืม by the books: the net value at the end of the day before it was lent (ระเบียบฯ ข้อ 209; the
 * criteria of กระทรวงมหาดไทย may take the market's price instead). Of `pieces` of the card's.
 */
export function netValueWhenLent(
  terms: DepreciationTerms,
  { lentOn, pieces }: { readonly lentOn: CivilDate; readonly pieces: number },
): Satang {
  const left = bookValueAtEndOf(addDays(lentOn, -1), terms).netBookValue
  return shareRoundedHalfUp(left, BigInt(pieces), BigInt(terms.pieces ?? 1))
}

type Decision = {
  readonly way: SettlementWay
  readonly amount: Satang | null
  readonly basis: AmountBasis | null
  readonly reason: string
}

/** The officer decides, with a reason; money needs its amount and what it is based on. Missing things cannot be mended. */
export function decideSettlement(
  settlement: { readonly state: SettlementState; readonly cause: SettlementCause },
  decision: Decision,
): Verdict<'decided', LoanRefusal> {
  if (settlement.state !== 'open' && settlement.state !== 'fact-finding')
    return no({ code: 'loan/settlement-decided', state: settlement.state })
  if (settlement.cause === 'missing' && decision.way === 'repair')
    return no({ code: 'loan/missing-not-mended' })
  if (decision.way === 'pay' && (decision.amount === null || decision.basis === null))
    return no({ code: 'loan/amount-missing' })
  return yes('decided')
}

type Closing = { readonly on: CivilDate; readonly today: CivilDate; readonly foundOn: CivilDate }

/** ชดใช้แล้ว: with its paper, on a day that is not ahead and not before it was found. */
export function closeSettlement(
  state: SettlementState,
  { on, today, foundOn }: Closing,
): Verdict<'settled', LoanRefusal> {
  if (state !== 'decided') return no({ code: 'loan/settlement-not-decided', state })
  return dayFits({ on, today, foundOn }, 'settled')
}

/** ได้คืนแล้ว: what was missing is brought after all, before anything took its place. */
export function findAgain(
  settlement: { readonly state: SettlementState; readonly cause: SettlementCause },
  closing: Closing,
): Verdict<'found', LoanRefusal> {
  const open: readonly SettlementState[] = ['open', 'decided', 'fact-finding']
  if (!open.includes(settlement.state) || settlement.cause !== 'missing')
    return no({ code: 'loan/settlement-decided', state: settlement.state })
  return dayFits(closing, 'found')
}

function dayFits<State>({ on, today, foundOn }: Closing, state: State): Verdict<State, LoanRefusal> {
  if (on > today) return no({ code: 'loan/day-ahead', day: on })
  return on < foundOn ? no({ code: 'loan/before-found', day: foundOn }) : yes(state)
}

/**
 * What becomes of the pieces: mended, replaced and found ones are there again, and so is what is broken and was paid for,
 * as the broken thing that it is; what is missing and was paid for is gone.
 */
export const stateAfter = (way: SettlementWay, cause: SettlementCause): 'back' | 'lost' =>
  way === 'pay' && cause === 'missing' ? 'lost' : 'back'

/** ส่งสอบหาข้อเท็จจริง: what is lost waits there until liability is found. */
export const sendToFactFinding = (settlement: {
  readonly state: SettlementState
}): Verdict<'fact-finding', LoanRefusal> =>
  settlement.state === 'open'
    ? yes('fact-finding')
    : no({ code: 'loan/settlement-decided', state: settlement.state })

/** ยกเลิกการพิจารณา: of how it is made good, or of sending it on, as long as nothing has been made good by it. */
export const undoSettlement = (settlement: {
  readonly state: SettlementState
}): Verdict<'open', LoanRefusal> =>
  settlement.state === 'decided' || settlement.state === 'fact-finding'
    ? yes('open')
    : no({ code: 'loan/settlement-stands', state: settlement.state })
