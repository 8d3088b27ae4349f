import { people } from '@prongsai/db/office/people'
import { endedGrants, roleGrants } from '@prongsai/db/office/role-grants'
import { signInsOfOffice } from '@prongsai/db/office/sign-ins'
import type { Looking } from '../context.ts'

/** Everybody of the office with his roles, those that he had, and, where he has one, the name that he signs in by. */
export async function peopleList({ db, actor, today }: Looking) {
  const [everybody, grants, ended, signIns] = await Promise.all([
    people(db, actor.office),
    roleGrants(db, actor.office, today),
    endedGrants(db, actor.office, today),
    signInsOfOffice(db, actor.office),
  ])
  const rolesOf = Map.groupBy(grants, ({ person }) => person)
  const formerOf = Map.groupBy(ended, ({ person }) => person)
  const usernames = new Map(signIns.map(({ person, username }) => [person, username]))
  return everybody.map((person) => ({
    ...person,
    username: usernames.get(person.id) ?? null,
    roles: (rolesOf.get(person.id) ?? []).map(held),
    /** What he was before, the latest first. */
    formerRoles: (formerOf.get(person.id) ?? []).map(held),
  }))
}

type Granted = Awaited<ReturnType<typeof roleGrants>>[number]

const held = ({ id, role, unit, from, until }: Granted) => ({ grant: id, role, unit, from, until })
