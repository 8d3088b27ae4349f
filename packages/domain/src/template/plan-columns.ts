import { no, yes, type Verdict } from '../base/verdict.ts'
import { isPlanItemField, planFields, type PlanItemField } from './plan-fields.ts'
import type { TemplateRefusal } from './template-refusal.ts'

/** คอลัมน์ of the plan's table: its head, what it shows, and how wide it is on the paper, in millimetres. */
export type PlanColumn = { readonly head: string; readonly field: PlanItemField; readonly width: number }

/** A4 landscape between its margins, less the outer lines. */
const widestTable = 246

/** The table of the plan, one column a line: 'ลำดับ | {ลำดับ} | 12'. Its forms (ผด.) differ from place to place. */
export function parseColumns(body: string): Verdict<readonly PlanColumn[], TemplateRefusal> {
  const columns: PlanColumn[] = []
  for (const [index, row] of body.split('\n').entries()) {
    if (row.trim() === '') continue
    const read = columnOf(row, index + 1)
    if (!read.ok) return read
    columns.push(read.value)
  }
  if (columns.length === 0) return no({ code: 'template/empty' })
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  if (width > widestTable) return no({ code: 'template/columns-too-wide', width, most: widestTable })
  return lacking(columns) ?? yes(columns)
}

const isWidth = (width: number): boolean => Number.isInteger(width) && width >= 8 && width <= 200

function columnOf(row: string, line: number): Verdict<PlanColumn, TemplateRefusal> {
  const [, head = '', name = '', wide = ''] =
    /^([^|]+)\|\s*\{\s*([^{}|]+?)\s*\}\s*\|([^|]+)$/u.exec(row) ?? []
  const width = Number(wide)
  if (head.trim() === '' || !isWidth(width)) return no({ code: 'template/bad-column', line })
  return isPlanItemField(name)
    ? yes({ head: head.trim(), field: name, width })
    : no({ code: 'template/unknown-field', line, name, near: '' })
}

function lacking(columns: readonly PlanColumn[]): Verdict<never, TemplateRefusal> | undefined {
  const shown = new Set<string>(columns.map(({ field }) => field))
  const found = Object.entries(planFields['plan-table']).find(
    ([name, { must }]) => must !== undefined && !shown.has(name),
  )
  if (found === undefined) return undefined
  const [name, { must }] = found
  return no({
    code: 'template/field-missing',
    name,
    clause: must === undefined || must === 'purpose' ? null : must,
  })
}
