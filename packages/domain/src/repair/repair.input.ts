import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { bahtInput, satangInput } from '../money/satang.ts'
import { disposalConditions } from './repair.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const needed = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing))

export const repairIdInput = z.uuid()

const pieces = z.int('กรุณากรอกจำนวนเป็นจำนวนเต็ม').min(1, 'จำนวนต้องไม่น้อยกว่า 1').max(100_000)

/** จำนวน as it is typed. */
const typedPieces = z.string().transform((typed, context): number => {
  const read = pieces.safeParse(Number(fromThaiDigits(typed).trim() || 'x'))
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'กรุณากรอกจำนวนเป็นจำนวนเต็ม ตั้งแต่ 1 ขึ้นไป' })
  return z.NEVER
})

const fault = needed(1_000, 'กรุณาบอกอาการหรือสิ่งที่พบ')

export const reportFaultInput = z.object({ assetId: assetIdInput, fault, usable: z.boolean(), pieces })
export type ReportFaultInput = z.output<typeof reportFaultInput>

export const reportFaultForm = z.object({ fault, usable: z.boolean(), pieces: typedPieces })

/** From the thing's public page, by anybody. */
export const publicReportInput = z.object({
  fault,
  /** Who may be asked, where he wishes to say. */
  contact: text(200),
})
export type PublicReportInput = z.output<typeof publicReportInput>

const sending = {
  repairer: needed(300, 'กรุณาระบุผู้รับซ่อม'),
  sentOn: civilDate,
  underWarranty: z.boolean(),
  reason: text(500),
}

/** '' is null; anything else must be what `schema` reads. */
const emptyOr = <Output>(schema: z.ZodType<Output, string>) =>
  z.string().transform((typed, context): Output | null => {
    if (plainText(typed) === '') return null
    const read = schema.safeParse(typed)
    if (read.success) return read.data
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const sendToRepairInput = z.object({
  id: repairIdInput,
  ...sending,
  pieces,
  expectedOn: civilDate.nullable(),
  estimate: satangInput.nullable(),
})
export type SendToRepairInput = z.output<typeof sendToRepairInput>

export const sendToRepairForm = z.object({
  ...sending,
  pieces: typedPieces,
  expectedOn: emptyOr(civilDate),
  estimate: emptyOr(bahtInput),
})

const back = {
  endedOn: civilDate,
  done: needed(1_000, 'กรุณาบอกว่าซ่อมอะไร หรือเหตุที่ซ่อมไม่ได้'),
  document: text(100),
}

export const takeBackInput = z.object({ id: repairIdInput, ...back, mended: z.boolean(), cost: satangInput })
export type TakeBackInput = z.output<typeof takeBackInput>

export const takeBackForm = z.object({
  ...back,
  mended: z.enum(['yes', 'no']).transform((choice) => choice === 'yes'),
  cost: bahtInput,
})

export const settleRepairInput = z.object({
  id: repairIdInput,
  /** Proposed for disposal in this condition; null where nothing is broken. */
  disposal: z.enum(disposalConditions, 'กรุณาเลือกสภาพที่พบ').nullable(),
  reason: needed(500, 'กรุณาระบุเหตุผล'),
})
export type SettleRepairInput = z.output<typeof settleRepairInput>

export const repairListInput = z.object({
  box: z.enum(['reported', 'sent', 'closed', 'mine']).default('reported'),
  before: z.uuid().optional(),
})
export type RepairListInput = z.output<typeof repairListInput>
