import { no, yes, type Verdict } from '../base/verdict.ts'
import { cellsOf, type LabelStock } from './label-stock.ts'
import type { LabelRefusal } from './label-refusal.ts'

/** เหตุที่พิมพ์ซ้ำ: why a thing that had its label gets another. */
export const reprintReasons = {
  damaged: 'ป้ายเดิมชำรุด',
  lost: 'ป้ายเดิมสูญหาย',
  'code-changed': 'เปลี่ยนรหัส',
  test: 'พิมพ์ทดสอบ',
} as const

export type ReprintReason = keyof typeof reprintReasons

/** So many labels are printed at once: fifteen sheets of the smallest. */
export const mostLabels = 1_000

export type LabelsAsked = {
  readonly stock: LabelStock
  /** The cell of the first sheet on which the first label is printed, from 1. */
  readonly start: number
  readonly reason: ReprintReason | null
  /** Of each thing that a label is printed for: whether it had one. */
  readonly printed: readonly boolean[]
}

/** A label is printed once for each thing; once more only for a reason, which stays with the print. */
export function printLabels({
  stock,
  start,
  reason,
  printed,
}: LabelsAsked): Verdict<readonly (ReprintReason | null)[], LabelRefusal> {
  if (printed.length === 0) return no({ code: 'label/nothing' })
  if (printed.length > mostLabels) return no({ code: 'label/too-many', most: mostLabels })
  if (start > cellsOf(stock.layout)) return no({ code: 'label/start-beyond', cells: cellsOf(stock.layout) })
  const again = printed.filter((before) => before).length
  if (again > 0 && reason === null) return no({ code: 'label/reason-needed', again })
  return yes(printed.map((before) => (before ? reason : null)))
}
