import { plainText } from '../../base/thai-text.ts'
import { isDitto } from '../../sheet/ditto.ts'
import type { Column } from '../../sheet/header.ts'
import type { Remark } from '../../sheet/reading.ts'
import {
  cellAddress,
  cellAt,
  cellText,
  isBlank,
  type Cell,
  type Merge,
  type SheetRow,
} from '../../sheet/sheet.ts'
import { isRegisterField, type RegisterField } from './register-field.ts'
import type { CellSeen, RowAnswer, RowRemark } from './register-row.ts'

/** A cell of the row under the meaning of its column, with ditto marks and merged cells already followed. */
export type FieldCell = {
  readonly cell: Cell
  readonly seen: CellSeen | null
  readonly origin: 'own' | 'ditto' | 'merged' | 'answer'
}

export type RowCells = Readonly<Partial<Record<RegisterField, FieldCell>>>

/** What the rows above left in each column, for the ditto marks and merged cells below them. */
export type Carry = Map<number, Cell>

/** Ditto marks stand for nothing where each article has its own. */
const neverDitto: ReadonlySet<RegisterField> = new Set(['ordinal', 'code', 'serial'])

type Below = ReadonlyMap<number, ReadonlySet<number>>

/** A merged cell that covers more rows than this is no group of articles. */
const tallestGroup = 1000

/** For each row, the columns in which it lies under the first row of a merged cell. */
export function mergedBelow(merges: readonly Merge[]): Below {
  const below = new Map<number, Set<number>>()
  for (const { top, bottom, left } of merges) {
    const last = Math.min(bottom, top + tallestGroup)
    for (let row = top + 1; row <= last; row += 1) {
      const columns = below.get(row) ?? new Set<number>()
      below.set(row, columns.add(left))
    }
  }
  return below
}

type Around = { readonly carry: Carry; readonly below: Below; readonly answer: RowAnswer }

/** The row's cells by what they mean. Leaves in `carry` what the next row may refer to. */
export function rowCells(
  row: SheetRow,
  columns: readonly Column<RegisterField>[],
  { carry, below, answer }: Around,
): RowCells {
  const cells: Partial<Record<RegisterField, FieldCell>> = {}
  for (const { column, field } of columns) {
    if (field === null) continue
    const merged = below.get(row.row)?.has(column) ?? false
    const own = fieldCell(row, column, { field, merged, above: carry.get(column) ?? null })
    carry.set(column, own.cell)
    cells[field] = own
  }
  return Object.assign(cells, answered(answer, cells))
}

function answered(answer: RowAnswer, cells: RowCells): RowCells {
  const given = Object.entries(answer.cells ?? {}).flatMap(([field, text]) =>
    isRegisterField(field)
      ? [[field, { cell: text, seen: cells[field]?.seen ?? null, origin: 'answer' } as const] as const]
      : [],
  )
  return Object.fromEntries(given)
}

function fieldCell(
  row: SheetRow,
  column: number,
  { field, merged, above }: { field: RegisterField; merged: boolean; above: Cell },
): FieldCell {
  const cell = cellAt(row, column)
  const seen = { address: cellAddress(column, row.row), text: cellText(cell) }
  if (merged && isBlank(cell) && !neverDitto.has(field)) return { cell: above, seen, origin: 'merged' }
  const marked = typeof cell === 'string' && !neverDitto.has(field) && isDitto(cell)
  return marked ? { cell: above, seen, origin: 'ditto' } : { cell, seen, origin: 'own' }
}

export const cellOf = (cells: RowCells, field: RegisterField): Cell => cells[field]?.cell ?? null

/** The text of a cell as it is kept: clean, and '' where nothing is meant. */
export const textOf = (cells: RowCells, field: RegisterField): string => plainOf(cells[field])

/** Cleaning a text costs more than all else that is done with it, so it is done once. */
const plainTexts = new WeakMap<FieldCell, string>()

function plainOf(place: FieldCell | undefined): string {
  if (place === undefined) return ''
  const known = plainTexts.get(place)
  if (known !== undefined) return known
  const plain = plainText(cellText(place.cell))
  plainTexts.set(place, plain)
  return plain
}

/** A remark of a reader, put to the cell it read: what it suggests becomes choices. */
export const remarkOn = (cells: RowCells, field: RegisterField, remark: Remark): RowRemark => ({
  weight: remark.weight,
  code: remark.code,
  text: remark.text,
  field,
  cell: cells[field]?.seen ?? null,
  choices:
    remark.weight === 'note'
      ? []
      : remark.suggestions.map(({ label, text }) => ({
          kind: 'answer',
          label,
          answer: { cells: { [field]: text } },
        })),
})
