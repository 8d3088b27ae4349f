import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'

export type CustodyLink = {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly unitId: UnitId
  readonly unit: string
  readonly keeperId: PersonId | null
  readonly keeper: string | null
  readonly place: string
  /** Where the word has a place, while the interval lasts. */
  readonly placeId: string | null
  readonly since: Date
  readonly until: Date | null
  readonly paper: string
  readonly reason: string
  readonly transferId: string | null
  readonly recordedBy: string
}

/** ประวัติการครอบครอง: every interval in which pieces of a card were with somebody, the newest first. */
export async function custodyChain(
  db: ReadDb,
  office: OfficeId,
  id: AssetId,
): Promise<readonly CustodyLink[]> {
  const rows = sql<CustodyLink>`(
    select c.id, lower(c.slots) as from, upper(c.slots) - 1 as to, c.unit_id as "unitId", u.name as unit,
      c.keeper_id as "keeperId", k.name as keeper, coalesce(p.path, c.place) as place,
      p.id as "placeId", lower(c.during) as since, upper(c.during) as until,
      c.paper, c.reason, c.transfer_id as "transferId", r.name as "recordedBy"
    from custody c
    join unit u on u.office_id = ${office} and u.id = c.unit_id
    join person r on r.office_id = ${office} and r.id = c.recorded_by
    left join person k on k.office_id = ${office} and k.id = c.keeper_id
    left join place_word w on w.office_id = ${office} and w.word = lower(btrim(c.place)) and upper_inf(c.during)
    left join place p on p.office_id = ${office} and p.id = w.place_id
    where c.office_id = ${office} and c.asset_id = ${id}
    order by upper_inf(c.during) desc, lower(c.during) desc, lower(c.slots) limit 500
  )`
  return db.selectFrom(rows.as('links')).selectAll().execute()
}

export type InTransit = {
  readonly id: string
  readonly number: string
  readonly toUnit: string
  readonly toKeeper: string | null
  readonly pieces: number
  readonly offeredAt: Date
}

/** ระหว่างโอน: what of a card waits to be received, and where to. */
export async function inTransitOf(db: ReadDb, office: OfficeId, id: AssetId): Promise<readonly InTransit[]> {
  const rows = sql<InTransit>`(
    select t.id, t.number || '/' || t.fiscal_year as number, u.name as "toUnit", k.name as "toKeeper",
      sum(upper(l.slots) - lower(l.slots))::int as pieces, t.offered_at as "offeredAt"
    from transfer_line l
    join transfer t on t.office_id = ${office} and t.id = l.transfer_id
    join unit u on u.office_id = ${office} and u.id = t.to_unit_id
    left join person k on k.office_id = ${office} and k.id = t.to_keeper_id
    where l.office_id = ${office} and l.asset_id = ${id} and l.outcome = 'offered'
    group by t.office_id, t.id, u.name, k.name
  )`
  return db.selectFrom(rows.as('notes')).selectAll().execute()
}
