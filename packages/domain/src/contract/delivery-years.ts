import type { CivilDate } from '../calendar/civil-date.ts'
import { monthsLater } from '../calendar/civil-month.ts'
import { satang, sum, type Satang } from '../money/satang.ts'

type Deliveries = {
  /** The day from whose next day on its time runs. */
  readonly from: CivilDate
  readonly warrantyMonths: number
  readonly deliveries: readonly { readonly amount: Satang; readonly dueOn: CivilDate }[]
}

/** A year of a contract and what is due in it; the year ends on `lastDay`. */
export type DeliveryYear = { readonly number: number; readonly lastDay: CivilDate; readonly amount: Satang }

/**
 * ระเบียบฯ 2560 ข้อ 168 วรรคสอง: a contract that binds for more than a year and guarantees nothing after delivery has as its security
 * a share of what is due in each of its years. Empty of any other contract, and where a year brings nothing: then of the whole price.
 */
export function deliveryYears({ from, warrantyMonths, deliveries }: Deliveries): readonly DeliveryYear[] {
  const last = deliveries
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1)
  if (last === undefined || warrantyMonths > 0 || last <= monthsLater(from, 12)) return []
  const years: DeliveryYear[] = []
  for (let number = 1, after = from; after < last; number++) {
    const lastDay = monthsLater(from, 12 * number)
    const due = deliveries.filter(({ dueOn }) => dueOn <= lastDay && (number === 1 || dueOn > after))
    years.push({ number, lastDay, amount: sum(due.map(({ amount }) => amount)) })
    after = lastDay
  }
  return years.every(({ amount }) => amount > satang(0n)) ? years : []
}
