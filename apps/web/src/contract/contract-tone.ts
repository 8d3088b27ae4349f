import type { CheckpointState } from '@prongsai/domain/contract/checkpoint'
import type { ContractStatus } from '@prongsai/domain/contract/contract'
import type { Tone } from '../ui/state-badge.tsx'

export const contractTones = {
  draft: 'idle',
  active: 'idle',
  ended: 'late',
  closed: 'done',
  dropped: 'idle',
} as const satisfies Record<ContractStatus, Tone>

export const checkpointTones = {
  coming: 'idle',
  due: 'soon',
  late: 'late',
  met: 'done',
  'met-late': 'done',
  waived: 'done',
} as const satisfies Record<CheckpointState, Tone>
