import { sql, type RawBuilder } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'

/**
 * Whether a round, the row `r`, is published for the gate of ระเบียบฯ 2560 ข้อ 11 วรรคสี่: everywhere, or at least in e-GP.
 * The one place in which that is asked.
 */
export const publishedRound = (office: OfficeId) => sql`(r.status = 'published' or exists (
  select from plan_publication b where b.office_id = ${office} and b.round_id = r.id and b.channel = 'cgd'
    and b.undone_at is null))`

/**
 * An item as it stands in the plan: its latest revision of an approved round, with that round's number and whether it is
 * published, so that what was changed is published again before it is bought. No row while none is approved.
 */
export const standingItem = (office: OfficeId, item: RawBuilder<unknown>) => sql`(
  select v.*, r.number as round, ${publishedRound(office)} as published
  from plan_revision v join plan_round r on r.office_id = ${office} and r.id = v.round_id
  where v.office_id = ${office} and v.item_id = ${item} and r.status in ('approved', 'published')
  order by v.revision desc limit 1)`
