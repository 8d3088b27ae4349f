import type { AssetId } from '@prongsai/domain/base/id'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { meant, readScan } from '@prongsai/domain/scan/read-scan'
import type { ReadScansInput } from '@prongsai/domain/scan/scan.input'
import { saw } from '@prongsai/db/asset/seen'
import { readonly } from '@prongsai/db/database'
import { scannedCards, type ScannedCard } from '@prongsai/db/scan/scanned-cards'
import { keepUnknown } from '@prongsai/db/scan/unknown-scans'
import type { Deciding } from '../context.ts'

/** What one scan means: the cards, one where it is sure; otherwise why there is none. */
export type ScanRead = { readonly text: string } & (
  | { readonly kind: 'cards'; readonly cards: readonly ScannedCard[] }
  /** A label of the system, but of nothing in this office's register. */
  | { readonly kind: 'not-ours' }
  /** Kept for the supply officer. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nothing' }
)

/** Finds what was scanned. A code that is found nowhere is kept, for it stands on a thing that somebody held in his hand. */
export async function readScans(deciding: Deciding, { texts, place }: ReadScansInput): Promise<ScanRead[]> {
  const { db, actor, today } = deciding
  // One statement after another goes through the one connection of the transaction, so the same code twice is counted twice.
  const reads = await Promise.all(texts.map((text) => readOne(deciding, text, place)))
  await saw(db, actor.office, { ids: reads.flatMap((read) => inHand(read, place)), on: today })
  return reads
}

/** Who reads a label, or scans one thing after another, has it before him; a code typed to search for it says nothing. */
function inHand(read: ScanRead, place: ReadScansInput['place']): readonly AssetId[] {
  if (read.kind !== 'cards' || (place !== 'scan' && readScan(read.text).kind !== 'label')) return []
  const [only, ...more] = read.cards
  return only === undefined || more.length > 0 ? [] : [only.id]
}

async function readOne(
  { db, actor, now }: Deciding,
  text: string,
  place: ReadScansInput['place'],
): Promise<ScanRead> {
  const scan = readScan(text)
  if (scan.kind === 'nothing') return { text, kind: 'nothing' }
  const alike = await scannedCards(readonly(db), actor.office, scan)
  if (scan.kind === 'label')
    return alike.length === 0 ? { text, kind: 'not-ours' } : { text, kind: 'cards', cards: alike.map(shown) }
  const cards = meant(scan, alike)
  if (cards.length > 0) return { text, kind: 'cards', cards: cards.map(shown) }
  await keepUnknown(db, actor.office, {
    text,
    key: scan.key,
    place,
    by: actor.person,
    at: isoOf(now),
  })
  return { text, kind: 'unknown' }
}

const shown = ({ id, code, name, unit, place, status, condition }: ScannedCard): ScannedCard => ({
  id,
  code,
  name,
  unit,
  place,
  status,
  condition,
})
