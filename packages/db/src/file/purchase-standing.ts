import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** A purchase as what is attached to it needs it: which of its steps stand, which waits, and who sits in its bodies. */
export const purchaseReached = (db: ReadDb | Trx, office: OfficeId, id: string) =>
  db
    .selectFrom('purchase as p')
    .select([
      'p.number',
      'p.fiscal_year as fiscalYear',
      'p.name',
      'p.method',
      'p.method_version as methodVersion',
      'p.stage',
      sql<readonly string[]>`array(
        select s.step from purchase_step s
        where s.office_id = p.office_id and s.purchase_id = p.id and s.undone_at is null and s.outcome <> 'returned')`.as(
        'standing',
      ),
      sql<readonly PersonId[]>`array(
        select m.person_id from committee c
        join committee_member m on m.office_id = c.office_id and m.committee_id = c.id
        where c.office_id = p.office_id and c.purchase_id = p.id and c.ended_at is null
          and m.person_id is not null and m.interest_on is null)`.as('sitting'),
    ])
    .where('p.office_id', '=', office)
    .where('p.id', '=', sql<never>`${id}::uuid`)
    .executeTakeFirst()
