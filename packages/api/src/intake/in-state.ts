import type { IntakeState } from '@prongsai/domain/intake/intake-state'
import { Refused } from '@prongsai/domain/refusal'

/** What is asked of an intake must fit where it stands. */
export function inState({ state }: { readonly state: IntakeState }, allowed: readonly IntakeState[]): void {
  if (!allowed.includes(state)) throw new Refused({ code: 'intake/wrong-state', state })
}
