import {
  addDays,
  civilDateOf,
  dayOfMonth,
  daysBetween,
  monthOf,
  yearOf,
  type CivilDate,
} from '../calendar/civil-date.ts'
import { firstDayOf, fiscalYear, fiscalYearOf, lastDayOf, type FiscalYear } from '../calendar/fiscal-year.ts'
import { add, baht, satang, shareRoundedHalfUp, subtract, type Satang } from '../money/satang.ts'
import type { DepreciationConvention } from './depreciation-convention.ts'

/** What an article's depreciation follows from. */
export type DepreciationTerms = {
  /** Of the whole card: the unit price times its pieces. */
  readonly cost: Satang
  /** A whole number of years, at least 1. */
  readonly usefulLifeYears: number
  readonly acquiredOn: CivilDate
  readonly convention: DepreciationConvention
  /** Pieces on the card, each of which keeps 1 baht; one unless said. */
  readonly pieces?: number
}

/** One fiscal year of a schedule, as it stands at its end. */
export type DepreciationYear = {
  readonly fiscalYear: FiscalYear
  readonly charge: Satang
  readonly accumulated: Satang
  readonly netBookValue: Satang
}

/**
 * The charge of each fiscal year, straight line, until 1 baht is left (หลักเกณฑ์การคำนวณค่าเสื่อมราคา
 * สินทรัพย์ถาวรสำหรับหน่วยงานภาครัฐ). Under DAILY each year is rounded to the satang, under MONTH15 the
 * sum so far; the last year takes what is left. Empty for an article of 1 baht or less; a RangeError
 * for a life that is not a whole number of years above zero.
 */
export function depreciationSchedule(terms: DepreciationTerms): readonly DepreciationYear[] {
  const years: DepreciationYear[] = []
  const whole = depreciable(terms)
  let accumulated = satang(0n)
  for (let year = fiscalYearOf(terms.acquiredOn); accumulated < whole; year = fiscalYear(year + 1)) {
    const reached = reachedBy(lastDayOf(year), terms, accumulated)
    years.push({
      fiscalYear: year,
      charge: subtract(reached, accumulated),
      accumulated: reached,
      netBookValue: subtract(terms.cost, reached),
    })
    accumulated = reached
  }
  return years
}

/** What has been written off, and what is left, when the day is over. */
type BookValue = { readonly accumulated: Satang; readonly netBookValue: Satang }

/**
 * The book value when the day is over. What an article is worth while it is handed over on a day
 * (ระเบียบฯ ข้อ 209) is its value at the end of the day before.
 */
export function bookValueAtEndOf(day: CivilDate, terms: DepreciationTerms): BookValue {
  const closed = depreciationSchedule(terms).findLast((year) => lastDayOf(year.fiscalYear) < day)
  const before = closed?.accumulated ?? satang(0n)
  const accumulated = day < terms.acquiredOn ? before : reachedBy(day, terms, before)
  return { accumulated, netBookValue: subtract(terms.cost, accumulated) }
}

/** อัตราค่าเสื่อมราคา in hundredths of a percent of the cost a year: 6.67 % is 667. */
export const depreciationRate = (usefulLifeYears: number): number => Math.round(10_000 / usefulLifeYears)

/** Accumulated when the day is over; `before` is what earlier fiscal years have written off. */
function reachedBy(day: CivilDate, terms: DepreciationTerms, before: Satang): Satang {
  const whole = depreciable(terms)
  const reached = terms.convention === 'DAILY' ? reachedDaily(day, terms, before) : reachedMonthly(day, terms)
  return reached < whole ? reached : whole
}

/** The year's share by its days of 365, never more than one whole year's; all of it once the life is over. */
function reachedDaily(day: CivilDate, terms: DepreciationTerms, before: Satang): Satang {
  if (day >= lastDayOfLife(terms)) return depreciable(terms)
  const opened = firstDayOf(fiscalYearOf(day))
  const from = terms.acquiredOn > opened ? terms.acquiredOn : opened
  const days = Math.min(daysBetween(from, day) + 1, 365)
  const per = BigInt(terms.usefulLifeYears) * 365n
  return add(before, shareRoundedHalfUp(depreciable(terms), BigInt(days), per))
}

/** A month counts once it is over; the month of acquisition counts when the day was the 15th or earlier. */
function reachedMonthly(day: CivilDate, terms: DepreciationTerms): Satang {
  const over = monthOf(addDays(day, 1)) === monthOf(day) ? 0 : 1
  const late = dayOfMonth(terms.acquiredOn) > 15 ? 1 : 0
  const months = Math.max(0, monthNumber(day) + over - monthNumber(terms.acquiredOn) - late)
  return shareRoundedHalfUp(depreciable(terms), BigInt(months), BigInt(terms.usefulLifeYears) * 12n)
}

/** The day before the anniversary; of 29 February, in a year without one, 28 February. */
function lastDayOfLife({ acquiredOn, usefulLifeYears }: DepreciationTerms): CivilDate {
  const year = yearOf(acquiredOn) + usefulLifeYears
  const anniversary =
    civilDateOf(year, monthOf(acquiredOn), dayOfMonth(acquiredOn)) ?? civilDateOf(year, 3, 1)
  if (anniversary === undefined)
    throw new RangeError(`no day lies ${usefulLifeYears} years from ${acquiredOn}`)
  return addDays(anniversary, -1)
}

const monthNumber = (day: CivilDate): number => yearOf(day) * 12 + monthOf(day)

function depreciable({ cost, pieces = 1 }: DepreciationTerms): Satang {
  const kept = baht(pieces)
  return cost > kept ? subtract(cost, kept) : satang(0n)
}
