import type { RegisterTable } from '../asset/intake/read-register.ts'
import { plainText } from '../base/thai-text.ts'
import { cellAt, cellText, type Sheet } from '../sheet/sheet.ts'
import { rowsOf } from '../sheet/table.ts'

/** The first contents of a column, by which an officer sees what it means; `top` is the first row of its table's heading. */
export type ColumnExamples = {
  readonly sheet: string
  readonly top: number
  readonly column: number
  readonly texts: readonly string[]
}

const most = 3
const longest = 60

/** The first different contents of every column of the tables. */
export const columnExamples = (
  sheets: readonly Sheet[],
  tables: readonly RegisterTable[],
): readonly ColumnExamples[] =>
  tables.flatMap((table) => {
    const sheet = sheets.find(({ name }) => name === table.sheet)
    return sheet === undefined ? [] : examplesOf(sheet, table)
  })

function examplesOf(sheet: Sheet, table: RegisterTable): readonly ColumnExamples[] {
  const rows = rowsOf(sheet, table)
  return table.columns.map(({ column }) => {
    const texts = new Map<string, string>()
    for (const row of rows) {
      const text = cellText(cellAt(row, column)).trim()
      const alike = plainText(text)
      if (alike !== '' && !texts.has(alike))
        texts.set(alike, text.length > longest ? `${text.slice(0, longest)}…` : text)
      if (texts.size === most) break
    }
    return { sheet: sheet.name, top: table.header.top, column, texts: [...texts.values()] }
  })
}
