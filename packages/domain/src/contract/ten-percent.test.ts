import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/civil-date.ts'
import { formatBaht, satang } from '../money/satang.ts'
import { penaltyOf } from './penalty.ts'
import { exceedsOn, firstDayAbove, penaltyLimit, penaltyStanding } from './ten-percent.ts'
import { day, money, obligation, terms } from './testing.ts'

const signed = day('2026-10-01')
const none = satang(0n)
const alone = (price: string) => ({ price: money(price), already: none })

describe('the line of ten percent (ข้อ 183)', () => {
  test('a tenth itself does not exceed, a satang more does', () => {
    const price = money('4,750,000')
    expect(penaltyStanding(money('475,000'), price, signed)).toMatchObject({
      share: 1000,
      exceeds: false,
      left: 0n,
    })
    expect(penaltyStanding(money('475,000.01'), price, signed)).toMatchObject({ share: 1000, exceeds: true })
    expect(penaltyStanding(money('73,519'), money('1,987,000'), signed)).toMatchObject({ share: 370 })
  })

  test('a tenth that is no whole satang is exceeded by the next', () => {
    expect(formatBaht(penaltyLimit(money('0.15'), signed))).toBe('0.01')
    expect(penaltyStanding(money('0.02'), money('0.15'), signed).exceeds).toBe(true)
  })

  test.each(['daily', 'total'] as const)(
    'the first day above is that on which the penalty is, rounded %s',
    (rounding) => {
      const own = terms({ kind: 'construction', base: 'whole', rate: 7, rounding })
      for (const price of ['480,000', '123,456.78', '85,000', '0.50']) {
        const open = obligation(price, {})
        const on = exceedsOn(own, open, alone(price)) ?? day('2399-12-31')
        expect(penaltyOf(own, { ...open, until: on }).amount).toBeGreaterThan(
          penaltyLimit(money(price), signed),
        )
        const before = penaltyOf(own, { ...open, until: addDays(on, -1) }).amount
        expect(before).toBeLessThanOrEqual(penaltyLimit(money(price), signed))
      }
    },
  )

  test('excused days put it off, other penalties bring it nearer', () => {
    const open = obligation('480,000', {})
    expect(exceedsOn(terms(), open, alone('480,000'))).toBe(addDays(day('2026-10-15'), 51))
    expect(exceedsOn(terms(), { ...open, excusedDays: 10 }, alone('480,000'))).toBe(
      addDays(day('2026-10-15'), 61),
    )
    const already = money('9,600')
    expect(exceedsOn(terms(), open, { price: money('480,000'), already })).toBe(
      addDays(day('2026-10-15'), 41),
    )
    expect(exceedsOn(terms(), open, { price: money('480,000'), already: money('48,000.01') })).toBe(
      '2026-10-16',
    )
  })

  test('never, when all has come in time or the cap does not reach it', () => {
    const all = obligation('480,000', { deliveries: [['2026-10-28', '480,000']] })
    expect(exceedsOn(terms(), all, alone('480,000'))).toBeUndefined()
    const capped = { ...terms({ kind: 'construction', base: 'whole', affectsTraffic: true, rate: 25 }) }
    const open = obligation('480,000', {})
    expect(exceedsOn({ ...capped, cap: money('48,000') }, open, alone('480,000'))).toBeUndefined()
    expect(exceedsOn({ ...capped, cap: money('48,000.01') }, open, alone('480,000'))).toBe('2026-11-25')
    expect(firstDayAbove(terms({ rate: 0 }), money('1'), none)).toBeUndefined()
  })

  test('what came in parts is counted at what was missing', () => {
    const half = obligation('480,000', { deliveries: [['2026-10-25', '240,000']] })
    expect(exceedsOn(terms(), half, alone('480,000'))).toBe(addDays(day('2026-10-25'), 81))
  })
})
