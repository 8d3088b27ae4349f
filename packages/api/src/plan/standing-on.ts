import type { StandingOn } from '@prongsai/domain/plan/round'
import { standingPublications } from '@prongsai/db/plan/publications'
import { lockItemsOfRound, purchaseOf } from '@prongsai/db/plan/revisions'
import { laterRound, type LockedRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'

/** What stands on the approval of a held round; its items are held, so that nothing begins of them meanwhile. */
export async function standingOn({ db, actor }: Deciding, round: LockedRound): Promise<StandingOn> {
  await lockItemsOfRound(db, actor.office, round.id)
  const published = await standingPublications(db, actor.office, round.id)
  return {
    channels: published.map(({ channel }) => channel),
    laterRound: await laterRound(db, actor.office, round),
    purchase: await purchaseOf(db, actor.office, { roundId: round.id, which: 'all' }),
  }
}
