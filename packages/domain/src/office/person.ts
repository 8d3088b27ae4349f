import type { Role } from '../access/role.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { OfficeRefusal } from './office-refusal.ts'

/** บุคลากร: a person who works in the office, or did. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly position: string
  readonly unit: UnitId | null
  readonly leftOn: CivilDate | null
}

/** A role of a person, from a day on, up to and with another where it has an end. */
export type HeldRole = {
  readonly role: Role
  readonly unit: UnitId | null
  readonly from: CivilDate
  readonly until: CivilDate | null
}

/** The person, while he works here. */
export const working = <Known extends Person>(person: Known): Verdict<Known, OfficeRefusal> =>
  person.leftOn === null
    ? yes(person)
    : no({ code: 'office/person-left', name: person.name, on: person.leftOn })

type Leaving = {
  readonly on: CivilDate
  readonly today: CivilDate
  /** How many cards of the register stand in his name. */
  readonly cards: number
  /** Who administers the office, he among them where he does. */
  readonly administrators: readonly PersonId[]
}

/** พ้นจากหน้าที่: from that day on he is nobody here. What stands in his name is handed over before. */
export function leaveOffice<Known extends Person>(
  person: Known,
  { on, today, cards, administrators }: Leaving,
): Verdict<Known & { readonly leftOn: CivilDate }, OfficeRefusal> {
  const here = working(person)
  if (!here.ok) return here
  if (on > today) return no({ code: 'office/day-ahead', day: on })
  if (cards > 0) return no({ code: 'office/keeps-assets', name: person.name, cards })
  const kept = keepsAdministrator(person, administrators)
  return kept.ok ? yes({ ...person, leftOn: on }) : kept
}

/** An office has somebody who can sign in and administer it, always. */
const keepsAdministrator = (
  person: Person,
  administrators: readonly PersonId[],
): Verdict<Person, OfficeRefusal> =>
  administrators.length > 0 && administrators.every((one) => one === person.id)
    ? no({ code: 'office/last-administrator', name: person.name })
    : yes(person)

/** Roles that are held within a unit. */
const unitRoles: ReadonlySet<Role> = new Set(['unit-head'])

/** Roles whose duties are the whole office's: within a unit they would carry nothing. */
const officeRoles: ReadonlySet<Role> = new Set(['clerk', 'office-head', 'administrator'])

/** มอบบทบาท: to who works here, once, and within a unit where the role is one of a unit. */
export function grantRole(
  person: Person,
  asked: Pick<HeldRole, 'role' | 'unit' | 'from'>,
  held: readonly HeldRole[],
): Verdict<HeldRole, OfficeRefusal> {
  const here = working(person)
  if (!here.ok) return here
  const { role, unit, from } = asked
  if (unitRoles.has(role) && unit === null) return no({ code: 'office/role-needs-unit', role })
  if (officeRoles.has(role) && unit !== null) return no({ code: 'office/role-of-whole-office', role })
  const same = held.some(
    (one) => one.role === role && one.unit === unit && (one.until === null || one.until >= from),
  )
  return same ? no({ code: 'office/role-held', name: person.name, role }) : yes({ ...asked, until: null })
}

type Granting = {
  /** Who grants. */
  readonly by: PersonId
  /** Who administers the office for good and can sign in. */
  readonly administrators: readonly PersonId[]
}

/** What is told as the reason where nobody else could have granted it. */
export const grantedAlone = 'มอบให้ตนเอง เนื่องจากเป็นผู้ดูแลระบบเพียงคนเดียวของหน่วยงานในขณะนั้น'

/**
 * การแบ่งแยกหน้าที่: who keeps the roles gives himself none; another administrator does. Where there is no other he may,
 * and the reason that the journal tells says so. Null where he grants to somebody else, which needs no reason.
 */
export function grantToOneself(
  person: Pick<Person, 'id'>,
  { by, administrators }: Granting,
): Verdict<typeof grantedAlone | null, OfficeRefusal> {
  if (person.id !== by) return yes(null)
  const another = administrators.some((one) => one !== by)
  return another ? no({ code: 'office/role-to-oneself' }) : yes(grantedAlone)
}

type EndingRole = {
  /** The last day on which it holds; the day before its first when it is taken back at once. */
  readonly until: CivilDate
  readonly person: Person
  readonly administrators: readonly PersonId[]
}

/** ยกเลิกบทบาท: `administrators` are those for good, without an end. */
export function endRole<Known extends HeldRole>(
  held: Known,
  { until, person, administrators }: EndingRole,
): Verdict<Known & { readonly until: CivilDate }, OfficeRefusal> {
  if (held.until !== null && held.until <= until) return no({ code: 'office/role-ended', role: held.role })
  if (until < addDays(held.from, -1))
    return no({ code: 'office/ends-before-it-begins', from: held.from, until })
  const kept = held.role === 'administrator' ? keepsAdministrator(person, administrators) : yes(person)
  return kept.ok ? yes({ ...held, until }) : kept
}
