import type { TransferStatus } from '@prongsai/domain/custody/transfer'
import type { Tone } from '../ui/state-badge.tsx'

const tones = {
  offered: 'soon',
  received: 'done',
  refused: 'late',
  withdrawn: 'idle',
} as const satisfies Record<TransferStatus, Tone>

export const toneOf = (status: TransferStatus): Tone => tones[status]
