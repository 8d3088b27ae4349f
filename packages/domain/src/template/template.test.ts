import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { regulation } from '../law/citation.ts'
import { filledLines } from './filled.ts'
import { giveNumber, numberText, yearOfBook } from './paper-number.ts'
import { parseColumns } from './plan-columns.ts'
import { parseTemplate, templateFault } from './template.ts'
import { templateRefusalText } from './template-refusal.ts'

const words = `เรื่อง ยกเลิกการ{เรื่องที่ซื้อหรือจ้าง}
# หัวข้อ
เนื่องจาก{เหตุที่ยกเลิก} คือ {เหตุผลที่ยกเลิก}
- ย่อย {เลขที่โครงการ}`

describe('the words of a paper', () => {
  test('are a subject, and a line for each shape', () => {
    const read = parseTemplate('cancellation', words)
    expect(read.ok && read.value.subject).toEqual(['ยกเลิกการ', { field: 'เรื่องที่ซื้อหรือจ้าง' }])
    expect(read.ok && read.value.lines.map(({ shape }) => shape)).toEqual(['heading', 'paragraph', 'point'])
  })

  test('name no field that the paper has not: it is said in which line, and what was meant', () => {
    const refusal = templateFault('cancellation', `${words}\n\nวันที่ {วันยกเลิก} และ {วันที่ยกเลิ}`)
    expect(refusal).toEqual({ code: 'template/unknown-field', line: 6, name: 'วันยกเลิก', near: 'วันที่ยกเลิก' })
    expect(refusal && templateRefusalText(refusal)).toContain('บรรทัดที่ 6')
  })

  test.each(['เปิด {วงเงิน', 'ปิด วงเงิน}', '{วง{เงิน}'])('close every brace in its line: %s', (line) => {
    expect(templateFault('cancellation', `${words}\n${line}`)).toMatchObject({
      code: 'template/open-brace',
      line: 5,
    })
  })

  test('have a table on a line of its own', () => {
    expect(templateFault('invitation', 'เรื่อง ก\nดังนี้ {รายการพัสดุ}')).toEqual({
      code: 'template/block-not-alone',
      line: 2,
      name: 'รายการพัสดุ',
    })
  })

  test('say what the law asks the paper to say', () => {
    const refusal = templateFault('request-report', 'เรื่อง ขอซื้อ\n{วงเงิน} {คุณลักษณะหรือขอบเขตงาน} {วิธี}')
    expect(refusal).toEqual({
      code: 'template/field-missing',
      name: 'เหตุผลความจำเป็น',
      clause: regulation('22 (1)'),
    })
  })

  test('begin with their subject, and are not empty', () => {
    expect(templateFault('cancellation', 'ไม่มีเรื่อง')?.code).toBe('template/subject-missing')
    expect(templateFault('cancellation', ' \n ')?.code).toBe('template/empty')
  })

  test('lose a line whose fields need not be known, and are not', () => {
    const read = parseTemplate('cancellation', words)
    if (!read.ok) throw new Error(read.refusal.code)
    expect(filledLines('cancellation', read.value.lines, {})).toHaveLength(2)
    expect(
      filledLines('cancellation', read.value.lines, { เลขที่โครงการ: '69119000123' })[2]?.parts[1],
    ).toEqual({
      is: 'value',
      field: 'เลขที่โครงการ',
      text: '69119000123',
      code: true,
    })
  })
})

const least = 'รายการ | {รายการ} | 80\nเดือน | {เดือนที่เริ่มจัดหา} | 30\nบาท | {วงเงิน} | 30'

describe('the columns of the plan', () => {
  test('are read in their order', () => {
    const read = parseColumns(least)
    expect(read.ok && read.value.map(({ width }) => width)).toEqual([80, 30, 30])
  })

  test('show what ข้อ 11 asks for', () => {
    expect(parseColumns('รายการ | {รายการ} | 80\nบาท | {วงเงิน} | 30')).toMatchObject({
      refusal: { code: 'template/field-missing', name: 'เดือนที่เริ่มจัดหา' },
    })
  })

  test.each([
    'ลำดับ | {ลำดับ}',
    'ลำดับ | ลำดับ | 12',
    ' | {ลำดับ} | 12',
    'ลำดับ | {ลำดับ} | กว้าง',
    'ลำดับ | {ลำดับ} | 4',
  ])('are a head, a field and a width: %s', (row) => {
    expect(parseColumns(`${least}\n${row}`)).toMatchObject({
      refusal: { code: 'template/bad-column', line: 4 },
    })
  })

  test('fit on the sheet', () => {
    expect(parseColumns(`${least}\nหมายเหตุ | {หมายเหตุ} | 107`)).toMatchObject({
      refusal: { code: 'template/columns-too-wide', width: 247, most: 246 },
    })
  })
})

const today = civilDate.parse('2026-12-02')
const asked = { book: 'order', number: '123', on: today, today, given: null, holder: null } as const
const refused = (otherwise: object) => giveNumber({ ...asked, ...otherwise })

describe('a number of a book', () => {
  test('runs by the calendar year, of a purchase order by the fiscal year', () => {
    expect(giveNumber(asked)).toEqual({ ok: true, value: 2569 })
    expect(yearOfBook('purchase-order', today)).toBe(2570)
    expect(numberText('order', '123', 2569)).toBe('123/2569')
    expect(numberText('letter', 'นธ 71201/123', 2569)).toBe('นธ 71201/123')
  })

  test('is given once, not twice in a year, and not on a day that has not come', () => {
    expect(refused({ given: '99/2569' })).toMatchObject({
      refusal: { code: 'template/number-given', number: '99/2569' },
    })
    expect(refused({ holder: 'คำสั่งอื่น' })).toMatchObject({
      refusal: { code: 'template/number-taken', year: 2569 },
    })
    expect(refused({ on: civilDate.parse('2026-12-03') })).toMatchObject({
      refusal: { code: 'template/number-ahead' },
    })
  })
})
