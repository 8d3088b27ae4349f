import type { MovePlaceInput } from '@prongsai/domain/custody/custody.input'
import { no } from '@prongsai/domain/base/verdict'
import { wholeSets } from '@prongsai/domain/part/part'
import { accept } from '@prongsai/domain/refusal'
import { lockCards } from '@prongsai/db/asset/correct-card'
import { holdingsOf } from '@prongsai/db/custody/holdings'
import { membershipsOf } from '@prongsai/db/part/parts'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import { withinUnit } from '../within-unit.ts'
import { pass } from './pass.ts'

/** ย้ายที่ตั้ง: the same division and keeper have it, elsewhere; nobody need receive it. */
export async function movePlace(
  asking: Deciding,
  { ids, place, reason }: MovePlaceInput,
): Promise<{ readonly moved: number }> {
  const { db, actor } = asking
  const named = [...new Set(ids)]
  const asked = accept(wholeSets(named, await membershipsOf(db, actor.office, named)))
  const cards = await lockCards(db, actor.office, asked)
  if (cards.length < asked.length) found(undefined)
  const unitOf = new Map(cards.map(({ id, unitId }) => [id, unitId]))
  const decidingOf = new Map(cards.map(({ id, unitId }) => [id, withinUnit(asking, unitId)]))
  const movings = (await holdingsOf(db, actor.office, asked))
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
