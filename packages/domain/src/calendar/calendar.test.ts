import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buddhistYear, formatThaiDate, formatThaiInstant, parseThaiDate } from './buddhist.ts'
import {
  addDays,
  bangkokDay,
  civilDate,
  civilDateFrom,
  dayOfWeek,
  daysBetween,
  instant,
  isoOf,
  isWeekend,
  type CivilDate,
} from './civil-date.ts'
import { firstDayOf, fiscalYearOf, lastDayOf, quarterOf } from './fiscal-year.ts'
import { seedHolidays } from './holiday-seed.ts'
import { fromThaiDigits, toThaiDigits } from './thai-digits.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days.ts'

const epoch = civilDate.parse('1970-01-01')
const anyDay = fc.integer({ min: -40_000, max: 150_000 }).map((count) => addDays(epoch, count))
/** Days of พ.ศ. 2500–2599, which two digits can name. */
const recentDay = fc.integer({ min: -4_700, max: 31_000 }).map((count) => addDays(epoch, count))
const holidays: ReadonlySet<CivilDate> = new Set(seedHolidays.map(({ day }) => day))

describe('a civil day', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-5',
    '2569-10-01',
    '1799-12-31',
    '2026-10-01T00:00',
    '',
    '20261001',
  ])('%j is none', (text) => {
    expect(civilDateFrom(text)).toBeUndefined()
    expect(civilDate.safeParse(text).success).toBe(false)
  })

  test('a leap day is one', () => {
    expect(civilDate.parse('2028-02-29')).toBe('2028-02-29')
  })

  test('passes its own schema again', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civilDate.parse(day)).toBe(day)
      }),
    )
  })

  test('days add, subtract and compare as their strings do', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 1_000 }), (day, count) => {
        const other = addDays(day, count)
        expect(daysBetween(day, other)).toBe(count)
        expect(addDays(other, 0 - count)).toBe(day)
        expect(other < day).toBe(count < 0)
      }),
    )
  })

  test('a week has seven days and the weekend is its end', () => {
    expect(dayOfWeek(civilDate.parse('2026-11-23'))).toBe(1)
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOfWeek(addDays(day, 1))).toBe((dayOfWeek(day) % 7) + 1)
        expect(isWeekend(day)).toBe(dayOfWeek(day) >= 6)
      }),
    )
  })

  test('has no neighbour beyond the calendar', () => {
    expect(() => addDays(civilDate.parse('2399-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(civilDate.parse('1800-01-01'), -1)).toThrow(RangeError)
    expect(() => bangkokDay(instant(Number.NaN))).toThrow(RangeError)
  })

  test('begins in Bangkok seven hours before it does in Greenwich', () => {
    const evening = instant(1_790_787_599_999)
    expect(bangkokDay(evening)).toBe('2026-09-30')
    expect(bangkokDay(instant(evening + 1))).toBe('2026-10-01')
    expect(isoOf(evening)).toBe('2026-09-30T16:59:59.999Z')
  })
})

describe('พ.ศ.', () => {
  const day = civilDate.parse('2026-11-23')

  test('a day in its forms', () => {
    expect(formatThaiDate(day)).toBe('23 พฤศจิกายน 2569')
    expect(formatThaiDate(day, { digits: 'thai' })).toBe('๒๓ พฤศจิกายน ๒๕๖๙')
    expect(formatThaiDate(day, { form: 'short' })).toBe('23 พ.ย. 2569')
    expect(formatThaiDate(day, { form: 'shortest', digits: 'thai' })).toBe('๒๓ พ.ย. ๖๙')
    expect(formatThaiInstant(instant(1_795_417_500_000))).toBe('23 พ.ย. 2569 14:05 น.')
    expect(buddhistYear(day)).toBe(2569)
  })

  test('every form reads back', () => {
    fc.assert(
      fc.property(recentDay, fc.constantFrom('arabic' as const, 'thai' as const), (one, digits) => {
        for (const form of ['full', 'short', 'shortest'] as const) {
          expect(parseThaiDate(formatThaiDate(one, { form, digits }))).toBe(one)
        }
      }),
    )
  })

  test('figures read back in either era, in any of their separators', () => {
    fc.assert(
      fc.property(recentDay, fc.constantFrom('/', '-', '.', ' ', ' / '), (one, separator) => {
        const [year = '', month = '', date = ''] = one.split('-')
        const buddhist = String(Number(year) + 543)
        for (const written of [buddhist, buddhist.slice(2), year]) {
          expect(parseThaiDate([Number(date), Number(month), written].join(separator))).toBe(one)
        }
        expect(parseThaiDate(toThaiDigits([buddhist, month, date].join('-')))).toBe(one)
      }),
    )
  })

  test.each([
    ['1/10/2569', '2026-10-01'],
    ['๓๐/๙/๒๕๗๐', '2027-09-30'],
    ['5-1-70', '2027-01-05'],
    ['23 พ.ย. 69', '2026-11-23'],
    ['23 พ.ย.2569', '2026-11-23'],
    ['23พฤศจิกายน2569', '2026-11-23'],
    ['วันที่ 23 พฤศจิกายน พ.ศ. 2569', '2026-11-23'],
    ['วันจันทร์ที่ ๒๓ พฤศจิกายน พุทธศักราช ๒๕๖๙', '2026-11-23'],
    ['1 ต.ค. ค.ศ. 2026', '2026-10-01'],
    ['23-พ.ย.-69', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['23112569', '2026-11-23'],
    ['25691123', '2026-11-23'],
    ['20261123', '2026-11-23'],
    [' 29/2/2567\u200b', '2024-02-29'],
  ])('%s', (text, is) => {
    expect(parseThaiDate(text)).toBe(is)
  })

  test.each([
    '',
    '29/2/2569',
    '31/4/69',
    '11/23/2569',
    '0/1/2569',
    '1/10/569',
    '1/10/3112',
    'ก.ค. 57',
    '2567',
    '23 พ.ค. ค.ศ. 2569',
    '23 พ.ค. พ.ศ. 2026',
    '1 เดือน 2569',
    '20192025',
    '231169',
    'ไม่ปรากฏ',
  ])('%j is no day', (text) => {
    expect(parseThaiDate(text)).toBeUndefined()
  })

  test('eight figures are one day at most', () => {
    fc.assert(
      fc.property(recentDay, (one) => {
        const [year = '', month = '', date = ''] = one.split('-')
        expect(parseThaiDate(date + month + year)).toBe(one)
        expect(parseThaiDate(year + month + date)).toBe(one)
        expect(parseThaiDate(date + month + String(Number(year) + 543))).toBe(one)
      }),
    )
  })

  test('Thai digits go and come', () => {
    fc.assert(fc.property(fc.nat().map(String), (text) => fromThaiDigits(toThaiDigits(text)) === text))
    expect(toThaiDigits('ที่ 12/2569')).toBe('ที่ ๑๒/๒๕๖๙')
  })
})

describe('the fiscal year', () => {
  test('holds its days, and only its own', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const year = fiscalYearOf(day)
        expect(firstDayOf(year) <= day && day <= lastDayOf(year)).toBe(true)
        expect(fiscalYearOf(addDays(lastDayOf(year), 1))).toBe(year + 1)
      }),
    )
  })

  test('has four quarters of three months', () => {
    const ends = [
      '2026-10-01',
      '2026-12-31',
      '2027-01-01',
      '2027-03-31',
      '2027-04-01',
      '2027-06-30',
      '2027-07-01',
      '2027-09-30',
    ]
    expect(ends.map((day) => quarterOf(civilDate.parse(day)))).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  })
})

describe('working days', () => {
  const near = fc
    .integer({ min: 0, max: 1_000 })
    .map((count) => addDays(civilDate.parse('2024-10-01'), count))

  test('adding ends on a working day that the count reaches', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const end = addWorkingDays(start, count, { holidays })
        expect(isWorkingDay(end, holidays)).toBe(true)
        expect(workingDaysBetween(start, end, holidays)).toBe(count)
      }),
    )
  })

  test('with the first day counted it ends a working day sooner, when that is one', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 2, max: 60 }), (start, count) => {
        const included = addWorkingDays(start, count, { holidays, includeStart: true })
        const shorter = isWorkingDay(start, holidays) ? count - 1 : count
        expect(included).toBe(addWorkingDays(start, shorter, { holidays }))
      }),
    )
  })

  test('the next and the previous are each other’s', () => {
    fc.assert(
      fc.property(near, (day) => {
        const here = workingDayFrom(day, holidays)
        expect(previousWorkingDay(nextWorkingDay(here, holidays), holidays)).toBe(here)
        expect(workingDaysBetween(here, nextWorkingDay(here, holidays), holidays)).toBe(1)
      }),
    )
  })

  test('counts nothing backwards, and nothing below zero', () => {
    const day = civilDate.parse('2026-11-23')
    expect(workingDaysBetween(day, addDays(day, -7), holidays)).toBe(0)
    expect(addWorkingDays(day, 0, { holidays })).toBe(day)
    expect(() => addWorkingDays(day, -1, { holidays })).toThrow(RangeError)
    expect(() => addWorkingDays(day, 1.5, { holidays })).toThrow(RangeError)
  })

  test('the seeded holidays are days off that are none already, one to a day, in order', () => {
    const days = seedHolidays.map(({ day }) => day)
    expect(days).toEqual([...new Set(days)].toSorted())
    expect(days.filter(isWeekend)).toEqual([])
    expect(
      Object.entries(Object.groupBy(days, fiscalYearOf)).map(([year, of]) => [year, of?.length]),
    ).toEqual([
      ['2568', 22],
      ['2569', 20],
      ['2570', 18],
    ])
  })
})
