import { satang, type Satang } from '@prongsai/domain/money/satang'
import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { describe, expect, test } from 'vitest'
import type { Column } from './column.ts'
import { csvOf } from './csv-writing.ts'

type Row = { name: string; pieces: number | null; price: Satang | null; day: CivilDate | null }

const columns: readonly Column<Row>[] = [
  { heading: 'ชื่อ', width: 20, kind: 'text', of: (row) => row.name },
  { heading: 'จำนวน', width: 8, kind: 'count', of: (row) => row.pieces },
  { heading: 'ราคา', width: 12, kind: 'baht', of: (row) => row.price },
  { heading: 'วันที่', width: 12, kind: 'day', of: (row) => row.day },
]

const chair: Row = {
  name: 'เก้าอี้',
  pieces: 20,
  price: satang(123450n),
  day: civilDateFrom('2026-11-23') ?? null,
}

async function written(rows: Iterable<Row>): Promise<string> {
  const bits: Uint8Array[] = []
  for await (const bit of csvOf(columns, rows)) bits.push(bit)
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(Buffer.concat(bits))
}

describe('a list as csv', () => {
  test('begins with the mark of UTF-8, ends its lines with CR LF, and writes days and baht plainly', async () => {
    expect(await written([chair])).toBe('\ufeffชื่อ,จำนวน,ราคา,วันที่\r\nเก้าอี้,20,1234.50,2026-11-23\r\n')
  })

  test('has its head even without rows, and empty cells for what is not known', async () => {
    expect(await written([])).toBe('\ufeffชื่อ,จำนวน,ราคา,วันที่\r\n')
    expect(await written([{ name: '', pieces: null, price: null, day: null }])).toContain('\r\n,,,\r\n')
  })

  test.each(['=1+1', '+66 5555', '-1', '@SUM(A1)', '\t=1'])('takes the sting out of %j', async (name) => {
    const [, line] = (await written([{ ...chair, name }])).split('\r\n')
    expect(line?.replace(/^"/, '')).toMatch(/^'/)
  })

  test('quotes commas, quotes and new lines', async () => {
    expect(await written([{ ...chair, name: 'ก,"ข"\nค' }])).toContain('"ก,""ข""\nค",20')
  })

  test('keeps every row of many', async () => {
    const lines = (await written(Array.from({ length: 1234 }, () => chair))).split('\r\n')
    expect(lines).toHaveLength(1 + 1234 + 1)
  })
})
