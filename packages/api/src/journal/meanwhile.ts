import { entryOf, type Act, type JournalActor, type JournalEntry } from '@prongsai/domain/journal/entry'
import type { Subject } from '@prongsai/domain/journal/entry'
import type { MeanwhileChange } from '@prongsai/domain/journal/meanwhile'
import { readonly } from '@prongsai/db/database'
import { journalEntries } from '@prongsai/db/journal/journal-entries'
import type { Deciding } from '../context.ts'

type Since = Pick<Subject, 'kind' | 'id'> & {
  /** The acts by which the record's version goes on, and no others. */
  readonly acts: ReadonlySet<Act>
  readonly versions: number
}

/** So far back is looked among what else was done about a record. */
const lookedBack = 200

/** Who changed what of a record since the version that was read, the latest first. */
export async function meanwhileOf(
  { db, actor }: Deciding,
  { kind, id, acts, versions }: Since,
): Promise<readonly MeanwhileChange[]> {
  const found = await journalEntries(readonly(db), actor.office, { subject: { kind, id }, limit: lookedBack })
  return found
    .map(({ body }) => entryOf(body))
    .filter(({ act }) => acts.has(act))
    .slice(0, Math.max(versions, 0))
    .map(changeOf)
}

/** An entry as the second of two editors is told of it. */
export const changeOf = ({ actor, at, changes }: JournalEntry): MeanwhileChange => ({
  by: actor.name,
  position: positionOf(actor),
  at,
  changes,
})

/** The post under which it was done: another's, where it was done in his place. */
function positionOf({ position, actingFor, onBehalfOf }: JournalActor): string {
  if (actingFor !== null) return `${position} รักษาราชการแทน${actingFor.position}`
  return onBehalfOf === undefined ? position : `${position} ปฏิบัติราชการแทน${onBehalfOf.position}`
}
