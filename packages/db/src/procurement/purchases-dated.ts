import { sql } from 'kysely'
import type { OfficeId, PurchaseId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb } from '../database.ts'

type Asked = { readonly steps: readonly string[]; readonly today: CivilDate }

/** Purchases of which something may have a day: at one of these steps, with an appeal that runs, or to be signed from a day ahead. */
export async function purchasesDated(
  db: ReadDb,
  office: OfficeId,
  { steps, today }: Asked,
): Promise<readonly PurchaseId[]> {
  const rows = sql<{ id: PurchaseId }>`(
    select p.id from purchase p
    where p.office_id = ${office} and p.status in ('open', 'ready') and (
      (p.status = 'open' and p.stage = any(${steps}::text[]))
      or (p.status = 'ready' and p.ready_on >= ${today})
      or exists (select from purchase_appeal a
        where a.office_id = ${office} and a.purchase_id = p.id and a.ended_on is null))
    order by p.id limit 40)`
  const dated = await db.selectFrom(rows.as('dated')).select('id').execute()
  return dated.map(({ id }) => id)
}
