import type { GivenPower, Grant } from '../access/actor.ts'
import { permissions, unitPermissions, type Permission } from '../access/permissions.ts'
import type { Role } from '../access/role.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { OfficeRefusal } from '../office/office-refusal.ts'
import { working, type Person } from '../office/person.ts'
import type { DelegationRefusal } from './delegation-refusal.ts'
import { isMeasured, powers, type Power } from './power.ts'

/** คำสั่งมอบอำนาจ: whose powers are given to whom, by which order, for which units, and on which days. */
export type Delegation = {
  readonly person: PersonId
  readonly forPerson: PersonId
  readonly orderNumber: string
  readonly orderedOn: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly powers: readonly GivenPower[]
  /** Null is as far as the powers reach. */
  readonly units: readonly UnitId[] | null
}

/** What has become of an order. `revokedOn` is the first day on which it no longer holds. */
export type Standing = {
  readonly orderedOn: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly revokedOn: CivilDate | null
  readonly copySentOn: CivilDate | null
}

type Recording = {
  /** Who records the order. */
  readonly by: PersonId
  readonly person: Person
  readonly forPerson: Person
  /** What the giver holds himself on the first day of the order. */
  readonly grants: readonly Grant[]
  readonly today: CivilDate
}

/**
 * มอบอำนาจ: in writing, to the holder of a post in the same office, and no further: only what the giver holds himself can
 * be given, not what he was given (ระเบียบฯ 2560 ข้อ 7). Nobody records the order by which powers come to himself.
 */
export function delegate(
  order: Delegation,
  { by, person, forPerson, grants, today }: Recording,
): Verdict<Delegation, DelegationRefusal | OfficeRefusal> {
  if (order.person === order.forPerson) return no({ code: 'delegation/to-oneself' })
  if (order.person === by) return no({ code: 'delegation/recorded-by-receiver' })
  const away = [person, forPerson].map(working).find(({ ok }) => !ok)
  if (away?.ok === false) return away
  const days = ofItsDays(order, today)
  if (!days.ok) return days
  const unmeasured = order.powers.find(({ power, limit }) => limit !== null && !isMeasured(power))
  if (unmeasured) return no({ code: 'delegation/no-amount', power: unmeasured.power })
  const foreign = order.powers.find(({ power }) => !holdsPower(grants, power, order.units))
  if (foreign) return no({ code: 'delegation/not-held', name: forPerson.name, power: foreign.power })
  return yes(order)
}

function ofItsDays(
  order: Delegation,
  today: CivilDate,
): Verdict<Delegation, DelegationRefusal | OfficeRefusal> {
  const { orderedOn, from, until } = order
  if (orderedOn > today) return no({ code: 'office/day-ahead', day: orderedOn })
  if (from < orderedOn) return no({ code: 'delegation/backdated', from, orderedOn })
  if (until !== null && until < from) return no({ code: 'office/ends-before-it-begins', from, until })
  return yes(order)
}

/** Whether the grants are those of the power, in every one of the units. */
export function holdsPower(grants: readonly Grant[], power: Power, units: readonly UnitId[] | null): boolean {
  return powers[power].permissions.every((permission: Permission) => {
    const roles: readonly Role[] = permissions[permission]
    const held = grants.filter(
      ({ role, unit }) => roles.includes(role) && (unit === null || unitPermissions.has(permission)),
    )
    const reach = (unit: UnitId) => held.some((grant) => grant.unit === null || grant.unit === unit)
    return held.length > 0 && (units ?? []).every(reach)
  })
}

/** เพิกถอน: `on` is the first day on which the order no longer holds. */
export function revoke<Known extends Standing>(
  order: Known,
  on: CivilDate,
): Verdict<Known & { readonly revokedOn: CivilDate }, DelegationRefusal | OfficeRefusal> {
  if (order.revokedOn !== null) return no({ code: 'delegation/over', on: order.revokedOn })
  if (order.until !== null && order.until < on) return no({ code: 'delegation/over', on: order.until })
  if (on < order.from) return no({ code: 'office/ends-before-it-begins', from: order.from, until: on })
  return yes({ ...order, revokedOn: on })
}

/** ข้อ 7: a copy goes to สตง. each time; that it went is recorded once, with the letter that it went by. */
export function sendCopy<Known extends Standing>(
  order: Known,
  { on, today }: { readonly on: CivilDate; readonly today: CivilDate },
): Verdict<Known & { readonly copySentOn: CivilDate }, DelegationRefusal | OfficeRefusal> {
  if (order.copySentOn !== null) return no({ code: 'delegation/copy-sent', on: order.copySentOn })
  if (on > today) return no({ code: 'office/day-ahead', day: on })
  if (on < order.orderedOn) return no({ code: 'delegation/copy-before-order', orderedOn: order.orderedOn })
  return yes({ ...order, copySentOn: on })
}

export type DelegationState = 'ahead' | 'holds' | 'over' | 'revoked'

export function stateOn({ from, until, revokedOn }: Standing, day: CivilDate): DelegationState {
  if (revokedOn !== null && revokedOn <= day) return 'revoked'
  if (until !== null && until < day) return 'over'
  return from > day ? 'ahead' : 'holds'
}
