import type { Actor } from '../access/actor.ts'
import { capacityFor, reachOf } from '../access/permissions.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import type { Turn } from './contract.ts'

/** Of which turns somebody's posts are, for the whole office and as head of which units; his seats come beside them. */
export type TurnsOf = {
  readonly turns: readonly Turn[]
  readonly units: readonly UnitId[]
}

/** ถึงคราวของท่าน: the officers of supplies see to what the contractor owes as well. */
export function turnsOf(actor: Actor): TurnsOf {
  const checked = reachOf(actor, 'contract:check')
  return {
    turns: [
      ...(capacityFor(actor, 'contract:receive') === undefined
        ? []
        : (['supply-officer', 'contractor'] as const)),
      ...(capacityFor(actor, 'contract:sign-order') === undefined ? [] : (['supply-head'] as const)),
      ...(capacityFor(actor, 'contract:decide') === undefined ? [] : (['office-head'] as const)),
      ...(isHeadOfOffice(actor) ? (['unit-head'] as const) : []),
    ],
    units: checked === 'office' ? [] : [...checked],
  }
}

const isHeadOfOffice = ({ grants }: Actor): boolean =>
  grants.some(({ role, unit }) => role === 'unit-head' && unit === null)

type Holder = {
  readonly person: PersonId
  readonly name: string
  readonly turn: Turn
  readonly unitId: UnitId | null
}

type Waiting = {
  readonly turn: Turn
  readonly unitId: UnitId
  readonly seats: readonly { readonly id: PersonId | null; readonly name: string }[]
}

export type PersonOfTurn = { readonly id: PersonId | null; readonly name: string }

/** Who has to see to it: the members of the body, the head of the unit, who holds the post; for the contractor the officers. */
export function peopleOf(
  { turn, unitId, seats }: Waiting,
  holders: readonly Holder[],
): readonly PersonOfTurn[] {
  if (turn === 'inspection' || turn === 'supervision') return seats
  const post = turn === 'contractor' ? 'supply-officer' : turn
  const held = holders.filter(
    (one) => one.turn === post && (turn !== 'unit-head' || one.unitId === null || one.unitId === unitId),
  )
  return [...new Map(held.map(({ person, name }) => [person, { id: person, name }])).values()]
}
