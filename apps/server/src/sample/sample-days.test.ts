import { describe, expect, test } from 'vitest'
import { bangkokDay, bangkokTime, civilDate, instant } from '@prongsai/domain/calendar/civil-date'
import { chanceFrom } from './random.ts'
import { daysOfYear, momentsOf, openingOf } from './sample-days.ts'

const day = (text: string) => civilDate.parse(text)
const at = (text: string) => instant(Date.parse(`${text}+07:00`))
const moments = (today: string, count: number, now: string) =>
  momentsOf(day(today), count, { now: at(now), chance: chanceFrom(7) })

describe('the two years', () => {
  test('is the working days of two years, up to today', () => {
    const days = daysOfYear(day('2026-11-23'))
    expect([days[0], days.at(-1)]).toEqual(['2024-11-25', '2026-11-23'])
    expect(days.length).toBeGreaterThan(470)
    expect(days).not.toContain('2026-04-13')
    expect(days).not.toContain('2026-11-22')
  })

  test.each([
    ['2026-11-22', '2024-11-25'],
    ['2028-02-29', '2026-03-02'],
    ['2027-04-13', '2025-04-17'],
  ])('that ends on %s, a closed or a rare day, begins on %s', (today, first) => {
    const days = daysOfYear(day(today))
    expect([days[0], days.at(-1)]).toEqual([first, today])
  })
})

describe('the moments of a day', () => {
  test('lie in the hours of the office, in order, and not at noon', () => {
    const of = moments('2026-09-15', 200, '2026-11-23T15:00:00')
    expect(of).toEqual(of.toSorted((a, b) => a - b))
    for (const moment of of) {
      expect(bangkokDay(moment)).toBe('2026-09-15')
      expect(bangkokTime(moment)).toMatch(/^(08:[345]|09|1[0145]|13|16:[012])/)
    }
    expect(of[0]).toBeGreaterThan(openingOf(day('2026-09-15')))
  })

  test.each(['2026-11-23T15:00:00', '2026-11-23T09:20:00', '2026-11-23T07:00:00', '2026-11-23T00:10:00'])(
    'of today are never later than %s, and today',
    (now) => {
      for (const moment of moments('2026-11-23', 20, now)) {
        expect(moment).toBeLessThanOrEqual(at(now))
        expect(bangkokDay(moment)).toBe('2026-11-23')
      }
    },
  )

  test('of a day on which the office is closed are the last before', () => {
    const of = moments('2026-11-22', 5, '2026-11-22T14:00:00')
    for (const moment of of) expect(bangkokTime(moment)).toMatch(/^13:[345]/)
  })
})
