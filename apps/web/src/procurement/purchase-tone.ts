import type { PurchaseStatus } from '@prongsai/domain/procurement/purchase'
import type { Tone } from '../ui/state-badge.tsx'

const tones = {
  open: 'soon',
  ready: 'done',
  cancelled: 'idle',
  ended: 'done',
} as const satisfies Record<PurchaseStatus, Tone>

export const toneOf = (status: PurchaseStatus): Tone => tones[status]
