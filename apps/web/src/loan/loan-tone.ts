import type { LoanStanding } from '@prongsai/domain/loan/loan-standing'
import type { Tone } from '../ui/state-badge.tsx'

/** What is late is late, what waits, is out or is owed is to be done soon, what is back is done, the rest is at rest. */
export function toneOf(standing: LoanStanding): Tone {
  switch (standing) {
    case 'overdue':
      return 'late'
    case 'out':
    case 'owed':
    case 'requested':
    case 'approved':
      return 'soon'
    case 'returned':
      return 'done'
    case 'refused':
    case 'cancelled':
      return 'idle'
  }
}
