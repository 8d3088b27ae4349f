import { createHash } from 'node:crypto'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'
import { journalHead } from './journal-entries.ts'

/** A head noted earlier, outside the database: a bare chain cannot see its own cut tail. `hash` in hex. */
export type NotedHead = { readonly number: bigint; readonly hash: string }

export type ChainFinding =
  | { readonly kind: 'changed'; readonly number: bigint }
  | { readonly kind: 'removed'; readonly number: bigint }
  | { readonly kind: 'inserted'; readonly number: bigint }
  | { readonly kind: 'tail-cut'; readonly number: bigint }
  | { readonly kind: 'head-differs'; readonly number: bigint }

export type ChainReport = {
  readonly entries: bigint
  readonly head: string
  readonly finding: ChainFinding | undefined
}

const pageSize = 2000

/** Walks the office's chain from its root and tells the first place where it does not hold. */
export async function verifyJournal(db: ReadDb, office: OfficeId, noted?: NotedHead): Promise<ChainReport> {
  const root: Link = { number: 0n, hash: rootHash(office) }
  let walked: Walked = { link: root, notedHash: noted?.number === 0n ? root.hash : undefined }
  for (;;) {
    const from = walked.link
    walked = await walk(db, { office, noted, walked })
    if (walked.finding) return report(walked.link, walked.finding)
    const head = await journalHead(db, office)
    // Read after the entries, the head may be of one that was written meanwhile: that is walked too, if it is there.
    if (head !== undefined && head.number > walked.link.number && walked.link !== from) continue
    return report(
      walked.link,
      faultAtEnd(walked.link, head) ?? faultAgainst(noted, walked.link, walked.notedHash),
    )
  }
}

type Walked = {
  readonly link: Link
  /** The hash of the entry that was noted, once it is reached. */
  readonly notedHash: Buffer | undefined
  readonly finding?: ChainFinding | undefined
}

type Walking = {
  readonly office: OfficeId
  readonly noted: NotedHead | undefined
  readonly walked: Walked
}

async function walk(db: ReadDb, { office, noted, walked }: Walking): Promise<Walked> {
  let { link, notedHash } = walked
  for await (const entry of chain(db, office, link)) {
    const finding = fault(link, entry)
    if (finding) return { link, notedHash, finding }
    link = { number: entry.number, hash: entry.hash }
    if (noted?.number === link.number) notedHash = link.hash
  }
  return { link, notedHash }
}

type Link = { readonly number: bigint; readonly hash: Buffer }
type Entry = Link & { readonly body: string; readonly previousHash: Buffer }

const report = (link: Link, finding: ChainFinding | undefined): ChainReport => ({
  entries: link.number,
  head: link.hash.toString('hex'),
  finding,
})

const rootHash = (office: OfficeId) => createHash('sha256').update(`prongsai:${office}`).digest()

/** The same as the database's `journal_hash`. */
const entryHash = (previous: Buffer, number: bigint, body: string) =>
  createHash('sha256').update(previous).update(`${number}\n${body}`).digest()

function fault(link: Link, entry: Entry): ChainFinding | undefined {
  const number = link.number + 1n
  if (entry.number > number) return { kind: 'removed', number }
  if (!entry.hash.equals(entryHash(entry.previousHash, entry.number, entry.body)))
    return { kind: 'changed', number }
  if (!entry.previousHash.equals(link.hash)) return { kind: 'inserted', number }
  return undefined
}

function faultAtEnd(link: Link, head: Link | undefined): ChainFinding | undefined {
  const last = head ?? { number: 0n, hash: link.hash }
  if (last.number > link.number) return { kind: 'tail-cut', number: link.number + 1n }
  if (last.number < link.number) return { kind: 'inserted', number: last.number + 1n }
  return last.hash.equals(link.hash) ? undefined : { kind: 'head-differs', number: link.number }
}

function faultAgainst(
  noted: NotedHead | undefined,
  link: Link,
  hash: Buffer | undefined,
): ChainFinding | undefined {
  if (noted === undefined) return undefined
  if (hash === undefined) return { kind: 'tail-cut', number: link.number + 1n }
  return hash.toString('hex') === noted.hash ? undefined : { kind: 'head-differs', number: noted.number }
}

async function* chain(db: ReadDb, office: OfficeId, { number }: Link): AsyncGenerator<Entry> {
  let after = number
  for (;;) {
    const page = await db
      .selectFrom('journal')
      .select(['number', 'body', 'previous_hash as previousHash', 'hash'])
      .where('office_id', '=', office)
      .where('number', '>', after)
      .orderBy('number')
      .limit(pageSize)
      .execute()
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.number
  }
}
