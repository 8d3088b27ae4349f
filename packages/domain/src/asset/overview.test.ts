import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { ageBands, valueBands, warrantyBands, yearsBefore } from './overview.ts'

const day = (text: string) => civilDate.parse(text)

test('the day years before a leap day is the last of February', () => {
  expect(yearsBefore(day('2028-02-29'), 1)).toBe('2027-02-28')
  expect(yearsBefore(day('2026-11-24'), 3)).toBe('2023-11-24')
})

describe.each([day('2026-11-24'), day('2028-02-29'), day('2027-02-28')])('on %s', (today) => {
  test('every day of acquisition lies in one band of age', () => {
    const bands = ageBands(today).filter(({ filter }) => filter.missing === undefined)
    for (let back = 0; back < 5_000; back += 1) {
      const acquired = addDays(today, -back)
      const within = bands.filter(
        ({ filter: { acquiredFrom, acquiredUntil } }) =>
          (acquiredFrom === undefined || acquiredFrom <= acquired) &&
          (acquiredUntil === undefined || acquired <= acquiredUntil),
      )
      expect(within.map(({ key }) => key)).toHaveLength(1)
    }
  })

  test('every end of a warranty lies in one band', () => {
    for (let ahead = -400; ahead < 400; ahead += 1) {
      const end = addDays(today, ahead)
      const within = warrantyBands(today).filter(
        ({ filter: { warrantyFrom, warrantyUntil } }) =>
          (warrantyFrom === undefined || warrantyFrom <= end) &&
          (warrantyUntil === undefined || end <= warrantyUntil),
      )
      expect(within).toHaveLength(1)
    }
  })
})

test('every price lies in one band of value', () => {
  const bands = valueBands.filter(({ filter }) => filter.missing === undefined)
  for (const price of [
    0, 4_999, 5_000, 9_999, 10_000, 49_999, 50_000, 99_999, 100_000, 499_999, 500_000, 9_000_000,
  ]) {
    const within = bands.filter(
      ({ filter: { priceFrom, priceBelow } }) =>
        (priceFrom === undefined || Number(priceFrom) <= price) &&
        (priceBelow === undefined || price < Number(priceBelow)),
    )
    expect(within).toHaveLength(1)
  }
})
