import { z } from 'zod'
import { categoryIdInput } from '../asset/asset.input.ts'
import { budgetLineId, planItemId, purchaseId, supplierId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { satangInput } from '../money/satang.ts'
import { versionInput } from '../office/office.input.ts'
import { cancelGrounds, type CancelGround } from './cancellation.ts'
import { isGround, isMethod, type GroundKey, type MethodKey } from './ground.ts'
import { isPurchaseKind, isPurchaseStatus, type PurchaseKind, type PurchaseStatus } from './purchase.ts'

export const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
export const needed = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing))

export const purchaseIdInput = z.uuid().transform(purchaseId)
export const supplierIdInput = z.uuid('กรุณาเลือกผู้ประกอบการ').transform(supplierId)
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)

/** One of the words of a list; `missing` says what to do when it is not. */
export const oneOf = <Word extends string>(isWord: (text: string) => text is Word, missing: string) =>
  z.string(missing).transform((word, context): Word => {
    if (isWord(word)) return word
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

const kindInput = oneOf<PurchaseKind>(isPurchaseKind, 'กรุณาเลือกประเภท')
const methodInput = oneOf<MethodKey>(isMethod, 'กรุณาเลือกวิธี')
const groundInput = oneOf<GroundKey>(isGround, 'กรุณาเลือกเหตุ')

const aboveZero = satangInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์')

/** รายการ: what is bought, with what it has to be. */
const lineInput = z.object({
  name: needed(500, 'กรุณากรอกชื่อรายการ'),
  specification: text(4_000),
  quantity: z.int('กรุณากรอกจำนวนเป็นจำนวนเต็ม').min(1, 'จำนวนต้องไม่น้อยกว่า 1').max(1_000_000),
  countingUnit: needed(40, 'กรุณาระบุหน่วยนับ'),
  unitEstimate: satangInput.nullable(),
  categoryId: categoryIdInput.nullable(),
})

const lines = z.array(lineInput).min(1, 'กรุณาเพิ่มอย่างน้อยหนึ่งรายการ').max(500)

const funds = z
  .array(z.object({ lineId: z.uuid().transform(budgetLineId), share: aboveZero }))
  .max(20)
  .refine(
    (all) => new Set(all.map(({ lineId }) => lineId)).size === all.length,
    'เลือกรายการงบประมาณซ้ำกัน กรุณาแก้ไข',
  )

/** What the method turns on. */
const choosing = {
  kind: kindInput,
  budget: aboveZero,
  unitId: unitIdInput,
  inCatalogue: z.boolean(),
  buildingBudget: satangInput.nullable(),
}

/** Null where the method that the rule gives is taken. */
const chosen = z
  .object({ method: methodInput, ground: groundInput.nullable(), reason: text(2_000) })
  .nullable()

export const previewPurchaseInput = z.object({
  ...choosing,
  planItemId: z.uuid().transform(planItemId).nullable(),
  chosen,
  /** The purchase that is being changed; null of a new one. */
  id: purchaseIdInput.nullable(),
})
export type PreviewPurchaseInput = z.output<typeof previewPurchaseInput>

const facts = {
  ...choosing,
  name: needed(500, 'กรุณากรอกชื่อการจัดซื้อจัดจ้าง'),
  reason: needed(2_000, 'กรุณาระบุเหตุผลความจำเป็น'),
  chosen,
  lines,
  funds,
}

export const openPurchaseInput = z.object({
  ...facts,
  planItemId: z.uuid().transform(planItemId).nullable(),
})
export type OpenPurchaseInput = z.output<typeof openPurchaseInput>

export const changePurchaseInput = z.object({ ...facts, id: purchaseIdInput, version: versionInput })
export type ChangePurchaseInput = z.output<typeof changePurchaseInput>

const factValue = z.union([z.string().max(8_000).transform(plainText), z.number(), z.boolean(), z.null()])

/** What was said at a step: money is satang as text, a day is ISO. Which of them it asks for the step's table says. */
const stepFactsInput = z.record(z.string().max(40), factValue)

/** A step as the papers of what was half-way say it. */
const foundStepInput = z.object({
  key: z.string().max(40),
  on: civilDate,
  facts: stepFactsInput,
  paper: text(100),
})

export const bringPurchaseInput = z.object({
  ...facts,
  planItemId: z.uuid().transform(planItemId).nullable(),
  beganOn: civilDate,
  paper: needed(300, 'กรุณาระบุเอกสารที่ยกมา เช่น เลขที่รายงานขอซื้อขอจ้าง'),
  steps: z.array(foundStepInput).max(40),
  /** Who had won, with the price that was agreed; null while that was open. */
  winner: z.object({ supplierId: supplierIdInput, offeredOn: civilDate, price: aboveZero }).nullable(),
})
export type BringPurchaseInput = z.output<typeof bringPurchaseInput>

export const passStepInput = z.object({
  id: purchaseIdInput,
  version: versionInput,
  step: z.string().max(40),
  on: civilDate,
  facts: stepFactsInput,
  paper: text(100),
  outcome: z.enum(['done', 'approved', 'returned']),
  /** Why it is returned; what else is to be said. */
  note: text(2_000),
})
export type PassStepInput = z.output<typeof passStepInput>

export const previewStepInput = passStepInput.pick({ id: true, step: true, on: true, facts: true })
export type PreviewStepInput = z.output<typeof previewStepInput>

export const stepPresetsInput = passStepInput.pick({ id: true, step: true, facts: true })
export type StepPresetsInput = z.output<typeof stepPresetsInput>

export const undoStepInput = z.object({
  id: purchaseIdInput,
  version: versionInput,
  step: z.string().max(40),
  reason: needed(2_000, 'กรุณาระบุเหตุผลที่เพิกถอน'),
})
export type UndoStepInput = z.output<typeof undoStepInput>

/** เลขที่โครงการ in e-GP: eleven digits. Several purchases may be of one project. */
export const egpNumberInput = z
  .string()
  .transform((typed) => fromThaiDigits(typed).replace(/[\s-]/gu, ''))
  .pipe(z.string().regex(/^\d{11}$/u, 'เลขที่โครงการในระบบ e-GP เป็นตัวเลข 11 หลัก กรุณาตรวจสอบ'))

export const keepEgpNumberInput = z.object({
  id: purchaseIdInput,
  version: versionInput,
  egpNumber: egpNumberInput,
})
export type KeepEgpNumberInput = z.output<typeof keepEgpNumberInput>

const isCancelGround = (word: string): word is CancelGround => Object.hasOwn(cancelGrounds, word)

export const cancelPurchaseInput = z.object({
  id: purchaseIdInput,
  version: versionInput,
  ground: oneOf<CancelGround>(isCancelGround, 'กรุณาเลือกเหตุที่ยกเลิก'),
  reason: needed(2_000, 'กรุณาระบุเหตุผลที่ยกเลิก'),
  on: civilDate,
  paper: text(100),
})
export type CancelPurchaseInput = z.output<typeof cancelPurchaseInput>

export const publishCancellationInput = z.object({
  id: purchaseIdInput,
  version: versionInput,
  cgdOn: civilDate.nullable(),
  websiteOn: civilDate,
  boardOn: civilDate,
})
export type PublishCancellationInput = z.output<typeof publishCancellationInput>

export const redoPurchaseInput = z.object({
  id: purchaseIdInput,
  reason: needed(2_000, 'กรุณาระบุเหตุผลที่ดำเนินการใหม่'),
  chosen,
})
export type RedoPurchaseInput = z.output<typeof redoPurchaseInput>

export const purchaseListInput = z.object({
  year: z.int().min(2560).max(2700).optional(),
  status: oneOf<PurchaseStatus>(isPurchaseStatus, 'ไม่รู้จักสถานะนี้').optional(),
  method: methodInput.optional(),
  stage: z.string().max(40).optional(),
  unitId: unitIdInput.optional(),
  words: text(100).optional(),
  before: purchaseIdInput.optional(),
})
export type PurchaseListInput = z.output<typeof purchaseListInput>

export const plannableInput = z.object({ year: z.int().min(2560).max(2700) })
