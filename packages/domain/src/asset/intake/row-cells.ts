import type { Column } from '../../sheet/header.ts'
import type { Remark } from '../../sheet/reading.ts'
import { fieldCells, type Carry, type FieldCell, type RowCells } from '../../sheet/row-cells.ts'
import type { SheetRow } from '../../sheet/sheet.ts'
import { isRegisterField, type RegisterField } from './register-field.ts'
import type { RowAnswer, RowRemark } from './register-row.ts'

export type RegisterCells = RowCells<RegisterField>

/** Ditto marks stand for nothing where each article has its own. */
const neverDitto: ReadonlySet<RegisterField> = new Set(['ordinal', 'code', 'serial'])

type Around = {
  readonly carry: Carry
  readonly below: ReadonlyMap<number, ReadonlySet<number>>
  readonly answer: RowAnswer
}

/** The row's cells by what they mean, an officer's answers in their place. */
export function rowCells(
  row: SheetRow,
  columns: readonly Column<RegisterField>[],
  { carry, below, answer }: Around,
): RegisterCells {
  const cells: RegisterCells = Object.fromEntries(fieldCells(row, columns, { carry, below, neverDitto }))
  return { ...cells, ...answered(answer, cells) }
}

function answered(answer: RowAnswer, cells: RegisterCells): RegisterCells {
  const given = Object.entries(answer.cells ?? {}).flatMap(([field, text]) =>
    isRegisterField(field)
      ? [
          [
            field,
            { cell: text, seen: cells[field]?.seen ?? null, origin: 'answer' } satisfies FieldCell,
          ] as const,
        ]
      : [],
  )
  return Object.fromEntries(given)
}

/** A remark of a reader, put to the cell it read: what it suggests becomes choices. */
export const remarkOn = (cells: RegisterCells, field: RegisterField, remark: Remark): RowRemark => ({
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
