import { z } from 'zod'
import { assetId } from '../base/id.ts'
import { satangInput } from '../money/satang.ts'
import { versionInput } from '../office/office.input.ts'
import { needed, oneOf, text } from '../procurement/purchase.input.ts'
import { filePapers, type FilePaper } from './closing.ts'
import {
  defectEnds,
  endingHows,
  reviewOutcomes,
  type DefectEnd,
  type EndingHow,
  type ReviewOutcome,
} from './contract.ts'
import { contractDay, aboveZero, contractIdInput, reason } from './contract.input.ts'
import { blacklistGrounds, endingGrounds } from './ending.ts'

const held = { id: contractIdInput, version: versionInput }
const paper = needed(500, 'กรุณาระบุเลขที่หนังสือ')

const isEndingGround = (word: string): word is keyof typeof endingGrounds =>
  Object.hasOwn(endingGrounds, word)
const isBlacklistGround = (word: string): word is keyof typeof blacklistGrounds =>
  Object.hasOwn(blacklistGrounds, word)
const isHow = (word: string): word is EndingHow => Object.hasOwn(endingHows, word)
const isOutcome = (word: string): word is ReviewOutcome => Object.hasOwn(reviewOutcomes, word)
const isDefectEnd = (word: string): word is DefectEnd => Object.hasOwn(defectEnds, word)
const isFilePaper = (word: string): word is FilePaper => Object.hasOwn(filePapers, word)

/** Whatever takes a record of a contract back: why. */
export const takeBackInput = z.object({ ...held, reason })
export type TakeBackInput = z.output<typeof takeBackInput>

export const takeBackOneInput = z.object({ ...held, of: z.uuid('ไม่พบรายการ'), reason })
export type TakeBackOneInput = z.output<typeof takeBackOneInput>

export const reviewInput = z.object({
  ...held,
  outcome: oneOf<ReviewOutcome>(isOutcome, 'กรุณาเลือกผลการพิจารณา'),
  on: contractDay,
  /** หนังสือยินยอมเสียค่าปรับโดยไม่มีเงื่อนไข; '' without. */
  consentPaper: text(500),
  reason,
})
export type ReviewInput = z.output<typeof reviewInput>

export const endContractInput = z.object({
  ...held,
  how: oneOf<EndingHow>(isHow, 'กรุณาเลือกวิธีเลิกสัญญา'),
  /** Of a termination; null of an agreed ending. */
  ground: oneOf(isEndingGround, 'กรุณาเลือกเหตุ').nullable(),
  /** Of an agreed ending: in what it benefits the state or the public. */
  benefit: text(2_000),
  reason: text(2_000),
  on: contractDay,
  /** The day on which the contractor had it; null while it is not known. */
  notifiedOn: contractDay.nullable(),
  paper,
})
export type EndContractInput = z.output<typeof endContractInput>

export const tellEndingInput = z.object({ ...held, on: contractDay })
export type TellEndingInput = z.output<typeof tellEndingInput>

export const proposeBlacklistInput = z.object({
  ...held,
  ground: oneOf(isBlacklistGround, 'กรุณาเลือกเหตุ'),
  reason: text(2_000),
  on: contractDay,
  paper,
  /** The day on which he was asked to explain himself, and the last day that he was given. */
  asked: z.object({ on: contractDay, until: contractDay }).nullable(),
})
export type ProposeBlacklistInput = z.output<typeof proposeBlacklistInput>

export const claimInput = z.object({
  ...held,
  receivedOn: contractDay,
  amount: aboveZero,
  subject: needed(2_000, 'กรุณาระบุเรื่องที่ขอ'),
})
export type ClaimInput = z.output<typeof claimInput>

export const decideClaimInput = z.object({
  ...held,
  on: contractDay,
  granted: satangInput,
  decision: needed(4_000, 'กรุณาระบุเหตุผลของการพิจารณา'),
  /** How many sit in the committee that looked at it. */
  members: z.int('กรุณากรอกจำนวนกรรมการ').min(0).max(50),
  /** หนังสือเห็นชอบของกระทรวงการคลัง; '' without. */
  ministryPaper: text(500),
})
export type DecideClaimInput = z.output<typeof decideClaimInput>

export const tellClaimInput = z.object({ ...held, on: contractDay, paper })
export type TellClaimInput = z.output<typeof tellClaimInput>

export const fineInput = z.object({
  ...held,
  /** วงเงินของงานที่จ้างช่วง. */
  part: aboveZero,
  amount: aboveZero,
  subcontractor: needed(500, 'กรุณาระบุผู้รับจ้างช่วง'),
  reason,
  paper: text(500),
  on: contractDay,
})
export type FineInput = z.output<typeof fineInput>

export const defectInput = z.object({
  ...held,
  /** The line of the contract, or the card of the thing; null where it is of the whole. */
  position: z.int().min(1).max(500).nullable(),
  assetId: z.uuid().transform(assetId).nullable(),
  foundOn: contractDay,
  defect: needed(2_000, 'กรุณาระบุความชำรุดบกพร่อง'),
})
export type DefectInput = z.output<typeof defectInput>

export const tellDefectInput = z.object({
  ...held,
  of: z.uuid('ไม่พบเรื่อง'),
  toldHeadOn: contractDay.nullable(),
  notifiedOn: contractDay.nullable(),
  noticePaper: text(500),
  guarantorOn: contractDay.nullable(),
  mendBy: contractDay.nullable(),
})
export type TellDefectInput = z.output<typeof tellDefectInput>

export const mendDefectInput = z.object({
  ...held,
  of: z.uuid('ไม่พบเรื่อง'),
  on: contractDay,
  how: oneOf<DefectEnd>(isDefectEnd, 'กรุณาเลือกผล'),
})
export type MendDefectInput = z.output<typeof mendDefectInput>

/** That a paper of the file lies in the paper file of the office, and where or under which number. */
export const tellFilePaperInput = z.object({
  ...held,
  what: oneOf<FilePaper>(isFilePaper, 'กรุณาเลือกเอกสาร'),
  on: contractDay,
  paper: needed(500, 'กรุณาระบุเลขที่เอกสารหรือที่เก็บ'),
})
export type TellFilePaperInput = z.output<typeof tellFilePaperInput>

export const closeContractInput = z.object({ ...held, on: contractDay })
export type CloseContractInput = z.output<typeof closeContractInput>
