import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'

/** A contract as what is attached to it needs it: its number and name, and who accepts or supervises what is delivered. */
export const contractReached = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('contract as c')
    .select([
      'c.form',
      'c.number',
      'c.fiscal_year as fiscalYear',
      'c.found_number as foundNumber',
      'c.name',
      sql<readonly PersonId[]>`array(
        select m.person_id from committee k
        join committee_member m on m.office_id = k.office_id and m.committee_id = k.id
        where k.office_id = c.office_id and k.purchase_id = c.purchase_id and k.kind in ('inspection', 'supervision')
          and k.ended_at is null and m.person_id is not null and m.interest_on is null)`.as('sitting'),
    ])
    .where('c.office_id', '=', office)
    .where('c.id', '=', sql<never>`${id}::uuid`)
    .executeTakeFirst()
