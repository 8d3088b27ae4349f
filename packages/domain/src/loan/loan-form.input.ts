import { z } from 'zod'
import { civilDate, type CivilDate } from '../calendar/civil-date.ts'
import { borrowerInput, requestLoanInput } from './loan.input.ts'

const asked = requestLoanInput.pick({ purposeId: true, reason: true, place: true, placeName: true })

const dayOrNone = z.string().transform((typed, context): CivilDate | null => {
  if (typed === '') return null
  const day = civilDate.safeParse(typed)
  if (day.success) return day.data
  context.addIssue({ code: 'custom', message: 'วันที่ไม่ถูกต้อง' })
  return z.NEVER
})

/** ผู้ยืม as the form asks for him. */
export const whoBorrows = ['self', 'staff', 'agency', 'villager'] as const

const typed = z.object({
  ...asked.shape,
  from: civilDate,
  due: civilDate,
  urgent: z.boolean(),
  weeklyUntil: dayOrNone,
  who: z.enum(whoBorrows),
  personId: z.string(),
  name: z.string(),
  position: z.string(),
  agency: z.string(),
  telephone: z.string(),
  address: z.string(),
  email: z.string(),
  nationalId: z.string(),
})

/** คำขอยืม as it is typed; what is asked for the screen knows. */
export const loanForm = typed
  .superRefine(
    (values, context) => {
      for (const { path, message } of borrowerInput.safeParse(borrowerOf(values)).error?.issues ?? [])
        context.addIssue({ code: 'custom', path, message })
    },
    // Of the borrower it is told together with whatever else is wrong.
    { when: () => true },
  )
  .transform((values) => {
    const { from, due, purposeId, reason, place, placeName, urgent, weeklyUntil } = values
    const borrower = borrowerInput.parse(borrowerOf(values))
    return { from, due, purposeId, reason, place, placeName, urgent, weeklyUntil, borrower }
  })
export type LoanFormValues = z.input<typeof loanForm>

function borrowerOf(values: z.output<typeof typed>): z.input<typeof borrowerInput> {
  const { who, personId, name, position, agency, telephone, address, email, nationalId } = values
  if (who === 'self') return { kind: 'staff', personId: null }
  if (who === 'staff') return { kind: 'staff', personId }
  return { kind: who, name, position, agency, telephone, address, email, nationalId }
}

/** ยกมา: the same, with what the old slip says of how it went. */
export const broughtForm = z.object({
  handedOn: civilDate,
  approvedBy: z.string().max(200, 'ยาวได้ไม่เกิน 200 ตัวอักษร'),
  paper: z.string().trim().min(1, 'กรุณาระบุเลขที่ใบยืมเดิม หรือ "ไม่มี"').max(100),
})
