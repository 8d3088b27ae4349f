import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { personId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const reason = (missing: string) => text(500).pipe(z.string().min(1, missing))

export const transferIdInput = z.uuid()
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)
const keeperIdInput = z.uuid('กรุณาเลือกผู้ครอบครอง').transform(personId)

/** So many cards on one note. */
const mostLines = 500

const wantedInput = z.object({
  assetId: assetIdInput,
  pieces: z.int('กรุณากรอกจำนวนเป็นจำนวนเต็ม').min(1, 'จำนวนต้องไม่น้อยกว่า 1').max(100_000),
})

const eachOnce = (lines: readonly { readonly assetId: string }[]): boolean =>
  new Set(lines.map(({ assetId }) => assetId)).size === lines.length

export const offerTransferInput = z.object({
  kind: z.enum(['unit', 'keeper', 'leaving']),
  fromUnitId: unitIdInput,
  /** In whose name it is; null for what the division has, whoever keeps it. */
  fromKeeperId: keeperIdInput.nullable().default(null),
  toUnitId: unitIdInput,
  toKeeperId: keeperIdInput.nullable(),
  toPlace: text(200),
  day: civilDate,
  reason: reason('กรุณาระบุเหตุผลที่โอนหรือส่งมอบ'),
  paper: text(100),
  lines: z
    .array(wantedInput)
    .min(1, 'กรุณาเลือกรายการที่จะโอน')
    .max(mostLines, `ใบหนึ่งมีได้ไม่เกิน ${mostLines} รายการ กรุณาแยกเป็นหลายใบ`)
    .refine(eachOnce, 'มีรายการซ้ำในใบเดียวกัน กรุณารวมจำนวนไว้ในบรรทัดเดียว'),
})
/** The same as it is typed; whose and which pieces the screen knows. */
export const offerTransferForm = z.object({
  toUnitId: unitIdInput,
  toKeeperId: z.union([z.literal('').transform(() => null), keeperIdInput]).describe('A person, or nobody.'),
  toPlace: text(200),
  day: civilDate,
  reason: reason('กรุณาระบุเหตุผลที่โอนหรือส่งมอบ'),
  paper: text(100),
})
export type OfferTransferForm = z.input<typeof offerTransferForm>

export type OfferTransferInput = z.output<typeof offerTransferInput>

/** A signature as it was drawn: strokes of whole numbers within 600 by 200, as the path of an SVG has them. */
const signatureInput = z
  .string()
  .max(20_000)
  .regex(/^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/, 'กรุณาลงนามในช่อง')

export const receiveTransferInput = z.object({
  id: transferIdInput,
  /** Lines that are not accepted, each with its reason. */
  refused: z.array(z.object({ assetId: assetIdInput, reason: reason('กรุณาระบุเหตุผลที่ไม่รับ') })).max(mostLines),
  /** The day on which the things changed hands; null for now. */
  receivedOn: civilDate.nullable(),
  signature: signatureInput.nullable(),
})
export type ReceiveTransferInput = z.output<typeof receiveTransferInput>

export const answerTransferInput = z.object({ id: transferIdInput, reason: reason('กรุณาระบุเหตุผล') })
export type AnswerTransferInput = z.output<typeof answerTransferInput>

export const movePlaceInput = z.object({
  ids: z.array(assetIdInput).min(1).max(mostLines),
  place: text(200).pipe(z.string().min(1, 'กรุณาระบุสถานที่ตั้งใหม่')),
  reason: reason('กรุณาระบุเหตุผลที่ย้าย'),
})
export type MovePlaceInput = z.output<typeof movePlaceInput>

export const heldNowInput = z.union([
  z.object({ ids: z.array(assetIdInput).max(mostLines) }),
  z.object({ keeper: keeperIdInput }),
])

export const transferListInput = z.object({
  box: z.enum(['incoming', 'outgoing', 'all']).default('incoming'),
  before: z.string().max(60).optional(),
})
export type TransferListInput = z.output<typeof transferListInput>
