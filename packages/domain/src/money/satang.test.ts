import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  baht,
  bahtFrom,
  bahtInput,
  formatBaht,
  roundedUpToBaht,
  satang,
  satangInput,
  shareRoundedDown,
  shareRoundedHalfUp,
  shareRoundedUp,
  subtract,
  sum,
  times,
} from './satang.ts'

const amount = fc.bigInt(-(10n ** 14n), 10n ** 14n).map(satang)
const paid = fc.bigInt(0n, 10n ** 15n).map(satang)
const rate = fc.bigInt(0n, 10_000n)
const per = fc.bigInt(1n, 10_000n)

describe('sums', () => {
  test('a sum is its parts, in any order', () => {
    fc.assert(
      fc.property(fc.array(amount), (parts) => {
        expect(sum(parts)).toBe(sum(parts.toReversed()))
        expect(sum(parts)).toBe(parts.reduce(add, satang(0n)))
      }),
    )
  })

  test('what is added can be taken away', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a)
      }),
    )
  })

  test('times is adding so often', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 50 }), (one, count) => {
        expect(times(one, count)).toBe(sum(Array.from({ length: count }, () => one)))
      }),
    )
  })
})

describe('rounding', () => {
  test('down and up enclose the exact share and lie at most a satang apart', () => {
    fc.assert(
      fc.property(paid, rate, per, (whole, part, of) => {
        const [down, up] = [shareRoundedDown(whole, part, of), shareRoundedUp(whole, part, of)]
        expect(down * of <= whole * part && whole * part <= up * of).toBe(true)
        expect(up - down).toBe((whole * part) % of === 0n ? 0n : 1n)
      }),
    )
  })

  test('half up is never farther than half a satang, and goes up from the half', () => {
    fc.assert(
      fc.property(paid, rate, per, (whole, part, of) => {
        const twiceOver = (shareRoundedHalfUp(whole, part, of) * of - whole * part) * 2n
        expect(twiceOver > 0n - of && twiceOver <= of).toBe(true)
      }),
    )
  })

  test('an amount below zero rounds as the one that it undoes', () => {
    fc.assert(
      fc.property(paid, rate, per, (whole, part, of) => {
        for (const round of [shareRoundedHalfUp, shareRoundedUp, shareRoundedDown]) {
          expect(round(satang(0n - whole), part, of)).toBe(0n - round(whole, part, of))
        }
      }),
    )
  })

  test.each([
    ['half', shareRoundedHalfUp, 1n],
    ['up', shareRoundedUp, 1n],
    ['down', shareRoundedDown, 0n],
  ])('half a satang rounded %s', (_name, round, is) => {
    expect(round(satang(1n), 1n, 2n)).toBe(is)
  })

  test('whole baht stay, a satang more is the next', () => {
    expect([roundedUpToBaht(baht(99_350)), roundedUpToBaht(satang(9_937_201n))]).toEqual([
      9_935_000n,
      9_937_300n,
    ])
  })

  test.each([0n, -1n])('no share is of %s', (of) => {
    for (const round of [shareRoundedHalfUp, shareRoundedUp, shareRoundedDown]) {
      expect(() => round(baht(1), 1n, of)).toThrow(RangeError)
    }
  })
})

describe('amounts as they are written', () => {
  test('what is printed reads back', () => {
    fc.assert(
      fc.property(paid, (whole) => {
        expect(bahtFrom(formatBaht(whole))).toBe(whole)
      }),
    )
  })

  test.each([
    ['1,234.50', 123_450n],
    ['1234.5', 123_450n],
    ['๑,๒๓๔.๕๐', 123_450n],
    ['฿ 1,234.50', 123_450n],
    [' 5,818 บาท', 581_800n],
    ['16,642.-', 1_664_200n],
    ['0', 0n],
    ['\u200b26,409.00\u00a0', 2_640_900n],
    ['10,000,000,000,000', 1_000_000_000_000_000n],
  ])('%s', (text, is) => {
    expect(bahtFrom(text)).toBe(is)
    expect(bahtInput.parse(text)).toBe(is)
  })

  test.each([
    '',
    ' ',
    'ไม่ปรากฏ',
    '-5',
    '12,50',
    '1,2345',
    '1.005',
    '1.2.3',
    '1e5',
    '10,000,000,000,000.01',
    '9'.repeat(400),
  ])('%j is no amount', (text) => {
    expect(bahtFrom(text)).toBeUndefined()
  })

  test('the form says in Thai what is missing or wrong', () => {
    expect(bahtInput.safeParse(' ').error?.issues[0]?.message).toBe('กรุณากรอกจำนวนเงิน')
    expect(bahtInput.safeParse('ห้าบาท').error?.issues[0]?.message).toMatch(/^จำนวนเงินไม่ถูกต้อง/)
    expect(bahtInput.safeParse('-500').error?.issues[0]?.message).toBe('จำนวนเงินต้องไม่น้อยกว่าศูนย์')
  })

  test('the wire takes whole satang of zero or more', () => {
    expect(satangInput.parse(123_450n)).toBe(123_450n)
    expect([-1n, 10n ** 18n, 5, '5'].map((sent) => satangInput.safeParse(sent).success)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('below zero is printed with its sign', () => {
    expect([satang(-5n), satang(-123_450n), satang(0n)].map(formatBaht)).toEqual([
      '-0.05',
      '-1,234.50',
      '0.00',
    ])
  })
})
