import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { Membership } from '@prongsai/domain/part/part'
import type { ReadDb, Trx } from '../database.ts'

/** What belongs to what now, where any of these cards is the whole or the part. */
export async function membershipsOf(
  db: ReadDb | Trx,
  office: OfficeId,
  ids: readonly AssetId[],
): Promise<readonly Membership[]> {
  const rows = sql<Membership>`(
    select p.part_id as "partId", a.code as "partCode", p.whole_id as "wholeId", w.code as "wholeCode"
    from part p
    join asset a on a.office_id = ${office} and a.id = p.part_id
    join asset w on w.office_id = ${office} and w.id = p.whole_id
    where p.office_id = ${office} and upper_inf(p.during)
      and (p.part_id = any(${ids}::uuid[]) or p.whole_id = any(${ids}::uuid[])))`
  return db.selectFrom(rows.as('memberships')).selectAll().execute()
}

type Joined = {
  readonly wholeId: AssetId
  readonly partId: AssetId
  readonly at: string
  readonly reason: string
  readonly by: PersonId
}

export async function insertPart(trx: Trx, office: OfficeId, joined: Joined): Promise<void> {
  await sql`
    insert into part (office_id, whole_id, part_id, during, reason, recorded_by)
    values (${office}, ${joined.wholeId}, ${joined.partId}, tstzrange(${joined.at}::timestamptz, null),
      ${joined.reason}, ${joined.by})
  `.execute(trx)
}

type Left = {
  readonly partId: AssetId
  readonly at: string
  readonly reason: string
  readonly by: PersonId
}

/** A part leaves its set; just after it came where both are told at one moment. */
export async function endPart(trx: Trx, office: OfficeId, { partId, at, reason, by }: Left): Promise<void> {
  await sql`
    update part set end_reason = ${reason}, ended_by = ${by},
      during = tstzrange(lower(during), greatest(${at}::timestamptz, lower(during) + interval '1 millisecond'))
    where office_id = ${office} and part_id = ${partId} and upper_inf(during)
  `.execute(trx)
}

export type PartLink = {
  readonly id: AssetId
  readonly code: string
  readonly name: string
  readonly since: Date
  readonly until: Date | null
  readonly reason: string
  readonly endReason: string | null
}

/** What belongs or has belonged to a card (`whole`), or to what it does or did (`part`), the newest first. */
export function linksOf(
  db: ReadDb,
  office: OfficeId,
  { id, as }: { readonly id: AssetId; readonly as: 'whole' | 'part' },
): Promise<PartLink[]> {
  const [own, other] = as === 'whole' ? ['whole_id', 'part_id'] : ['part_id', 'whole_id']
  const rows = sql<PartLink>`(
    select a.id, a.code, a.name, lower(p.during) as since, upper(p.during) as until, p.reason,
      p.end_reason as "endReason"
    from part p join asset a on a.office_id = ${office} and a.id = p.${sql.ref(other)}
    where p.office_id = ${office} and p.${sql.ref(own)} = ${id}
    order by upper_inf(p.during) desc, lower(p.during) desc limit 200)`
  return db.selectFrom(rows.as('links')).selectAll().execute()
}
