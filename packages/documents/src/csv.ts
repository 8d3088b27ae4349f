import { CsvError, parse } from 'csv-parse/sync'
import { no, yes, type Verdict } from '@prongsai/domain/base/verdict'
import { isBlank, type Sheet, type SheetRow } from '@prongsai/domain/sheet/sheet'
import type { SheetRefusal } from '@prongsai/domain/sheet/sheet-refusal'
import { legible } from './legible.ts'

const limits = { bytes: 48 * 1024 * 1024, rows: 200_000, cells: 1_000_000, lineSigns: 500_000 }

/** The lines of a .csv or tab-separated file as one sheet. The text may be UTF-8, UTF-16 with its mark, or Windows-874. */
export function readCsv(bytes: Uint8Array, name: string): Verdict<Sheet, SheetRefusal> {
  if (bytes.length > limits.bytes)
    return no({ code: 'sheet/too-heavy', limitMegabytes: limits.bytes / 1024 / 1024 })
  const text = decoded(bytes)
  if (text === undefined) return no({ code: 'sheet/not-a-workbook' })
  if (text.trim() === '') return no({ code: 'sheet/empty' })
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    return no({ code: 'sheet/other-format', format: 'หน้าเว็บหรือ XML ที่ตั้งชื่อเป็นตารางคำนวณ' })
  try {
    return sheetOf(text, name)
  } catch (error) {
    if (error instanceof CsvError) return no({ code: 'sheet/damaged' })
    throw error
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return legible(new TextDecoder('utf-16le').decode(bytes))
  // No text of an office has control characters other than tab, line feed, carriage return and form feed.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a))) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

function sheetOf(text: string, name: string): Verdict<Sheet, SheetRefusal> {
  const rows: SheetRow[] = []
  let cells = 0
  const lines = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    // A quote that is never closed makes one line of all that follows, and the parser slow.
    max_record_size: limits.lineSigns,
    skip_empty_lines: false,
  })
  for (const [index, line] of lines.entries()) {
    const row = rowOf(line, index + 1)
    cells += row.cells.length
    if (row.cells.length > 0) rows.push(row)
  }
  if (rows.length > limits.rows)
    return no({ code: 'sheet/too-many-rows', sheet: name, limit: limits.rows, empty: 0 })
  if (cells > limits.cells) return no({ code: 'sheet/too-many-cells', limit: limits.cells })
  return yes({ name, hidden: false, rows, merges: [] })
}

function rowOf(line: readonly string[], row: number): SheetRow {
  const cells = line.map((text) => (text === '' ? null : text))
  while (cells.length > 0 && isBlank(cells.at(-1) ?? null)) cells.pop()
  return { row, cells }
}

/** The mark that splits the most of the first lines, outside of quotes; a comma when none does. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: sample.split(mark).length - 1 }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark
}
