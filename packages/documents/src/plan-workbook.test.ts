import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { findPlanTables, readPlan } from '@prongsai/domain/plan/intake/read-plan'
import { readSpreadsheet } from './spreadsheet.ts'

const heading = [
  'ลำดับ',
  'กำหนดเวลาที่เริ่มจัดหา (เดือน)',
  'รายการ/จำนวน (หน่วย)',
  'หน่วยงานเจ้าของเงิน',
  'แผนงาน/งาน/โครงการ',
  'งบประมาณ',
  null,
  'วิธีจัดหา',
]

const specific = 'เฉพาะเจาะจง'
const works = 'แผนงานอุตสาหกรรมและการโยธา'

/** A plan of an invented office on form ผด.2, as Excel keeps it: merged titles, a heading of two levels, cells merged downward. */
const lines = [
  ['แผนการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐'],
  ['องค์การบริหารส่วนตำบลตัวอย่าง'],
  heading,
  [null, null, null, null, null, 'หมวด/ประเภท', 'จำนวนเงิน (บาท)', null],
  [
    '๑',
    'ต.ค. 69',
    'เครื่องปรับอากาศ ขนาด 24,000 บีทียู จำนวน ๓ เครื่อง',
    'กองคลัง',
    'แผนงานบริหารงานทั่วไป',
    'ค่าครุภัณฑ์',
    '๑๐๕,๐๐๐.-',
    specific,
  ],
  ['๒', new Date(Date.UTC(2027, 0, 1)), 'วัสดุสำนักงาน จำนวน 1 งาน', null, '"', 'ค่าวัสดุ', 80_000, specific],
  [
    '๓',
    'ไตรมาส 3',
    'ก่อสร้างถนน คสล. หมู่ที่ 4 จำนวน 1 สาย',
    'กองช่าง',
    works,
    'ค่าที่ดินและสิ่งก่อสร้าง',
    '1.9 ล้าน',
    'e-bidding',
  ],
  ['๔', 'พ.ย.-ธ.ค. 2569', 'เครื่องสูบน้ำ จำนวน 2 เครื่อง', '"', '"', 'ค่าครุภัณฑ์', '36,000 บาท', specific],
  ['รวมทั้งสิ้น', null, null, null, null, null, 2_121_000],
  [null, null, 'ลงชื่อ ................ ผู้จัดทำแผน', null, null, null, 'ลงชื่อ ................ ผู้อนุมัติ'],
]

const merges = [
  { startRow: 0, endRow: 0, startCol: 0, endCol: 7 },
  { startRow: 2, endRow: 2, startCol: 5, endCol: 6 },
  { startRow: 2, endRow: 3, startCol: 2, endCol: 2 },
  { startRow: 4, endRow: 5, startCol: 3, endCol: 3 },
]

async function readingOfWorkbook(rows: typeof lines) {
  const bytes = await writeXlsx({ sheets: [{ name: 'แผน', rows, merges }] })
  const sheets = await readSpreadsheet(bytes, 'แผน.xlsx')
  if (!sheets.ok) throw new Error(sheets.refusal.code)
  return readPlan(sheets.value, findPlanTables(sheets.value))
}

describe('a plan in a workbook', () => {
  test('is read item by item, its merged cells, days and ditto marks followed, its total found right', async () => {
    const { year, rows, passed } = await readingOfWorkbook(lines)
    expect(year).toBe(2570)
    const facts = rows.map(({ row, verdict, item }) => [
      row,
      verdict,
      item?.name,
      `${item?.quantity} ${item?.unitOfMeasure}`,
      item?.unit,
      item?.programme,
      item?.amount,
      item?.startsMonth,
    ])
    const roads = 'อุตสาหกรรมและการโยธา'
    expect(facts).toEqual([
      [
        5,
        'ready',
        'เครื่องปรับอากาศ ขนาด 24,000 บีทียู',
        '3 เครื่อง',
        'กองคลัง',
        'บริหารงานทั่วไป',
        10_500_000n,
        '2026-10',
      ],
      [6, 'ready', 'วัสดุสำนักงาน', '1 งาน', 'กองคลัง', 'บริหารงานทั่วไป', 8_000_000n, '2027-01'],
      [7, 'ready', 'ก่อสร้างถนน คสล. หมู่ที่ 4', '1 สาย', 'กองช่าง', roads, 190_000_000n, '2027-04'],
      [8, 'ready', 'เครื่องสูบน้ำ', '2 เครื่อง', 'กองช่าง', roads, 3_600_000n, '2026-11'],
    ])
    expect(passed.map(({ row, why }) => [row, why])).toEqual([
      [9, 'total'],
      [10, 'signature'],
    ])
  })

  test('with a sum that does not add up asks about that sum, and loses no item', async () => {
    const { rows } = await readingOfWorkbook(
      lines.with(8, ['รวมทั้งสิ้น', null, null, null, null, null, 2_121_500]),
    )
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [5, 'ready'],
      [6, 'ready'],
      [7, 'ready'],
      [8, 'ready'],
      [9, 'question'],
    ])
    expect(rows.at(-1)).toMatchObject({ item: null, remarks: [{ code: 'sum-differs' }] })
  })
})
