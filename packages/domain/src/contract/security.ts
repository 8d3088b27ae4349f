import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { previousWorkingDay, type Holidays } from '../calendar/working-days.ts'
import { act, regulation, type Citation } from '../law/citation.ts'
import { deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import { rateOn } from '../law/rates.ts'
import { roundedUpToBaht, satang, shareRoundedDown, shareRoundedUp, type Satang } from '../money/satang.ts'
import type { SecurityKind } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** What a contract is when its security is judged. */
type Secured = {
  /** With tax; of a contract over more than a year without warranty, the price of that year's deliveries (ข้อ 168 วรรคสอง). */
  readonly price: Satang
  /** The share that was asked for, in hundredths of a percent: 500 is 5 %. */
  readonly rate: number
  /** A price of which the head said that it is specially important. */
  readonly important: boolean
  readonly stateAgency: boolean
  /** Without a written agreement there is nothing that it would secure. */
  readonly written: boolean
  readonly signedOn: CivilDate
}

/** What is owed as security in whole baht; nothing where the law excuses it, and by which clause. */
export type SecurityOwed = {
  readonly amount: Satang
  readonly excusedBy: Citation | null
  readonly citation: Citation
}

/** A share of the price as security, a fraction of a baht going up: the clause asks for whole baht (W16). */
export const securityShare = (price: Satang, rate: number): Satang =>
  roundedUpToBaht(shareRoundedUp(price, BigInt(rate), 10_000n))

/** ระเบียบฯ 2560 ข้อ 168: five per cent, up to ten where it is specially important; none of a state agency (ข้อ 169). */
export function securityOwed({
  price,
  rate,
  important,
  stateAgency,
  written,
  signedOn,
}: Secured): Verdict<SecurityOwed, ContractRefusal> {
  const citation = regulation('168')
  const excused = (by: Citation) => yes({ amount: satang(0n), excusedBy: by, citation })
  if (stateAgency) return excused(regulation('169'))
  if (!written) return excused(act('96 วรรคสอง'))
  const { least, most } = rateOn('security', signedOn)
  if (!Number.isInteger(rate) || rate < least || rate > most)
    return no({ code: 'contract/security-rate', rate, least, most })
  if (rate > least && !important) return no({ code: 'contract/security-not-important', rate, least })
  return yes({ amount: securityShare(price, rate), excusedBy: null, citation })
}

/** หลักประกัน as it was brought. */
type SecurityBrought = {
  readonly kind: SecurityKind
  readonly amount: Satang
  readonly receivedOn: CivilDate
  /** The date on a cheque or draft. */
  readonly datedOn: CivilDate | null
  /** Null for what does not run out. */
  readonly expiresOn: CivilDate | null
}

type Needed = {
  readonly least: Satang
  /** The last day of the warranty, or of the obligations where there is none. */
  readonly boundUntil: CivilDate
  readonly holidays: Holidays
}

/** A cheque or draft is dated on the day on which it is given, or so many working days before it (ระเบียบฯ 2560 ข้อ 167 (2)). */
const chequeDays = 3

/** Whether it is enough, fresh, and good until nobody is bound any more. More than is owed may be accepted (ข้อ 168). */
export function judgeSecurity(
  { kind, amount, receivedOn, datedOn, expiresOn }: SecurityBrought,
  { least, boundUntil, holidays }: Needed,
): Verdict<null, ContractRefusal> {
  if (amount < least) return no({ code: 'contract/security-too-small', amount, least })
  if (kind === 'cheque') {
    const earliest = workingDaysBefore(receivedOn, chequeDays, holidays)
    if (datedOn === null || datedOn < earliest || datedOn > receivedOn)
      return no({ code: 'contract/cheque-date', earliest, latest: receivedOn })
  }
  return expiresOn !== null && expiresOn < boundUntil
    ? no({ code: 'contract/security-expires', expiresOn, boundUntil })
    : yes(null)
}

function workingDaysBefore(day: CivilDate, count: number, holidays: Holidays): CivilDate {
  let before = day
  for (let left = count; left > 0; left--) before = previousWorkingDay(before, holidays)
  return before
}

/** ระเบียบฯ 2560 ข้อ 171: what is to be added when the price goes up (W19: 12,500 of 250,000); nothing when it goes down. */
export const securityTopUp = (increase: Satang, day: CivilDate): Satang =>
  increase <= 0n ? satang(0n) : securityShare(increase, rateOn('security-increase', day).least)

/** ระเบียบฯ 2560 ข้อ 170: fifteen days from the day after nobody is bound any more (W20). */
export const returnSecurityBy = (boundUntil: CivilDate, holidays: Holidays): CivilDate =>
  deadline(deadlines['security-return'], boundUntil, holidays).due

/** ระเบียบฯ 2560 ข้อ 170: where there is no warranty, what goes back with the part that was accepted. */
export const securityForAccepted = (security: Satang, accepted: Satang, price: Satang): Satang =>
  shareRoundedDown(security, accepted, price)

type Returning = {
  readonly boundUntil: CivilDate
  /** ระเบียบฯ 2560 ข้อ 186: it was looked at again before the warranty ran out. Null where there is no warranty. */
  readonly checkedOn: CivilDate | null
  readonly warranty: boolean
  readonly openDefects: number
  readonly on: CivilDate
}

/** Whether the security may go back on that day: nobody is bound any more, the check was made, no defect is open. */
export function judgeSecurityReturn({
  boundUntil,
  checkedOn,
  warranty,
  openDefects,
  on,
}: Returning): Verdict<null, ContractRefusal> {
  if (on <= boundUntil) return no({ code: 'contract/still-bound', until: boundUntil })
  if (warranty && checkedOn === null) return no({ code: 'contract/warranty-not-checked' })
  return openDefects > 0 ? no({ code: 'contract/defects-open', count: openDefects }) : yes(null)
}
