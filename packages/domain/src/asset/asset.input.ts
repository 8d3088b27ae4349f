import { z } from 'zod'
import { assetId, batchId, categoryId, personId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fiscalYear } from '../calendar/fiscal-year.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { bahtInput, satangInput } from '../money/satang.ts'
import {
  acquisitionMethods,
  assetStatuses,
  moneySources,
  type AcquisitionMethod,
  type AssetStatus,
  type MoneySource,
} from './asset.ts'
import { conditions, type Condition } from './condition.ts'

export const assetIdInput = z.uuid().transform(assetId)
export const categoryIdInput = z.uuid('กรุณาเลือกประเภท').transform(categoryId)
export const batchIdInput = z.uuid().transform(batchId)
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)
const personIdInput = z.uuid('กรุณาเลือกผู้ครอบครอง').transform(personId)

const optional = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const required = (most: number, missing: string) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().min(1, missing).max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const oneOf = <Key extends string>(words: Readonly<Record<Key, string>>, message: string) =>
  z.string().transform((text, context): Key => {
    if (isKey(words, text)) return text
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const isKey = <Key extends string>(words: Readonly<Record<Key, string>>, text: string): text is Key =>
  Object.hasOwn(words, text)

const conditionInput = oneOf<Condition>(conditions, 'กรุณาเลือกสภาพ')
const statusInput = oneOf<AssetStatus>(assetStatuses, 'กรุณาเลือกสถานะ')

/** The fields that one schema serves, typed or sent: each accepts its own output. */
const facts = {
  categoryId: categoryIdInput,
  name: required(300, 'กรุณากรอกชื่อรายการ'),
  description: optional(2_000),
  brand: optional(100),
  model: optional(100),
  serial: optional(100),
  condition: conditionInput,
  acquiredHow: oneOf<AcquisitionMethod>(acquisitionMethods, 'กรุณาเลือกวิธีการได้มา'),
  moneySource: oneOf<MoneySource>(moneySources, 'กรุณาเลือกประเภทเงิน'),
  seller: optional(300),
  documentNumber: optional(100),
  countingUnit: required(30, 'กรุณากรอกหน่วยนับ'),
  note: optional(2_000),
}

const quantity = z
  .int('กรุณากรอกจำนวนเป็นจำนวนเต็ม')
  .min(1, 'จำนวนต้องไม่น้อยกว่า 1')
  .max(100_000, 'จำนวนต้องไม่เกิน 100,000 กรุณาตรวจสอบ')
const lifeYears = z
  .int('กรุณากรอกอายุเป็นจำนวนปีเต็ม')
  .min(1, 'อายุการใช้งานต้องไม่น้อยกว่า 1 ปี')
  .max(100, 'อายุการใช้งานต้องไม่เกิน 100 ปี กรุณาตรวจสอบ')
const code = optional(100)
const reason = optional(500)

const sent = {
  ...facts,
  acquiredOn: civilDate.nullable(),
  unitPrice: satangInput.nullable(),
  quantity,
  usefulLifeYears: lifeYears.nullable(),
  warrantyUntil: civilDate.nullable(),
}

/** A field that may be left empty: '' is null, and anything else must be what `schema` reads, with its message. */
const emptyOr = <Output>(schema: z.ZodType<Output, string>) =>
  z.string().transform((text, context): Output | null => {
    if (plainText(text) === '') return null
    const read = schema.safeParse(text)
    if (read.success) return read.data
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const wholeNumber = z.string().transform((text, context): number => {
  const figures = fromThaiDigits(text).replaceAll(',', '').trim()
  if (/^\d{1,15}$/.test(figures)) return Number(figures)
  context.addIssue({ code: 'custom', message: 'กรุณากรอกเป็นจำนวนเต็ม' })
  return z.NEVER
})

const typed = {
  ...facts,
  acquiredOn: emptyOr(civilDate),
  unitPrice: emptyOr(bahtInput),
  quantity: wholeNumber.pipe(quantity),
  usefulLifeYears: emptyOr(wholeNumber.pipe(lifeYears)),
  warrantyUntil: emptyOr(civilDate),
}

const custody = { unitId: unitIdInput, place: optional(200) }

/** What is said in the fields of the category, by the field's id. */
const extra = z.record(z.uuid(), optional(500)).default({})

/** What the registration procedure takes. */
export const registerAssetInput = z.object({
  ...sent,
  ...custody,
  extra,
  keeperId: personIdInput.nullable(),
  code: required(100, 'กรุณากรอกรหัสครุภัณฑ์').nullable(),
  broughtForward: z.boolean(),
})
export type RegisterAssetInput = z.output<typeof registerAssetInput>

/** So many cards are made by one form. */
const mostOfLot = 200

/** Things of one delivery that are alike: a card for each, told apart by their serials where they have any. */
export const registerLotInput = registerAssetInput.omit({ code: true, serial: true, quantity: true }).extend({
  cards: z
    .int('กรุณากรอกจำนวนเป็นจำนวนเต็ม')
    .min(2, 'หลายรายการต้องมีตั้งแต่ 2 ขึ้นไป')
    .max(mostOfLot, `ลงทะเบียนพร้อมกันได้ครั้งละไม่เกิน ${mostOfLot} รายการ กรุณาแบ่งเป็นหลายครั้ง`),
  /** In the order of the cards; none, or one for each. */
  serials: z.array(required(100, 'กรุณากรอกหมายเลขเครื่อง')).max(mostOfLot),
})
export type RegisterLotInput = z.output<typeof registerLotInput>

/** The same as it is typed: every field a text but the mark; '' where nothing is known. */
export const registerAssetForm = z.object({
  ...typed,
  ...custody,
  extra: z.record(z.string(), z.string()),
  keeperId: emptyOr(personIdInput),
  code: emptyOr(code),
  broughtForward: z.boolean(),
})
export type RegisterAssetForm = z.input<typeof registerAssetForm>

export const correctAssetInput = z.object({
  id: assetIdInput,
  version: z.int(),
  facts: z.object({ ...sent, code: required(100, 'กรุณากรอกรหัสครุภัณฑ์') }),
  reason,
})
export type CorrectAssetInput = z.output<typeof correctAssetInput>

export const correctAssetForm = z.object({ ...typed, code: required(100, 'กรุณากรอกรหัสครุภัณฑ์'), reason })
export type CorrectAssetForm = z.input<typeof correctAssetForm>

/** One thing said of many cards at once. */
export const correctManyInput = z.object({
  ids: z.array(assetIdInput).min(1, 'กรุณาเลือกรายการ').max(1_000, 'เลือกได้ครั้งละไม่เกิน 1,000 รายการ'),
  set: z.union([
    z.object({ condition: conditionInput }),
    z.object({ categoryId: categoryIdInput }),
    z.object({ note: optional(2_000) }),
  ]),
  reason,
})
export type CorrectManyInput = z.output<typeof correctManyInput>

/** So many of the selected are printed or carried out at once: they stand in the address. */
export const mostSelected = 200

/** What is known of an article before it is registered, for the code that it would have and the life of its kind. */
export const previewInput = z.object({
  categoryId: categoryIdInput,
  unitId: unitIdInput.nullable(),
  acquiredOn: civilDate.nullable(),
})
export type PreviewInput = z.output<typeof previewInput>

const wholeBaht = z.string().regex(/^\d{1,12}$/)

export const assetFilterInput = z.object({
  text: z.string().max(200).optional(),
  unit: unitIdInput.optional(),
  /** With everything below it. */
  category: categoryIdInput.optional(),
  status: statusInput.optional(),
  condition: conditionInput.optional(),
  /** ปีงบประมาณ in which it was acquired, พ.ศ. */
  fiscalYear: z.int().min(2400).max(2800).transform(fiscalYear).optional(),
  capitalised: z.boolean().optional(),
  keeper: personIdInput.optional(),
  batch: batchIdInput.optional(),
  /** สถานที่, with everything within it. */
  place: z.uuid().optional(),
  /** Cards that were registered together. */
  lot: z.uuid().optional(),
  /** วันที่ได้มา, both days counted. */
  acquiredFrom: civilDate.optional(),
  acquiredUntil: civilDate.optional(),
  /** ราคาต่อหน่วย in whole baht: from one on, and below another. */
  priceFrom: wholeBaht.optional(),
  priceBelow: wholeBaht.optional(),
  /** สิ้นสุดการรับประกัน, both days counted. */
  warrantyFrom: civilDate.optional(),
  warrantyUntil: civilDate.optional(),
  /** Last seen before the day. */
  unseenSince: civilDate.optional(),
  /** Without a day of acquisition, without a price, or never seen since the system is used. */
  missing: z.enum(['day', 'price', 'sight']).optional(),
  broughtForward: z.boolean().optional(),
  /** Whether its label was ever printed. */
  labelled: z.boolean().optional(),
})
export type AssetFilter = z.output<typeof assetFilterInput>

export const assetSorts = ['code', 'name', 'acquired', 'price', 'recorded'] as const
export type AssetSort = (typeof assetSorts)[number]

export const assetOrderInput = z.object({
  by: z.enum(assetSorts).default('code'),
  direction: z.enum(['asc', 'desc']).default('asc'),
})
export type AssetOrder = z.output<typeof assetOrderInput>

/** Where a page lies: the first, the last, or beside a row of another page by that page's cursor. */
export const pageAtInput = z.union([
  z.object({ at: z.enum(['first', 'last']) }),
  z.object({ at: z.enum(['after', 'before']), cursor: z.string().max(800) }),
])
export type PageAt = z.output<typeof pageAtInput>

export const assetListInput = z.object({
  filter: assetFilterInput.default({}),
  order: assetOrderInput.default({ by: 'code', direction: 'asc' }),
  page: pageAtInput.default({ at: 'first' }),
  size: z.int().min(1).max(100).default(50),
})
export type AssetListInput = z.output<typeof assetListInput>

export const assetHistoryInput = z.object({ id: assetIdInput, before: z.bigint() })
export type AssetHistoryInput = z.output<typeof assetHistoryInput>

/** Ctrl-K: a few cards for what has been typed so far. */
export const findAssetInput = z.object({ text: z.string().max(200) })
