import type { OfficeId, PlanItemId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'
import { standingRevision } from './revisions.ts'

/**
 * The gate of ระเบียบฯ 2560 ข้อ 11 วรรคสี่, of an item as it stands in the plan: 'published' once the record in e-GP stands
 * for the round that it stands by, so that what was changed is published again first; 'exempt' by มาตรา 11. What is not
 * approved, or cancelled, is 'not-published'.
 */
export async function planStandingOf(
  db: ReadDb | Trx,
  office: OfficeId,
  itemId: PlanItemId,
): Promise<'published' | 'exempt' | 'not-published'> {
  const standing = await standingRevision(db, office, itemId)
  if (standing === undefined || standing.cancelled) return 'not-published'
  if (standing.exempt !== null) return 'exempt'
  const inEgp = await db
    .selectFrom('plan_publication')
    .select('id')
    .where('office_id', '=', office)
    .where('round_id', '=', standing.roundId)
    .where('channel', '=', 'cgd')
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return inEgp === undefined ? 'not-published' : 'published'
}
