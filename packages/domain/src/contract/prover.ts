import type { Actor } from '../access/actor.ts'
import { capacityFor, type Capacity, type Permission } from '../access/permissions.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import type { Turn } from './contract.ts'

/** Under which permission, and in which capacity, somebody tells something of a contract. */
export type Prover = { readonly permission: Permission; readonly capacity: Capacity }

type Body = readonly { readonly person: PersonId | null }[]

type Bodies = { readonly unit: UnitId; readonly inspectors: Body; readonly supervisors: Body }

/** Who may prove what is of a turn, and under which permission: whose it is, before the officers who write down for everybody. */
export function proverOf(
  { unit, inspectors, supervisors }: Bodies,
  actor: Actor,
  turn: Turn,
): Prover | undefined {
  const body = turn === 'supervision' ? supervisors : inspectors
  const sits = body.some(({ person }) => person === actor.person)
  if (sits && (turn === 'supervision' || turn === 'inspection')) return handWith(actor, 'committee:sit')
  const checks = turn === 'unit-head' ? capacityFor(actor, 'contract:check', unit) : undefined
  if (checks !== undefined) return { permission: 'contract:check', capacity: checks }
  return handWith(actor, 'contract:prove')
}

export function handWith(actor: Actor, permission: Permission): Prover | undefined {
  const capacity = capacityFor(actor, permission)
  return capacity === undefined ? undefined : { permission, capacity }
}
