import { textOf } from '../../sheet/row-cells.ts'
import type { RegisterField } from './register-field.ts'
import type { RowAnswer, RowRemark } from './register-row.ts'
import { remarkOn, type RegisterCells } from './row-cells.ts'
import type { RowValue } from './row-value.ts'
import { writtenDisposal } from './written-condition.ts'

/** Where a register says that an article is gone; of a name, only words that leave no doubt count (ตู้จำหน่ายน้ำดื่ม). */
const places: readonly RegisterField[] = [
  'condition',
  'remark',
  'disposal',
  'place',
  'keeper',
  'unit',
  'code',
  'name',
]
const doubtful: ReadonlySet<RegisterField> = new Set(['condition', 'remark'])

/** Whether the row is marked as disposed of. */
export function rowDisposal(cells: RegisterCells, answer: RowAnswer): RowValue<boolean> {
  if (answer.disposed !== undefined) return { value: answer.disposed, remarks: [] }
  const said = places.map((field) => ({ field, disposed: saidIn(cells, field) }))
  if (said.some(({ disposed }) => disposed === true)) return { value: true, remarks: [] }
  const unclear = said.find(({ field, disposed }) => disposed === undefined && doubtful.has(field))
  return unclear === undefined
    ? { value: false, remarks: [] }
    : { value: false, remarks: [question(cells, unclear.field)] }
}

/** A column for disposals says so by being filled in at all. */
function saidIn(cells: RegisterCells, field: RegisterField): boolean | undefined {
  const text = textOf(cells, field)
  if (field !== 'disposal') return writtenDisposal(text)
  const isFilled = /[\p{L}\p{N}✓✔/]/u.test(text) && !/^(?:ไม่|ยังไม่|รอ|-)/u.test(text)
  return isFilled
}

const question = (cells: RegisterCells, field: RegisterField): RowRemark => ({
  ...remarkOn(cells, field, {
    weight: 'question',
    code: 'disposal-unclear',
    text: `“${textOf(cells, field)}” หมายความว่าจำหน่ายแล้วหรือยัง`,
    suggestions: [],
  }),
  choices: [
    { kind: 'answer', label: 'จำหน่ายแล้ว', answer: { disposed: true } },
    { kind: 'answer', label: 'ยังไม่จำหน่าย', answer: { disposed: false } },
  ],
})
