import type { AssetId, PersonId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { bangkokDay, beginningOf, instant, type CivilDate, type Instant } from '../calendar/civil-date.ts'
import type { CustodyRefusal } from './custody-refusal.ts'

/** ช่วงชิ้น: pieces of a card by their numbers, `from` up to and without `to`. A card of twenty chairs has 1 to 21. */
export type Slots = { readonly from: number; readonly to: number }

export const piecesOf = (slots: readonly Slots[]): number =>
  slots.reduce((pieces, { from, to }) => pieces + to - from, 0)

/** ผู้ครอบครองปัจจุบัน: who holds pieces of a card, and where, since a moment. */
export type Holding = {
  readonly id: string
  readonly assetId: AssetId
  readonly slots: Slots
  readonly unitId: UnitId
  readonly keeperId: PersonId | null
  readonly place: string
  readonly since: Instant
}

/** Pieces that lie in an open transfer are promised: they stay where they are and can be given to nobody else. */
export type Promised = { readonly assetId: AssetId; readonly slots: Slots }

/** What of the first lies outside all of the second. */
export const slotsWithout = (slots: Slots, taken: readonly Slots[]): readonly Slots[] =>
  taken.reduce<readonly Slots[]>((left, one) => left.flatMap((part) => without(part, one)), [slots])

const without = (slots: Slots, taken: Slots): readonly Slots[] =>
  [
    { from: slots.from, to: Math.min(slots.to, taken.from) },
    { from: Math.max(slots.from, taken.to), to: slots.to },
  ].filter(({ from, to }) => from < to)

/**
 * The highest so many pieces of those that are free, so that the first piece, by whose holder the card is listed, goes
 * last. Undefined when there are fewer.
 */
export function takeHighest(free: readonly Slots[], pieces: number): readonly Slots[] | undefined {
  if (piecesOf(free) < pieces) return undefined
  const taken: Slots[] = []
  let left = pieces
  for (const { from, to } of free.toSorted((a, b) => b.from - a.from)) {
    const some = Math.min(left, to - from)
    if (some > 0) taken.push({ from: to - some, to })
    left -= some
  }
  return taken
}

/** จำนวนชิ้นที่เปลี่ยนมือ: a holding of which these pieces go, and what of it stays. */
export type Passing = {
  readonly holding: Holding
  readonly gone: readonly Slots[]
  readonly left: readonly Slots[]
}

/** Of each holding what goes and what stays. */
export const passingOf = (holding: Holding, gone: readonly Slots[]): Passing => ({
  holding,
  gone,
  left: slotsWithout(holding.slots, gone),
})

type Passed = {
  readonly assetCode: string
  readonly since: Instant
  readonly today: CivilDate
  readonly now: Instant
}

/**
 * The moment at which things change hands: now, or at the beginning of an earlier day, and just after they came to who
 * has them when that was on the same day.
 */
export function passedAt(
  on: CivilDate | null,
  { assetCode, since, today, now }: Passed,
): Verdict<Instant, CustodyRefusal> {
  if (on === null || on === today) return yes(instant(Math.max(now, since + 1)))
  if (on > today) return no({ code: 'custody/day-ahead', day: on })
  const sinceDay = bangkokDay(since)
  if (on < sinceDay) return no({ code: 'custody/before-held', assetCode, since: sinceDay })
  return yes(instant(Math.max(beginningOf(on), since + 1)))
}
