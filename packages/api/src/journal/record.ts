import type { Acting } from '@prongsai/domain/access/actor'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import type { FieldChange, JournalActor, JournalEntry } from '@prongsai/domain/journal/entry'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { appendJournal } from '@prongsai/db/journal/journal'
import type { Authority, Deciding } from '../context.ts'

/** What a use case tells of its decision; who, when and by which permission follow from the decision itself. */
export type Told = Pick<JournalEntry, 'act' | 'subject'> &
  Partial<Pick<JournalEntry, 'clause' | 'reason'>> & { readonly changes?: readonly FieldChange[] }

/** Writes the decision into the journal, in its own transaction; the last statement of every use case. */
export const record = (deciding: Deciding, told: Told): Promise<bigint> =>
  appendJournal(deciding.db, canonicalJson(entryFor(deciding, told)))

/** The entry that tells a decision made under an authority. */
export const entryFor = (authority: Authority, told: Told): JournalEntry => ({
  at: isoOf(authority.now),
  actor: actorAs(authority),
  permission: authority.permission,
  clause: told.clause ?? null,
  act: told.act,
  subject: told.subject,
  reason: told.reason ?? null,
  changes: told.changes ?? [],
})

function actorAs({ actor, capacity }: Authority): JournalActor {
  const { acting, delegated } = capacity
  return {
    person: actor.person,
    name: actor.name,
    position: actor.position,
    actingFor: acting ? postOf(acting) : null,
    ...(delegated && { onBehalfOf: postOf(delegated) }),
  }
}

const postOf = ({ forName, forPosition, orderNumber }: Omit<Acting, 'forPerson' | 'grants'>) => ({
  name: forName,
  position: forPosition,
  order: orderNumber,
})
