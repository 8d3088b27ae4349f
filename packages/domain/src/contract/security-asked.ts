import type { CivilDate } from '../calendar/civil-date.ts'
import { satang, subtract, sum, type Satang } from '../money/satang.ts'
import type { ContractCase, InstalmentOfCase } from './case.ts'
import { deliveryYears, type DeliveryYear } from './delivery-years.ts'
import { acceptedValue, freeOn, securityHeld } from './fulfilment.ts'
import { securityForAccepted, securityShare } from './security.ts'
import { dueAfter } from './term.ts'

/** The years of which each has its own security; of a draft as if it were signed on that day (ข้อ 168 วรรคสอง). */
export function securityYears(contract: ContractCase, on = contract.today): readonly DeliveryYear[] {
  const { warrantyMonths, instalments, beginsOn, signedOn } = contract
  const from = beginsOn ?? signedOn ?? on
  const deliveries = instalments.map((one) => ({ amount: one.amount, dueOn: dueOf(contract, one, from) }))
  return deliveryYears({ from, warrantyMonths, deliveries })
}

function dueOf(
  { termDays, termUnit, holidays }: ContractCase,
  { dueOn, termDays: own }: InstalmentOfCase,
  from: CivilDate,
): CivilDate {
  const limit = own ?? termDays
  if (dueOn !== null || limit === null) return dueOn ?? from
  return dueAfter({ limit, unit: termUnit }, from, holidays).original
}

/** What a contract asks for as security on a day: a share of its price, or of what is due in that year of it (ข้อ 168). */
export function securityAsked(contract: ContractCase, on = contract.today): Satang {
  const { price, securityRate, securityExcused } = contract
  if (securityRate === 0 || securityExcused !== null) return satang(0n)
  const years = securityYears(contract, on)
  const year = years.find(({ lastDay }) => on <= lastDay) ?? years.at(-1)
  return securityShare(year?.amount ?? price, securityRate)
}

/** All that was given as security of the contract, what went back or was taken since with it; what was replaced counts once. */
export const securityGiven = ({ securities }: Pick<ContractCase, 'securities'>): Satang =>
  sum(
    securities
      .filter(({ of, endedHow }) => of === 'contract' && endedHow !== 'replaced')
      .map(({ amount }) => amount),
  )

/** What was not received yet while the contract still asks for it. */
export function securityMissing(contract: ContractCase): Satang {
  const missing = securityAsked(contract) - securityGiven(contract)
  const asks = contract.status === 'draft' || contract.status === 'active'
  return asks && missing > 0n ? satang(missing) : satang(0n)
}

/** What has to stay held: where nothing is guaranteed after delivery, less the share of what was accepted (ข้อ 170). */
export function securityToHold(contract: ContractCase): Satang {
  const asked = securityAsked(contract)
  if (contract.warrantyMonths > 0 || securityYears(contract).length > 0) return asked
  return subtract(asked, securityForAccepted(asked, acceptedValue(contract), contract.price))
}

/** What of it may go back before the contractor is free; zero once he is, for then all of it does. */
export function securityReturnable(contract: ContractCase): Satang {
  const above = securityHeld(contract, 'contract') - securityToHold(contract)
  return contract.status === 'active' && freeOn(contract) === undefined && above > 0n
    ? satang(above)
    : satang(0n)
}
