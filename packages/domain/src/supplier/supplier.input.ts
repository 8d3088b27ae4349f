import { z } from 'zod'
import { supplierId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { promotions, supplierKinds, type Promotion, type SupplierKind } from './supplier.ts'
import { isTaxId } from './tax-id.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const needed = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing))

export const supplierIdInput = z.uuid('กรุณาเลือกผู้ประกอบการ').transform(supplierId)

const isKind = (word: string): word is SupplierKind => Object.hasOwn(supplierKinds, word)
const isPromotion = (word: string): word is Promotion => Object.hasOwn(promotions, word)

/** Thirteen digits of which the last checks the others; '' while it is not known. */
export const taxIdInput = z
  .string()
  .transform((typed) => fromThaiDigits(typed).replace(/[\s.\-–]/gu, ''))
  .refine(
    (digits) => digits === '' || isTaxId(digits),
    'เลขประจำตัว 13 หลักไม่ถูกต้อง กรุณาตรวจกับหนังสือรับรองหรือบัตรประจำตัวอีกครั้ง',
  )

const facts = {
  kind: z.string().refine(isKind, 'กรุณาเลือกประเภทผู้ประกอบการ'),
  name: needed(200, 'กรุณากรอกชื่อผู้ประกอบการ'),
  taxId: taxIdInput,
  promoted: z.string().refine(isPromotion, 'กรุณาเลือกว่าเป็นผู้ประกอบการที่รัฐส่งเสริมหรือไม่'),
  address: text(400),
  telephone: text(40)
    .transform(fromThaiDigits)
    .pipe(z.string().regex(/^$|^\+?[\d\s(),/-]{8,40}$/, 'กรุณากรอกหมายเลขโทรศัพท์ เช่น 081 234 5678')),
  email: z.union([z.literal(''), z.email('อีเมลไม่ถูกต้อง').max(254, 'อีเมลยาวได้ไม่เกิน 254 ตัวอักษร')]),
  /** Of a natural person alone; of any other it is not kept. */
  bankAccount: text(200),
}

export const registerSupplierInput = z.object(facts)
export type RegisterSupplierInput = z.output<typeof registerSupplierInput>

export const changeSupplierInput = z.object({ ...facts, id: supplierIdInput, version: z.int() })
export type ChangeSupplierInput = z.output<typeof changeSupplierInput>

/** Which others one may be, asked while it is typed: a number that is not whole yet is none. */
export const alikeSupplierInput = z.object({
  name: z.string().max(200),
  taxId: z.string().max(40),
  but: supplierIdInput.nullable(),
})
export type AlikeSupplierInput = z.output<typeof alikeSupplierInput>

export const supplierShows = ['all', 'listed', 'merged'] as const
export type SupplierShow = (typeof supplierShows)[number]

export const supplierListInput = z.object({
  text: z.string().max(200).default(''),
  show: z.enum(supplierShows).default('all'),
  /** The last of the page before. */
  after: z.uuid().transform(supplierId).optional(),
})
export type SupplierListInput = z.output<typeof supplierListInput>

export const pickSupplierInput = z.object({ text: z.string().max(200) })

const branchFacts = {
  number: z
    .string()
    .transform((typed) => fromThaiDigits(typed).trim())
    .pipe(
      z
        .string()
        .regex(/^\d{5}$/, 'เลขสาขามี 5 หลัก เช่น 00001')
        .refine((number) => number !== '00000', '00000 คือสำนักงานใหญ่ ซึ่งใช้ที่อยู่ของผู้ประกอบการ'),
    ),
  name: text(200),
  address: needed(400, 'กรุณากรอกที่อยู่ของสาขา'),
}
export const keepBranchInput = z.object({ ...branchFacts, id: supplierIdInput, added: z.boolean() })
/** As typed, of one supplier. */
export const branchForm = z.object(branchFacts)
export type KeepBranchInput = z.output<typeof keepBranchInput>

export const closeBranchInput = z.object({
  id: supplierIdInput,
  number: z.string().regex(/^\d{5}$/),
  reason: needed(500, 'กรุณาระบุเหตุผลที่เลิกใช้'),
})
export type CloseBranchInput = z.output<typeof closeBranchInput>

const listing = {
  from: civilDate,
  paper: needed(200, 'กรุณาระบุเลขที่หนังสือแจ้งเวียน'),
  reason: needed(500, 'กรุณาระบุเหตุที่เป็นผู้ทิ้งงานตามหนังสือ'),
}
export const listForm = z.object(listing)
export const listSupplierInput = z.object({ ...listing, id: supplierIdInput })
export type ListSupplierInput = z.output<typeof listSupplierInput>

const lifting = { until: civilDate, paper: needed(200, 'กรุณาระบุเลขที่หนังสือเพิกถอน') }
export const liftForm = z.object(lifting)
export const liftSupplierInput = z.object({ ...lifting, id: supplierIdInput })
export type LiftSupplierInput = z.output<typeof liftSupplierInput>

const reason = needed(500, 'กรุณาระบุเหตุผล')
export const mergeSupplierInput = z.object({ id: supplierIdInput, into: supplierIdInput, reason })
export type MergeSupplierInput = z.output<typeof mergeSupplierInput>
export const unmergeSupplierInput = z.object({ id: supplierIdInput, reason })
export type UnmergeSupplierInput = z.output<typeof unmergeSupplierInput>
