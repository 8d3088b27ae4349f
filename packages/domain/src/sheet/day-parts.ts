import { thaiMonthFrom } from '../calendar/buddhist.ts'

/** What a written day names: the year as written, and whatever else it gives. */
export type DayParts = {
  readonly day: number | null
  readonly month: number | null
  readonly year: string
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Ways of writing the months that the calendar's own table does not have. */
const otherMonths: Readonly<Record<string, number>> = {
  มกรา: 1,
  กุมภา: 2,
  กุมภาพัน: 2,
  มีนา: 3,
  เมษา: 4,
  พฤษภา: 5,
  มิถุนา: 6,
  กรกฎา: 7,
  กรกฏาคม: 7,
  กรกฏา: 7,
  สิงหา: 8,
  กันยา: 9,
  ตุลา: 10,
  พฤศจิกา: 11,
  พฤษจิกายน: 11,
  ธันวา: 12,
}

/**
 * The parts of a day in a plain text in Arabic digits and lower case: '14/11/60', '2558-07-21', '7 ก.พ. 2565', 'เม.ย. 58',
 * '04/2558', 'ปี 2567'. Undefined for any other text.
 */
export function partsOfDay(text: string): DayParts | undefined {
  const bare = text
    .replace(/\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*น\.?)?$/u, '')
    .replace(/^(?:เมื่อ)?\s*(?:วันที่|วัน\S*ที่|ที่)\s*/u, '')
    .replace(/เดือน/gu, ' ')
    .replace(/(?:ปี\s*)?(?:พ\s*\.?\s*ศ\.?|ค\s*\.?\s*ศ\.?)(?=\s*\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return wholeInFigures(bare) ?? inWords(bare) ?? monthInFigures(bare) ?? yearAlone(bare)
}

function wholeInFigures(text: string): DayParts | undefined {
  const match = /^(\d{1,4}) ?[-/., ] ?(\d{1,2}) ?[-/., ] ?(\d{1,4})$/.exec(text)
  if (!match) return undefined
  const [, first = '', month = '', last = ''] = match
  if (first.length === 4) return { day: Number(last), month: Number(month), year: first }
  if (first.length > 2) return undefined
  return { day: Number(first), month: Number(month), year: last }
}

function inWords(text: string): DayParts | undefined {
  const match = /^(?:(\d{1,2})[ \-/.,]*)?([ก-๎.]+|[a-z]+\.?)[ \-/.,]*(\d{2}|\d{4})$/u.exec(
    text.replace(/([ก-๎]\.) (?=[ก-๎])/gu, '$1'),
  )
  const month = monthFrom(match?.[2] ?? '')
  if (!match || month === undefined) return undefined
  return { day: match[1] === undefined ? null : Number(match[1]), month, year: match[3] ?? '' }
}

function monthInFigures(text: string): DayParts | undefined {
  const match = /^(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/.exec(text)
  const [, month = '', year = ''] = match ?? []
  const isMonth = match !== null && Number(month) >= 1 && Number(month) <= 12
  return isMonth && (year.length === 4 || Number(year) > 31)
    ? { day: null, month: Number(month), year }
    : undefined
}

function yearAlone(text: string): DayParts | undefined {
  const year = /^(?:ปี ?งบประมาณ|ปี ?งบ|งบปี|ปี)? ?(\d{4}|(?<=ปี\D*)\d{2})$/u.exec(text)?.[1]
  return year === undefined ? undefined : { day: null, month: null, year }
}

/** 1–12 for a month's name as people write it, Thai or English, whole or shortened; undefined for another word. */
export function monthFrom(name: string): number | undefined {
  const english = englishMonths.indexOf(name.slice(0, 3)) + 1
  return thaiMonthFrom(name) ?? otherMonths[name.replaceAll('.', '')] ?? (english > 0 ? english : undefined)
}
