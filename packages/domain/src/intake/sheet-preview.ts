import { cellText, type Sheet } from '../sheet/sheet.ts'

/** The first rows of a sheet as they read; `row` is the number that the spreadsheet shows. */
export type SheetPreview = {
  readonly name: string
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[]
}

const mostSheets = 20
const mostRows = 30
const mostColumns = 12
const longest = 40

/** Enough of each sheet to know its heading by. */
export const sheetPreviews = (sheets: readonly Sheet[]): readonly SheetPreview[] =>
  sheets
    .filter(({ rows }) => rows.length > 0)
    .slice(0, mostSheets)
    .map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, mostRows).map(({ row, cells }) => ({
        row,
        texts: cells.slice(0, mostColumns).map((cell) => shortened(cellText(cell).trim())),
      })),
    }))

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
