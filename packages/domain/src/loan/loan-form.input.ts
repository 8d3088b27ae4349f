import { z } from 'zod'
import { civilDate, type CivilDate } from '../calendar/civil-date.ts'
import { borrowerInput, requestLoanInput } from './loan.input.ts'

const { purposeId, reason, place, placeName } = requestLoanInput.shape

const dayOrNone = z.string().transform((typed, context): CivilDate | null => {
  if (typed === '') return null
  const day = civilDate.safeParse(typed)
  if (day.success) return day.data
  context.addIssue({ code: 'custom', message: 'วันที่ไม่ถูกต้อง' })
  return z.NEVER
})

/** ผู้ยืม as the form asks for him. */
export const whoBorrows = ['self', 'staff', 'agency', 'villager'] as const

/** คำขอยืม as it is typed; what is asked for the screen knows. */
export const loanForm = z
  .object({
    from: civilDate,
    due: civilDate,
    purposeId,
    reason,
    place,
    placeName,
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
  .transform(({ who, personId, ...values }, context) => {
    const { name, position, agency, telephone, address, email, nationalId, ...asked } = values
    const outsider = { name, position, agency, telephone, address, email, nationalId }
    if (who === 'staff' && personId === '') {
      context.addIssue({ code: 'custom', path: ['personId'], message: 'กรุณาเลือกผู้ยืม' })
      return z.NEVER
    }
    const borrower = borrowerInput.safeParse(borrowerOf(who, personId, outsider))
    if (borrower.success) return { ...asked, borrower: borrower.data }
    for (const { path, message } of borrower.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })
export type LoanFormValues = z.input<typeof loanForm>

const borrowerOf = (
  who: (typeof whoBorrows)[number],
  personId: string,
  outsider: Omit<Extract<z.input<typeof borrowerInput>, { kind: 'villager' }>, 'kind'>,
): z.input<typeof borrowerInput> => {
  if (who === 'self') return { kind: 'staff', personId: null }
  return who === 'staff' ? { kind: 'staff', personId } : { kind: who, ...outsider }
}

/** ยกมา: the same, with what the old slip says of how it went. */
export const broughtForm = z.object({
  handedOn: civilDate,
  approvedBy: z.string().max(200, 'ยาวได้ไม่เกิน 200 ตัวอักษร'),
  paper: z.string().trim().min(1, 'กรุณาระบุเลขที่ใบยืมเดิม หรือ "ไม่มี"').max(100),
})
