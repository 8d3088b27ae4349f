import { canonicalJson } from '@prongsai/domain/journal/canonical'
import type { JournalEntry, stranger, terminal } from '@prongsai/domain/journal/entry'
import { isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { PersonId } from '@prongsai/domain/base/id'
import type { Trx } from '@prongsai/db/database'
import { appendJournal } from '@prongsai/db/journal/journal'
import type { Told } from './record.ts'

/**
 * Who acts without an authority to act under: whoever sets the office up, opens a one-time link, keeps his own password,
 * tries to sign in, reports from a thing's public page, or sits at the server.
 */
export type Author = {
  readonly person: PersonId | typeof terminal | typeof stranger
  readonly name: string
  readonly position: string
  readonly permission: 'setup' | 'sign-in' | 'public'
  readonly now: Instant
}

/** Writes what was done without signing in into the journal, in its own transaction. */
export const recordAs = (trx: Trx, author: Author, told: Told): Promise<bigint> =>
  appendJournal(trx, entryAs(author, told))

/** The canonical text of that entry. */
export function entryAs(author: Author, told: Told): string {
  const { person, name, position, permission, now } = author
  const entry: JournalEntry = {
    at: isoOf(now),
    actor: { person, name, position, actingFor: null },
    permission,
    clause: told.clause ?? null,
    act: told.act,
    subject: told.subject,
    reason: told.reason ?? null,
    changes: told.changes ?? [],
  }
  return canonicalJson(entry)
}
