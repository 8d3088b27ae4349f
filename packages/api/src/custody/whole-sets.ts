import type { AssetId } from '@prongsai/domain/base/id'
import { wholeSets } from '@prongsai/domain/part/part'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { membershipsOf } from '@prongsai/db/part/parts'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'

/**
 * The cards that are asked for and what goes with them, all held. A part may join a set until the set is held, so what
 * belongs to it is read again under the lock.
 */
export async function lockWholeSets(
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  asked: readonly AssetId[],
): Promise<readonly LockedCard[]> {
  const read = async () => accept(wholeSets(asked, await membershipsOf(db, actor.office, asked)))
  const before = await read()
  const locked = await lockCards(db, actor.office, before)
  const now = await read()
  const same = now.length === before.length && now.every((id) => before.includes(id))
  const cards = same ? locked : await lockCards(db, actor.office, now)
  return found(cards.length === now.length ? cards : undefined)
}
