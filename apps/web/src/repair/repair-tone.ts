import type { RepairState } from '@prongsai/domain/repair/repair'
import type { Tone } from '../ui/state-badge.tsx'

/** What is open is to be done soon, what is mended is done, and the rest is at rest. */
export const toneOf = (state: RepairState): Tone => {
  if (state === 'reported' || state === 'sent') return 'soon'
  return state === 'repaired' ? 'done' : 'idle'
}
