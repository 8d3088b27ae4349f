import type { JournalPageInput } from '@prongsai/domain/journal/journal.input'
import { entryOf } from '@prongsai/domain/journal/entry'
import { journalEntries } from '@prongsai/db/journal/journal-entries'
import type { Looking } from '../context.ts'

const pageSize = 50

/** One page of the journal, the newest first; `before` leads to the next, older one and is null on the last. */
export async function journalPage({ db, actor }: Looking, input: JournalPageInput) {
  const found = await journalEntries(db, actor.office, { ...input, limit: pageSize + 1 })
  const entries = found
    .slice(0, pageSize)
    .map(({ number, hash, body }) => ({ number, hash: hash.toString('hex'), ...entryOf(body) }))
  return { entries, before: found.length > pageSize ? (entries.at(-1)?.number ?? null) : null }
}
