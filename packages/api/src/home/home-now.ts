import { may } from '@prongsai/domain/access/permissions'
import { addDays, daysBetween } from '@prongsai/domain/calendar/civil-date'
import { entryOf } from '@prongsai/domain/journal/entry'
import { warrantiesEnding } from '@prongsai/db/asset/warranties'
import { latestEntries } from '@prongsai/db/journal/latest-entries'
import { openIntakes } from '@prongsai/db/intake/intakes'
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
  const kinds = may(actor, 'journal:read') ? undefined : (['asset', 'batch', 'category'] as const)
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
    soon: soon.map((one) => ({ ...one, days: daysBetween(today, one.warrantyUntil) })),
    changed: changed.map(({ number, body }) => ({ number, ...entryOf(body) })),
  }
}
