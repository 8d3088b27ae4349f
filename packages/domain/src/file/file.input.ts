import { z } from 'zod'
import { assetIdInput } from '../asset/asset.input.ts'
import { plainText } from '../base/thai-text.ts'
import { attachmentSubjects, passings } from './attachment.ts'

/** The record that something is attached to. */
export const recordInput = z.object({ kind: z.enum(attachmentSubjects), id: z.uuid() })

/** The same, or one thing of a loan as it goes or comes back, or one step of a purchase. */
export const attachedToInput = recordInput
  .extend({
    thing: z.object({ assetId: assetIdInput, passing: z.enum(passings) }).optional(),
    step: z
      .string()
      .regex(/^[a-z-]{1,40}$/)
      .optional(),
  })
  .refine(({ kind, thing }) => thing === undefined || kind === 'loan', { path: ['thing'] })
  .refine(({ kind, step }) => step === undefined || kind === 'purchase', { path: ['step'] })
export type AttachedTo = z.output<typeof attachedToInput>

/** A name as a telephone or a scanner gives it, without the folders before it. */
const fileName = z
  .string()
  .max(1000)
  .transform((name) => plainText(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
  .transform((name) => (name === '' ? 'ไม่มีชื่อ' : name.slice(0, 200)))

export const beginUploadInput = z.object({
  subject: attachedToInput,
  name: fileName,
  bytes: z.int().min(0),
})
export type BeginUploadInput = z.output<typeof beginUploadInput>

export const attachmentIdInput = z.object({ id: z.uuid() })

export const captionInput = z.object({
  id: z.uuid(),
  caption: z.string().transform(plainText).pipe(z.string().max(200, 'ยาวได้ไม่เกิน 200 ตัวอักษร')),
})
export type CaptionInput = z.output<typeof captionInput>

export const takeAwayInput = z.object({
  id: z.uuid(),
  reason: z
    .string()
    .transform(plainText)
    .pipe(z.string().min(1, 'กรุณาระบุเหตุผลที่นำออก').max(500, 'ยาวได้ไม่เกิน 500 ตัวอักษร')),
})
export type TakeAwayInput = z.output<typeof takeAwayInput>

/** A photo is moved to another place among those of its record: before that one, or last. */
export const moveAttachmentInput = z.object({ id: z.uuid(), before: z.uuid().nullable() })
export type MoveAttachmentInput = z.output<typeof moveAttachmentInput>
