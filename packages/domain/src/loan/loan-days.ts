import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import { deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import type { LoanStatus } from './loan.ts'

type Owed = { readonly status: LoanStatus; readonly due: CivilDate }

/** เกินกำหนด: still out when the due day is over. */
export const isOverdue = ({ status, due }: Owed, today: CivilDate): boolean => status === 'out' && due < today

/** Days beyond the due day; below zero while there are still some. */
export const daysLate = ({ due }: Pick<Owed, 'due'>, today: CivilDate): number => daysBetween(due, today)

/** ต้องติดตามทวงคืนภายใน: seven days from the due day, and an officer's duty waits for no holiday (ข้อ 211). */
export const chaseBy = (due: CivilDate): CivilDate => deadline(deadlines['loan-chase'], due, new Set()).due

/** ลำดับการเตือนและติดตาม. */
export const noticeSteps = {
  soon: 'ใกล้ครบกำหนด',
  due: 'ครบกำหนดวันนี้',
  late: 'เกินกำหนด ต้องติดตามทวงคืน',
  head: 'พ้นกำหนดติดตามตามข้อ 211 แจ้งผู้บังคับบัญชา',
} as const

export type NoticeStep = keyof typeof noticeSteps

const soonBefore = 3

/**
 * The step that a loan has reached, of which the borrower or his lender is told once: three days before, on the day, the
 * day after, and, when the days of ข้อ 211 are over, the head.
 */
export function noticeStepOn({ status, due }: Owed, today: CivilDate): NoticeStep | undefined {
  if (status !== 'out') return undefined
  if (today > chaseBy(due)) return 'head'
  if (today > due) return 'late'
  if (today === due) return 'due'
  return addDays(due, -soonBefore) <= today ? 'soon' : undefined
}
