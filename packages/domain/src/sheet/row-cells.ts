import { plainText } from '../base/thai-text.ts'
import { isDitto } from './ditto.ts'
import type { Column } from './header.ts'
import { cellAddress, cellAt, cellText, isBlank, type Cell, type Merge, type SheetRow } from './sheet.ts'

/** The cell that a remark is about: where it stands and what is written in it. */
export type CellSeen = { readonly address: string; readonly text: string }

/** A cell of the row under the meaning of its column, with ditto marks and merged cells already followed. */
export type FieldCell = {
  readonly cell: Cell
  readonly seen: CellSeen | null
  /** section: from the line above the group of rows · carried: left blank, as the row above says · answer: an officer's. */
  readonly origin: 'own' | 'ditto' | 'merged' | 'section' | 'carried' | 'answer'
}

/** The cells of a row by what their columns mean. */
export type RowCells<Field extends string> = Readonly<Partial<Record<Field, FieldCell>>>

/** What the rows above left in each column, for the ditto marks and merged cells below them. */
export type Carry = Map<number, Cell>

type Below = ReadonlyMap<number, ReadonlySet<number>>

/** A merged cell that covers more rows than this is no group of rows. */
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

type Around<Field> = {
  readonly carry: Carry
  readonly below: Below
  /** Ditto marks stand for nothing where each row has its own. */
  readonly neverDitto: ReadonlySet<Field>
}

/** The row's cells by what they mean. Leaves in `carry` what the next row may refer to. */
export function fieldCells<Field extends string>(
  row: SheetRow,
  columns: readonly Column<Field>[],
  { carry, below, neverDitto }: Around<Field>,
): readonly (readonly [Field, FieldCell])[] {
  return columns.flatMap(({ column, field }) => {
    if (field === null) return []
    const isMerged = below.get(row.row)?.has(column) ?? false
    const follows = !neverDitto.has(field)
    const own = fieldCell(row, column, { follows, isMerged, above: carry.get(column) ?? null })
    carry.set(column, own.cell)
    return [[field, own] as const]
  })
}

type Above = { readonly follows: boolean; readonly isMerged: boolean; readonly above: Cell }

function fieldCell(row: SheetRow, column: number, { follows, isMerged, above }: Above): FieldCell {
  const cell = cellAt(row, column)
  const seen = { address: cellAddress(column, row.row), text: cellText(cell) }
  if (isMerged && isBlank(cell) && follows) return { cell: above, seen, origin: 'merged' }
  const isMarked = typeof cell === 'string' && follows && isDitto(cell)
  return isMarked ? { cell: above, seen, origin: 'ditto' } : { cell, seen, origin: 'own' }
}

export const cellOf = <Field extends string>(cells: RowCells<Field>, field: NoInfer<Field>): Cell =>
  cells[field]?.cell ?? null

/** The text of a cell as it is kept: clean, and '' where nothing is meant. */
export const textOf = <Field extends string>(cells: RowCells<Field>, field: NoInfer<Field>): string =>
  plainOf(cells[field])

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
