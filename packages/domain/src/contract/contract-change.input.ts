import { z } from 'zod'
import { satangInput } from '../money/satang.ts'
import { versionInput } from '../office/office.input.ts'
import { needed, oneOf, text } from '../procurement/purchase.input.ts'
import { amendmentGrounds, type AmendmentGround } from './amendment.ts'
import { contractDay, aboveZero, contractIdInput, days, pieces, reason } from './contract.input.ts'
import { excuseGrounds, type ExcuseGround } from './extension.ts'

const held = { id: contractIdInput, version: versionInput }
const changeId = z.uuid('ไม่พบคำขอ')

const isExcuse = (word: string): word is ExcuseGround => Object.hasOwn(excuseGrounds, word)
const isAmendment = (word: string): word is AmendmentGround => Object.hasOwn(amendmentGrounds, word)

const excuse = z.object({
  kind: z.enum(['extension', 'waiver', 'reduction'], 'กรุณาเลือกเรื่อง'),
  ground: oneOf<ExcuseGround>(isExcuse, 'กรุณาเลือกเหตุ'),
  causeFrom: contractDay,
  /** Null while it lasts. */
  causeTo: contractDay.nullable(),
  /** The day on which the contractor told of it; null where he did not. */
  notifiedOn: contractDay.nullable(),
  noticePaper: text(500),
  /** Of the agency's own fault: that it was evident, or known from the beginning. */
  agencyKnew: z.boolean(),
  days,
})

const parts = z.object({
  instalments: z.array(z.object({ number: z.int().min(1).max(100), amount: aboveZero })).max(100),
  lines: z
    .array(z.object({ position: z.int().min(1).max(500), quantity: pieces, amount: satangInput }))
    .max(500),
})

const amendment = z.object({
  kind: z.literal('amendment'),
  ground: oneOf<AmendmentGround>(isAmendment, 'กรุณาเลือกเหตุ'),
  withinPurpose: z.boolean(),
  structural: z.boolean(),
  /** วิศวกรหรือสถาปนิก who certifies it; '' where nobody does. */
  certifiedBy: text(200),
  price: aboveZero,
  /** The day that the contract names from then on; null where the parties have not said. */
  dueOn: contractDay.nullable(),
  /** Where the new price falls; null where the difference is of the last instalment and the last line. */
  parts: parts.nullable(),
})

/** ขอขยายเวลา งดหรือลดค่าปรับ แก้ไขสัญญา: what is asked for, on which grounds. Money is satang with tax. */
export const changeAsked = z.discriminatedUnion('kind', [excuse, amendment])
export type ChangeAsked = z.output<typeof changeAsked>

export const previewChangeInput = z.object({ id: contractIdInput, asked: changeAsked })
export type PreviewChangeInput = z.output<typeof previewChangeInput>

export const askChangeInput = z.object({ ...held, asked: changeAsked, askedOn: contractDay, reason })
export type AskChangeInput = z.output<typeof askChangeInput>

export const withdrawChangeInput = z.object({ ...held, changeId, reason })
export type WithdrawChangeInput = z.output<typeof withdrawChangeInput>

export const decideChangeInput = z.object({
  ...held,
  changeId,
  approve: z.boolean(),
  decidedOn: contractDay,
  /** Of an extension, waiver or reduction how many are given; null of an amendment and where it is refused. */
  daysGiven: days.nullable(),
  decision: needed(2_000, 'กรุณาระบุเหตุผลของการพิจารณา'),
  paper: needed(500, 'กรุณาระบุเลขที่หนังสือหรือบันทึก'),
  governorPaper: text(500),
})
export type DecideChangeInput = z.output<typeof decideChangeInput>

export const publishChangeInput = z.object({ ...held, changeId, on: contractDay })
export type PublishChangeInput = z.output<typeof publishChangeInput>

export const changeStandingInput = z.object({
  id: contractIdInput,
  changeId,
  /** As many as the head means to give; null for all that is asked for. */
  daysGiven: days.nullable(),
})
export type ChangeStandingInput = z.output<typeof changeStandingInput>
