import { plainText } from '../base/thai-text.ts'
import { formatThaiMonth } from '../calendar/buddhist.ts'
import { addDays, civilDateOf, monthOf, yearOf } from '../calendar/civil-date.ts'
import { civilMonthOf, fiscalYearOfMonth, monthWithin, type CivilMonth } from '../calendar/civil-month.ts'
import { fiscalYear, type FiscalYear } from '../calendar/fiscal-year.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { isAbsence } from './absence.ts'
import { monthPartsOf, quarterFrom, type MonthParts } from './month-parts.ts'
import { asked, noted, read, type Reading } from './reading.ts'
import { cellText, isBlank, isDayCell, isUnvalued, type Cell } from './sheet.ts'

type MonthReading = Reading<CivilMonth | null>

/** พ.ศ. is 543 years ahead of the common era. */
const ahead = 543

/**
 * The month that a cell means, the first one of a range or a quarter. `within` is the fiscal year that the months belong
 * to: it decides where no year is written, and a month outside it is asked about; null where nobody knows it.
 */
export function readMonth(cell: Cell, within: FiscalYear | null): MonthReading {
  if (isUnvalued(cell)) return asked('formula-without-value', 'เซลล์นี้เป็นสูตรที่แฟ้มไม่ได้เก็บผลลัพธ์ไว้')
  if (isBlank(cell) || isAbsence(cellText(cell))) return asked('month-missing', 'ไม่มีเดือนที่คาดว่าจะจัดหา')
  if (isDayCell(cell)) return ofStoredDay(cell.day, within)
  if (typeof cell === 'number') return ofNumber(cell, within)
  return ofText(cellText(cell), within)
}

function ofText(written: string, within: FiscalYear | null): MonthReading {
  const { text, fiscal } = apart(written)
  const year = fiscal ?? within
  if (fiscal !== null && within !== null && fiscal !== within)
    return asked('month-outside-year', `“${written}” เป็นของปีงบประมาณ ${fiscal} แต่แผนนี้เป็นของปี ${within}`)
  if (/^(?:ตลอด|ทั้ง)+ ?ปี/u.test(plainText(written))) return wholeYear(written, year)
  const quarter = quarterFrom(text)
  if (quarter !== undefined) return ofQuarter({ ...quarter, written }, year)
  const parts = monthPartsOf(text)
  return parts === undefined ? unreadable(written) : ofParts(parts, { within: year, written })
}

type Told = { readonly within: FiscalYear | null; readonly written: string }

/** A year behind the last month of a range is that of the first too, unless the range crosses into a new year. */
function ofParts({ month, year, until }: MonthParts, { within, written }: Told): MonthReading {
  if (month < 1 || month > 12) return unreadable(written)
  if (year === null) return withoutYear(month, { within, written })
  const back = until !== null && month > until ? 1 : 0
  return among({ month, years: commonYears(year).map((each) => each - back), written }, within)
}

/** The text without the words around a month, and the fiscal year that it names itself: 'ต.ค. ปีงบประมาณ 2570'. */
function apart(written: string): { readonly text: string; readonly fiscal: FiscalYear | null } {
  const plain = fromThaiDigits(plainText(written)).toLowerCase().replace(/[–—−]/gu, '-')
  const named = /ปี ?งบ(?:ประมาณ)? ?(?:พ\.? ?ศ\.?)? ?(\d{4}|\d{2})/u.exec(plain)?.[1]
  const text = plain
    .replace(/(?:ของ)?ปี ?งบ(?:ประมาณ)? ?(?:พ\.? ?ศ\.?)? ?(?:\d{4}|\d{2})?/gu, ' ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(?:ประจำ|ภายใน|ประมาณ|ช่วง|ตั้งแต่|เริ่ม|เป็นต้นไป|ต้น(?=เดือน| )|กลาง|ปลาย|สิ้น)/gu, ' ')
    .replace(/เดือน|ปี|พ\. ?ศ\.?(?= ?\d)|พศ\.?(?= ?\d)/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
  return { text, fiscal: named === undefined ? null : fiscalYear(buddhist(named)) }
}

const buddhist = (year: string): number => (year.length === 2 ? 2500 : 0) + Number(year)

/** The years of the common era that a written year can mean, the likelier first. */
function commonYears(year: string): readonly number[] {
  const number = Number(year)
  if (year.length === 2) return [2500 + number - ahead, 2000 + number]
  if (year.length !== 4) return []
  if (number >= 2400 && number <= 2700) return [number - ahead]
  return number >= 1900 && number <= 2200 ? [number] : []
}

type Dated = { readonly month: number; readonly years: readonly number[]; readonly written: string }

function among({ month, years, written }: Dated, within: FiscalYear | null): MonthReading {
  const months = years.map((year) => civilMonthOf(year, month)).filter((each) => each !== undefined)
  const [likeliest] = months
  if (likeliest === undefined) return unreadable(written)
  if (within === null) return read(likeliest)
  const fitting = months.find((each) => fiscalYearOfMonth(each) === within)
  return fitting === undefined ? outside(written, monthWithin(within, month)) : read(fitting)
}

function withoutYear(month: number, { within, written }: Told): MonthReading {
  return within === null
    ? asked('month-without-year', `“${written}” ไม่มีปี และไม่พบว่าแผนนี้เป็นของปีงบประมาณใด`)
    : read(monthWithin(within, month))
}

type WrittenQuarter = {
  readonly quarter: number
  readonly fiscalYear: string | null
  readonly written: string
}

const firstMonths = [10, 1, 4, 7] as const

/** ไตรมาส counts from October, and its year is the fiscal one. */
function ofQuarter(
  { quarter, fiscalYear: named, written }: WrittenQuarter,
  within: FiscalYear | null,
): MonthReading {
  const month = firstMonths[quarter - 1] ?? 10
  const year = named === null ? within : fiscalYear(buddhist(named))
  if (year === null) return withoutYear(month, { within, written })
  if (within !== null && year !== within) return outside(written, monthWithin(within, month))
  const first = civilMonthOf(year - ahead - (month === 10 ? 1 : 0), month)
  return first === undefined ? unreadable(written) : read(first)
}

function wholeYear(written: string, within: FiscalYear | null): MonthReading {
  if (within === null) return withoutYear(10, { within, written })
  const first = monthWithin(within, 10)
  return noted(
    first,
    'month-whole-year',
    `“${written}” ถือว่าเริ่มเดือนแรกของปีงบประมาณ คือ ${formatThaiMonth(first)}`,
  )
}

/** A program keeps 'ต.ค. 69' as October 1969, and a year of พ.ศ. as it stands. */
function ofStoredDay(stored: string, within: FiscalYear | null): MonthReading {
  const [year = 0, month = 0] = stored.split('-').map(Number)
  const written = cellText({ day: stored })
  if (year > 2400) return among({ month, years: [year - ahead], written }, within)
  const shifted = year >= 1900 && year <= 1999 ? [600 - ahead + year] : []
  const found = among({ month, years: [...shifted, year], written }, within)
  if (found.value === null || shifted.length === 0) return found
  return noted(
    found.value,
    'month-century',
    `แฟ้มเก็บเป็น ค.ศ. ${year} จากการพิมพ์ปี พ.ศ. สองหลัก ถือเป็น ${formatThaiMonth(found.value)}`,
  )
}

/** A bare number is a month's own, or a day in the count that spreadsheets keep. */
function ofNumber(number: number, within: FiscalYear | null): MonthReading {
  const written = cellText(number)
  if (Number.isInteger(number) && number >= 1 && number <= 12)
    return withoutYear(number, { within, written: `เดือน ${written}` })
  const start = civilDateOf(1899, 12, 30)
  if (start === undefined || number < 20_000 || number > 90_000) return unreadable(written)
  const day = addDays(start, Math.floor(number))
  return among({ month: monthOf(day), years: [yearOf(day)], written }, within)
}

const outside = (written: string, meant: CivilMonth): Reading<null> =>
  asked('month-outside-year', `“${written}” อยู่นอกปีงบประมาณ ${fiscalYearOfMonth(meant)} ของแผนนี้`, [
    { label: formatThaiMonth(meant), text: formatThaiMonth(meant) },
  ])

const unreadable = (written: string): Reading<null> =>
  asked('month-unreadable', `อ่าน “${written}” เป็นเดือนไม่ได้`)
