import type { CivilDate } from '../../calendar/civil-date.ts'
import type { Satang } from '../../money/satang.ts'
import type { AcquisitionMethod, MoneySource } from '../asset.ts'
import type { Condition } from '../condition.ts'
import type { CellSeen } from '../../sheet/row-cells.ts'
import type { RowVerdict } from '../../sheet/row-verdict.ts'
import type { RegisterField } from './register-field.ts'

/** What an officer answers to the questions of one row. A text in `cells` counts as if it stood in the row. */
export type RowAnswer = {
  readonly skip?: true
  /** Give the next number of the category's pattern when the batch is saved. */
  readonly nextCode?: true
  readonly disposed?: boolean
  readonly cells?: Readonly<Partial<Record<RegisterField, string>>>
}

/** An answer to choose, or a cell to fill in. */
export type Choice =
  | { readonly kind: 'answer'; readonly label: string; readonly answer: RowAnswer }
  | { readonly kind: 'type'; readonly label: string; readonly field: RegisterField }

/** What is said of a row: `text` is the Thai sentence. Only a question has choices. */
export type RowRemark = {
  readonly weight: 'note' | 'question'
  readonly code: string
  readonly text: string
  readonly field: RegisterField | null
  readonly cell: CellSeen | null
  readonly choices: readonly Choice[]
}

/** One card that the row becomes. `code` is null when the next number is to be given. Texts are clean; null is unknown. */
export type CardDraft = {
  /** What stands under the names of a category's own fields. */
  readonly others?: Readonly<Record<string, string>> | undefined
  readonly code: string | null
  readonly name: string
  readonly description: string
  readonly brand: string
  readonly model: string
  readonly serial: string
  readonly acquiredOn: CivilDate | null
  readonly acquiredAsWritten: string
  readonly unitPrice: Satang | null
  readonly quantity: number
  readonly countingUnit: string
  readonly acquiredHow: AcquisitionMethod
  readonly moneySource: MoneySource
  readonly category: string
  readonly unit: string
  readonly place: string
  readonly keeper: string
  readonly condition: Condition | null
  readonly disposed: boolean
  readonly seller: string
  readonly documentNumber: string
  readonly usefulLifeYears: number | null
  readonly warrantyUntil: CivilDate | null
  readonly note: string
}

/** A row of the register as it was read. `cards` is empty while a question waits, and when the row is left out. */
export type RegisterRow = {
  /** Sheet and row: the same place in a corrected file has the same key. */
  readonly key: string
  /** The row's content: an answer given to other content does not count. */
  readonly content: string
  readonly sheet: string
  readonly row: number
  readonly verdict: RowVerdict
  readonly remarks: readonly RowRemark[]
  readonly cards: readonly CardDraft[]
  /** Where the row's code stands, for what is said of it beside other rows. */
  readonly codeCell: CellSeen | null
  /** The officer leaves this row out. */
  readonly skipped: boolean
  /** Every card of this row is in the office's register already, as written here: nothing is to be done. */
  readonly alreadyHere: boolean
}

/** A line of the file that is no article, and why it is passed over. */
export type PassedLine = {
  readonly sheet: string
  readonly row: number
  readonly why: 'heading' | 'total' | 'signature' | 'section' | 'column-numbers' | 'outside-table'
  readonly text: string
}

export type StoredAnswer = { readonly content: string; readonly answer: RowAnswer }

export const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`
