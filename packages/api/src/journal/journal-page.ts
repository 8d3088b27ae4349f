import type { JournalPageInput } from '@prongsai/domain/journal/journal.input'
import { entryOf } from '@prongsai/domain/journal/entry'
import { journalEntries, journalHead } from '@prongsai/db/journal/journal-entries'
import type { Looking } from '../context.ts'

const pageSize = 50

/** One page of the journal, the newest first; `before` leads to the next, older one and `after` back: null where there is none. */
export async function journalPage({ db, actor }: Looking, input: JournalPageInput) {
  const found = await journalEntries(db, actor.office, { ...input, limit: pageSize + 1 })
  const more = found.length > pageSize
  const shown = found.slice(0, pageSize)
  const entries = (input.after === undefined ? shown : shown.toReversed()).map(({ number, hash, body }) => ({
    number,
    hash: hash.toString('hex'),
    ...entryOf(body),
  }))
  const [isOlder, isNewer] =
    input.after === undefined ? [more, input.before !== undefined] : [input.after > 0n, more]
  return {
    entries,
    before: isOlder ? (entries.at(-1)?.number ?? null) : null,
    after: isNewer ? (entries[0]?.number ?? null) : null,
  }
}

/** หัวบันทึก: the latest number and its hash, which an auditor notes down; of an empty journal no hash. */
export async function headOfJournal({ db, actor }: Looking) {
  const head = await journalHead(db, actor.office)
  return { number: head?.number ?? 0n, hash: head?.hash.toString('hex') ?? '' }
}
