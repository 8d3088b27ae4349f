import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, type CellStyle, type Sheet } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Column, Rows } from './column.ts'
import { workbookOf } from './workbook-writing.ts'

type Row = { code: string; pieces: number | null; price: Satang | null; day: CivilDate | null }

const columns: readonly Column<Row>[] = [
  { heading: 'รหัส', width: 20, kind: 'text', of: (row) => row.code },
  { heading: 'จำนวน', width: 8, kind: 'count', of: (row) => row.pieces },
  { heading: 'ราคา (บาท)', width: 12, kind: 'baht', of: (row) => row.price },
  { heading: 'วันที่ได้มา', width: 14, kind: 'day', of: (row) => row.day },
]

const row = (code: string): Row => ({
  code,
  pieces: 2,
  price: satang(123_456_789_012n),
  day: civilDateFrom('2026-11-23') ?? null,
})

async function bytesOf(rows: Rows<Row>): Promise<Uint8Array> {
  const bits: Uint8Array[] = []
  for await (const bit of workbookOf({ name: 'ทะเบียน', columns }, rows)) bits.push(bit)
  return Buffer.concat(bits)
}

async function sheetOf(rows: Rows<Row>): Promise<Sheet> {
  const { sheets } = await readXlsx(await bytesOf(rows), { readStyles: true })
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

const styleAt = (sheet: Sheet, place: string): CellStyle => sheet.cells?.get(place)?.style ?? {}

const xmlOf = async (rows: Rows<Row>): Promise<string> =>
  strFromU8(unzipSync(await bytesOf(rows))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())

async function* failing(): AsyncGenerator<Row> {
  yield row('1')
  throw new Error('the query ended early')
}

describe('a list as a workbook', () => {
  test('reads back as it was: texts, whole numbers, satang and true days', async () => {
    const { name, rows } = await sheetOf([row('0416-69-0001')])
    expect(name).toBe('ทะเบียน')
    expect(rows).toEqual([
      ['รหัส', 'จำนวน', 'ราคา (บาท)', 'วันที่ได้มา'],
      ['0416-69-0001', 2, 1_234_567_890.12, new Date('2026-11-23T00:00:00Z')],
    ])
  })

  test('writes baht to the satang, as figures and not as a rounded number', async () => {
    expect(await xmlOf([{ ...row('1'), price: satang(9_007_199_254_740_993n) }])).toContain(
      '<v>90071992547409.93</v>',
    )
  })

  test('has a bold head that stays and filters every row', async () => {
    const sheet = await sheetOf([row('1'), row('2'), row('3')])
    expect(sheet.freezePane).toMatchObject({ rows: 1 })
    expect(sheet.autoFilter?.range).toBe('A1:D4')
    expect(styleAt(sheet, '0,0')).toMatchObject({ font: { bold: true } })
    expect(styleAt(sheet, '1,0')).not.toMatchObject({ font: { bold: true } })
    expect(sheet.columns?.map(({ width }) => width)).toEqual([20, 8, 12, 14])
  })

  test('shows days in the Buddhist calendar and amounts with both digits', async () => {
    const sheet = await sheetOf([row('1')])
    expect(styleAt(sheet, '1,3')).toMatchObject({ numFmt: '[$-107041E]d mmm yyyy;@' })
    expect(styleAt(sheet, '1,2')).toMatchObject({ numFmt: '#,##0.00' })
  })

  test.each(['=1+1', '+1', '-1', '@A1', '=HYPERLINK("http://x")', '0001', '1e5'])(
    'keeps %s a text',
    async (code) => {
      const xml = await xmlOf([row(code)])
      expect(xml).not.toContain('<f')
      expect((await sheetOf([row(code)])).rows[1]?.[0]).toBe(code)
    },
  )

  test('carries signs that XML minds, and leaves out those that it forbids', async () => {
    const { rows } = await sheetOf([row(`<ก> & "ข" 'ค' \u0001ง\ud800 _x0041_`)])
    expect(rows[1]?.[0]).toBe(`<ก> & "ข" 'ค' ง\ufffd _x0041_`)
  })

  test('leaves a cell empty for what is not known', async () => {
    const { rows } = await sheetOf([{ code: '', pieces: null, price: null, day: null }, row('2')])
    expect(rows[1]?.every((cell) => cell === null || cell === '')).toBe(true)
    expect(rows[2]?.[0]).toBe('2')
  })

  test('tells a day before 1900-03-01, which spreadsheets miscount, as text', async () => {
    const { rows } = await sheetOf([{ ...row('1'), day: civilDateFrom('1897-04-03') ?? null }])
    expect(rows[1]?.[3]).toBe('3 เม.ย. 2440')
  })

  test('is a whole workbook without rows', async () => {
    const sheet = await sheetOf([])
    expect(sheet.rows).toHaveLength(1)
    expect(sheet.autoFilter?.range).toBe('A1:D1')
  })

  test('hands out bytes before the last row is read', async () => {
    let read = 0
    async function* many(): AsyncGenerator<Row> {
      for (; read < 20_000; read += 1) yield row(`416-69-${read}`)
    }
    const bits = workbookOf({ name: 'ทะเบียน', columns }, many())
    await bits.next()
    await bits.next()
    expect(read).toBeLessThan(20_000)
    const rest: Uint8Array[] = []
    for await (const bit of bits) rest.push(bit)
    expect(read).toBe(20_000)
    expect(rest.length).toBeGreaterThan(1)
  })

  test('ends with the failure of its source, and tells the source when nobody reads on', async () => {
    await expect(bytesOf(failing())).rejects.toThrow('the query ended early')

    let released = false
    async function* endless(): AsyncGenerator<Row> {
      try {
        for (;;) yield row('1')
      } finally {
        released = true
      }
    }
    for await (const bit of workbookOf({ name: 'ทะเบียน', columns }, endless())) if (bit.length > 0) break
    await expect.poll(() => released).toBe(true)
  })
})
