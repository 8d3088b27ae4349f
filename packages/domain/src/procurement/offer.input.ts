import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { satangInput } from '../money/satang.ts'
import { needed, oneOf, purchaseIdInput, supplierIdInput, text } from './purchase.input.ts'
import { appealOutcomes, type AppealOutcome } from './purchase.ts'

const price = satangInput.refine((amount) => amount > 0n, 'ราคาต้องมากกว่าศูนย์')

export const inviteInput = z.object({ id: purchaseIdInput, supplierId: supplierIdInput, on: civilDate })
export type InviteInput = z.output<typeof inviteInput>

export const uninviteInput = z.object({
  id: purchaseIdInput,
  supplierId: supplierIdInput,
  reason: needed(1_000, 'กรุณาระบุเหตุผล'),
})
export type UninviteInput = z.output<typeof uninviteInput>

export const addOfferInput = z.object({
  id: purchaseIdInput,
  supplierId: supplierIdInput,
  offeredOn: civilDate,
  price,
  note: text(1_000),
})
export type AddOfferInput = z.output<typeof addOfferInput>

const offer = { id: purchaseIdInput, offer: z.uuid() }

/** What a committee or an officer found of an offer: passed, or left out for its reason. */
export const judgeOfferInput = z
  .object({
    ...offer,
    qualified: z.boolean('กรุณาเลือกผลการพิจารณา'),
    exclusionReason: text(2_000),
    /** In hundredths, where the method weighs quality against price. */
    score: z.int().min(0).max(10_000).nullable(),
    agreedPrice: price.nullable(),
  })
  .refine(({ qualified, exclusionReason }) => qualified || exclusionReason !== '', {
    message: 'กรุณาระบุเหตุผลที่ไม่ผ่าน',
    path: ['exclusionReason'],
  })
export type JudgeOfferInput = z.output<typeof judgeOfferInput>

export const chooseWinnerInput = z.object({ ...offer, reason: needed(2_000, 'กรุณาระบุเหตุผลที่คัดเลือก') })
export type ChooseWinnerInput = z.output<typeof chooseWinnerInput>

export const withdrawOfferInput = z.object({ ...offer, reason: needed(1_000, 'กรุณาระบุเหตุผลที่ถอน') })
export type WithdrawOfferInput = z.output<typeof withdrawOfferInput>

export const addCommentInput = z.object({
  id: purchaseIdInput,
  receivedOn: civilDate,
  sender: needed(300, 'กรุณากรอกผู้เสนอความเห็น'),
  said: needed(4_000, 'กรุณากรอกความเห็น'),
})
export type AddCommentInput = z.output<typeof addCommentInput>

export const answerCommentInput = z.object({
  id: purchaseIdInput,
  comment: z.uuid(),
  answer: needed(4_000, 'กรุณากรอกคำตอบ'),
  answeredOn: civilDate,
})
export type AnswerCommentInput = z.output<typeof answerCommentInput>

export const receiveAppealInput = z.object({
  id: purchaseIdInput,
  supplierId: supplierIdInput,
  receivedOn: civilDate,
  subject: needed(2_000, 'กรุณาระบุเรื่องที่อุทธรณ์'),
})
export type ReceiveAppealInput = z.output<typeof receiveAppealInput>

const isOutcome = (word: string): word is AppealOutcome => Object.hasOwn(appealOutcomes, word)

const appeal = { id: purchaseIdInput, appeal: z.uuid(), on: civilDate }

export const moveAppealInput = z.discriminatedUnion('what', [
  z.object({
    ...appeal,
    what: z.literal('decide'),
    agrees: z.boolean(),
    decision: needed(4_000, 'กรุณากรอกผลการพิจารณา'),
  }),
  z.object({ ...appeal, what: z.enum(['forward', 'board', 'extend']) }),
  z.object({
    ...appeal,
    what: z.literal('end'),
    outcome: oneOf<AppealOutcome>(isOutcome, 'กรุณาเลือกผลของอุทธรณ์'),
  }),
])
export type MoveAppealInput = z.output<typeof moveAppealInput>
