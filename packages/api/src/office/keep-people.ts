import { roles, type Role } from '@prongsai/domain/access/role'
import type { PersonId, UnitId } from '@prongsai/domain/base/id'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { AddPersonInput, ChangePersonInput } from '@prongsai/domain/office/person.input'
import { grantRole, working } from '@prongsai/domain/office/person'
import { openUnit } from '@prongsai/domain/office/unit'
import { accept } from '@prongsai/domain/refusal'
import { insertPerson, lockPerson, savePerson } from '@prongsai/db/office/people'
import { insertGrants } from '@prongsai/db/office/role-grants'
import { lockUnit } from '@prongsai/db/office/units'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { sameVersion } from './same-version.ts'

/** Adds a person with his roles from today. He cannot sign in before he has opened the link of an invitation. */
export async function addPerson(deciding: Deciding, input: AddPersonInput): Promise<PersonId> {
  const { db, actor, now, today } = deciding
  const { name, position, unit } = input
  const units = await openUnits(deciding, [unit, ...input.roles.map((asked) => asked.unit)])
  const id = await insertPerson(db, actor.office, { name, position, unit, createdAt: isoOf(now) })
  const person = { id, name, position, unit, leftOn: null }
  const asked = input.roles.map((role) => ({ ...role, from: today }))
  const grants = asked.map((role, index) =>
    accept(grantRole(person, role, withoutEnd(asked.slice(0, index)))),
  )
  await insertGrants(
    db,
    actor.office,
    grants.map((grant) => ({ ...grant, person: id })),
  )
  await record(deciding, {
    act: 'person/add',
    subject: { kind: 'person', id, label: name },
    changes: changesFromNothing({
      name,
      position,
      unit,
      roles: grants.map(({ role, unit: within }) => roleText(role, units.get(within))).join(', '),
    }),
  })
  return id
}

export async function changePerson(deciding: Deciding, input: ChangePersonInput): Promise<void> {
  const { db, actor } = deciding
  const entered = input.unit === null ? null : found(await lockUnit(db, actor.office, input.unit))
  const before = accept(working(found(await lockPerson(db, actor.office, input.person))))
  await sameVersion(deciding, {
    kind: 'person',
    id: before.id,
    read: input.version,
    stands: before.version,
  })
  const { name, position, unit } = input
  const changes = changesBetween(
    { name: before.name, position: before.position, unit: before.unit },
    { name, position, unit },
  )
  if (changes.length === 0) return
  if (entered !== null && unit !== before.unit) accept(openUnit(entered))
  await savePerson(db, actor.office, { ...before, name, position, unit })
  await record(deciding, {
    act: 'person/change',
    subject: { kind: 'person', id: before.id, label: name },
    changes,
  })
}

/** The names of the units, held until the end of the transaction, so that none is closed meanwhile. */
export async function openUnits(
  { db, actor }: Deciding,
  units: readonly (UnitId | null)[],
): Promise<ReadonlyMap<UnitId | null, string>> {
  const asked = [...new Set(units)].filter((unit) => unit !== null).toSorted()
  const names = new Map<UnitId | null, string>()
  for (const unit of asked)
    names.set(unit, accept(openUnit(found(await lockUnit(db, actor.office, unit)))).name)
  return names
}

/** A role as the journal tells it, with the unit within which it is held. */
const roleText = (role: Role, unit: string | undefined): string =>
  unit === undefined ? roles[role] : `${roles[role]} (${unit})`

const withoutEnd = <Asked>(asked: readonly Asked[]) => asked.map((role) => ({ ...role, until: null }))
