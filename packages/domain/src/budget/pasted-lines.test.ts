import { describe, expect, test } from 'vitest'
import { unitId } from '../base/id.ts'
import { baht, satang } from '../money/satang.ts'
import { pastedLines } from './pasted-lines.ts'

const units = [
  { id: unitId('treasury'), name: 'กองคลัง', shortName: 'กค.' },
  { id: unitId('works'), name: 'กองช่าง', shortName: 'กช.' },
]
const read = (...rows: readonly (readonly string[])[]) =>
  pastedLines(rows.map((cells) => cells.join('\t')).join('\r\n'), units)

describe('a table pasted from a spreadsheet', () => {
  test('is read in the ordinary order where no row names the columns', () => {
    const { rows, total } = read(
      ['แผนงานบริหารงานทั่วไป', 'ค่าครุภัณฑ์สำนักงาน', 'เต็นท์ ๑๐ หลัง', 'กองคลัง', '๔๘๐,๐๐๐.๕๐'],
      ['เคหะและชุมชน', 'ค่าวัสดุ', 'หินคลุก', 'กช', '20,000.-'],
    )
    expect(rows.map(({ line }) => line)).toEqual([
      {
        programme: 'บริหารงานทั่วไป',
        work: '',
        project: '',
        category: 'ค่าครุภัณฑ์สำนักงาน',
        name: 'เต็นท์ ๑๐ หลัง',
        unitId: 'treasury',
        amount: satang(48_000_050n),
      },
      expect.objectContaining({ unitId: 'works', amount: baht(20_000) }),
    ])
    expect(total).toBe(satang(50_000_050n))
  })

  test('is read by the names of its columns in whatever order they stand', () => {
    const { rows } = read(
      ['ที่', 'รายการ', 'งบประมาณ (บาท)', 'หน่วยงานรับผิดชอบ', 'แผนงาน', 'งาน', 'ประเภทรายจ่าย'],
      ['1', 'เต็นท์', '100', 'กค.', 'แผนงานบริหารงานทั่วไป', 'งานบริหารงานคลัง', 'ค่าครุภัณฑ์'],
    )
    expect(rows).toMatchObject([
      { row: 2, line: { name: 'เต็นท์', work: 'บริหารงานคลัง', unitId: 'treasury', amount: baht(100) } },
    ])
  })

  test('has blanks of merged cells filled from above, and never a name or an amount', () => {
    const { rows } = read(
      ['บริหารงานทั่วไป', 'ค่าครุภัณฑ์', 'เต็นท์', 'กองคลัง', '100'],
      ['', '', 'โต๊ะ', '', '200'],
      ['', '', '', '', '300'],
      ['', '', 'เก้าอี้', '', ''],
    )
    expect(rows.map(({ line }) => line?.name)).toEqual(['เต็นท์', 'โต๊ะ', undefined, undefined])
    expect(rows.map(({ faults }) => faults)).toEqual([[], [], ['no-name'], ['no-amount']])
  })

  test('has its sums compared with what stands above them, and none of them taken for a line', () => {
    const { rows, sums, total } = read(
      ['บริหารงานทั่วไป', 'ค่าครุภัณฑ์', 'เต็นท์', 'กองคลัง', '100'],
      ['', '', 'โต๊ะ', 'กองที่ไม่มี', '200'],
      ['รวม', '', '', '', '301'],
      ['', 'ค่าวัสดุ', 'กระดาษ', 'กองช่าง', '50'],
      ['รวม', '', '', '', '50'],
      ['', '', 'รวมทั้งสิ้น', '', '350'],
      ['รวมเล่มรายงาน', 'ค่าวัสดุ', 'รวมเล่ม', 'กองคลัง', '5'],
    )
    expect(rows).toHaveLength(4)
    expect(sums).toEqual([
      { row: 3, written: baht(301), counted: baht(300) },
      { row: 5, written: baht(50), counted: baht(50) },
      { row: 6, written: baht(350), counted: baht(350) },
    ])
    expect(total).toBe(baht(155))
  })

  test('says what a row lacks, which unit it does not know, and which line it says twice', () => {
    const row = ['บริหารงานทั่วไป', 'ค่าครุภัณฑ์', 'เต็นท์', 'กองคลัง', '100']
    const { rows } = read(row, row, ['ก', 'ข', 'ค', 'กองที่ไม่มี', '12,50'])
    expect(rows.map(({ faults }) => faults)).toEqual([[], ['twice'], ['unknown-unit', 'no-amount']])
  })

  test('keeps a line break within a cell as one cell', () => {
    const { rows } = read(['บริหารงานทั่วไป', 'ค่าครุภัณฑ์', '"เต็นท์\n""ใหญ่"""', 'กองคลัง', '100'])
    expect(rows).toMatchObject([{ line: { name: 'เต็นท์ "ใหญ่"' } }])
  })

  test('of nothing is nothing', () => {
    expect(pastedLines('', units)).toEqual({ rows: [], sums: [], total: 0n })
  })
})
