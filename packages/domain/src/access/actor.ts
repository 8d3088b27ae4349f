import type { OfficeId, PersonId, UnitId } from '../base/id.ts'
import type { Power } from '../delegation/power.ts'
import type { Satang } from '../money/satang.ts'
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

/** A power that an order gives; `limit` is the most that one case may be of, null where it sets none. */
export type GivenPower = { readonly power: Power; readonly limit: Satang | null }

/** ปฏิบัติราชการแทน: powers of another post, used in his own under a written order for as long as its dates run. */
export type Delegated = {
  readonly forPerson: PersonId
  readonly forName: string
  readonly forPosition: string
  readonly orderNumber: string
  readonly powers: readonly GivenPower[]
  /** The units for which they are given; null is as far as they reach. */
  readonly units: readonly UnitId[] | null
  /** What the giver holds himself: what is lent to him he cannot give on (ระเบียบฯ 2560 ข้อ 7). */
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
  readonly delegated: readonly Delegated[]
}
