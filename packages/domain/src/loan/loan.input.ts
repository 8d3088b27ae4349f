import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { categoryId, personId, unitId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { bahtFrom, satangInput, type Satang } from '../money/satang.ts'
import { isTaxId } from '../supplier/tax-id.ts'
import { amountBases, settlementWays, type AmountBasis, type SettlementWay } from './settlement.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const needed = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing))

export const loanIdInput = z.uuid()
const unitIdInput = z.uuid('กรุณาเลือกส่วนราชการ').transform(unitId)
export const loanPieces = z
  .int('กรุณากรอกจำนวนเป็นจำนวนเต็ม')
  .min(1, 'จำนวนต้องไม่น้อยกว่า 1')
  .max(10_000, 'จำนวนมากเกินไป')

const loanLineInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asset'), assetId: assetIdInput, unitId: unitIdInput, pieces: loanPieces }),
  z.object({
    kind: z.literal('alike'),
    categoryId: z.uuid().transform(categoryId),
    name: needed(500, 'กรุณาเลือกสิ่งที่จะยืม'),
    unitId: unitIdInput,
    pieces: loanPieces,
  }),
  z.object({
    kind: z.literal('supply'),
    name: needed(200, 'กรุณาระบุพัสดุที่จะยืม'),
    countingUnit: needed(40, 'กรุณาระบุหน่วยนับ'),
    unitId: unitIdInput,
    pieces: loanPieces,
  }),
])

const telephone = text(40)
  .transform(fromThaiDigits)
  .pipe(z.string().regex(/^$|^\+?[\d\s()-]{8,20}$/, 'กรุณากรอกหมายเลขโทรศัพท์ เช่น 081 234 5678'))

/** เลขประจำตัวประชาชน: thirteen digits of which the last checks the others. */
export const nationalIdInput = z
  .string()
  .transform((typed) => fromThaiDigits(typed).replace(/[\s-]/gu, ''))
  .refine((id) => id === '' || isNationalId(id), 'เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบทั้ง 13 หลัก')

const isNationalId = (id: string): boolean => isTaxId(id) && /^[1-8]/.test(id)

/** ผู้ยืมจากภายนอก. What of it is private is sealed before it is kept. */
export const outsiderInput = z.object({
  name: needed(200, 'กรุณาระบุชื่อและนามสกุลผู้ยืม'),
  /** ตำแหน่ง, of an agency's. */
  position: text(200),
  /** หน่วยงาน วัด โรงเรียน กลุ่ม หรือหมู่บ้าน. */
  agency: text(200),
  telephone: telephone.pipe(z.string().min(1, 'กรุณากรอกหมายเลขโทรศัพท์ที่ติดต่อได้')),
  address: needed(400, 'กรุณากรอกที่อยู่'),
  email: z.union([z.literal(''), z.email('อีเมลไม่ถูกต้อง').max(254, 'อีเมลยาวได้ไม่เกิน 254 ตัวอักษร')]).default(''),
  nationalId: nationalIdInput.default(''),
})
export type Outsider = z.output<typeof outsiderInput>

export const borrowerInput = z.discriminatedUnion('kind', [
  /** null: who asks. */
  z.object({
    kind: z.literal('staff'),
    personId: z.uuid('กรุณาเลือกผู้ยืม').transform(personId).nullable(),
  }),
  z.object({
    kind: z.literal('agency'),
    ...outsiderInput.shape,
    agency: needed(200, 'กรุณาระบุชื่อหน่วยงานที่ขอยืม'),
  }),
  z.object({ kind: z.literal('villager'), ...outsiderInput.shape }),
])
export type BorrowerInput = z.output<typeof borrowerInput>

const span = { from: civilDate, due: civilDate }

export const requestLoanInput = z.object({
  borrower: borrowerInput,
  lines: z
    .array(loanLineInput)
    .min(1, 'กรุณาเลือกสิ่งที่จะยืมอย่างน้อยหนึ่งรายการ')
    .max(100, 'คำขอหนึ่งมีได้ไม่เกิน 100 รายการ'),
  ...span,
  purposeId: z.uuid('กรุณาเลือกวัตถุประสงค์ (ยืมเพื่อประโยชน์ส่วนตัวไม่ได้ ตามระเบียบฯ 2560 ข้อ 207)'),
  reason: needed(500, 'กรุณาระบุเหตุผลที่ขอยืม'),
  place: z.enum(['inside', 'outside'], 'กรุณาเลือกว่าใช้ภายในหรือนอกสถานที่ราชการ'),
  placeName: needed(200, 'กรุณาระบุสถานที่ที่จะนำไปใช้'),
  /** ข้อ 210: the officer's statement, of consumables. */
  urgent: z.boolean().default(false),
  /** Each week again, up to this day. */
  weeklyUntil: civilDate.nullable().default(null),
})
export type RequestLoanInput = z.output<typeof requestLoanInput>

/** What would come of a request, told before it is sent. */
export const previewLoanInput = requestLoanInput
  .pick({ lines: true, from: true, due: true, place: true, weeklyUntil: true })
  .extend({
    borrowerKind: z.enum(['staff', 'agency', 'villager']),
    borrowerId: z.uuid().transform(personId).nullable(),
  })
export type PreviewLoanInput = z.output<typeof previewLoanInput>

export const decideLoanInput = z
  .object({
    id: loanIdInput,
    approve: z.boolean(),
    /** Why not, or a word with the approval. */
    reason: text(500),
    /** The step that was shown to who decides; he who holds the authority of several has to name it. */
    step: z.object({ kind: z.enum(['check', 'unit', 'head']), unitId: unitIdInput.nullable() }).optional(),
  })
  .refine(({ approve, reason }) => approve || reason !== '', {
    path: ['reason'],
    error: 'กรุณาระบุเหตุผลที่ไม่อนุมัติ',
  })
export type DecideLoanInput = z.output<typeof decideLoanInput>

const reasoned = { id: loanIdInput, reason: needed(500, 'กรุณาระบุเหตุผล') }
/** Cancelling a request, taking back an approval, a hand-over or a return. */
export const reasonedLoanInput = z.object(reasoned)
export type ReasonedLoanInput = z.output<typeof reasonedLoanInput>

/** A signature as it was drawn: strokes of whole numbers within 600 by 200, as the path of an SVG has them. */
const signature = z
  .string()
  .max(20_000)
  .regex(/^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/, 'กรุณาลงนามในช่อง')
  .nullable()

const seen = {
  condition: z.enum(['usable', 'damaged', 'deteriorated']),
  checks: z.array(z.object({ text: text(200), ok: z.boolean() })).max(50),
  note: text(500),
}

export const handOverInput = z.object({
  id: loanIdInput,
  /** The day on which the things went; null for today. */
  on: civilDate.nullable(),
  /** Of each line which cards go, and how many pieces of each. */
  lines: z
    .array(
      z.object({
        position: z.int().min(1),
        cards: z.array(z.object({ assetId: assetIdInput, pieces: loanPieces, ...seen })).max(500),
      }),
    )
    .max(100),
  signature,
  /** ลงนามในใบยืมที่พิมพ์แล้ว: its scan is attached. */
  signedOnPaper: z.boolean(),
})
export type HandOverInput = z.output<typeof handOverInput>

const count = z.int('กรุณากรอกจำนวนเป็นจำนวนเต็ม').min(0, 'จำนวนต้องไม่น้อยกว่า 0').max(10_000)

export const returnLoanInput = z.object({
  id: loanIdInput,
  on: civilDate.nullable(),
  items: z
    .array(
      z.object({
        assetId: assetIdInput,
        good: count,
        damaged: count,
        missing: count,
        checks: seen.checks,
        note: seen.note,
      }),
    )
    .max(500),
  /** In words what came back: of consumables all that is told. */
  note: text(500).default(''),
  signature,
})
export type ReturnLoanInput = z.output<typeof returnLoanInput>

export const extendLoanInput = z.object({
  id: loanIdInput,
  to: civilDate,
  reason: needed(500, 'กรุณาระบุเหตุผลที่ขอขยายเวลา'),
})
export type ExtendLoanInput = z.output<typeof extendLoanInput>

const isWay = (way: string): way is SettlementWay => Object.hasOwn(settlementWays, way)
const isBasis = (basis: string): basis is AmountBasis => Object.hasOwn(amountBases, basis)

export const decideSettlementInput = z.object({
  id: loanIdInput,
  way: z.string().refine(isWay, 'กรุณาเลือกวิธีชดใช้'),
  amount: satangInput.nullable(),
  basis: z.string().refine(isBasis).nullable(),
  reason: needed(500, 'กรุณาระบุเหตุผลที่เลือกวิธีนี้'),
  /** เลขที่หนังสือหรือบันทึก. */
  paper: text(100),
})
export type DecideSettlementInput = z.output<typeof decideSettlementInput>

/** The same as it is typed: an amount only where money is paid. */
export const decideSettlementForm = decideSettlementInput
  .omit({ id: true, amount: true, basis: true })
  .extend({
    amount: z.string().transform((typed, context): Satang | null => {
      if (plainText(typed) === '') return null
      const amount = bahtFrom(typed)
      if (amount !== undefined) return amount
      context.addIssue({ code: 'custom', message: 'กรุณากรอกจำนวนเงิน เช่น 1,234.50' })
      return z.NEVER
    }),
    basis: z.union([z.literal('').transform(() => null), z.string().refine(isBasis)]),
  })

export const closeSettlementInput = z.object({
  id: loanIdInput,
  on: civilDate,
  /** ใบเสร็จรับเงิน ใบรับของ หรือหลักฐานการซ่อม. */
  paper: needed(100, 'กรุณาระบุเลขที่หลักฐาน'),
  note: text(500),
})
export type CloseSettlementInput = z.output<typeof closeSettlementInput>

export const foundAgainInput = closeSettlementInput.omit({ paper: true })
export type FoundAgainInput = z.output<typeof foundAgainInput>

export const chaseLoanInput = z.object({
  id: loanIdInput,
  on: civilDate,
  how: z.enum(['letter', 'telephone', 'visit']),
  /** เลขที่หนังสือ, of a letter. */
  paper: text(100),
  note: text(500),
})
export type ChaseLoanInput = z.output<typeof chaseLoanInput>

export const suspendBorrowerInput = z.object({
  /** Of which loan's borrower. */
  loanId: loanIdInput,
  until: civilDate,
  reason: needed(500, 'กรุณาระบุเหตุผลที่พักสิทธิ'),
})
export type SuspendBorrowerInput = z.output<typeof suspendBorrowerInput>

/** A loan that was out before the system: as found. */
export const bringLoanInput = requestLoanInput.omit({ weeklyUntil: true, urgent: true }).extend({
  handedOn: civilDate,
  /** ผู้อนุมัติและเลขที่ใบยืมเดิม, as the old slip says. */
  approvedBy: text(200),
  paper: needed(100, 'กรุณาระบุเลขที่ใบยืมเดิม หรือ "ไม่มี"'),
})
export type BringLoanInput = z.output<typeof bringLoanInput>

export const loanBoxes = [
  'waiting',
  'approved',
  'out',
  'overdue',
  'settling',
  'unscanned',
  'mine',
  'all',
] as const
export const loanListInput = z.object({
  box: z.enum(loanBoxes).default('all'),
  text: text(100).default(''),
  before: z.uuid().optional(),
})
export type LoanListInput = z.output<typeof loanListInput>

export const availabilityInput = z.object({
  from: civilDate,
  days: z.int().min(1).max(92),
  categoryId: z.uuid().transform(categoryId).optional(),
  text: text(100).default(''),
})
export type AvailabilityInput = z.output<typeof availabilityInput>

/** So many kinds, and so many loans of one card, are shown at once; who sees as many is told that there may be more. */
export const kindsShown = 200
export const loansOfCardShown = 50
