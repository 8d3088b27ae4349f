import { z } from 'zod'
import { categoryId } from '../base/id.ts'
import { plainText } from '../base/thai-text.ts'

const text = (most: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const days = (least: number, most: number) =>
  z.int('กรุณากรอกจำนวนวันเป็นจำนวนเต็ม').min(least, `ต้องไม่น้อยกว่า ${least} วัน`).max(most, `ต้องไม่เกิน ${most} วัน`)
/** Text of lines: the space around each is taken off, and empty ones are left out. */
const linesOf = (most: number) =>
  z
    .string()
    .transform((typed) =>
      typed
        .split('\n')
        .map(plainText)
        .filter((line) => line !== '')
        .join('\n'),
    )
    .pipe(z.string().max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'กรุณากรอกเวลา เช่น 08:30')

const clockOrNone = z.union([z.literal(''), clock], 'กรุณากรอกเวลา เช่น 12:00 หรือเว้นว่าง')

export const keepRulesInput = z
  .object({
    officerChecks: z.boolean(),
    unitAgrees: z.boolean(),
    longestDays: days(1, 366),
    aheadDays: days(1, 730),
    open: z.boolean(),
    asksNationalId: z.boolean(),
    keptDays: days(30, 3660),
    opensAt: clock,
    closesAt: clock,
    pauseFrom: clockOrNone,
    pauseUntil: clockOrNone,
    counter: text(200),
    documents: linesOf(2_000),
    note: text(2_000),
    version: z.int().min(0),
  })
  .refine(({ opensAt, closesAt }) => closesAt > opensAt, {
    path: ['closesAt'],
    error: 'เวลาปิดต้องหลังเวลาเปิด',
  })
  .refine(({ pauseFrom, pauseUntil }) => (pauseFrom === '') === (pauseUntil === ''), {
    path: ['pauseUntil'],
    error: 'กรุณากรอกเวลาพักทั้งสองช่อง หรือเว้นว่างทั้งสองช่อง',
  })
  .refine(
    ({ opensAt, closesAt, pauseFrom, pauseUntil }) =>
      pauseFrom === '' ||
      pauseUntil === '' ||
      (opensAt < pauseFrom && pauseFrom < pauseUntil && pauseUntil < closesAt),
    { path: ['pauseUntil'], error: 'เวลาพักต้องอยู่ระหว่างเวลาเปิดและเวลาปิด' },
  )
export type KeepRulesInput = z.output<typeof keepRulesInput>

export const keepTermsInput = z
  .object({
    categoryId: z.uuid().transform(categoryId),
    lendable: z.boolean(),
    open: z.boolean(),
    publicName: text(200),
    bufferDays: days(0, 60),
    checklist: z.array(text(200).pipe(z.string().min(1))).max(30, 'รายการตรวจสภาพมีได้ไม่เกิน 30 ข้อ'),
    /** As it was read; 0 of what has not been kept yet. */
    version: z.int().min(0),
  })
  .refine(({ open, publicName }) => !open || publicName !== '', {
    path: ['publicName'],
    error: 'กรุณาตั้งชื่อที่ประชาชนเข้าใจ เช่น เต็นท์',
  })
  .refine(({ open, lendable }) => !open || lendable, {
    path: ['open'],
    error: 'เปิดให้บุคคลภายนอกได้เฉพาะประเภทที่ให้ยืม',
  })
export type KeepTermsInput = z.output<typeof keepTermsInput>

export const keepPurposeInput = z.object({
  /** null for a new one. */
  id: z.uuid().nullable(),
  name: text(200).pipe(z.string().min(1, 'กรุณากรอกวัตถุประสงค์')),
  open: z.boolean(),
  closed: z.boolean(),
})
export type KeepPurposeInput = z.output<typeof keepPurposeInput>
