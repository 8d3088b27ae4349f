import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { deadline, type CountingRule } from '../law/counting.ts'
import type { CheckpointKind } from './checkpoint-kind.ts'
import type { Turn } from './contract.ts'

/** A duty of one contract with its day, and the day on which a record shows that it was met; null while none does. */
export type DutyCounted = {
  /** Which it is among the contract's, for good: 'delivery:2', 'week:2026-11-16', 'copy-audit'. */
  readonly key: string
  readonly kind: CheckpointKind
  /** Of an instalment, a delivery, a week, a security: which. */
  readonly number: number | null
  readonly dueOn: CivilDate
  /** The stricter day by the other reading of the words, or that from which people are warned. Never after `dueOn`. */
  readonly alertOn: CivilDate
  readonly metOn: CivilDate | null
  /** Whose turn it is where that is not the turn of its kind. */
  readonly turn?: Turn
}

export type Days = Pick<DutyCounted, 'dueOn' | 'alertOn'>

/** The day of a duty and the stricter one of which people are told, by the rule of its clause. */
export function byRule(rule: CountingRule, from: CivilDate, holidays: Holidays): Days {
  const { due, alert } = deadline(rule, from, holidays)
  return { dueOn: due, alertOn: alert < due ? alert : due }
}

/** A day that is told of on the day itself. */
export const onDay = (day: CivilDate): Days => ({ dueOn: day, alertOn: day })

/** So many days from the next day on: what the office has set where the law gives no number. */
export const within = (from: CivilDate, days: number): Days => onDay(addDays(from, days))

/** A day of which people are warned so many days ahead. */
export const warnedAhead = (day: CivilDate, days: number): Days => ({
  dueOn: day,
  alertOn: addDays(day, -days),
})

/** The latest of some days; null of none, and null where one of them has not come. */
export function lastOf(days: readonly (CivilDate | null)[]): CivilDate | null {
  let last: CivilDate | null = null
  for (const day of days) {
    if (day === null) return null
    if (last === null || day > last) last = day
  }
  return last
}
