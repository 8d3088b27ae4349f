import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toThaiDigits } from '../calendar/thai-digits.ts'
import { formatBaht, satang as satangOf } from '../money/satang.ts'
import { readAmount } from './amount.ts'
import type { Cell } from './sheet.ts'

const answerOf = (cell: Cell) => {
  const { value, remarks } = readAmount(cell)
  return [value, ...remarks.map(({ weight, code }) => `${weight} ${code}`)]
}

describe('an amount of money as a register writes it', () => {
  test.each<[Cell, bigint]>([
    [4693, 469_300n],
    [44_100.5, 4_410_050n],
    [0.1 + 0.2, 30n],
    ['6,217.00', 621_700n],
    [' 16,779.00 ', 1_677_900n],
    ['๓,๓๔๗.๐๐', 334_700n],
    ['196.-', 19_600n],
    ['5,000,-', 500_000n],
    ['5,818 บาท', 581_800n],
    ['1,234 บาท 50 สตางค์', 123_450n],
    ['฿1,234.5', 123_450n],
    ['12 000', 1_200_000n],
    ['๔๘,๑๑๓\u00a0บาท', 4_811_300n],
    [0, 0n],
  ])('%j', (cell, satang) => {
    expect(answerOf(cell)).toEqual([satang])
  })

  test.each<[Cell]>([[null], ['-'], [''], ['ไม่ทราบ'], ['ไม่มีราคา'], ['—']])(
    '%j is no price, noted',
    (cell) => {
      expect(answerOf(cell)).toEqual([null, 'note amount-missing'])
    },
  )

  test('what is finer than a satang is rounded, and said', () => {
    expect(answerOf(1234.565)).toEqual([123_457n, 'note amount-rounded'])
    expect(answerOf(100 / 3)).toEqual([3333n, 'note amount-rounded'])
  })

  test.each<[Cell]>([
    ['ประมาณ 5,000'],
    ['12,50'],
    ['6.217,00'],
    ['5 10'],
    ['500/ตัว'],
    ['(500)'],
    ['ห้าพัน'],
    [-500],
    [1e21],
    [{ day: '2020-01-01' }],
    [true],
    ['#REF!'],
  ])('%j is a question', (cell) => {
    expect(answerOf(cell)).toEqual([null, 'question amount-unreadable'])
  })

  test('a formula without its result is a question', () => {
    expect(answerOf({ unvalued: true })).toEqual([null, 'question formula-without-value'])
  })
})

describe('an amount that counts in words', () => {
  test.each<[string, bigint]>([
    ['4.8 แสน', 48_000_000n],
    ['1.9 ล้าน', 190_000_000n],
    ['๑.๙ ล้านบาท', 190_000_000n],
    ['2 ล้าน 5 แสนบาท', 250_000_000n],
    ['12 ล้าน', 1_200_000_000n],
    ['5หมื่น', 5_000_000n],
    ['3 พันบาทถ้วน', 300_000n],
    ['1.987 ล้าน', 198_700_000n],
  ])('%j', (text, satang) => {
    expect(answerOf(text)).toEqual([satang])
  })

  test.each(['1.9 ล้าน 5 แสน', '5 แสน 2 ล้าน', '1.123456789 ล้าน', 'แสน', '4.8.1 แสน', '2 ล้าน 50 แสน'])(
    '%j could be more than one amount: a question',
    (text) => {
      expect(answerOf(text)).toEqual([null, 'question amount-unreadable'])
    },
  )

  test('is the same however many of it stand before the word, to the satang', () => {
    const powers = { ล้าน: 8, แสน: 7, หมื่น: 6, พัน: 5, ร้อย: 4 } as const
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('ล้าน', 'แสน', 'หมื่น', 'พัน', 'ร้อย'),
        (digits, places, word) => {
          const written = (digits / 10 ** places).toFixed(places)
          const satang = BigInt(digits) * 10n ** BigInt(powers[word] - places)
          expect(answerOf(`${written} ${word}`)).toEqual([satang])
        },
      ),
    )
  })
})

test('every amount is read back from each way in which an office writes it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), fc.boolean(), (satang, isThai) => {
      const text = formatBaht(satangOf(satang))
      const whole =
        satang % 100n === 0n ? [text.slice(0, -3), `${text.slice(0, -3)}.-`, `${text.slice(0, -3)} บาท`] : []
      for (const way of [text, `${text} บาท`, text.replaceAll(',', ''), ...whole])
        expect(answerOf(isThai ? toThaiDigits(way) : way)).toEqual([satang])
    }),
  )
})
