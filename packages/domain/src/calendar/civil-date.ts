import { z } from 'zod'
import { door } from '../base/brand.ts'

/**
 * วัน: a day of the civil calendar as 'YYYY-MM-DD', years of the common era. It has no hour and no
 * time zone, and compares as a string. Years run from 1800 to 2399, so that a Buddhist year that
 * slipped through is no day.
 */
export type CivilDate = ReturnType<typeof brandDay>
const brandDay = door<string, 'CivilDate'>()

/** A moment: milliseconds since 1970 in UTC. */
export type Instant = ReturnType<typeof instant>
export const instant = door<number, 'Instant'>()

/** 1 = Monday … 7 = Sunday. */
type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7

const dayLength = 86_400_000
const bangkokAhead = 7 * 3_600_000

/** The day that the text is in ISO form; undefined for any other form and for a day that no calendar has. */
export const civilDateFrom = (text: string): CivilDate | undefined =>
  /^(1[89]|2[0-3])\d\d-\d\d-\d\d$/.test(text) && textOf(Date.parse(`${text}T00:00:00Z`)) === text
    ? brandDay(text)
    : undefined

/** A day as it crosses the wire; it accepts its own output. */
export const civilDate = z.string().transform((text, context): CivilDate => {
  const day = civilDateFrom(text)
  if (day !== undefined) return day
  context.addIssue({
    code: 'custom',
    message: text.trim() === '' ? 'กรุณาระบุวันที่' : 'วันที่ไม่ถูกต้อง กรุณาระบุวัน เดือน ปี พ.ศ. เช่น 1/10/2569',
  })
  return z.NEVER
})

/** The day of a year of the common era, a month (1–12) and a day of it; undefined when there is none. */
export const civilDateOf = (year: number, month: number, day: number): CivilDate | undefined =>
  civilDateFrom(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )

export const yearOf = (day: CivilDate): number => Number(day.slice(0, 4))

/** 1–12. */
export const monthOf = (day: CivilDate): number => Number(day.slice(5, 7))

/** 1–31. */
export const dayOfMonth = (day: CivilDate): number => Number(day.slice(8, 10))

/** The day so many calendar days later, or earlier for a count below zero. A RangeError outside 1800–2399. */
export function addDays(day: CivilDate, count: number): CivilDate {
  const later = civilDateFrom(textOf((epochDay(day) + count) * dayLength))
  if (later === undefined) throw new RangeError(`no civil day lies ${count} days from ${day}`)
  return later
}

/** Calendar days from one day to another: 0 for the same day, below zero when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => epochDay(to) - epochDay(from)

const week = [4, 5, 6, 7, 1, 2, 3] as const

export const dayOfWeek = (day: CivilDate): DayOfWeek => week[((epochDay(day) % 7) + 7) % 7] ?? 4

export const isWeekend = (day: CivilDate): boolean => dayOfWeek(day) > 5

export const instantFrom = (date: Date): Instant => instant(date.getTime())

/** '2026-11-23T07:00:00.000Z'. */
export const isoOf = (moment: Instant): string => new Date(moment).toISOString()

/** The first moment of a day in Thailand. */
export const beginningOf = (day: CivilDate): Instant => instant(epochDay(day) * dayLength - bangkokAhead)

/** The day that it is in Thailand at that moment. A RangeError outside 1800–2399. */
export function bangkokDay(moment: Instant): CivilDate {
  const day = civilDateFrom(textOf(moment + bangkokAhead))
  if (day === undefined) throw new RangeError(`no civil day holds the moment ${moment}`)
  return day
}

/** The moment at which the day begins in Thailand. */
export const startOfBangkokDay = (day: CivilDate): Instant =>
  instant(epochDay(day) * dayLength - bangkokAhead)

/** The moment at which it is over, when the next begins. */
export const endOfBangkokDay = (day: CivilDate): Instant => instant(startOfBangkokDay(day) + dayLength)

/** 'HH:MM' on a clock in Thailand at that moment. */
export const bangkokTime = (moment: Instant): string =>
  new Date(moment + bangkokAhead).toISOString().slice(11, 16)

const epochDay = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`) / dayLength

/** '' for what is no moment, so that it equals no day. */
function textOf(milliseconds: number): string {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
