import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { isWorkingDay, workingDayFrom } from '../calendar/working-days.ts'
import type { LoanRefusal } from './loan-refusal.ts'

/** วันที่ปิดทำการ, why it is closed, and the next day on which things are given out and taken back. */
export type ClosedDay = {
  readonly day: CivilDate
  /** The holiday's name; null of a Saturday or a Sunday that is no holiday. */
  readonly holiday: string | null
  readonly next: CivilDate
}

/** The office's holidays by their days, each with its name. */
export type NamedHolidays = ReadonlyMap<CivilDate, string>

/** Undefined of a day on which the office is open. */
export function closedDay(day: CivilDate, holidays: NamedHolidays): ClosedDay | undefined {
  const days = new Set(holidays.keys())
  return isWorkingDay(day, days)
    ? undefined
    : { day, holiday: holidays.get(day) ?? null, next: workingDayFrom(day, days) }
}

/** Of these days the closed ones, each once and in order. */
export const closedDays = (days: readonly CivilDate[], holidays: NamedHolidays): readonly ClosedDay[] =>
  [...new Set(days)].toSorted().flatMap((day) => closedDay(day, holidays) ?? [])

export const namedHolidays = (
  kept: readonly { readonly day: CivilDate; readonly name: string }[],
): NamedHolidays => new Map(kept.map(({ day, name }) => [day, name]))

/** Who asks from outside is told of a closed day and of the next open one, unless he has arranged it with the office. */
export function openOn(days: readonly CivilDate[], holidays: NamedHolidays): Verdict<undefined, LoanRefusal> {
  const [closed] = closedDays(days, holidays)
  return closed === undefined ? yes(undefined) : no({ code: 'loan/closed-day', ...closed })
}
