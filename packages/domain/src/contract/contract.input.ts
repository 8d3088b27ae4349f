import { z } from 'zod'
import { categoryIdInput } from '../asset/asset.input.ts'
import { contractId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { satangInput } from '../money/satang.ts'
import { versionInput } from '../office/office.input.ts'
import { needed, oneOf, purchaseIdInput, text } from '../procurement/purchase.input.ts'
import {
  contractForms,
  penaltyBases,
  penaltyRoundings,
  termUnits,
  type ContractForm,
  type PenaltyBase,
  type PenaltyRounding,
  type TermUnit,
} from './contract.ts'
import { isSecurityExcuse, type SecurityExcuse } from './draft.ts'

export const contractIdInput = z.uuid('ไม่พบสัญญา').transform(contractId)

export const contractOfInput = z.object({ id: contractIdInput })

const isForm = (word: string): word is ContractForm => Object.hasOwn(contractForms, word)
const isUnit = (word: string): word is TermUnit => Object.hasOwn(termUnits, word)
const isBase = (word: string): word is PenaltyBase => Object.hasOwn(penaltyBases, word)
const isRounding = (word: string): word is PenaltyRounding => Object.hasOwn(penaltyRoundings, word)

/** Days of a contract, between which everything that is counted from one stays within the calendar. */
const [earliest, latest] = ['1950-01-01', '2199-12-31']

/** A day as a contract may have it: further away it is a slip of the hand. */
export const contractDay = civilDate.refine(
  (day) => earliest <= day && day <= latest,
  'วันที่ไกลเกินกว่าที่สัญญาจะมีได้ กรุณาตรวจสอบปี พ.ศ.',
)

export const aboveZero = satangInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์')
const rate = (most: number) => z.int('กรุณากรอกอัตราเป็นตัวเลข').min(0).max(most, 'อัตรามากเกินไป')
export const days = z.int('กรุณากรอกจำนวนวันเป็นจำนวนเต็ม').min(1, 'จำนวนวันต้องไม่น้อยกว่า 1').max(3_650)
export const pieces = z.int('กรุณากรอกจำนวนเป็นจำนวนเต็ม').min(1, 'จำนวนต้องไม่น้อยกว่า 1').max(1_000_000)

const lineInput = z.object({
  name: needed(500, 'กรุณากรอกชื่อรายการ'),
  specification: text(4_000),
  quantity: pieces,
  countingUnit: needed(40, 'กรุณาระบุหน่วยนับ'),
  amount: satangInput,
  setName: text(200),
  categoryId: categoryIdInput.nullable(),
})

const instalmentInput = z.object({
  name: needed(500, 'กรุณาระบุงานของงวด'),
  amount: aboveZero,
  termDays: days.nullable(),
  dueOn: contractDay.nullable(),
  shares: z
    .array(z.object({ position: z.int().min(1).max(500), quantity: pieces }))
    .max(500)
    .refine(
      (all) => new Set(all.map(({ position }) => position)).size === all.length,
      'รายการซ้ำกันในงวดเดียว กรุณารวมจำนวนไว้ด้วยกัน',
    ),
})

/** What a contract says, until it is signed. Rates are hundredths of a percent, money satang with tax. */
export const termsInput = z.object({
  form: oneOf<ContractForm>(isForm, 'กรุณาเลือกรูปแบบ'),
  name: needed(500, 'กรุณากรอกชื่อสัญญา'),
  price: aboveZero,
  vatRate: rate(3_000),
  termDays: days.nullable(),
  termUnit: oneOf<TermUnit>(isUnit, 'กรุณาเลือกหน่วยของระยะเวลา'),
  beginsOn: contractDay.nullable(),
  place: text(1_000),
  affectsTraffic: z.boolean().nullable(),
  penaltyBase: oneOf<PenaltyBase>(isBase, 'กรุณาเลือกฐานค่าปรับ'),
  penaltyRate: rate(1_000).min(1, 'อัตราค่าปรับต้องมากกว่าศูนย์').nullable(),
  penaltyCap: aboveZero.nullable(),
  penaltyRounding: oneOf<PenaltyRounding>(isRounding, 'กรุณาเลือกวิธีปัดเศษ'),
  wholeUntilComplete: z.boolean(),
  securityRate: rate(1_000),
  securityExcused: oneOf<SecurityExcuse>(isSecurityExcuse, 'กรุณาเลือกเหตุที่ไม่ต้องวางหลักประกัน').nullable(),
  /** Above five percent: why the head holds it specially important. */
  securityImportant: text(1_000),
  advance: satangInput,
  advanceStated: z.boolean(),
  retentionRate: rate(1_000),
  warrantyMonths: z.int('กรุณากรอกจำนวนเดือน').min(0).max(240),
  contractorSigner: text(200),
  witnesses: text(500),
  note: text(4_000),
  lines: z.array(lineInput).min(1, 'กรุณาเพิ่มอย่างน้อยหนึ่งรายการ').max(500),
  instalments: z.array(instalmentInput).min(1, 'กรุณาเพิ่มอย่างน้อยหนึ่งงวด').max(100),
})
export type TermsInput = z.output<typeof termsInput>

export const proposalInput = z.object({ purchaseId: purchaseIdInput })

/** `signedOn` is the day on which it would be signed: by it the days and the law are counted. */
export const previewDraftInput = z.object({
  purchaseId: purchaseIdInput,
  signedOn: contractDay.nullable(),
  terms: termsInput,
})

export const draftContractInput = z.object({ purchaseId: purchaseIdInput, terms: termsInput })
export type DraftContractInput = z.output<typeof draftContractInput>

export const changeDraftInput = z.object({ id: contractIdInput, version: versionInput, terms: termsInput })
export type ChangeDraftInput = z.output<typeof changeDraftInput>

export const reason = needed(2_000, 'กรุณาระบุเหตุผล')

export const dropDraftInput = z.object({ id: contractIdInput, version: versionInput, reason })
export type DropDraftInput = z.output<typeof dropDraftInput>

export const previewSigningInput = z.object({
  id: contractIdInput,
  signedOn: contractDay,
  beginsOn: contractDay.nullable(),
})
export type PreviewSigningInput = z.output<typeof previewSigningInput>

export const signContractInput = z.object({
  id: contractIdInput,
  version: versionInput,
  signedOn: contractDay,
  /** The day of the notice to begin, where the days are counted from it; null where they are from the signing. */
  beginsOn: contractDay.nullable(),
})
export type SignContractInput = z.output<typeof signContractInput>

export const undoSigningInput = z.object({ id: contractIdInput, version: versionInput, reason })
export type UndoSigningInput = z.output<typeof undoSigningInput>
