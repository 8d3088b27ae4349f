import { z } from 'zod'
import { plainText } from '../base/thai-text.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { loanIdInput } from './loan.input.ts'

const text = (longest: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(longest, `ยาวได้ไม่เกิน ${longest} ตัวอักษร`))

/** So many loans are chased, reported or printed at once. */
const most = 100

const loanIds = z
  .array(loanIdInput)
  .min(1, 'กรุณาเลือกอย่างน้อยหนึ่งรายการ')
  .max(most, `เลือกได้ครั้งละไม่เกิน ${most} รายการ`)

/** หนังสือทวงคืน that were sent on a day: one to each borrower, for all that he has too long. */
export const chaseManyInput = z.object({
  on: civilDate,
  letters: z
    .array(z.object({ loans: loanIds, paper: text(100) }))
    .min(1, 'กรุณาเลือกผู้ยืมอย่างน้อยหนึ่งราย')
    .max(most),
  note: text(500),
})
export type ChaseManyInput = z.output<typeof chaseManyInput>

/** บันทึกข้อความ that was put before the head, of loans that were not brought back in the days of ข้อ 211. */
export const reportLoansInput = z.object({
  loans: loanIds,
  on: civilDate,
  paper: text(100).pipe(z.string().min(1, 'กรุณากรอกเลขที่บันทึกข้อความ')),
  note: text(500),
})
export type ReportLoansInput = z.output<typeof reportLoansInput>

/** Which loans a paper is of, as its address names them: with commas between. */
export const loansOfPaper = z.object({
  loans: z
    .string()
    .transform((named) => named.split(','))
    .pipe(loanIds),
})
