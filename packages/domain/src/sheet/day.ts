import { plainText } from '../base/thai-text.ts'
import { buddhistYear, formatThaiDate, parseThaiDate } from '../calendar/buddhist.ts'
import {
  addDays,
  civilDateFrom,
  civilDateOf,
  dayOfMonth,
  monthOf,
  yearOf,
  type CivilDate,
} from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { isAbsence } from './absence.ts'
import { partsOfDay, type DayParts } from './day-parts.ts'
import { asked, noted, read, type Reading, type Suggestion } from './reading.ts'
import { cellText, isBlank, isDayCell, isUnvalued, type Cell } from './sheet.ts'
import { yearsMeant } from './year-meant.ts'

type DayReading = Reading<CivilDate | null>

/** No register of a local government begins earlier; a year before it is a slip. */
const earliestYear = 1932

/** Excel makes 1960 of a typed 60, where an officer means พ.ศ. 2560: for these years both are possible. */
const doubtfulCentury = { from: 1950, to: 1999, ahead: 57 }

/** The day that a cell means, as of `today`; null with a note where it gives none, or only its month or year. */
export function readDay(cell: Cell, today: CivilDate): DayReading {
  if (isUnvalued(cell)) return asked('formula-without-value', 'เซลล์นี้เป็นสูตรที่แฟ้มไม่ได้เก็บผลลัพธ์ไว้')
  if (isBlank(cell) || isAbsence(cellText(cell)))
    return noted(null, 'day-missing', 'ไม่มีวันที่ได้มา จะบันทึกว่าไม่ทราบวันที่')
  if (isDayCell(cell)) return ofStoredDay(cell.day, today)
  const text = fromThaiDigits(plainText(cellText(cell))).toLowerCase()
  const serial = serialOf(text)
  if (serial === undefined) return ofText(text, today)
  const found = ofStoredDay(serial, today)
  if (found.value === null) return found
  const told = noted(
    found.value,
    'day-from-number',
    `ตัวเลข ${text} คือวันที่ ${formatThaiDate(found.value)} ตามการนับของโปรแกรมตารางคำนวณ`,
  )
  return { ...told, remarks: [...told.remarks, ...found.remarks] }
}

/** A bare number between 1954 and 2036 in the count of days that spreadsheets keep. */
function serialOf(text: string): string | undefined {
  const number = Number(text)
  const start = civilDateOf(1899, 12, 30)
  return /^\d{5}(?:\.\d+)?$/.test(text) && number > 20_000 && number < 50_000 && start !== undefined
    ? addDays(start, Math.floor(number))
    : undefined
}

function ofStoredDay(stored: string, today: CivilDate): DayReading {
  const [year = 0, month = 0, dayNumber = 0] = stored.split('-').map(Number)
  if (year > 2400) return checked({ day: dayNumber, month, year: String(year) }, today)
  const day = civilDateFrom(stored)
  if (day === undefined || year < doubtfulCentury.from)
    return asked('day-unreadable', `วันที่ ${cellText({ day: stored })} ในแฟ้มไม่น่าเป็นไปได้`)
  const shifted = civilDateOf(year + doubtfulCentury.ahead, month, dayNumber)
  if (year > doubtfulCentury.to || shifted === undefined || shifted > today) return notInFuture(day, today)
  return asked(
    'day-century',
    `แฟ้มเก็บเป็น ค.ศ. ${year} ซึ่งอาจมาจากการพิมพ์ปี พ.ศ. สองหลัก`,
    [shifted, day].map(suggestion),
  )
}

function ofText(text: string, today: CivilDate): DayReading {
  const parts = partsOfDay(text)
  if (parts === undefined) {
    const parsed = parseThaiDate(text)
    return parsed === undefined
      ? asked('day-unreadable', `อ่าน “${text}” เป็นวันที่ไม่ได้`)
      : notInFuture(parsed, today)
  }
  if (parts.month === null)
    return noted(null, 'day-only-year', `มีเฉพาะปี (${text}) ไม่มีวันและเดือน จะบันทึกว่าไม่ทราบวันที่`)
  if (parts.day === null)
    return noted(null, 'day-only-month', `มีเฉพาะเดือนและปี (${text}) ไม่มีวัน จะบันทึกว่าไม่ทราบวันที่`)
  return checked({ day: parts.day, month: parts.month, year: parts.year }, today)
}

type WholeDay = { readonly day: number; readonly month: number; readonly year: DayParts['year'] }

function checked({ day, month, year }: WholeDay, today: CivilDate): DayReading {
  const years = yearsMeant(year, yearOf(today))
  const days = years.map((each) => civilDateOf(each, month, day)).filter((each) => each !== undefined)
  const [first] = days
  if (first === undefined) return impossible({ day, month, year }, years)
  if (days.length > 1) return asked('day-which-year', `ปีสองหลัก “${year}” อาจเป็นได้หลายปี`, days.map(suggestion))
  const sure = notInFuture(first, today)
  if (sure.value === null || sure.remarks.length > 0) return sure
  if (year.length === 2)
    return noted(first, 'day-two-digit-year', `ปีสองหลัก “${year}” ถือเป็น พ.ศ. ${buddhistYear(first)}`)
  return Number(year) < 2400
    ? noted(first, 'day-common-era', `ปี ${year} ถือเป็น ค.ศ. คือ พ.ศ. ${buddhistYear(first)}`)
    : sure
}

function impossible({ day, month, year }: WholeDay, years: readonly number[]): DayReading {
  const swapped = years.map((each) => civilDateOf(each, day, month)).filter((each) => each !== undefined)
  return asked(
    'day-impossible',
    years.length === 0 ? `ปี “${year}” ไม่น่าเป็นไปได้` : `ไม่มีวันที่ ${day} เดือน ${month} ในปฏิทิน`,
    swapped.map(suggestion),
  )
}

function notInFuture(day: CivilDate, today: CivilDate): DayReading {
  if (day > today) return asked('day-in-future', `วันที่ ${formatThaiDate(day)} ยังมาไม่ถึง`)
  return yearOf(day) < earliestYear
    ? asked('day-impossible', `วันที่ ${formatThaiDate(day)} เก่าเกินกว่าที่จะเป็นไปได้`)
    : read(day)
}

const suggestion = (day: CivilDate): Suggestion => ({
  label: formatThaiDate(day),
  text: `${dayOfMonth(day)}/${monthOf(day)}/${buddhistYear(day)}`,
})
