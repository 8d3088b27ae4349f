import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'
import { parseThaiDate } from '../calendar/buddhist.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import { loanPieces, outsiderInput } from './loan.input.ts'

const needed = (most: number, missing: string) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().min(1, missing).max(most, `ยาวได้ไม่เกิน ${most} ตัวอักษร`))

const pieces = z
  .string()
  .transform((typed) => fromThaiDigits(typed.trim()))
  .pipe(z.string().regex(/^\d{0,5}$/, 'กรุณากรอกจำนวนเป็นตัวเลข'))
  .transform((typed) => (typed === '' ? 0 : Number(typed)))
  .refine((count) => count === 0 || loanPieces.safeParse(count).success, 'จำนวนมากเกินไป')

/** A day in any of the ways in which a person types it: no script stands behind the field. */
const typedDay = z
  .string()
  .transform((typed) => parseThaiDate(typed) ?? typed)
  .pipe(civilDate)

/** คำขอยืมจากประชาชนหรือหน่วยงานอื่น, as a form without a script sends it. */
export const publicLoanInput = z
  .object({
    ...outsiderInput.shape,
    position: z.literal('').default(''),
    /** Asked in the name of another agency of the state. */
    isAgency: z.string().transform((ticked) => ticked === 'yes'),
    /** That a closed day was spoken of with the office. */
    arranged: z.string().transform((ticked) => ticked === 'yes'),
    from: typedDay,
    due: typedDay,
    purposeId: z.uuid('กรุณาเลือกวัตถุประสงค์'),
    reason: needed(500, 'กรุณาบอกเหตุผลที่ขอยืม'),
    placeName: needed(200, 'กรุณาบอกสถานที่ที่จะนำไปใช้'),
    /** How many of each thing, by the name that the page gave it. */
    things: z.record(z.string(), pieces),
    sending: z.uuid('กรุณาเปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง'),
  })
  .refine(({ isAgency, agency }) => !isAgency || agency !== '', {
    path: ['agency'],
    error: 'กรุณาระบุชื่อหน่วยงานที่ขอยืม',
  })
  .refine(({ things }) => Object.values(things).some((count) => count > 0), {
    path: ['things'],
    error: 'กรุณากรอกจำนวนของอย่างน้อยหนึ่งอย่าง',
  })
export type PublicLoanInput = z.output<typeof publicLoanInput>

export const publicCancelInput = z.object({ reason: needed(500, 'กรุณาบอกเหตุผลที่ยกเลิก') })
