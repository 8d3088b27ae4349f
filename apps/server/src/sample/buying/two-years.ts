import { firstDayOf, fiscalYear, fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { dayAt } from '../office-year.ts'

/** The two fiscal years of which the sample has a budget: the one that runs, and the whole one before it. */
export function twoYears(days: readonly CivilDate[]): readonly [last: number, running: number] {
  const running = fiscalYearOf(days.at(-1) ?? dayAt(days)(1))
  return [running - 1, running]
}

/** Everybody has come by then. */
const settled = 0.03

/** Which of the days is the first of a fiscal year on which somebody is there to work. */
export function firstIndexOf(year: number, days: readonly CivilDate[]): number {
  const first = days.findIndex((day) => day >= firstDayOf(fiscalYear(year)))
  const index = first === -1 ? days.length - 1 : first
  return Math.max(index, Math.floor(settled * days.length))
}
