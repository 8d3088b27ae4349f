import { sql } from 'kysely'
import type { ContractId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb } from '../database.ts'
import { stateOfDays } from './contract-record.ts'

/**
 * Contracts whose checkpoints have to be counted anew, some of them: by a calendar or a number of the office that was changed since, or because a day has
 * passed of which something follows.
 */
export async function contractsToCount(
  db: ReadDb,
  office: OfficeId,
  { today, most }: { readonly today: CivilDate; readonly most: number },
): Promise<readonly ContractId[]> {
  const rows = sql<{ id: ContractId }>`(
    select c.id from contract c
    where c.office_id = ${office} and c.status in ('active', 'ended') and (
      c.counted_at < ${stateOfDays(office)}
      or (c.counted_on < ${today} and exists (
        select from checkpoint k where k.office_id = ${office} and k.contract_id = c.id and k.open
          and k.due_on <= ${today})))
    order by c.counted_at, c.id limit ${most})`
  return (await db.selectFrom(rows.as('stale')).select('id').execute()).map(({ id }) => id)
}
