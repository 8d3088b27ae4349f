import { civilDateFrom, dayOfMonth, monthOf, yearOf } from '../calendar/civil-date.ts'

/** A day that the spreadsheet itself holds as a day; its year is as stored, so 2567 may stand for พ.ศ. 2567. */
export type DayCell = { readonly day: string }

/** A formula that was saved without its result: the spreadsheet shows a figure, the file does not hold it. */
export type UnvaluedCell = { readonly unvalued: true }

/** ช่อง: what one cell of a sheet holds. A line of a CSV file has only text and null. */
export type Cell = string | number | boolean | DayCell | UnvaluedCell | null

/** แถว: `row` is the number that the spreadsheet shows, from 1; `cells` begin at column A. */
export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] }

/** เซลล์ที่ผสานกัน: rows as shown, from 1; columns from 0. */
export type Merge = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** แผ่นงาน: the rows that hold anything, in order. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

export const isDayCell = (cell: Cell): cell is DayCell =>
  typeof cell === 'object' && cell !== null && 'day' in cell

export const isUnvalued = (cell: Cell): cell is UnvaluedCell =>
  typeof cell === 'object' && cell !== null && 'unvalued' in cell

export const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && !/[^\s\u200b-\u200f\u2060\ufeff\u00ad]/u.test(cell))

export const cellAt = (row: SheetRow, column: number): Cell => row.cells[column] ?? null

/** What stands in the cell, as an officer would read it off the screen. */
export function cellText(cell: Cell): string {
  if (cell === null || isUnvalued(cell)) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (isDayCell(cell)) return dayText(cell.day)
  return typeof cell === 'boolean' ? (cell ? 'จริง' : 'เท็จ') : cell
}

/** 'C12' of column 2 and row 12. */
export const cellAddress = (column: number, row: number): string => `${columnName(column)}${row}`

/** 'A' of column 0, 'AA' of column 26. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCodePoint(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26)

/** Rounds off the tail that a binary fraction leaves behind: 0.1 + 0.2 is written 0.3. */
const numberText = (number: number): string =>
  Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)))

function dayText(stored: string): string {
  const day = civilDateFrom(stored)
  return day === undefined ? stored : `${dayOfMonth(day)}/${monthOf(day)}/${yearOf(day)}`
}
