import { door } from '../base/brand.ts'
import { civilDateOf, dayOfMonth, monthOf, yearOf, type CivilDate } from './civil-date.ts'
import { fiscalYear, type FiscalYear } from './fiscal-year.ts'

/** เดือน: a month of the civil calendar as 'YYYY-MM', years of the common era. It compares as a string. */
export type CivilMonth = ReturnType<typeof brandMonth>
const brandMonth = door<string, 'CivilMonth'>()

/** The month (1–12) of a year of the common era; undefined when there is none. Years run as those of a day. */
export function civilMonthOf(year: number, month: number): CivilMonth | undefined {
  const day = civilDateOf(year, month, 1)
  return day === undefined ? undefined : monthOfDay(day)
}

/** The month that a day lies in. */
export const monthOfDay = (day: CivilDate): CivilMonth => brandMonth(day.slice(0, 7))

/** 1–12. */
export const numberOfMonth = (month: CivilMonth): number => Number(month.slice(5))

/** The year of the common era. */
export const yearOfMonth = (month: CivilMonth): number => Number(month.slice(0, 4))

/** The one month of that number (1–12) in a fiscal year; October to December lie in the calendar year before it. */
export function monthWithin(year: FiscalYear, month: number): CivilMonth {
  const found = civilMonthOf(year - 543 - (month >= 10 ? 1 : 0), month)
  if (found === undefined) throw new RangeError(`no month ${month} in fiscal year ${year}`)
  return found
}

/** The fiscal year that a month lies in, whole. */
export const fiscalYearOfMonth = (month: CivilMonth): FiscalYear =>
  fiscalYear(yearOfMonth(month) + 543 + (numberOfMonth(month) >= 10 ? 1 : 0))

/** The day so many months later: that of the same number, or the month's last where it has none (ป.พ.พ. มาตรา 193/5). */
export function monthsLater(day: CivilDate, count: number): CivilDate {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  for (let number = dayOfMonth(day); number > 27; number--) {
    const found = civilDateOf(year, month, number)
    if (found !== undefined) return found
  }
  const found = civilDateOf(year, month, dayOfMonth(day))
  if (found === undefined) throw new RangeError(`no civil day lies ${count} months from ${day}`)
  return found
}
