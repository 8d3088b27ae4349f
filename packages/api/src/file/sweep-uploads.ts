import { isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { OfficeId } from '@prongsai/domain/base/id'
import { decide, readonly, type Db, type Trx } from '@prongsai/db/database'
import { endUpload, isKept, lockUpload, storingOf } from '@prongsai/db/file/uploads'

/** Ends an upload that nobody goes on with. Answers what may lie in the store for it that no file has. */
export const sweepUpload = (
  db: Db,
  { office, id, now }: { readonly office: OfficeId; readonly id: string; readonly now: Instant },
): Promise<readonly Buffer[]> =>
  decide(db, office, async (trx) => {
    const row = await lockUpload(trx, office, id)
    if (row === undefined || row.endedAt !== null) return []
    await endUpload(trx, office, { id, at: isoOf(now) })
    return orphansOf(trx, office, id)
  })

/** What an upload was about to put into the store that no file has. */
export async function orphansOf(trx: Trx, office: OfficeId, id: string): Promise<readonly Buffer[]> {
  const digests = await storingOf(trx, office, id)
  const kept = await Promise.all(digests.map((digest) => isKept(readonly(trx), office, digest)))
  return digests.filter((_, n) => kept[n] !== true)
}
