import { describe, expect, test } from 'vitest'
import { isAbsence } from './absence.ts'
import { readCount } from './count.ts'
import { isDitto } from './ditto.ts'
import type { Cell } from './sheet.ts'

describe('so many things', () => {
  test.each<[Cell, number, string]>([
    [5, 5, ''],
    ['๕', 5, ''],
    ['5 ตัว', 5, 'ตัว'],
    ['12เครื่อง', 12, 'เครื่อง'],
    ['จำนวน ๕ ชุด', 5, 'ชุด'],
    ['1,200', 1200, ''],
    ['3.00', 3, ''],
  ])('%j', (cell, number, counter) => {
    expect(readCount(cell)).toEqual({ value: { number, counter }, remarks: [] })
  })

  test.each<[Cell]>([[null], ['-'], ['ไม่ระบุ']])('%j says no number', (cell) => {
    expect(readCount(cell)).toEqual({ value: null, remarks: [] })
  })

  test.each<[Cell]>([['ห้าตัว'], [0], [-1], [1.5], ['1-5'], ['2 โต๊ะ 3 เก้าอี้'], [1e9], [{ unvalued: true }]])(
    '%j is a question',
    (cell) => {
      const { value, remarks } = readCount(cell)
      expect([value, remarks.map(({ weight }) => weight)]).toEqual([null, ['question']])
    },
  )
})

describe('marks', () => {
  test.each(['"', ' " ', '”', '“', "''", ',,', '〃', '-"-', '- " -', '" "', '"-"-', 'เช่นเดียวกัน', '„'])(
    '%j says as above',
    (text) => {
      expect(isDitto(text)).toBe(true)
    },
  )

  test.each(['-', '', 'ดี', '15"', 'จอ 19"', '-5-'])('%j does not', (text) => {
    expect(isDitto(text)).toBe(false)
  })

  test.each(['-', '—', '', ' . ', 'ไม่มีรหัส', 'ไม่ปรากฎ', 'ไม่ระบุ', 'N/A', '(ไม่ทราบ)', 'ยังไม่ได้ลงรหัส'])(
    '%j says that there is nothing',
    (text) => {
      expect(isAbsence(text)).toBe(true)
    },
  )

  test.each(['0', 'ไม้', '416-60-0001', 'ดี'])('%j says something', (text) => {
    expect(isAbsence(text)).toBe(false)
  })
})
