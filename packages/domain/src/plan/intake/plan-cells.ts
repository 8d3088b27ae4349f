import type { Column } from '../../sheet/header.ts'
import type { Remark } from '../../sheet/reading.ts'
import { fieldCells, textOf, type Carry, type FieldCell, type RowCells } from '../../sheet/row-cells.ts'
import type { SheetRow } from '../../sheet/sheet.ts'
import { isPlanField, planFields, type PlanField } from './plan-field.ts'
import { skipRow, type PlanAnswer, type PlanChoice, type PlanRemark } from './plan-row.ts'
import { groupFields, type GroupField, type PlanSection } from './plan-section.ts'

export type PlanCells = RowCells<PlanField>

const neverDitto: ReadonlySet<PlanField> = new Set(['ordinal', 'name'])

/** What the rows so far leave to those below: unit, programme and kind of their group, and where each was written. */
export type PlanGroup = {
  readonly named: Map<GroupField, { readonly text: string; readonly origin: 'section' | 'carried' }>
  readonly carry: Carry
}

export const newGroup = (): PlanGroup => ({ named: new Map(), carry: new Map() })

/** A line above a group names it; what was inside the group before is over. */
export function enterSection({ named }: PlanGroup, { field, text }: PlanSection): void {
  for (const inner of groupFields.slice(groupFields.indexOf(field) + 1)) named.delete(inner)
  named.set(field, { text, origin: 'section' })
}

type Around = {
  readonly group: PlanGroup
  readonly below: ReadonlyMap<number, ReadonlySet<number>>
  readonly answer: PlanAnswer
}

/** The row's cells by what they mean, with those that the group gives and those that an officer has answered. */
export function planCells(
  row: SheetRow,
  columns: readonly Column<PlanField>[],
  { group, below, answer }: Around,
): PlanCells {
  const written: PlanCells = Object.fromEntries(
    fieldCells(row, columns, { carry: group.carry, below, neverDitto }),
  )
  const given: PlanCells = Object.fromEntries(
    groupFields.flatMap((field) => {
      const named = group.named.get(field)
      const isOwn = textOf(written, field) !== ''
      if (isOwn) leave(group, field, textOf(written, field))
      if (isOwn || named === undefined) return []
      const cell = { cell: named.text, seen: written[field]?.seen ?? null, origin: named.origin }
      return [[field, cell satisfies FieldCell] as const]
    }),
  )
  const cells = { ...written, ...given }
  return { ...cells, ...answered(answer, cells) }
}

/** A cell holds for the blank cells below it; another unit begins its programmes and kinds anew. */
function leave({ named }: PlanGroup, field: GroupField, text: string): void {
  if (named.get(field)?.text === text) return
  for (const inner of groupFields.slice(groupFields.indexOf(field) + 1))
    if (named.get(inner)?.origin === 'carried') named.delete(inner)
  named.set(field, { text, origin: 'carried' })
}

function answered(answer: PlanAnswer, cells: PlanCells): PlanCells {
  const given = Object.entries(answer.cells ?? {}).flatMap(([field, text]) => {
    if (!isPlanField(field)) return []
    const cell = { cell: text, seen: cells[field]?.seen ?? null, origin: 'answer' } satisfies FieldCell
    return [[field, cell] as const]
  })
  return Object.fromEntries(given)
}

/** A way to type what the cell should say. */
const typeIt = (field: PlanField): PlanChoice => ({
  kind: 'type',
  label: `ระบุ${planFields[field]}`,
  field,
})

/** A remark of a reader, put to the cell it read: what it suggests becomes choices, beside typing and leaving the row out. */
export const remarkOn = (cells: PlanCells, field: PlanField, remark: Remark): PlanRemark => ({
  weight: remark.weight,
  code: remark.code,
  text: remark.text,
  field,
  cell: cells[field]?.seen ?? null,
  choices:
    remark.weight === 'note'
      ? []
      : [
          ...remark.suggestions.map(({ label, text }): PlanChoice => ({
            kind: 'answer',
            label,
            answer: { cells: { [field]: text } },
          })),
          typeIt(field),
          skipRow,
        ],
})
