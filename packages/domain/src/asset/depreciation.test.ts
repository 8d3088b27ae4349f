import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { lastDayOf } from '../calendar/fiscal-year.ts'
import { baht, satang, sum } from '../money/satang.ts'
import {
  bookValueAtEndOf,
  depreciationRate,
  depreciationSchedule,
  type DepreciationTerms,
} from './depreciation.ts'
import { conventionOn, type ConventionChoice } from './depreciation-convention.ts'

const day = (text: string) => civilDate.parse(text)

const anyTerms: fc.Arbitrary<DepreciationTerms> = fc.record({
  cost: fc.bigInt(10_000n, 10n ** 12n).map(satang),
  usefulLifeYears: fc.integer({ min: 1, max: 50 }),
  acquiredOn: fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('1990-10-01'), count)),
  convention: fc.constantFrom('DAILY', 'MONTH15'),
  pieces: fc.integer({ min: 1, max: 100 }),
})

const monthly = (acquiredOn: string, at: string) =>
  bookValueAtEndOf(day(at), {
    cost: baht(1_201),
    usefulLifeYears: 1,
    acquiredOn: day(acquiredOn),
    convention: 'MONTH15',
  }).accumulated

describe('a schedule of depreciation', () => {
  test('closes at 1 baht a piece, in as many years as the life or one more, never below zero', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const years = depreciationSchedule(terms)
        const kept = terms.cost > baht(terms.pieces ?? 1) ? baht(terms.pieces ?? 1) : terms.cost
        expect(years.at(-1)?.netBookValue ?? terms.cost).toBe(kept)
        expect(sum(years.map(({ charge }) => charge))).toBe(terms.cost - kept)
        expect(years.every(({ charge }) => charge >= 0n)).toBe(true)
        expect(years.length).toBeLessThanOrEqual(terms.usefulLifeYears + 1)
      }),
    )
  })

  test('agrees with the book value at the end of each year', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const { fiscalYear, accumulated, netBookValue } of depreciationSchedule(terms)) {
          expect(bookValueAtEndOf(lastDayOf(fiscalYear), terms)).toEqual({ accumulated, netBookValue })
        }
      }),
    )
  })

  test('a later day is never worth more', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: -400, max: 8_000 }), fc.nat(400), (terms, since, more) => {
        const [first, then] = [addDays(terms.acquiredOn, since), addDays(terms.acquiredOn, since + more)]
        const [before, after] = [bookValueAtEndOf(first, terms), bookValueAtEndOf(then, terms)]
        expect(after.netBookValue <= before.netBookValue).toBe(true)
        expect(before.accumulated + before.netBookValue).toBe(terms.cost)
      }),
    )
  })

  test('is worth its cost before it was acquired, and 1 baht long after', () => {
    const terms = {
      cost: baht(24_500),
      usefulLifeYears: 3,
      acquiredOn: day('2026-02-10'),
      convention: 'DAILY',
    } as const
    expect(bookValueAtEndOf(day('2026-02-09'), terms).netBookValue).toBe(baht(24_500))
    expect(bookValueAtEndOf(day('2029-02-08'), terms).netBookValue).toBeGreaterThan(baht(1))
    expect(bookValueAtEndOf(day('2029-02-09'), terms).netBookValue).toBe(baht(1))
    expect(bookValueAtEndOf(day('2040-01-01'), terms).netBookValue).toBe(baht(1))
  })

  test('a life that begins on a leap day ends with February', () => {
    const terms = {
      cost: baht(11),
      usefulLifeYears: 1,
      acquiredOn: day('2024-02-29'),
      convention: 'DAILY',
    } as const
    expect(bookValueAtEndOf(day('2025-02-26'), terms).netBookValue).toBeGreaterThan(baht(1))
    expect(bookValueAtEndOf(day('2025-02-28'), terms).netBookValue).toBe(baht(1))
  })

  test('by the month, the month of acquisition counts up to the 15th and a month counts when it is over', () => {
    expect(monthly('2026-02-15', '2026-02-27')).toBe(0n)
    expect(monthly('2026-02-15', '2026-02-28')).toBe(baht(100))
    expect(monthly('2026-02-16', '2026-02-28')).toBe(0n)
    expect(monthly('2026-02-16', '2026-03-31')).toBe(baht(100))
  })

  test('of 1 baht is empty, of no life is refused', () => {
    const terms = {
      cost: baht(1),
      usefulLifeYears: 5,
      acquiredOn: day('2026-10-01'),
      convention: 'DAILY',
    } as const
    expect(depreciationSchedule(terms)).toEqual([])
    expect(() => depreciationSchedule({ ...terms, cost: baht(2), usefulLifeYears: 0.5 })).toThrow(RangeError)
  })

  test('the rate is a hundred parts over the life', () => {
    expect([15, 8, 5, 3].map(depreciationRate)).toEqual([667, 1_250, 2_000, 3_333])
  })
})

describe('the office’s convention', () => {
  const choices: ConventionChoice[] = [
    { from: day('2026-10-01'), convention: 'DAILY' },
    { from: day('2020-10-01'), convention: 'MONTH15' },
  ]

  test.each([
    ['2020-09-30', 'DAILY'],
    ['2020-10-01', 'MONTH15'],
    ['2026-09-30', 'MONTH15'],
    ['2026-10-01', 'DAILY'],
  ])('on %s', (on, is) => {
    expect(conventionOn(day(on), choices)).toBe(is)
  })

  test('is by the day where none was chosen', () => {
    expect(conventionOn(day('2026-10-01'), [])).toBe('DAILY')
  })
})
