import type { LoanStatus } from '@prongsai/domain/loan/loan'
import type { Tone } from '../ui/state-badge.tsx'

/** What is late is late, what waits or is out is to be done soon, what is back is done, the rest is at rest. */
export function toneOf(status: LoanStatus, late: boolean): Tone {
  if (status === 'out') return late ? 'late' : 'soon'
  if (status === 'requested' || status === 'approved') return 'soon'
  return status === 'returned' ? 'done' : 'idle'
}
