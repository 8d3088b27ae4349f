import type { OfficeId, PersonId, UnitId } from '../base/id.ts'
import type { Role } from './role.ts'

/** A role that a person holds, for the whole office (`unit` null) or within one unit. */
export type Grant = { readonly role: Role; readonly unit: UnitId | null }

/** รักษาราชการแทน: the authority of another post, held under a written order for as long as its dates run. */
export type Acting = {
  readonly forPerson: PersonId
  readonly forName: string
  readonly forPosition: string
  readonly orderNumber: string
  readonly grants: readonly Grant[]
}

/** The person who asks, with every authority that holds on the day of asking. */
export type Actor = {
  readonly office: OfficeId
  readonly person: PersonId
  readonly name: string
  readonly position: string
  readonly unit: UnitId | null
  readonly grants: readonly Grant[]
  readonly acting: readonly Acting[]
}
