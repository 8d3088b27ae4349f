import { createHash } from 'node:crypto'
import { no } from '@prongsai/domain/base/verdict'
import { daysBetween, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { daysFrom, freeByDay } from '@prongsai/domain/loan/calendar'
import { heldDays } from '@prongsai/domain/loan/hold'
import type { LoanSpan } from '@prongsai/domain/loan/loan'
import { accept } from '@prongsai/domain/refusal'
import type { OfferedKind, PublicOffer, SetPart } from '@prongsai/db/loan/public-lending'

/** What whoever asks sees as one thing: a kind, whichever divisions hold it. */
export type OfferedThing = {
  /** By which its field of the form is called. */
  readonly key: string
  readonly name: string
  readonly countingUnit: string
  readonly pieces: number
  readonly kinds: readonly OfferedKind[]
  /** ชุด: what goes along with it; of whatever is no set nothing. */
  readonly parts: readonly SetPart[]
  /** How many are free, day after day. */
  readonly free: readonly number[]
}

type Days = { readonly from: CivilDate; readonly days: number }

/** Things in the order of their names, with what is free of each. */
export function offeredThings({ kinds, busy }: PublicOffer, days: Days): readonly OfferedThing[] {
  const alike = Map.groupBy(
    kinds,
    ({ categoryId, name, parts }) => `${categoryId}\n${name}\n${saidOf(parts)}`,
  )
  return [...alike].flatMap(([of, held]) => {
    const [first] = held
    if (first === undefined) return []
    const names = new Set(
      kinds.filter(({ categoryId }) => categoryId === first.categoryId).map(({ name }) => name),
    )
    const pieces = held.reduce((sum, kind) => sum + kind.pieces, 0)
    return [
      {
        key: createHash('sha256').update(of).digest('hex').slice(0, 16),
        name:
          names.size === 1 || first.name === first.publicName
            ? first.publicName
            : `${first.publicName} (${first.name})`,
        countingUnit: first.countingUnit,
        pieces,
        kinds: held,
        parts: first.parts,
        free: freeOfAll(held, busy, days),
      },
    ]
  })
}

/** Sets of one name are one thing only where the same goes along with them. */
const saidOf = (parts: readonly SetPart[]): string =>
  parts.map(({ name, pieces }) => `${pieces} ${name}`).join('\n')

/** A set is free only with all of its parts, so each is counted by itself. */
function freeOfAll(held: readonly OfferedKind[], busy: PublicOffer['busy'], days: Days): readonly number[] {
  const loose = held.filter(({ setId }) => setId === null)
  const pieces = loose.reduce((sum, kind) => sum + kind.pieces, 0)
  const counted = [
    { pieces, ids: loose.flatMap(({ ids }) => ids) },
    ...held.filter(({ setId }) => setId !== null),
  ].map((one) => freeOf(one, busy, days))
  return daysFrom(days.from, days.days).map((_, index) =>
    counted.reduce((sum, free) => sum + (free[index] ?? 0), 0),
  )
}

function freeOf(
  { pieces, ids }: { readonly pieces: number; readonly ids: readonly string[] },
  busy: PublicOffer['busy'],
  days: Days,
): readonly number[] {
  const cards = new Set(ids)
  return freeByDay(
    pieces,
    busy.filter(({ assetId }) => cards.has(assetId)),
    days,
  )
}

type TakenLine = Pick<OfferedKind, 'categoryId' | 'name' | 'countingUnit' | 'unitId' | 'setId'> & {
  readonly pieces: number
}

/** So many of a thing, from the division that has most free first. Refused without a word of who has the others. */
export function linesOf(
  thing: OfferedThing,
  pieces: number,
  { busy, span }: Pick<PublicOffer, 'busy'> & { readonly span: LoanSpan },
): readonly TakenLine[] {
  const free = thing.kinds
    .map((kind) => {
      const { from, until } = heldDays(span, kind.bufferDays)
      const days = { from, days: daysBetween(from, until) }
      return { kind, free: Math.min(...freeOf(kind, busy, days)) }
    })
    .toSorted((one, other) => other.free - one.free)
  const lines: TakenLine[] = []
  let left = pieces
  for (const { kind, free: some } of free) {
    const taken = Math.min(left, some)
    const { categoryId, name, countingUnit, unitId, setId } = kind
    if (taken > 0) lines.push({ categoryId, name, countingUnit, unitId, setId, pieces: taken })
    left -= taken
  }
  return left === 0
    ? lines
    : accept(no({ code: 'loan/taken', name: thing.name, pieces, free: pieces - left, holders: [] }))
}
