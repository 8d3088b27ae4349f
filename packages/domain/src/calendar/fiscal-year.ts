import { door } from '../base/brand.ts'
import { addDays, civilDateOf, monthOf, yearOf, type CivilDate } from './civil-date.ts'
import { fromThaiDigits } from './thai-digits.ts'

/** ปีงบประมาณ: 1 October to 30 September, named by the พ.ศ. in which it ends. */
export type FiscalYear = ReturnType<typeof fiscalYear>
export const fiscalYear = door<number, 'FiscalYear'>()

export const fiscalYearOf = (day: CivilDate): FiscalYear =>
  fiscalYear(yearOf(day) + 543 + (monthOf(day) >= 10 ? 1 : 0))

/** 1 October. A RangeError for a year outside the calendar. */
export function firstDayOf(year: FiscalYear): CivilDate {
  const day = civilDateOf(year - 544, 10, 1)
  if (day === undefined) throw new RangeError(`no fiscal year ${year}`)
  return day
}

/** 30 September. A RangeError for a year outside the calendar. */
export const lastDayOf = (year: FiscalYear): CivilDate => addDays(firstDayOf(fiscalYear(year + 1)), -1)

/** ไตรมาส: 1 is October to December. */
export function quarterOf(day: CivilDate): 1 | 2 | 3 | 4 {
  const month = monthOf(day)
  if (month >= 10) return 1
  if (month >= 7) return 4
  return month >= 4 ? 3 : 2
}

/** The fiscal year that an address names: '2570', '๒๕๗๐', or '2027' by the year of the common era in which it ends. */
export function fiscalYearNamed(text: string): FiscalYear | undefined {
  const figures = fromThaiDigits(text.trim())
  if (!/^\d{4}$/.test(figures)) return undefined
  const year = Number(figures)
  if (year >= 2443 && year <= 2743) return fiscalYear(year)
  return year >= 1900 && year <= 2200 ? fiscalYear(year + 543) : undefined
}
