import { capacityFor } from '@prongsai/domain/access/permissions'
import { no } from '@prongsai/domain/base/verdict'
import type { UnitId } from '@prongsai/domain/base/id'
import { accept } from '@prongsai/domain/refusal'
import type { Deciding } from './context.ts'

/** The decision in the capacity that reaches the unit; refused when the actor's authority ends outside it. */
export function withinUnit(deciding: Deciding, unit: UnitId): Deciding {
  const capacity = capacityFor(deciding.actor, deciding.permission, unit)
  return capacity === undefined ? accept(no({ code: 'asset/outside-unit' })) : { ...deciding, capacity }
}
