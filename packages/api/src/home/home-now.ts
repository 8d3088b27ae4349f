import { may } from '@prongsai/domain/access/permissions'
import type { Actor } from '@prongsai/domain/access/actor'
import { addDays, daysBetween, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { entryOf } from '@prongsai/domain/journal/entry'
import { cardsOfKeeper } from '@prongsai/db/asset/cards-of-keeper'
import { warrantiesEnding } from '@prongsai/db/asset/warranties'
import { latestEntries } from '@prongsai/db/journal/latest-entries'
import { openIntakes } from '@prongsai/db/intake/intakes'
import type { ReadDb } from '@prongsai/db/database'
import { repairsLate } from '@prongsai/db/repair/repair-list'
import type { Looking } from '../context.ts'

/** ข้อ 186: what is near the end of its warranty is looked over before it ends. */
const warnedBefore = 60
const shown = 8

/** What waits for the actor, what is soon, and what changed: the three questions of the first page. */
export async function homeNow({ db, actor, today }: Looking) {
  const { office } = actor
  const intakes = may(actor, 'asset:import') ? await openIntakes(db, office) : []
  const ending = { from: today, until: addDays(today, warnedBefore), limit: shown }
  const soon = await warrantiesEnding(db, office, ending)
  // What is in the register is everybody's to see, and so is how it came there.
  const kinds = may(actor, 'journal:read')
    ? undefined
    : (['asset', 'batch', 'category', 'transfer', 'repair', 'loan'] as const)
  const changed = await latestEntries(db, office, { kinds, limit: shown })
  return {
    waiting: intakes
      .filter(({ state }) => state === 'rows')
      .map(({ id, fileName, begunBy, changedAt }) => ({
        id,
        fileName,
        begunBy,
        changedAt: changedAt.toISOString(),
      })),
    own: await ownCards({ db, actor }),
    late: await lateRepairs(db, actor, today),
    soon: soon.map((one) => ({ ...one, days: daysBetween(today, one.warrantyUntil) })),
    changed: changed.map(({ number, body }) => ({ number, ...entryOf(body) })),
  }
}

/** What stands in the actor's own name: how many cards, and the first of them. */
async function ownCards({ db, actor }: Pick<Looking, 'db' | 'actor'>) {
  const cards = await cardsOfKeeper(db, actor.office, { keeper: actor.person, limit: shown })
  return { cards, keeper: actor.person }
}

/** What is at a repairer and should have come back, for whoever decides on repairs. */
async function lateRepairs(db: ReadDb, actor: Actor, today: CivilDate) {
  const late = await repairsLate(db, actor.office, { today, limit: shown })
  return late
    .filter(({ unitId }) => may(actor, 'repair:decide', unitId))
    .map(({ unitId: _unit, ...repair }) => ({ ...repair, days: daysBetween(repair.expectedOn, today) }))
}
