import { sql } from 'kysely'
import type { OfficeId, PersonId, SupplierId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

export type ListingRow = {
  readonly id: string
  readonly from: CivilDate
  readonly paper: string
  readonly reason: string
  readonly until: CivilDate | null
  readonly endPaper: string | null
  readonly by: string
  readonly endedBy: string | null
}

/** Every listing of a supplier and of what was merged into it, the latest first. */
export function listingsOf(db: ReadDb | Trx, office: OfficeId, supplier: SupplierId): Promise<ListingRow[]> {
  const rows = sql<ListingRow>`(
    select l.id, l.from_day as from, l.paper, l.reason, l.until_day as until, l.end_paper as "endPaper",
      p.name as by, e.name as "endedBy"
    from supplier_listing l
    join person p on p.office_id = ${office} and p.id = l.made_by
    left join person e on e.office_id = ${office} and e.id = l.ended_by
    where l.office_id = ${office} and l.supplier_id in (select merged_suppliers(${supplier}))
    order by l.from_day desc, l.id desc)`
  return db.selectFrom(rows.as('listings')).selectAll().execute()
}

type NewListing = {
  readonly supplier: SupplierId
  readonly from: CivilDate
  readonly paper: string
  readonly reason: string
  readonly at: string
  readonly by: PersonId
}

export const insertListing = (trx: Trx, office: OfficeId, made: NewListing) =>
  trx
    .insertInto('supplier_listing')
    .values({
      office_id: office,
      supplier_id: made.supplier,
      from_day: made.from,
      paper: made.paper,
      reason: made.reason,
      until_day: null,
      end_paper: null,
      made_at: made.at,
      made_by: made.by,
      ended_at: null,
      ended_by: null,
    })
    .execute()

type Ending = {
  readonly id: string
  readonly until: CivilDate
  readonly paper: string
  readonly at: string
  readonly by: PersonId
}

export const endListing = (trx: Trx, office: OfficeId, { id, until, paper, at, by }: Ending) =>
  trx
    .updateTable('supplier_listing')
    .set({ until_day: until, end_paper: paper, ended_at: at, ended_by: by })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('until_day', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
