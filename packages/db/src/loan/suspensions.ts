import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Suspension } from '@prongsai/domain/loan/request-loan'
import type { ReadDb, Trx } from '../database.ts'

type Who = { readonly personId: PersonId | null; readonly caller: Uint8Array | null }

/** Whether somebody may not borrow on a day, until when and why: the longest that stands. */
export async function suspensionOf(
  db: ReadDb | Trx,
  office: OfficeId,
  { personId, caller, today }: Who & { readonly today: CivilDate },
): Promise<Suspension | null> {
  const rows = sql<Suspension>`(
    select until_day as until, reason from loan_suspension
    where office_id = ${office} and lifted_at is null and until_day >= ${today}
      and (person_id = ${personId}::uuid or caller = ${caller}::bytea)
    order by until_day desc limit 1)`
  return (await db.selectFrom(rows.as('suspension')).selectAll().executeTakeFirst()) ?? null
}

export const insertSuspension = (
  trx: Trx,
  office: OfficeId,
  made: Who & {
    readonly name: string
    readonly until: CivilDate
    readonly reason: string
    readonly at: string
    readonly by: PersonId
  },
) =>
  trx
    .insertInto('loan_suspension')
    .values({
      office_id: office,
      person_id: made.personId,
      caller: made.caller,
      name: made.name,
      until_day: made.until,
      reason: made.reason,
      made_at: made.at,
      made_by: made.by,
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Who may not borrow on a day, the soonest free first. */
export const suspensionsOn = (db: ReadDb, office: OfficeId, today: CivilDate) =>
  db
    .selectFrom('loan_suspension as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 's.office_id').onRef('p.id', '=', 's.made_by'),
    )
    .select(['s.id', 's.name', 's.until_day as until', 's.reason', 'p.name as by'])
    .where('s.office_id', '=', office)
    .where('s.lifted_at', 'is', null)
    .where('s.until_day', '>=', today)
    .orderBy('s.until_day')
    .orderBy('s.id')
    .limit(500)
    .execute()

export const liftSuspension = (
  trx: Trx,
  office: OfficeId,
  {
    id,
    at,
    by,
    reason,
  }: { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string },
) =>
  trx
    .updateTable('loan_suspension')
    .set({ lifted_at: at, lifted_by: by, lift_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .returning(['name', 'person_id as personId'])
    .executeTakeFirst()
