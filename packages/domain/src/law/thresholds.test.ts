import { describe, expect, test } from 'vitest'
import { isCapitalised } from '../asset/capitalisation.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { baht, satang } from '../money/satang.ts'
import { citationText } from './citation.ts'
import { seededThresholds, thresholdOn, type Threshold } from './thresholds.ts'

const day = (text: string) => civilDate.parse(text)

describe('a sum that changes with the day', () => {
  test.each([
    ['2002-09-30', undefined],
    ['2002-10-01', baht(5_000)],
    ['2019-09-30', baht(5_000)],
    ['2019-10-01', baht(10_000)],
    ['2026-11-23', baht(10_000)],
  ])('capitalisation on %s', (on, is) => {
    expect(thresholdOn('capitalised-from', day(on))?.value).toBe(is)
  })

  test('the office’s own row goes before the seeded one for as long as it holds', () => {
    const own: Threshold[] = [
      { name: 'capitalised-from', from: day('2021-10-01'), to: day('2022-09-30'), value: baht(7_000) },
      { name: 'direct-purchase', from: day('2021-10-01'), to: null, value: baht(1) },
    ]
    const on = (text: string) => thresholdOn('capitalised-from', day(text), own)?.value
    expect([on('2021-09-30'), on('2021-10-01'), on('2022-09-30'), on('2022-10-01')]).toEqual([
      baht(10_000),
      baht(7_000),
      baht(7_000),
      baht(10_000),
    ])
  })

  test('of two rows that hold the later begun is taken', () => {
    const own: Threshold[] = [
      { name: 'direct-purchase', from: day('2026-10-01'), to: null, value: baht(700_000) },
      { name: 'direct-purchase', from: day('2025-10-01'), to: null, value: baht(600_000) },
    ]
    expect(thresholdOn('direct-purchase', day('2026-09-30'), own)?.value).toBe(baht(600_000))
    expect(thresholdOn('direct-purchase', day('2026-10-01'), own)?.value).toBe(baht(700_000))
  })

  test('every seeded sum says where it is written, and none is seeded twice for a day', () => {
    for (const row of seededThresholds) {
      expect(citationText(row.citation)).not.toBe('')
      expect(
        seededThresholds.filter(({ name, from }) => name === row.name && from === row.from),
      ).toHaveLength(1)
    }
    expect(
      seededThresholds.filter(({ certainty }) => certainty === 'unverified').map(({ name }) => name),
    ).toEqual(['capitalised-from', 'capitalised-from', 'short-form', 'withholding-from'])
  })
})

describe('capitalisation', () => {
  test.each([
    [satang(499_999n), '2017-10-01', false],
    [baht(5_000), '2017-10-01', true],
    [satang(999_999n), '2019-10-01', false],
    [baht(10_000), '2019-10-01', true],
  ])('%s satang on %s', (price, on, is) => {
    expect(isCapitalised(price, day(on))).toBe(is)
  })

  test('an article older than the first known sum is judged by that', () => {
    expect(isCapitalised(baht(5_000), day('1998-05-01'))).toBe(true)
    expect(isCapitalised(baht(4_999), day('1998-05-01'))).toBe(false)
  })
})
