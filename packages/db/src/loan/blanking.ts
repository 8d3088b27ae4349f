import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { Trx } from '../database.ts'

/**
 * Blanks what is private of outsiders whose loans ended before a moment, or whose requests came to nothing before
 * another or were never fetched and had their last day before it; the digest by which his telephone was known again becomes noise. One whose loss or damage is not settled yet waits. Answers of how many.
 */
export async function blankOutsiders(
  trx: Trx,
  office: OfficeId,
  {
    at,
    endedBefore,
    droppedBefore,
  }: { readonly at: string; readonly endedBefore: string; readonly droppedBefore: string },
): Promise<number> {
  const { rows } = await sql`
    update loan_outsider o set sealed = null, blanked_at = ${at},
      caller = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    from loan l
    where o.office_id = ${office} and l.office_id = ${office} and l.id = o.loan_id and o.sealed is not null
      and (l.status = 'returned' and l.ended_at < ${endedBefore}
        or l.status in ('refused', 'cancelled') and l.ended_at < ${droppedBefore}
        or l.status in ('requested', 'approved')
          and l.due_day < (${droppedBefore}::timestamptz at time zone 'Asia/Bangkok')::date)
      and not exists (select from loan_settlement s where s.office_id = ${office} and s.loan_id = l.id
        and s.state in ('open', 'decided', 'fact-finding'))
    returning o.loan_id`.execute(trx)
  return rows.length
}
