import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import { searchText } from '@prongsai/domain/base/thai-text'
import { endOfBangkokDay, isoOf, startOfBangkokDay } from '@prongsai/domain/calendar/civil-date'
import type { JournalPageInput } from '@prongsai/domain/journal/journal.input'
import type { ReadDb } from '../database.ts'

export type JournalWalk = JournalPageInput & { readonly limit: number }

/** Entries of the office's journal, the newest first; those beyond `after` from the oldest on. */
export const journalEntries = (db: ReadDb, office: OfficeId, walk: JournalWalk) =>
  db
    .selectFrom('journal')
    .select(['number', 'body', 'hash'])
    .where('office_id', '=', office)
    .where(sql<SqlBool>`${sql.join(asked(walk), sql` and `)}`)
    .orderBy('number', walk.after === undefined ? 'desc' : 'asc')
    .limit(walk.limit)
    .execute()

function asked(walk: JournalWalk): readonly RawBuilder<unknown>[] {
  const { before, after, text } = walk
  const conditions = [
    ...ofEntry(walk),
    before !== undefined && sql`number < ${before}`,
    after !== undefined && sql`number > ${after}`,
    text !== undefined && sql`strpos(lower(subject_label), ${searchText(text)}) > 0`,
  ]
  return [sql`true`, ...conditions.filter((condition) => condition !== false)]
}

const ofEntry = ({ subject, act, person, from, until }: JournalWalk) => [
  subject !== undefined && sql`subject_kind = ${subject.kind}`,
  subject?.id !== undefined && sql`subject_id = ${subject.id}`,
  act !== undefined && sql`act = ${act}`,
  person !== undefined && sql`person = ${person}`,
  from !== undefined && sql`at >= ${isoOf(startOfBangkokDay(from))}`,
  until !== undefined && sql`at < ${isoOf(endOfBangkokDay(until))}`,
]

/** The head of the office's chain: what a frozen report prints and `verify-journal --head` is held against. */
export function journalHead(db: ReadDb, office: OfficeId) {
  return db
    .selectFrom('journal_head')
    .select(['number', 'hash'])
    .where('office_id', '=', office)
    .executeTakeFirst()
}
