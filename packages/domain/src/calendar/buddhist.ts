import {
  bangkokDay,
  bangkokTime,
  civilDateOf,
  dayOfMonth,
  monthOf,
  yearOf,
  type CivilDate,
  type Instant,
} from './civil-date.ts'
import { numberOfMonth, yearOfMonth, type CivilMonth } from './civil-month.ts'
import { fromThaiDigits, toThaiDigits } from './thai-digits.ts'

/** พุทธศักราช is 543 years ahead of the common era. */
const ahead = 543

const months = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const

type ThaiDateForm = {
  /** full '23 พฤศจิกายน 2569' · short '23 พ.ย. 2569' · shortest '23 พ.ย. 69' */
  readonly form?: 'full' | 'short' | 'shortest'
  readonly digits?: 'arabic' | 'thai'
}

/** พ.ศ. of the calendar year that the day lies in. */
export const buddhistYear = (day: CivilDate): number => yearOf(day) + ahead

/** A day in Thai words: '23 พฤศจิกายน 2569' unless the form says otherwise. */
export function formatThaiDate(
  day: CivilDate,
  { form = 'full', digits = 'arabic' }: ThaiDateForm = {},
): string {
  const names = months[monthOf(day) - 1] ?? months[0]
  const year = String(buddhistYear(day))
  const text = `${dayOfMonth(day)} ${names[form === 'full' ? 0 : 1]} ${form === 'shortest' ? year.slice(2) : year}`
  return digits === 'thai' ? toThaiDigits(text) : text
}

/** A month in Thai words: 'พฤศจิกายน 2569'. */
export const formatThaiMonth = (month: CivilMonth): string =>
  `${(months[numberOfMonth(month) - 1] ?? months[0])[0]} ${yearOfMonth(month) + ahead}`

/** A moment on a clock in Thailand: '23 พ.ย. 2569 14:05 น.'. */
export function formatThaiInstant(moment: Instant, form: ThaiDateForm = { form: 'short' }): string {
  const text = `${formatThaiDate(bangkokDay(moment), form)} ${bangkokTime(moment)} น.`
  return form.digits === 'thai' ? toThaiDigits(text) : text
}

const monthNumbers = new Map(
  months.flatMap(([full, short], index) => [
    [full, index + 1] as const,
    [short.replaceAll('.', ''), index + 1] as const,
  ]),
)

/** 1–12 for a month's Thai name, whole or shortened, with or without its dots; undefined for another word. */
export const thaiMonthFrom = (name: string): number | undefined =>
  monthNumbers.get(name.replace(/[.\s]/g, ''))

/**
 * The year of the common era that a person means: two digits are พ.ศ. 25xx, 2443–2743 is พ.ศ.,
 * 1900–2200 is ค.ศ.; undefined for a year that is neither.
 */
function commonYearFrom(year: string): number | undefined {
  const number = Number(year)
  if (/^\d\d$/.test(year)) return 2500 + number - ahead
  if (!/^\d{4}$/.test(year)) return undefined
  if (number >= 1900 + ahead && number <= 2200 + ahead) return number - ahead
  return number >= 1900 && number <= 2200 ? number : undefined
}

/**
 * A day as a Thai person types it: '1/10/2569', '๓๐/๙/๒๕๗๐', '5-1-70', '23 พ.ย. 69',
 * '23 พฤศจิกายน พ.ศ. 2569', '2026-11-23', '23112569'. Day before month, always. Undefined for what
 * is no day, and for a year of which the era is in doubt.
 */
export function parseThaiDate(text: string): CivilDate | undefined {
  const typed = fromThaiDigits(text.normalize('NFC'))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(วัน\S*)?ที่ ?/, '')
  return inFigures(typed) ?? inWords(typed) ?? inEightFigures(typed)
}

function inFigures(typed: string): CivilDate | undefined {
  const parts = typed.split(/ ?[-/.] ?| /)
  const [first = '', month = '', last = ''] = parts
  if (parts.length !== 3 || !/^\d{1,2}$/.test(month)) return undefined
  if (/^\d{4}$/.test(first) && /^\d{1,2}$/.test(last)) return dayFrom(last, Number(month), first)
  return dayFrom(first, Number(month), last)
}

function inWords(typed: string): CivilDate | undefined {
  const match = /^(\d{1,2})[ \-/]*([ก-๎. ]+?)[ \-/]*(\d+)$/.exec(typed)
  if (!match) return undefined
  const [, day = '', named = '', year = ''] = match
  const era = /(?:(พ|ค)\.? ?ศ\.?|(พุทธ|คริสต์)ศักราช) ?$/.exec(named)
  const month = thaiMonthFrom(era ? named.slice(0, era.index) : named)
  if (month === undefined || (era && isBuddhist(year) !== era[0].startsWith('พ'))) return undefined
  return dayFrom(day, month, year)
}

/** Eight figures are a day either from its front or from its year: no year in use begins with a month. */
function inEightFigures(typed: string): CivilDate | undefined {
  if (!/^\d{8}$/.test(typed)) return undefined
  return (
    dayFrom(typed.slice(0, 2), Number(typed.slice(2, 4)), typed.slice(4)) ??
    dayFrom(typed.slice(6), Number(typed.slice(4, 6)), typed.slice(0, 4))
  )
}

const isBuddhist = (year: string): boolean => year.length === 2 || Number(year) > 2200

function dayFrom(day: string, month: number, year: string): CivilDate | undefined {
  const common = commonYearFrom(year)
  if (common === undefined || !/^\d{1,2}$/.test(day)) return undefined
  return civilDateOf(common, month, Number(day))
}
