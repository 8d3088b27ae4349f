import { loanStatuses, type LoanStatus } from './loan.ts'

/**
 * How a loan stands, as people say it: out after its day it is overdue, and back while something of it is neither mended,
 * replaced nor paid for (ระเบียบฯ 2560 ข้อ 209) it is owed.
 */
export const loanStandings = {
  ...loanStatuses,
  overdue: 'ยืมอยู่ เกินกำหนดส่งคืนแล้ว',
  owed: 'คืนแล้ว รอชดใช้',
} as const satisfies Record<LoanStatus | 'overdue' | 'owed', string>

export type LoanStanding = keyof typeof loanStandings

export function loanStanding({
  status,
  late,
  owed,
}: {
  readonly status: LoanStatus
  readonly late: boolean
  readonly owed: boolean
}): LoanStanding {
  if (status === 'out' && late) return 'overdue'
  return status === 'returned' && owed ? 'owed' : status
}
