import { z } from 'zod'
import { isRegisterField, type RegisterField } from '../asset/intake/register-field.ts'
import { batchId, categoryId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'
import { intakeRowVerdicts, type IntakeAnswer, type IntakeRowVerdict } from './intake-row.ts'

const intakeId = z.uuid()

const field = z.string().transform((text, context): RegisterField => {
  if (isRegisterField(text)) return text
  context.addIssue({ code: 'custom', message: 'ไม่รู้จักความหมายของคอลัมน์นี้' })
  return z.NEVER
})

export const intakeIdInput = z.object({ intakeId })

/** What the columns mean where it is other than was proposed, and whether hidden sheets are read. */
export const setColumnsInput = z.object({
  intakeId,
  hidden: z.boolean(),
  columns: z
    .array(
      z.object({
        sheet: z.string().max(200),
        top: z.int().min(1),
        column: z.int().min(0).max(20_000),
        field: field.nullable(),
      }),
    )
    .max(2_000),
  /** Where the officer points at headings; those said before stay where it is not said. */
  headings: z
    .array(z.object({ sheet: z.string().max(200), top: z.int().min(1), levels: z.int().min(1).max(3) }))
    .max(200)
    .optional(),
})
export type SetColumnsInput = z.output<typeof setColumnsInput>

const isVerdict = (text: string): text is IntakeRowVerdict => Object.hasOwn(intakeRowVerdicts, text)
const verdict = z.string().transform((text, context): IntakeRowVerdict => {
  if (isVerdict(text)) return text
  context.addIssue({ code: 'custom', message: 'ไม่รู้จักสถานะของแถว' })
  return z.NEVER
})

/** A page of rows: after this position, of these verdicts, asking this first. */
export const intakeRowsInput = z.object({
  intakeId,
  verdicts: z.array(verdict).max(5).optional(),
  asks: z.string().max(60).optional(),
  after: z.int().optional(),
  size: z.int().min(1).max(200).default(50),
})
export type IntakeRowsInput = z.output<typeof intakeRowsInput>

const cells = z.record(z.string(), z.string().max(500)).transform((texts, context) => {
  const known: Partial<Record<RegisterField, string>> = {}
  for (const [name, text] of Object.entries(texts)) {
    if (isRegisterField(name)) known[name] = text
    else context.addIssue({ code: 'custom', message: 'ไม่รู้จักช่องที่ตอบ' })
  }
  return known
})

const answer = z
  .object({
    skip: z.literal(true).optional(),
    nextCode: z.literal(true).optional(),
    disposed: z.boolean().optional(),
    cells: cells.optional(),
    categoryId: z.uuid().transform(categoryId).optional(),
  })
  .transform(({ skip, nextCode, disposed, cells: typed, categoryId: kind }): IntakeAnswer => ({
    ...(skip && { skip }),
    ...(nextCode && { nextCode }),
    ...(disposed !== undefined && { disposed }),
    ...(typed && { cells: typed }),
    ...(kind && { categoryId: kind }),
  }))

/** The answer to some rows, whole: it takes the place of what was answered before; null takes that back. */
export const answerRowsInput = z.object({
  intakeId,
  positions: z.array(z.int().min(0)).min(1).max(1_000),
  answer: answer.nullable(),
})
export type AnswerRowsInput = z.output<typeof answerRowsInput>

/** One answer, added to what was answered before, to every row that asks this first. */
export const answerAlikeInput = z.object({ intakeId, asks: z.string().max(60), answer })
export type AnswerAlikeInput = z.output<typeof answerAlikeInput>

const name = (most: number, missing: string) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().min(1, missing).max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

/** Whose a name of the file is today: one of the office's own, a new one opened once, or not said. */
export const matchNameInput = z.object({
  intakeId,
  kind: z.enum(['unit', 'category']),
  written: z.string().max(500),
  match: z
    .union([
      z.object({ id: z.uuid() }),
      z.object({
        open: z.object({
          name: name(200, 'กรุณากรอกชื่อ'),
          shortName: z
            .string()
            .transform(plainText)
            .pipe(z.string().max(40, 'ยาวได้ไม่เกิน 40 ตัวอักษร'))
            .default(''),
          parentId: z.uuid().nullable().default(null),
        }),
      }),
    ])
    .nullable(),
})
export type MatchNameInput = z.output<typeof matchNameInput>

export const batchesInput = z.object({
  before: z.int().optional(),
  size: z.int().min(1).max(100).default(50),
})

export const withdrawBatchInput = z.object({
  batchId: z.uuid().transform(batchId),
  reason: name(500, 'กรุณาระบุเหตุผลที่ถอน'),
})
export type WithdrawBatchInput = z.output<typeof withdrawBatchInput>
