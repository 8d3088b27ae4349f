import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'

/** What one division holds of one card: `pieces` of it, of which `promised` wait in open notes. */
export type HeldNow = {
  readonly assetId: AssetId
  readonly code: string
  readonly name: string
  readonly countingUnit: string
  readonly quantity: number
  readonly unitId: UnitId
  readonly unit: string
  readonly place: string
  readonly pieces: number
  readonly promised: number
  /** The set that it belongs to, by its code. */
  readonly whole: string | null
}

type Asked = { readonly ids: readonly AssetId[] } | { readonly keeper: PersonId }

/** Who holds what of these cards, or what one keeper holds, in the order of codes. */
export async function heldNow(db: ReadDb, office: OfficeId, asked: Asked): Promise<readonly HeldNow[]> {
  const which =
    'ids' in asked
      ? sql`(c.asset_id = any(${asked.ids}::uuid[]) or c.asset_id in (
          select part_id from part
          where office_id = ${office} and whole_id = any(${asked.ids}::uuid[]) and upper_inf(during)))`
      : sql`c.keeper_id = ${asked.keeper}`
  const rows = sql<HeldNow>`(
    select a.id as "assetId", a.code, a.name, a.counting_unit as "countingUnit", a.quantity, c.unit_id as "unitId",
      u.name as unit, min(c.place) as place, sum(upper(c.slots) - lower(c.slots))::int as pieces,
      coalesce(sum((
        select sum(upper(l.slots * c.slots) - lower(l.slots * c.slots)) from transfer_line l
        where l.office_id = ${office} and l.asset_id = c.asset_id and l.outcome = 'offered' and l.slots && c.slots
      )), 0)::int as promised,
      (select w.code from part p join asset w on w.office_id = ${office} and w.id = p.whole_id
        where p.office_id = ${office} and p.part_id = a.id and upper_inf(p.during)) as whole
    from custody c
    join asset a on a.office_id = ${office} and a.id = c.asset_id and a.status <> 'disposed' and not a.withdrawn
    join unit u on u.office_id = ${office} and u.id = c.unit_id
    where c.office_id = ${office} and ${which} and upper_inf(c.during)
    group by a.office_id, a.id, c.unit_id, u.name
    order by a.code collate "C", a.id, u.name limit 1000
  )`
  return db.selectFrom(rows.as('held')).selectAll().execute()
}
