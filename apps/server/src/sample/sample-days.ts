import { addDays, instant, type CivilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import { seedHolidays } from '@prongsai/domain/calendar/holiday-seed'
import { yearsBefore } from '@prongsai/domain/asset/overview'
import { isWorkingDay, nextWorkingDay } from '@prongsai/domain/calendar/working-days'
import type { Chance } from './random.ts'

/** The days on which every office is closed. */
export const holidays: ReadonlySet<CivilDate> = new Set(seedHolidays.map(({ day }) => day))

/** The working days of the two years that end today; today is the last, even where the office is closed on it. */
export function daysOfYear(today: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = []
  const start = addDays(yearsBefore(today, 2), 1)
  let day = isWorkingDay(start, holidays) ? start : nextWorkingDay(start, holidays)
  for (; day < today; day = nextWorkingDay(day, holidays)) days.push(day)
  return [...days, today]
}

const minute = 60_000
const bangkokAhead = 7 * 60 * minute
const opens = 8 * 60 + 35
const noon = 12 * 60
const afternoon = 13 * 60
const closes = 16 * 60 + 25

/** Half past eight: what is done before anything else of the day. */
export const openingOf = (day: CivilDate): Instant => instant(midnightOf(day) + (opens - 5) * minute)

const midnightOf = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`) - bangkokAhead

/**
 * So many moments of a day in the office's hours, one after another. On the last day none is later than `now`: it is cut
 * short, and before the office opens, or on a day when it is closed, all are in the last minutes before.
 */
export function momentsOf(
  day: CivilDate,
  count: number,
  { now, chance }: { readonly now: Instant; readonly chance: Chance },
): readonly Instant[] {
  const midnight = midnightOf(day)
  const until = Math.min(midnight + closes * minute, now)
  const from = midnight + opens * minute
  const isOpen = isWorkingDay(day, holidays) && until - from > 30 * minute
  const begin = isOpen ? from : Math.max(midnight, until - 30 * minute)
  return Array.from({ length: count }, () => chance.fraction())
    .toSorted((a, b) => a - b)
    .map((fraction) => instant(Math.floor(begin + fraction * (until - begin))))
    .map((moment) => (isOpen ? outsideLunch(moment, midnight) : moment))
    .toSorted((a, b) => a - b)
}

/** Nobody decides anything between twelve and one: what falls there was done in the last minutes before noon. */
function outsideLunch(moment: Instant, midnight: number): Instant {
  const minutes = (moment - midnight) / minute
  if (minutes < noon || minutes >= afternoon) return moment
  return instant(Math.floor(midnight + (noon - 20 + (minutes - noon) / 3.2) * minute))
}
