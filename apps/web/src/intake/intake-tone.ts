import type { Tone } from '../ui/state-badge.tsx'
import type { Intake } from './intake.ts'

const tones: Readonly<Record<Intake['state'], Tone>> = {
  reading: 'idle',
  rows: 'soon',
  saving: 'idle',
  saved: 'done',
  failed: 'late',
}

/** The colour of the state that an intake is in. */
export const toneOf = (state: Intake['state']): Tone => tones[state]
