import { buddhistYear } from '@prongsai/domain/calendar/buddhist'
import {
  addDays,
  bangkokDay,
  dayOfMonth,
  instantFrom,
  monthOf,
  type CivilDate,
} from '@prongsai/domain/calendar/civil-date'
import { seedHolidays } from '@prongsai/domain/calendar/holiday-seed'
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '@prongsai/domain/calendar/working-days'

const holidays = new Set(seedHolidays.map(({ day }) => day))

export const today = bangkokDay(instantFrom(new Date()))

/** The working day so many before the last that has come. */
export function daysAgo(count: number): CivilDate {
  let day = today
  for (let left = count; left > 0 || !isWorkingDay(day, holidays); day = addDays(day, -1))
    if (isWorkingDay(day, holidays)) left -= 1
  return day
}

export const workingDaysAfter = (day: CivilDate, count: number): CivilDate =>
  addWorkingDays(day, count, { holidays })
export const nextOpen = (day: CivilDate): CivilDate => nextWorkingDay(day, holidays)

/** '1/12/2569'. */
export const typedDay = (day: CivilDate): string => `${dayOfMonth(day)}/${monthOf(day)}/${buddhistYear(day)}`

/** The first day after it on which offices are closed. */
export function closedAfter(day: CivilDate): CivilDate {
  let closed = addDays(day, 1)
  while (isWorkingDay(closed, holidays)) closed = addDays(closed, 1)
  return closed
}
