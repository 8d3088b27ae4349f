import { roles } from '@prongsai/domain/access/role'
import type { PersonId, UnitId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
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

/** Adds a person with his roles from today. He cannot sign in before he has opened the link of an invitation. */
export async function addPerson(deciding: Deciding, input: AddPersonInput): Promise<PersonId> {
  const { db, actor, now, today } = deciding
  const { name, position, unit } = input
  await assertUnitsOpen(deciding, [unit, ...input.roles.map((asked) => asked.unit)])
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
      roles: grants.map(({ role }) => roles[role]).join(', '),
    }),
  })
  return id
}

export async function changePerson(deciding: Deciding, input: ChangePersonInput): Promise<void> {
  const { db, actor } = deciding
  const before = accept(working(found(await lockPerson(db, actor.office, input.person))))
  if (before.version !== input.version) {
    accept(no({ code: 'office/changed-meanwhile', what: 'ข้อมูลของบุคคลนี้' }))
  }
  const { name, position, unit } = input
  const changes = changesBetween(
    { name: before.name, position: before.position, unit: before.unit },
    { name, position, unit },
  )
  if (changes.length === 0) return
  if (unit !== before.unit) await assertUnitsOpen(deciding, [unit])
  await savePerson(db, actor.office, { ...before, name, position, unit })
  await record(deciding, {
    act: 'person/change',
    subject: { kind: 'person', id: before.id, label: name },
    changes,
  })
}

/** Held until the end of the transaction, so that none is closed meanwhile. */
export async function assertUnitsOpen(
  { db, actor }: Deciding,
  units: readonly (UnitId | null)[],
): Promise<void> {
  const asked = [...new Set(units)].filter((unit) => unit !== null).toSorted()
  for (const unit of asked) accept(openUnit(found(await lockUnit(db, actor.office, unit))))
}

const withoutEnd = <Asked>(asked: readonly Asked[]) => asked.map((role) => ({ ...role, until: null }))
