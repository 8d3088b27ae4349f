import { z } from 'zod'
import { budgetLineId, unitId } from '../../base/id.ts'
import { versionInput } from '../../office/office.input.ts'
import { isPurchaseKind, type PurchaseKind } from '../../procurement/purchase.ts'
import { planYearInput, roundIdInput } from '../plan.input.ts'
import { planFields, isPlanField, type PlanField } from './plan-field.ts'

/** The largest file of a plan, in bytes: what a request may carry of it. A year's plan is some tens of kilobytes. */
export const planFileLimit = 640 * 1024

/** A file as it is sent: its name, and its bytes in base64. */
export const planFileInput = z.object({
  name: z.string().max(200),
  content: z.base64().max(Math.ceil(planFileLimit / 3) * 4),
})
export type PlanFileInput = z.output<typeof planFileInput>

const fieldInput = z.string().transform((name, context): PlanField => {
  if (isPlanField(name)) return name
  context.addIssue({ code: 'custom', message: `ไม่มีช่องนี้ในแผน: ${Object.values(planFields).join(', ')}` })
  return z.NEVER
})

const kindInput = z.string().transform((name, context): PurchaseKind => {
  if (isPurchaseKind(name)) return name
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกประเภทการจัดซื้อจัดจ้าง' })
  return z.NEVER
})

const cellsInput = z
  .array(z.object({ field: fieldInput, text: z.string().max(1_000) }))
  .max(Object.keys(planFields).length)

/** What an officer says of one row; it counts only for the content that it was said of. */
const rowInput = z.object({
  key: z.string().max(300),
  content: z.string().max(200),
  skip: z.boolean(),
  again: z.boolean(),
  /** Texts that count as if they stood in the row. */
  cells: cellsInput,
  /** Null where what the row seems to be is right. */
  kind: kindInput.nullable(),
  /** The budget line, or none; undefined where what is proposed is right. */
  lineId: z.uuid().transform(budgetLineId).nullable().optional(),
})
export type PlanRowAnswer = z.output<typeof rowInput>

export const planAnswersInput = z.object({
  hidden: z.boolean(),
  /** What the officer says that columns mean. */
  columns: z
    .array(
      z.object({
        sheet: z.string().max(200),
        top: z.int().min(1),
        column: z.int().min(0).max(1_000),
        field: fieldInput.nullable(),
      }),
    )
    .max(500)
    .default([]),
  rows: z.array(rowInput).max(5_000),
  /** Whose a name of the file is today. */
  units: z.array(z.object({ written: z.string().max(300), unitId: z.uuid().transform(unitId) })).max(500),
})
export type PlanAnswers = z.output<typeof planAnswersInput>

export const noAnswers: PlanAnswers = { hidden: false, columns: [], rows: [], units: [] }

export const importingInput = z.object({ year: planYearInput })
export type ImportingInput = z.output<typeof importingInput>

export const takePlanInput = z.object({
  roundId: roundIdInput,
  version: versionInput,
  file: planFileInput,
  answers: planAnswersInput,
})
export type TakePlanInput = z.output<typeof takePlanInput>
