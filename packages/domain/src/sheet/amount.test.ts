import { describe, expect, test } from 'vitest'
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
