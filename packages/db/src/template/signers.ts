import { sql } from 'kysely'
import type { Role } from '@prongsai/domain/access/role'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

export type PostHolder = {
  readonly role: Role
  readonly name: string
  readonly position: string
  /** Who takes his place on the day; null when nobody does. */
  readonly standIn: { readonly name: string; readonly position: string } | null
}

/** Who holds the posts through whose hands papers go on the day, for the whole office: the first of each. */
export function postHolders(
  db: ReadDb | Trx,
  office: OfficeId,
  day: CivilDate,
): Promise<readonly PostHolder[]> {
  const holders = sql<PostHolder>`(
    select distinct on (g.role) g.role, p.name, p.position,
      (select jsonb_build_object('name', s.name, 'position', s.position)
        from acting_order a join person s on s.office_id = ${office} and s.id = a.person_id
        where a.office_id = ${office} and a.for_person_id = p.id and a.from_day <= ${day}
          and (a.until_day is null or a.until_day >= ${day}) and (a.ended_on is null or a.ended_on > ${day})
        order by a.from_day desc limit 1) as "standIn"
    from role_grant g join person p on p.office_id = ${office} and p.id = g.person_id
    where g.office_id = ${office} and g.unit_id is null and g.role in ('office-head', 'clerk', 'supply-head')
      and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day})
    order by g.role, g.from_day, g.id
  )`
  return db.selectFrom(holders.as('holders')).selectAll().execute()
}
