import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatThaiMonth } from '../calendar/buddhist.ts'
import { fiscalYearOfMonth, monthWithin, numberOfMonth } from '../calendar/civil-month.ts'
import { fiscalYear } from '../calendar/fiscal-year.ts'
import { toThaiDigits } from '../calendar/thai-digits.ts'
import { readMonth } from './month.ts'
import type { Cell } from './sheet.ts'

const of2570 = fiscalYear(2570)

const answerOf = (cell: Cell, within: typeof of2570 | null = of2570) => {
  const { value, remarks } = readMonth(cell, within)
  return [value, ...remarks.map(({ weight, code }) => `${weight} ${code}`)]
}

describe('a month as a plan of 2570 writes it', () => {
  test.each<[Cell, string]>([
    ['ต.ค. 69', '2026-10'],
    ['ต.ค.69', '2026-10'],
    ['๑๑/๒๕๖๙', '2026-11'],
    ['11/69', '2026-11'],
    ['06/2570', '2027-06'],
    ['เดือนพฤศจิกายน', '2026-11'],
    ['พฤศจิกายน พ.ศ. ๒๕๖๙', '2026-11'],
    ['มกราคม', '2027-01'],
    ['ก.ย.', '2027-09'],
    ['ต.ค.-ธ.ค. 2569', '2026-10'],
    ['ธ.ค. – ม.ค. 2570', '2026-12'],
    ['ธ.ค. 69 ถึง ม.ค. 70', '2026-12'],
    ['ต.ค./พ.ย. 69', '2026-10'],
    ['10-12/2569', '2026-10'],
    ['ตุลาคม 2569 เป็นต้นไป', '2026-10'],
    ['ภายในเดือน มี.ค. 70', '2027-03'],
    ['ต้นเดือนมีนาคม', '2027-03'],
    ['15 พ.ย. 2569', '2026-11'],
    ['1/10/2569', '2026-10'],
    ['2027-02', '2027-02'],
    ['Nov 2026', '2026-11'],
    ['ไตรมาส 1', '2026-10'],
    ['ไตรมาสที่ ๒', '2027-01'],
    ['ไตรมาส 3/2570', '2027-04'],
    ['ไตรมาส 4 (ก.ค.-ก.ย. 70)', '2027-07'],
    ['ไตรมาส 1 ปีงบประมาณ 2570', '2026-10'],
    ['ไตรมาสสุดท้าย', '2027-07'],
    ['Q2', '2027-01'],
    ['ต.ค. ปีงบประมาณ พ.ศ. 2570', '2026-10'],
    [11, '2026-11'],
    [{ day: '2027-03-01' }, '2027-03'],
    [{ day: '2569-12-01' }, '2026-12'],
  ])('%j', (cell, month) => {
    expect(answerOf(cell)).toEqual([month])
  })

  test('all through the year begins with its first month, and is said', () => {
    expect(answerOf('ตลอดปีงบประมาณ')).toEqual(['2026-10', 'note month-whole-year'])
    expect(answerOf('ทั้งปี')).toEqual(['2026-10', 'note month-whole-year'])
  })

  test('a typed 69 that the program kept as 1969 is 2569, and is said', () => {
    expect(answerOf({ day: '1969-10-01' })).toEqual(['2026-10', 'note month-century'])
  })

  test.each<[Cell, string]>([
    ['ต.ค. 70', 'ตุลาคม 2569'],
    ['ม.ค. 2569', 'มกราคม 2570'],
    ['ไตรมาส 1/2569', 'ตุลาคม 2569'],
    [{ day: '2028-05-01' }, 'พฤษภาคม 2570'],
  ])('%j lies outside the fiscal year: a question that offers %j', (cell, offered) => {
    const { value, remarks } = readMonth(cell, of2570)
    expect([value, remarks[0]?.code]).toEqual([null, 'month-outside-year'])
    expect(remarks[0]).toMatchObject({ weight: 'question', suggestions: [{ label: offered }] })
  })

  test.each<[Cell, string]>([
    [null, 'month-missing'],
    ['-', 'month-missing'],
    ['2570', 'month-unreadable'],
    ['เร็ว ๆ นี้', 'month-unreadable'],
    ['13/2569', 'month-unreadable'],
    ['ต.ค.-เร็ว ๆ นี้', 'month-unreadable'],
    [3.5, 'month-unreadable'],
    [true, 'month-unreadable'],
    [{ unvalued: true }, 'formula-without-value'],
  ])('%j is asked about', (cell, code) => {
    expect(answerOf(cell)).toEqual([null, `question ${code}`])
  })

  test('where nobody knows the fiscal year a written year counts, and one that is missing is asked for', () => {
    expect(answerOf('พ.ย. 2569', null)).toEqual(['2026-11'])
    expect(answerOf('พ.ย. 69', null)).toEqual(['2026-11'])
    expect(answerOf('พ.ย.', null)).toEqual([null, 'question month-without-year'])
    expect(answerOf('ไตรมาส 2', null)).toEqual([null, 'question month-without-year'])
  })
})

const anyYear = fc.integer({ min: 2540, max: 2590 }).map(fiscalYear)
const anyMonth = fc.integer({ min: 1, max: 12 })

const names = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')

test('every month of every fiscal year is read from each way of writing it, in either digits', () => {
  fc.assert(
    fc.property(anyYear, anyMonth, fc.boolean(), (year, number, isThai) => {
      const month = monthWithin(year, number)
      const buddhist = Number(formatThaiMonth(month).slice(-4))
      const short = names[number - 1] ?? ''
      const ways = [
        formatThaiMonth(month),
        short,
        `${short} ${buddhist}`,
        `${short}${String(buddhist).slice(2)}`,
        `เดือน ${short} ${buddhist}`,
        `${number}/${buddhist}`,
        `${String(number).padStart(2, '0')}/${buddhist}`,
        `1/${number}/${buddhist}`,
        month,
      ]
      for (const way of ways)
        expect(readMonth(isThai ? toThaiDigits(way) : way, year)).toEqual({ value: month, remarks: [] })
    }),
  )
})

test('a range within a fiscal year begins with its first month, wherever its year is written', () => {
  fc.assert(
    fc.property(
      anyYear,
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 0, max: 11 }),
      (year, one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)].map((step) =>
          monthWithin(year, ((step + 9) % 12) + 1),
        )
        if (first === undefined || last === undefined || first === last) return
        const name = names[numberOfMonth(first) - 1] ?? ''
        for (const way of [
          `${name}-${formatThaiMonth(last)}`,
          `${formatThaiMonth(first)} ถึง ${formatThaiMonth(last)}`,
        ])
          expect(readMonth(way, year)).toEqual({ value: first, remarks: [] })
        expect(fiscalYearOfMonth(first)).toBe(year)
      },
    ),
  )
})
