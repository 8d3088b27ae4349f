import type { CivilMonth } from '../../calendar/civil-month.ts'
import type { FiscalYear } from '../../calendar/fiscal-year.ts'
import type { Satang } from '../../money/satang.ts'
import type { CellSeen } from '../../sheet/row-cells.ts'
import type { RowVerdict } from '../../sheet/row-verdict.ts'
import type { PlanField } from './plan-field.ts'

/** What an officer answers to the questions of one row. A text in `cells` counts as if it stood in the row. */
export type PlanAnswer = {
  readonly skip?: true
  /** The item is bought twice, though another row says just the same. */
  readonly again?: true
  readonly cells?: Readonly<Partial<Record<PlanField, string>>>
}

/** An answer that counts only for the content that it was given to. */
export type StoredPlanAnswer = { readonly content: string; readonly answer: PlanAnswer }

/** An answer to choose, or a cell to fill in. */
export type PlanChoice =
  | { readonly kind: 'answer'; readonly label: string; readonly answer: PlanAnswer }
  | { readonly kind: 'type'; readonly label: string; readonly field: PlanField }

/** What is said of a row: a stable code and `text`, the Thai sentence. Only a question has choices. */
export type PlanRemark = {
  readonly weight: 'note' | 'question'
  readonly code: string
  readonly text: string
  readonly field: PlanField | null
  readonly cell: CellSeen | null
  readonly choices: readonly PlanChoice[]
}

/**
 * One item of the plan. Texts are clean, '' where the file says nothing; null is unknown. ข้อ 11 asks for the name, the
 * estimate and the time expected: without one of them the row is a question.
 */
export type PlanDraft = {
  readonly name: string
  readonly quantity: number | null
  readonly unitOfMeasure: string
  readonly unit: string
  /** แผนงาน, without that word. */
  readonly programme: string
  readonly kind: string
  readonly amount: Satang | null
  readonly startsMonth: CivilMonth | null
  readonly method: string
  readonly deliveryDays: number | null
  readonly moneySource: string
  readonly note: string
}

/** A row of the plan as it was read. While its verdict is a question, `item` holds what is known so far. */
export type PlanRow = {
  /** Sheet and row: the same place in a corrected file has the same key. */
  readonly key: string
  /** The row's content: an answer given to other content does not count. */
  readonly content: string
  readonly sheet: string
  readonly row: number
  readonly verdict: RowVerdict
  readonly remarks: readonly PlanRemark[]
  /** Null on a line of totals, which is a row only when it does not add up, and on a row that is left out. */
  readonly item: PlanDraft | null
  readonly skipped: boolean
}

/** A line of the file that is no item, and why it is passed over. */
export type PassedPlanLine = {
  readonly sheet: string
  readonly row: number
  readonly why: 'total' | 'signature' | 'section' | 'remark' | 'column-numbers'
  readonly text: string
}

export type PlanReading = {
  /** The fiscal year that the file says it is of, or the one that was given; null where nobody knows. */
  readonly year: FiscalYear | null
  readonly rows: readonly PlanRow[]
  readonly passed: readonly PassedPlanLine[]
}

export const skipRow: PlanChoice = { kind: 'answer', label: 'ข้ามแถวนี้ ไม่นำเข้า', answer: { skip: true } }
