import type { OfficeId } from '@prongsai/domain/base/id'
import type { SubjectKind } from '@prongsai/domain/journal/entry'
import type { ReadDb } from '../database.ts'

export type JournalFilter = {
  readonly subject?: { readonly kind: SubjectKind; readonly id: string } | undefined
  /** Entries with a number below this one: where the page before ended. */
  readonly before?: bigint | undefined
  readonly limit: number
}

/** Entries of the office's journal, the newest first: their number, hash and canonical text. */
export function journalEntries(db: ReadDb, office: OfficeId, { subject, before, limit }: JournalFilter) {
  let entries = db
    .selectFrom('journal')
    .select(['number', 'body', 'hash'])
    .where('office_id', '=', office)
    .orderBy('number', 'desc')
    .limit(limit)
  if (before !== undefined) entries = entries.where('number', '<', before)
  if (subject !== undefined) {
    entries = entries.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id)
  }
  return entries.execute()
}

/** The head of the office's chain: what a frozen report prints and `verify-journal --head` is held against. */
export function journalHead(db: ReadDb, office: OfficeId) {
  return db
    .selectFrom('journal_head')
    .select(['number', 'hash'])
    .where('office_id', '=', office)
    .executeTakeFirst()
}
