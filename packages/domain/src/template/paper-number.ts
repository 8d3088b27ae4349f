import { no, yes, type Verdict } from '../base/verdict.ts'
import { buddhistYear } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Book } from './paper-kind.ts'
import type { TemplateRefusal } from './template-refusal.ts'

/** ปี of a book, พ.ศ.: numbers run by the calendar year (งานสารบรรณ), of purchase orders by the fiscal year. */
export const yearOfBook = (book: Book, day: CivilDate): number =>
  book === 'purchase-order' ? fiscalYearOf(day) : buddhistYear(day)

/** How a paper prints its number: of letters and memos as it was given, of the others with its year. */
export const numberText = (book: Book, number: string, year: number): string =>
  book === 'letter' || book === 'memo' ? number : `${number}/${year}`

type Giving = {
  readonly book: Book
  readonly number: string
  readonly on: CivilDate
  readonly today: CivilDate
  /** The number that the paper has already; null where it has none. */
  readonly given: string | null
  /** What has that number in the book's year already; null where it is free. */
  readonly holder: string | null
}

/** ออกเลข: once for a paper, and no number twice in a book's year. Answers the year. */
export function giveNumber({
  book,
  number,
  on,
  today,
  given,
  holder,
}: Giving): Verdict<number, TemplateRefusal> {
  const year = yearOfBook(book, on)
  if (on > today) return no({ code: 'template/number-ahead', day: on })
  if (given !== null) return no({ code: 'template/number-given', number: given })
  if (holder !== null) return no({ code: 'template/number-taken', book, number, year, holder })
  return yes(year)
}
