import { stringify } from 'csv-stringify/sync'
import { plainBaht, type Column, type Rows } from './column.ts'

const batchSize = 50

/**
 * A list as .csv, bit by bit: UTF-8 with its mark so that Excel reads the Thai, lines ended by CR LF,
 * days as 2026-11-23, amounts as 1234.50. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export async function* csvOf<Row>(
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
): AsyncGenerator<Uint8Array> {
  yield bytes(`\ufeff${linesOf([columns.map(({ heading }) => heading)])}`)
  let batch: string[][] = []
  for await (const row of rows) {
    batch.push(columns.map((column) => cell(column, row)))
    if (batch.length < batchSize) continue
    yield bytes(linesOf(batch))
    batch = []
  }
  if (batch.length > 0) yield bytes(linesOf(batch))
}

const linesOf = (lines: readonly string[][]): string =>
  stringify([...lines], { escape_formulas: true, record_delimiter: 'windows' })

const encoder = new TextEncoder()

const bytes = (text: string): Uint8Array => encoder.encode(text)

function cell<Row>(column: Column<Row>, row: Row): string {
  switch (column.kind) {
    case 'text':
      return column.of(row)
    case 'day':
      return column.of(row) ?? ''
    case 'count':
      return column.of(row)?.toString() ?? ''
    case 'baht': {
      const amount = column.of(row)
      return amount === null ? '' : plainBaht(amount)
    }
  }
}
