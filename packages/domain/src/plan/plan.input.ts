import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { budgetLineId, planItemId, planRoundId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { civilMonthOf, type CivilMonth } from '../calendar/civil-month.ts'
import { satangInput } from '../money/satang.ts'
import { lineInput, versionInput } from '../office/office.input.ts'
import { grounds, isMethod, type GroundKey, type MethodKey } from '../procurement/ground.ts'
import { purchaseKinds, type PurchaseKind } from '../procurement/purchase.ts'
import {
  planChannels,
  planSteps,
  roundKinds,
  type PlanChannel,
  type PlanStep,
  type RoundKind,
} from './plan.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const needed = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing))

const oneOf = <Key extends string>(words: Readonly<Record<Key, unknown>>, message: string) => {
  const isKey = (name: string): name is Key => Object.hasOwn(words, name)
  return z.string().transform((name, context): Key => {
    if (isKey(name)) return name
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export const planYearInput = z
  .int('กรุณาเลือกปีงบประมาณ')
  .min(2560, 'ปีงบประมาณไม่ถูกต้อง')
  .max(2700, 'ปีงบประมาณไม่ถูกต้อง')

export const roundIdInput = z.uuid().transform(planRoundId)
const planItemIdInput = z.uuid().transform(planItemId)
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)
const lineIdInput = z.uuid('กรุณาเลือกรายการงบประมาณ').transform(budgetLineId)

/** 'YYYY-MM', years of the common era. */
export const monthInput = z.string().transform((typed, context): CivilMonth => {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(typed) ?? []
  const read = civilMonthOf(Number(year), Number(month))
  if (read !== undefined) return read
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกเดือน' })
  return z.NEVER
})

const quantity = z
  .int('กรุณากรอกจำนวนเป็นจำนวนเต็ม')
  .min(1, 'จำนวนต้องไม่น้อยกว่า 1')
  .max(1_000_000, 'จำนวนต้องไม่เกิน 1,000,000 กรุณาตรวจสอบ')

const above0 = 'วงเงินต้องมากกว่าศูนย์'
const amount = satangInput.refine((value) => value > 0n, above0)

const reason = needed(1_000, 'กรุณาระบุเหตุผล')

const needFacts = {
  name: needed(300, 'กรุณากรอกสิ่งที่ต้องการ'),
  countingUnit: needed(50, 'กรุณากรอกหน่วยนับ เช่น เครื่อง ชุด งาน'),
  startsMonth: monthInput,
  reason: needed(1_000, 'กรุณาบอกเหตุผลความจำเป็น'),
}

export const needInput = z.object({
  fiscalYear: planYearInput,
  unitId: unitIdInput,
  ...needFacts,
  quantity,
  estimate: amount,
  replacesAssetId: assetIdInput.nullable(),
})
export type NeedInput = z.output<typeof needInput>

export const changeNeedInput = needInput
  .omit({ fiscalYear: true, unitId: true })
  .extend({ id: z.uuid(), version: versionInput })
export type ChangeNeedInput = z.output<typeof changeNeedInput>

export const needIdInput = z.object({ id: z.uuid() })
export type NeedIdInput = z.output<typeof needIdInput>
export const needReasonInput = z.object({ id: z.uuid(), reason: text(1_000) })
export type NeedReasonInput = z.output<typeof needReasonInput>
export const declineNeedInput = z.object({ id: z.uuid(), reason })
export type DeclineNeedInput = z.output<typeof declineNeedInput>

export const needListInput = z.object({
  year: planYearInput,
  box: z.enum(['waiting', 'all', 'mine']).default('all'),
})
export type NeedListInput = z.output<typeof needListInput>

const isGround = (key: string): key is GroundKey => Object.hasOwn(grounds, key)
const methodInput = z.string().transform((key, context): MethodKey => {
  if (isMethod(key)) return key
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกวิธี' })
  return z.NEVER
})
const groundInput = z.string().transform((key, context): GroundKey => {
  if (isGround(key)) return key
  context.addIssue({ code: 'custom', message: 'กรุณาเลือกเหตุที่ใช้วิธีนี้' })
  return z.NEVER
})

/** Another method than the computed one; null where the sum decides. */
const chosenMethodInput = z
  .object({ method: methodInput, ground: groundInput.nullable(), reason: text(1_000) })
  .nullable()

const itemFacts = {
  name: needed(500, 'กรุณากรอกชื่อรายการหรือโครงการ'),
  countingUnit: needed(50, 'กรุณากรอกหน่วยนับ เช่น เครื่อง ชุด งาน'),
  kind: oneOf<PurchaseKind>(purchaseKinds, 'กรุณาเลือกประเภทการจัดซื้อจัดจ้าง'),
  category: text(200),
  programme: text(200),
  unitId: unitIdInput,
  startsMonth: monthInput,
}

export const itemInput = z.object({
  ...itemFacts,
  quantity,
  lineId: lineIdInput.nullable(),
  estimate: amount,
  chosen: chosenMethodInput,
  replacesAssetId: assetIdInput.nullable(),
})
export type ItemInput = z.output<typeof itemInput>

export const foreseeInput = z.object({
  kind: itemFacts.kind,
  estimate: amount,
  startsMonth: monthInput,
  chosen: chosenMethodInput,
})
export type ForeseeInput = z.output<typeof foreseeInput>

export const openRoundInput = z.object({
  fiscalYear: planYearInput,
  kind: oneOf<RoundKind>(roundKinds, 'กรุณาเลือกชนิดของรอบ'),
  reason: text(1_000),
})
export type OpenRoundInput = z.output<typeof openRoundInput>

export const addItemInput = z.object({
  roundId: roundIdInput,
  item: itemInput,
  /** The need that is taken by it. */
  needId: z.uuid().nullable(),
})
export type AddItemInput = z.output<typeof addItemInput>

export const editItemInput = z.object({
  roundId: roundIdInput,
  itemId: planItemIdInput,
  version: versionInput,
  item: itemInput,
})
export type EditItemInput = z.output<typeof editItemInput>

export const dropItemInput = z.object({
  roundId: roundIdInput,
  itemId: planItemIdInput,
  version: versionInput,
})
export type DropItemInput = z.output<typeof dropItemInput>

/** ขอเปลี่ยนแปลงหรือยกเลิกรายการ (ระเบียบฯ 2560 ข้อ 13): what it is to say; null cancels it. */
export const changeItemInput = z.object({
  roundId: roundIdInput,
  itemId: planItemIdInput,
  item: itemInput.nullable(),
  /** Of the revision in this round, where it is changed again; null where it comes into the round. */
  version: versionInput.nullable(),
  reason: needed(1_000, 'กรุณาระบุเหตุผลที่ขอเปลี่ยนแปลง (ระเบียบฯ ข้อ 13)'),
})
export type ChangeItemInput = z.output<typeof changeItemInput>

export const roundVersionInput = z.object({ id: roundIdInput, version: versionInput })
export type RoundVersionInput = z.output<typeof roundVersionInput>

export const roundReasonInput = z.object({ id: roundIdInput, version: versionInput, reason })
export type RoundReasonInput = z.output<typeof roundReasonInput>

export const decideRoundInput = z
  .object({
    id: roundIdInput,
    version: versionInput,
    step: oneOf<PlanStep>(planSteps, 'ไม่มีขั้นนี้'),
    approve: z.boolean(),
    reason: text(1_000),
  })
  .refine(({ approve, reason: said }) => approve || said !== '', {
    message: 'กรุณาระบุเหตุผลที่ส่งคืน',
    path: ['reason'],
  })
export type DecideRoundInput = z.output<typeof decideRoundInput>

export const undoDecisionInput = z.object({ id: z.uuid(), reason: needed(1_000, 'กรุณาระบุเหตุผลที่เพิกถอน') })
export type UndoDecisionInput = z.output<typeof undoDecisionInput>

const publication = {
  channel: oneOf<PlanChannel>(planChannels, 'กรุณาเลือกที่เผยแพร่'),
  onDay: civilDate,
  proof: needed(500, 'กรุณาระบุหลักฐาน เช่น เลขที่แผนในระบบ e-GP ที่อยู่หน้าเว็บ หรือที่ปิดประกาศ'),
}

export const publishInput = z.object({ id: roundIdInput, ...publication })
export type PublishInput = z.output<typeof publishInput>

export const undoPublicationInput = z.object({ id: z.uuid(), reason })
export type UndoPublicationInput = z.output<typeof undoPublicationInput>

/** แผนยกมา: what its papers say of its approval, and where and when it was published. */
export const bringRoundInput = z.object({
  id: roundIdInput,
  version: versionInput,
  approvedOn: civilDate,
  paper: lineInput('กรุณาระบุเลขที่หนังสือหรือบันทึกที่ให้ความเห็นชอบ'),
  publications: z.array(z.object(publication)).max(3),
})
export type BringRoundInput = z.output<typeof bringRoundInput>

/** Of the items that stand in a plan as many are told at once; a year of an office has some hundreds. */
export const planItemsShown = 1_000

/** With `item` of the items only that one is told. */
export const planOfYearInput = z.object({ year: planYearInput.optional(), item: planItemIdInput.optional() })
export type PlanOfYearInput = z.output<typeof planOfYearInput>
