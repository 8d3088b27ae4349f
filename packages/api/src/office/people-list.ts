import { people } from '@prongsai/db/office/people'
import { roleGrants } from '@prongsai/db/office/role-grants'
import { signInsOfOffice } from '@prongsai/db/office/sign-ins'
import type { Looking } from '../context.ts'

/** Everybody of the office with his roles and, where he has one, the name that he signs in by. */
export async function peopleList({ db, actor, today }: Looking) {
  const [everybody, grants, signIns] = await Promise.all([
    people(db, actor.office),
    roleGrants(db, actor.office, today),
    signInsOfOffice(db, actor.office),
  ])
  const rolesOf = Map.groupBy(grants, ({ person }) => person)
  const usernames = new Map(signIns.map(({ person, username }) => [person, username]))
  return everybody.map((person) => ({
    ...person,
    username: usernames.get(person.id) ?? null,
    roles: (rolesOf.get(person.id) ?? []).map(({ id, role, unit, from, until }) => ({
      grant: id,
      role,
      unit,
      from,
      until,
    })),
  }))
}
