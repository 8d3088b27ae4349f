import { describe, expect, test } from 'vitest'
import { baht } from '../../money/satang.ts'
import { writtenItem } from './written-item.ts'

const answerOf = (text: string) => {
  const { name, count, isGuess, each } = writtenItem(text)
  return [name, count === null ? null : `${count.number} ${count.counter}`.trim(), isGuess, each]
}

describe('an item with its number in one cell', () => {
  test.each([
    ['เครื่องสูบน้ำ แบบหอยโข่ง จำนวน 2 เครื่อง', 'เครื่องสูบน้ำ แบบหอยโข่ง', '2 เครื่อง'],
    ['ตู้เหล็กเก็บเอกสาร 2 บาน จำนวน ๖ ตู้', 'ตู้เหล็กเก็บเอกสาร 2 บาน', '6 ตู้'],
    ['เก้าอี้พลาสติก (จำนวน ๑,๒๐๐ ตัว)', 'เก้าอี้พลาสติก', '1200 ตัว'],
    ['เครื่องพิมพ์ จำนวน 3 เครื่อง สำหรับกองช่าง', 'เครื่องพิมพ์ สำหรับกองช่าง', '3 เครื่อง'],
    ['วัสดุสำนักงาน จํานวน 1 งาน', 'วัสดุสำนักงาน', '1 งาน'],
    ['จ้างเหมาบริการ จำนวน๑๒เดือน', 'จ้างเหมาบริการ', '12 เดือน'],
  ])('%j is %j, %j', (text, name, count) => {
    expect(answerOf(text)).toEqual([name, count, false, null])
  })

  test.each([
    'คอมพิวเตอร์ จำนวน 4 เครื่องๆ ละ 24,000 บาท',
    'คอมพิวเตอร์ จำนวน 4 เครื่อง ๆ ละ 24,000.-',
    'คอมพิวเตอร์ จำนวน 4 เครื่อง (เครื่องละ ๒๔,๐๐๐ บาท)',
  ])('%j tells the price of one too', (text) => {
    expect(answerOf(text)).toEqual(['คอมพิวเตอร์', '4 เครื่อง', false, baht(24_000)])
  })

  test.each([
    ['เก้าอี้สำนักงาน 10 ตัว', 'เก้าอี้สำนักงาน', '10 ตัว'],
    ['เต็นท์ (๕ หลัง)', 'เต็นท์', '5 หลัง'],
  ])('%j has its number behind the name, without being told: a guess', (text, name, count) => {
    expect(answerOf(text)).toEqual([name, count, true, null])
  })

  test.each([
    'ตู้เหล็กเก็บเอกสาร 2 บาน',
    'เต็นท์ผ้าใบทรงโค้ง ขนาด 4x8 เมตร',
    'โครงการก่อสร้างรางระบายน้ำ คสล. หมู่ที่ 7',
    'รถบรรทุกน้ำ ขนาดความจุไม่น้อยกว่า 6,000 ลิตร',
    'อาหารเสริม (นม) ภาคเรียนที่ 1',
    'ค่าจ้างตามจำนวนวันทำงาน',
  ])('%j says a size or a place, and no number of things', (text) => {
    expect(answerOf(text)).toEqual([text, null, false, null])
  })
})
