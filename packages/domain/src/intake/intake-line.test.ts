import { describe, expect, test } from 'vitest'
import { settleCodes } from '../asset/intake/code-claims.ts'
import { findRegisterTables, readRegister } from '../asset/intake/read-register.ts'
import { rowKey, type RowAnswer } from '../asset/intake/register-row.ts'
import { civilDate } from '../calendar/civil-date.ts'
import type { Cell, Sheet } from '../sheet/sheet.ts'
import { contentKey, intakeLines, judgeLine } from './intake-line.ts'

const today = civilDate.parse('2026-11-23')

const cells: readonly (readonly Cell[])[] = [
  ['บัญชีครุภัณฑ์ ประเภท ครุภัณฑ์สำนักงาน'],
  ['ลำดับที่', 'วันที่ได้มา', 'รหัสครุภัณฑ์', 'รายการ', 'จำนวน', 'ราคาต่อหน่วย', 'วิธีการได้มา', 'หน่วยงานที่ใช้'],
  [1, '7 ก.พ. 2565', '400-65-0001', 'โต๊ะทำงาน', 1, 6217, 'สอบราคา', 'กองคลัง'],
  [2, '"', '400-65-0002 ถึง 0003', '"', 2, 6217, '"', 'กองช่าง'],
  [3, '8/3/66', 'ไม่มีรหัส', 'เก้าอี้', 1, null, 'รับโอน', 'กองช่าง'],
  ['ครุภัณฑ์คอมพิวเตอร์'],
  [4, '8/3/66', '400-65-0001', 'คอมพิวเตอร์', 1, 20_000, 'รับโอน', 'กองช่าง'],
  ['รวม', null, null, null, 5, 38_651],
]

const sheet: Sheet = {
  name: 'ทะเบียน',
  hidden: false,
  rows: cells.map((row, at) => ({ row: at + 1, cells: row })),
  merges: [{ top: 4, bottom: 5, left: 5, right: 5 }],
}
const tables = findRegisterTables([sheet])
const { lines, passed } = intakeLines([sheet], tables)

describe('a line judged alone', () => {
  test.each<RowAnswer>([
    {},
    { nextCode: true },
    { skip: true },
    { cells: { code: '400-66-0009', unitPrice: '1,500' } },
  ])('comes to what it comes to when the whole file is read with the answer %j', (answer) => {
    const content = lines.find(({ row }) => row === 5)?.content ?? ''
    const answers = new Map([[rowKey('ทะเบียน', 5), { content, answer }]])
    const whole = readRegister([sheet], tables, { today, answers })
    const alone = lines.map((line) => judgeLine(line, today, line.row === 5 ? answer : {}))
    expect({ rows: settleCodes(alone, new Map()), passed }).toEqual(whole)
  })

  test('is known by what it says, wherever it stands and whatever its number', () => {
    const moved: Sheet = {
      ...sheet,
      merges: [],
      rows: sheet.rows.map(({ row, cells: [number, ...rest] }) => ({
        row: row + 1,
        cells: [typeof number === 'number' ? number + 1 : (number ?? null), ...rest],
      })),
    }
    const again = intakeLines([moved], findRegisterTables([moved])).lines
    const [first, second] = [lines[0], lines[1]].map((line) => line && contentKey(line))
    expect(again.map(contentKey)).toContain(first)
    expect(first).not.toBe(second)
  })

  test('is known by what it says under another name of the file, which is the sheet of a .csv', () => {
    const renamed: Sheet = { ...sheet, name: 'ทะเบียน (2)' }
    const again = intakeLines([renamed], findRegisterTables([renamed])).lines
    expect(again.map(contentKey)).toEqual(lines.map(contentKey))
  })
})
