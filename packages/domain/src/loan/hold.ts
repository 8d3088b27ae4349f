import type { AssetId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { piecesOf, slotsWithout, type Slots } from '../custody/custody.ts'
import type { LoanLine, LoanSpan } from './loan.ts'
import type { LoanRefusal } from './loan-refusal.ts'

/**
 * สถานะชิ้นที่ยืม: kept for its days, out, back, or not to be had: back but broken until it is settled, missing until it
 * is found or replaced, lost for good. What is released was never taken.
 */
export type HoldState = 'reserved' | 'out' | 'back' | 'damaged' | 'missing' | 'lost' | 'released'

/** The days that a loan holds its things, the office's days between two loans with them. */
export const heldDays = ({ from, due }: LoanSpan, bufferDays: number) => ({
  from,
  until: addDays(due, 1 + bufferDays),
})

/** Why pieces are not to be had on the days asked for. */
export type Busy = {
  readonly assetId: AssetId
  readonly slots: Slots
  readonly why: 'loan' | 'out' | 'damaged' | 'missing' | 'repair' | 'transfer'
  /** Who has them, where it is a loan. */
  readonly who: string | null
  readonly from: CivilDate | null
  readonly until: CivilDate | null
}

export type HeldByUnit = {
  readonly assetId: AssetId
  readonly code: string
  readonly name: string
  /** What the division has of the card. */
  readonly slots: readonly Slots[]
}

/** What of a card is free. */
export const freeSlots = (held: readonly Slots[], taken: readonly Slots[]): readonly Slots[] =>
  held.flatMap((slots) => slotsWithout(slots, taken))

/** The lowest so many pieces of those that are free; fewer where there are fewer. */
export function takeLowest(free: readonly Slots[], pieces: number): readonly Slots[] {
  const taken: Slots[] = []
  let left = pieces
  for (const { from, to } of free.toSorted((a, b) => a.from - b.from)) {
    const some = Math.min(left, to - from)
    if (some > 0) taken.push({ from, to: from + some })
    left -= some
  }
  return taken
}

export type Allocated = { readonly assetId: AssetId; readonly slots: Slots }

/**
 * จัดสรรชิ้น: which pieces a line gets, of the one card or of the alike ones in the order of their codes, the lowest
 * free first. Refused with who has the others and until when.
 */
export function allocate(
  line: Exclude<LoanLine, { kind: 'supply' }>,
  { held, busy }: { readonly held: readonly HeldByUnit[]; readonly busy: readonly Busy[] },
): Verdict<readonly Allocated[], LoanRefusal> {
  const got: Allocated[] = []
  let left = line.pieces
  for (const card of held.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const taken = busy.filter(({ assetId }) => assetId === card.assetId).map(({ slots }) => slots)
    const some = takeLowest(freeSlots(card.slots, taken), left)
    got.push(...some.map((slots) => ({ assetId: card.assetId, slots })))
    left -= piecesOf(some)
  }
  if (left === 0) return yes(got)
  const ids = new Set(held.map(({ assetId }) => assetId))
  const first = held[0]
  const name = line.kind === 'alike' ? line.name : first === undefined ? '' : `${first.code} ${first.name}`
  return no({
    code: 'loan/taken',
    name,
    pieces: line.pieces,
    free: line.pieces - left,
    holders: holdersOf(busy.filter(({ assetId }) => ids.has(assetId))),
  })
}

/** Who has them: one word for each, the soonest free first. */
const holdersOf = (busy: readonly Busy[]): readonly Omit<Busy, 'assetId' | 'slots'>[] =>
  [...Map.groupBy(busy, ({ why, who, until }) => `${why} ${who ?? ''} ${until ?? ''}`).values()]
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .map(({ why, who, from, until }) => ({ why, who, from, until }))
    .toSorted((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1))
    .slice(0, 5)
