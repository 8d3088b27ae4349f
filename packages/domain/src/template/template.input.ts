import { z } from 'zod'
import { contractId, planRoundId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { needed, oneOf, purchaseIdInput } from '../procurement/purchase.input.ts'
import { isPaperKind, type PaperKind } from './paper-kind.ts'

const kind = oneOf<PaperKind>(isPaperKind, 'ไม่รู้จักแบบเอกสารนี้')

export const paperKindInput = z.object({ kind })

/** The words of a paper keep their lines; each line is plain text. */
const bodyInput = z
  .string()
  .max(20_000, 'ข้อความยาวเกินไป')
  .transform((body) => body.split(/\r?\n/u).map(plainText).join('\n').trim())

export const keepTemplateInput = z.object({
  kind,
  /** Null: back to the words of the house. */
  body: bodyInput.nullable(),
  reason: needed(1_000, 'กรุณาระบุเหตุผลที่แก้ไข'),
  /** The version that was read; 0 where the office had made none. */
  version: z.int().min(0),
})
export type KeepTemplateInput = z.output<typeof keepTemplateInput>

export const planRoundIdInput = z.uuid().transform(planRoundId)

/** Of which instalment, acceptance, change, defect or security a paper of a contract is; null of what it has once. */
export const paperPartInput = z.string().max(60).nullable()

/** Which paper of which purchase, contract or round; a committee's order names its committee. */
export const paperOfInput = z.discriminatedUnion('of', [
  z.object({ of: z.literal('purchase'), id: purchaseIdInput, kind, committee: z.uuid().nullable() }),
  z.object({
    of: z.literal('contract'),
    id: z.uuid().transform(contractId),
    kind,
    part: paperPartInput,
  }),
  z.object({ of: z.literal('plan'), id: planRoundIdInput, kind, committee: z.null() }),
])
export type PaperOfInput = z.output<typeof paperOfInput>

export const giveNumberInput = z.object({
  paper: paperOfInput,
  /** As the book gives it, without the year of an order or a notice. */
  number: needed(60, 'กรุณากรอกเลขที่ตามทะเบียน').transform(fromThaiDigits),
  on: civilDate,
})
export type GiveNumberInput = z.output<typeof giveNumberInput>

export const takeNumberBackInput = z.object({
  paper: paperOfInput,
  reason: needed(1_000, 'กรุณาระบุเหตุผลที่ยกเลิกเลข'),
})
export type TakeNumberBackInput = z.output<typeof takeNumberBackInput>
