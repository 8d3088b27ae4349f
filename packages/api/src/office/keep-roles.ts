import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { EndRoleInput, GrantRoleInput } from '@prongsai/domain/office/person.input'
import * as rules from '@prongsai/domain/office/person'
import { accept } from '@prongsai/domain/refusal'
import { lockPerson } from '@prongsai/db/office/people'
import {
  endGrant,
  insertGrants,
  lockAdministrators,
  lockGrant,
  openGrantsOf,
} from '@prongsai/db/office/role-grants'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { openUnits } from './keep-people.ts'

export async function grantRole(deciding: Deciding, input: GrantRoleInput): Promise<void> {
  const { db, actor, today } = deciding
  const administrators = await lockAdministrators(db, actor.office, today)
  await openUnits(deciding, [input.unit])
  const person = found(await lockPerson(db, actor.office, input.person))
  const reason = accept(
    rules.grantToOneself(person, {
      by: actor.person,
      administrators: administrators.map((one) => one.person),
    }),
  )
  const held = await openGrantsOf(db, actor.office, { person: person.id, day: input.from })
  const { role, unit, from } = accept(rules.grantRole(person, input, held))
  await insertGrants(db, actor.office, [{ person: person.id, role, unit, from }])
  await record(deciding, {
    act: 'role/grant',
    subject: { kind: 'person', id: person.id, label: person.name },
    reason,
    changes: changesFromNothing({ role, unit, from }),
  })
}

export async function endRole(deciding: Deciding, { grant, until, reason }: EndRoleInput): Promise<void> {
  const { db, actor, today } = deciding
  const administrators = await lockAdministrators(db, actor.office, today)
  const held = found(await lockGrant(db, actor.office, grant))
  const person = found(await lockPerson(db, actor.office, held.person))
  const ended = accept(
    rules.endRole(held, { until, person, administrators: administrators.map((one) => one.person) }),
  )
  await endGrant(db, actor.office, ended)
  await record(deciding, {
    act: 'role/end',
    subject: { kind: 'person', id: person.id, label: person.name },
    reason,
    changes: [
      { field: 'role', from: held.role, to: held.role },
      ...changesBetween({ until: held.until }, { until: ended.until }),
    ],
  })
}
