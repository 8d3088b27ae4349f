import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { changesBetween } from '@prongsai/domain/journal/changes'
import type { LeaveInput } from '@prongsai/domain/office/person.input'
import * as rules from '@prongsai/domain/office/person'
import { accept } from '@prongsai/domain/refusal'
import { endDelegation, openDelegationsOf } from '@prongsai/db/delegation/delegations'
import { endOrder, openOrdersBy } from '@prongsai/db/office/acting-orders'
import { cardsKeptBy, lockPerson, savePerson } from '@prongsai/db/office/people'
import { endGrant, lockAdministrators, openGrantsOf } from '@prongsai/db/office/role-grants'
import { removeSignIn } from '@prongsai/db/office/sign-ins'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** Records that a person has left: his roles, what he acts for, what was delegated to him or by him, his signing in and his sessions end in the same act. */
export async function leaveOffice(deciding: Deciding, { person, on, reason }: LeaveInput): Promise<void> {
  const { db, actor, today } = deciding
  const administrators = await lockAdministrators(db, actor.office, today)
  const before = found(await lockPerson(db, actor.office, person))
  const gone = accept(
    rules.leaveOffice(before, {
      on,
      today,
      cards: await cardsKeptBy(db, actor.office, person),
      administrators: administrators.map((one) => one.person),
    }),
  )
  await endAuthority(deciding, { ...before, on, reason })
  await removeSignIn(db, actor.office, person)
  await savePerson(db, actor.office, gone)
  await record(deciding, {
    act: 'person/leave',
    subject: { kind: 'person', id: before.id, label: before.name },
    reason,
    changes: changesBetween({ leftOn: null }, { leftOn: on }),
  })
}

type Leaver = Pick<rules.Person, 'id'> & { readonly on: CivilDate; readonly reason: string }

async function endAuthority({ db, actor }: Deciding, { id: person, on, reason }: Leaver): Promise<void> {
  for (const grant of await openGrantsOf(db, actor.office, { person, day: on })) {
    await endGrant(db, actor.office, { id: grant.id, until: dayBefore(grant.from > on ? grant.from : on) })
  }
  for (const order of await openOrdersBy(db, actor.office, { person, day: on })) {
    await endOrder(db, actor.office, { id: order.id, on, reason })
  }
  for (const order of await openDelegationsOf(db, actor.office, { person, day: on })) {
    const day = order.from > on ? order.from : on
    await endDelegation(db, actor.office, { id: order.id, on: day, reason })
  }
}

const dayBefore = (day: CivilDate): CivilDate => addDays(day, -1)
