import { z } from 'zod'
import { acceptanceId, contractId, deliveryId } from '../base/id.ts'
import { versionInput } from '../office/office.input.ts'
import { needed, oneOf, text } from '../procurement/purchase.input.ts'
import { acceptanceOutcomes, votes, type AcceptanceOutcome, type Vote } from './contract.ts'
import { contractDay } from './contract.input.ts'

const isVote = (word: string): word is Vote => Object.hasOwn(votes, word)
const isOutcome = (word: string): word is AcceptanceOutcome => Object.hasOwn(acceptanceOutcomes, word)

const contract = z.uuid().transform(contractId)
const held = { id: contract, version: versionInput }
const delivery = z.uuid().transform(deliveryId)
const reason = needed(2_000, 'กรุณาระบุเหตุผล')
const pieces = z
  .array(z.object({ position: z.int().min(1), quantity: z.int().min(0).max(1_000_000) }))
  .max(500)
  .transform((all) => all.filter(({ quantity }) => quantity > 0))

/** `lines` is empty of an instalment that is accepted as a whole. */
export const deliverInput = z.object({
  ...held,
  instalment: z.int().min(1),
  arrivedOn: contractDay,
  /** The day on which the chair of the committee learned of it. */
  toldOn: contractDay,
  paper: needed(200, 'กรุณาระบุเลขที่ใบส่งของหรือหนังสือส่งมอบงาน'),
  note: text(2_000),
  lines: pieces,
})
export type DeliverInput = z.output<typeof deliverInput>

/** `paper` is the approved report with its receipt. */
export const acceptByReportInput = z.object({
  ...held,
  arrivedOn: contractDay,
  acceptedOn: contractDay,
  paper: needed(200, 'กรุณาระบุเลขที่รายงานที่อนุมัติหรือใบเสร็จ'),
})
export type AcceptByReportInput = z.output<typeof acceptByReportInput>

export const withdrawDeliveryInput = z.object({ ...held, delivery, reason })
export type WithdrawDeliveryInput = z.output<typeof withdrawDeliveryInput>

const ofVote = {
  id: contract,
  delivery,
  vote: oneOf<Vote>(isVote, 'กรุณาเลือกความเห็น'),
  /** Of a part: what is right. */
  right: pieces,
  note: text(2_000),
}

/** Without a version: members vote at once, and none stands in the way of another. */
export const voteInput = z.object(ofVote)
export type VoteInput = z.output<typeof voteInput>

/** The vote of a member who is no user, written down from his signed paper. */
export const voteForInput = z.object({
  ...ofVote,
  position: z.int().min(1),
  paper: needed(300, 'กรุณาระบุเอกสารที่กรรมการลงนาม'),
})
export type VoteForInput = z.output<typeof voteForInput>

export const decideAcceptanceInput = z.object({
  ...held,
  delivery,
  outcome: oneOf<AcceptanceOutcome>(isOutcome, 'กรุณาเลือกผลการสั่งการ'),
  right: pieces,
  reason,
})
export type DecideAcceptanceInput = z.output<typeof decideAcceptanceInput>

export const concludeInspectionInput = z.object({ ...held, delivery })
export type ConcludeInspectionInput = z.output<typeof concludeInspectionInput>

export const undoAcceptanceInput = z.object({
  ...held,
  acceptance: z.uuid().transform(acceptanceId),
  reason,
})
export type UndoAcceptanceInput = z.output<typeof undoAcceptanceInput>
