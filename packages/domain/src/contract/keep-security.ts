import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { monthsLater } from '../calendar/civil-month.ts'
import { satang, subtract, sum, type Satang } from '../money/satang.ts'
import type { ContractCase, SecurityOfCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import type { SecurityKind, SecurityOf } from './contract.ts'
import { boundUntil, freeOn, openDefects, securityHeld } from './fulfilment.ts'
import { judgeSecurity, judgeSecurityReturn } from './security.ts'
import { securityAsked, securityGiven, securityReturnable, securityToHold } from './security-asked.ts'
import { isOfAdvance } from './advance.ts'
import { securedOut } from './paying.ts'
import { penaltyBeyond } from './penalties-owed.ts'
import { daysInOrder, dueAfter } from './term.ts'

export type Brought = {
  readonly of: SecurityOf
  readonly kind: SecurityKind
  readonly amount: Satang
  readonly issuedOn: CivilDate
  readonly receivedOn: CivilDate
  readonly expiresOn: CivilDate | null
}

/**
 * รับหลักประกัน: what is still owed of it, dated as its kind asks for, and good until nobody is bound (ระเบียบฯ 2560 ข้อ 167-171). One that
 * comes in the place of another owes what that one was of.
 */
export function keepSecurity(
  contract: ContractCase,
  brought: Brought,
  instead?: SecurityOfCase,
): Verdict<null, ContractRefusal> {
  const { of, receivedOn, issuedOn } = brought
  if (contract.status !== 'draft' && contract.status !== 'active') return no({ code: 'contract/not-running' })
  if (receivedOn > contract.today) return no({ code: 'contract/day-ahead', day: receivedOn })
  const order = daysInOrder([
    { what: 'วันที่ออกหลักประกัน', on: issuedOn },
    { what: 'วันที่รับ', on: receivedOn },
  ])
  if (!order.ok) return order
  const owed = owedOf(contract, of)
  if (owed === 0n) return no({ code: 'contract/no-security-asked' })
  if (of === 'advance' && !isOfAdvance(brought.kind))
    return no({ code: 'contract/advance-not-secured', amount: owed })
  return judgeSecurity(
    { ...brought, datedOn: issuedOn },
    {
      least: leastOf(contract, { of, owed, instead }),
      boundUntil: boundAt(contract, receivedOn),
      holidays: contract.holidays,
    },
  )
}

/** What the contract asks for: the share of its price, the whole of an advance; of what is retained whatever comes instead. */
function owedOf(contract: ContractCase, of: SecurityOf): Satang {
  if (of === 'advance') return contract.advance
  if (of === 'retention') return satang(contract.retentionRate > 0 ? 1n : 0n)
  return securityAsked(contract)
}

type Owing = { readonly of: SecurityOf; readonly owed: Satang; readonly instead: SecurityOfCase | undefined }

/** One that comes in the place of another may be as little as has to stay held (ข้อ 168 วรรคสอง, 170). */
function leastOf(contract: ContractCase, { of, owed, instead }: Owing): Satang {
  const isOfContract = of === 'contract'
  if (instead === undefined)
    return above(owed - (isOfContract ? securityGiven(contract) : securityHeld(contract, of)))
  const others = subtract(securityHeld(contract, of), instead.amount)
  return above((isOfContract ? securityToHold(contract) : owed) - others)
}

const above = (amount: bigint): Satang => satang(amount > 0n ? amount : 0n)

/** Of a draft its term is counted from the day on which it is brought. */
function boundAt(contract: ContractCase, receivedOn: CivilDate): CivilDate {
  const known = boundUntil(contract)
  if (known !== undefined) return known
  const { termDays, termUnit, instalments, holidays, warrantyMonths } = contract
  const typed = instalments.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted()
  const due =
    termDays === null
      ? (typed.at(-1) ?? receivedOn)
      : dueAfter({ limit: termDays, unit: termUnit }, contract.beginsOn ?? receivedOn, holidays).original
  return monthsLater(due, warrantyMonths)
}

/** What goes of a security on a day: its whole amount, or a part while the rest stays held. */
export type Going = { readonly on: CivilDate; readonly amount: Satang }

/**
 * คืนหลักประกัน once nobody is bound any more; that of an advance once all of it was taken back; and before that, where nothing is
 * guaranteed after delivery, the share of what was accepted (ข้อ 91, 170, 186).
 */
export function returnSecurity(
  contract: ContractCase,
  security: SecurityOfCase,
  { on, amount }: Going,
): Verdict<null, ContractRefusal> {
  const standing = partHeld(contract, security, { on, amount })
  // Of a draft nobody is bound yet.
  if (!standing.ok || contract.status === 'draft') return standing
  if (security.of === 'advance') return advanceBack(contract)
  const isEarly = security.of === 'contract' && amount <= securityReturnable(contract)
  return isEarly ? yes(null) : freeOfAll(contract, on)
}

function freeOfAll(contract: ContractCase, on: CivilDate): Verdict<null, ContractRefusal> {
  const free = freeOn(contract)
  return judgeSecurityReturn({
    boundUntil: free ?? boundUntil(contract) ?? contract.today,
    checkedOn: contract.facts.find(({ key }) => key === 'warranty-check')?.on ?? null,
    warranty: contract.warrantyMonths > 0 && contract.ending === null,
    openDefects: openDefects(contract),
    // While something is not accepted nobody knows the day, and none is late enough.
    on: free === undefined ? (contract.signedOn ?? on) : on,
  })
}

function advanceBack({ advance, payments }: ContractCase): Verdict<null, ContractRefusal> {
  const back = sum(payments.map(({ advanceRecovery }) => advanceRecovery))
  return back >= advance
    ? yes(null)
    : no({ code: 'contract/advance-not-recovered', left: subtract(advance, back) })
}

/**
 * ริบหรือเรียกร้อง: of a contract that was ended with the contractor at fault, of a defect that he does not mend, or as much as he owes
 * of the penalty when no payment can bear it any more (ข้อ 181, 185, มาตรา 103).
 */
export function claimSecurity(
  contract: ContractCase,
  security: SecurityOfCase,
  { on, amount }: Going,
): Verdict<null, ContractRefusal> {
  const standing = partHeld(contract, security, { on, amount })
  if (!standing.ok) return standing
  if (contract.ending?.how === 'terminated' || openDefects(contract) > 0) return yes(null)
  const owed = penaltyBeyond(contract)
  if (owed === 0n) return no({ code: 'contract/nothing-to-claim' })
  return amount > owed ? no({ code: 'contract/claim-above-owed', owed }) : yes(null)
}

function partHeld(
  contract: ContractCase,
  security: SecurityOfCase,
  { on, amount }: Going,
): Verdict<null, ContractRefusal> {
  const held = stillHeld(contract, security, on)
  if (!held.ok) return held
  return amount > 0n && amount <= security.amount
    ? yes(null)
    : no({ code: 'contract/security-part', amount: security.amount })
}

export function stillHeld(
  { today, status }: ContractCase,
  { endedOn, receivedOn }: SecurityOfCase,
  on: CivilDate,
): Verdict<null, ContractRefusal> {
  if (endedOn !== null) return no({ code: 'contract/security-ended', on: endedOn })
  if (status === 'dropped') return no({ code: 'contract/not-running' })
  if (on > today) return no({ code: 'contract/day-ahead', day: on })
  return daysInOrder([
    { what: 'วันที่รับ', on: receivedOn },
    { what: 'วันที่คืนหรือเรียกร้อง', on },
  ])
}

/** Whether its receipt may be taken back: not what the signing stood upon, not what has gone, and not what has to stay held. */
export function undoReceipt(
  contract: ContractCase,
  { of, amount, receivedOn, endedOn }: SecurityOfCase,
): Verdict<null, ContractRefusal> {
  if (endedOn !== null) return no({ code: 'contract/security-ended', on: endedOn })
  if (contract.signedOn === null) return yes(null)
  if (receivedOn <= contract.signedOn) return no({ code: 'contract/security-signed-upon' })
  const left = subtract(securityHeld(contract, of), amount)
  const least = of === 'contract' ? securityToHold(contract) : securedOut(contract, of)
  return left < least ? no({ code: 'contract/security-stood-upon', least }) : yes(null)
}

/** Whether it may be held again: one in whose place another stands, not before that other was taken back. */
export function undoEnd(contract: ContractCase, security: SecurityOfCase): Verdict<null, ContractRefusal> {
  const { id, of, endedOn, endedHow } = security
  if (endedHow !== 'replaced' || endedOn === null) return yes(null)
  const at = contract.securities.findIndex((one) => one.id === id)
  const instead = contract.securities.find(
    (one, place) => place > at && one.of === of && one.receivedOn <= endedOn,
  )
  return instead === undefined ? yes(null) : no({ code: 'contract/security-stands-instead' })
}
