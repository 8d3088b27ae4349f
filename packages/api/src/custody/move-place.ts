import type { MovePlaceInput } from '@prongsai/domain/custody/custody.input'
import { no } from '@prongsai/domain/base/verdict'
import { capacityFor } from '@prongsai/domain/access/permissions'
import type { UnitId } from '@prongsai/domain/base/id'
import type { Holding } from '@prongsai/domain/custody/custody'
import { accept } from '@prongsai/domain/refusal'
import type { LockedCard } from '@prongsai/db/asset/correct-card'
import { holdingsOf } from '@prongsai/db/custody/holdings'
import type { Deciding } from '../context.ts'
import { recordMany } from '../journal/record-many.ts'
import { withinUnit } from '../within-unit.ts'
import { pass } from './pass.ts'
import { lockWholeSets } from './whole-sets.ts'

/** ย้ายที่ตั้ง: the same division and keeper have it, elsewhere; nobody need receive it. */
export async function movePlace(
  asking: Deciding,
  { ids, place, reason }: MovePlaceInput,
): Promise<{ readonly moved: number }> {
  const { db, actor } = asking
  const named = [...new Set(ids)]
  const cards = await lockWholeSets(asking, named)
  const disposed = cards.find(({ status }) => status === 'disposed')
  if (disposed) accept(no({ code: 'custody/not-in-use', assetCode: disposed.code }))
  const asked = cards.map(({ id }) => id)
  const holdings = await holdingsOf(db, actor.office, asked)
  const unitOf = new Map(cards.map((card) => [card.id, unitWithin(asking, card, holdings)]))
  const decidingOf = new Map([...unitOf].map(([id, unit]) => [id, withinUnit(asking, unit)]))
  const movings = holdings
    .filter((holding) => holding.unitId === unitOf.get(holding.assetId) && holding.place !== place)
    .map((holding) => ({
      holding,
      gone: [holding.slots],
      to: { unitId: holding.unitId, keeperId: holding.keeperId, place },
    }))
  if (movings.length === 0) accept(no({ code: 'asset/nothing-changed' }))
  const moved = new Set(movings.map(({ holding }) => holding.assetId))
  const told = await pass(
    asking,
    cards.filter(({ id }) => moved.has(id)),
    {
      movings,
      why: { on: null, paper: '', reason, transferId: null },
    },
  )
  await recordMany(
    db,
    told.map((one) => [[...decidingOf].find(([id]) => id === one.subject.id)?.[1] ?? asking, one]),
  )
  return { moved: moved.size }
}

/** Whose pieces are moved: those of the card's own division, or else of one that this person reaches. */
function unitWithin(asking: Deciding, card: LockedCard, holdings: readonly Holding[]): UnitId {
  const reached = holdings
    .filter(({ assetId }) => assetId === card.id)
    .map(({ unitId }) => unitId)
    .filter((unit) => capacityFor(asking.actor, asking.permission, unit) !== undefined)
  return reached.find((unit) => unit === card.unitId) ?? reached[0] ?? card.unitId
}
