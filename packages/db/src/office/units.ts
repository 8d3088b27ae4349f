import { sql } from 'kysely'
import type { OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

/** Every unit that the office has or had, in its own order, the closed ones last. */
export const units = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('unit')
    .select(['id', 'name', 'short_name as shortName', 'closed_on as closedOn', 'version'])
    .where('office_id', '=', office)
    .orderBy('closed_on', (order) => order.desc().nullsFirst())
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Whether the office has or had this unit. */
export const hasUnit = async (db: ReadDb | Trx, office: OfficeId, id: UnitId): Promise<boolean> =>
  (await db
    .selectFrom('unit')
    .select('id')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined

export type NewUnit = { readonly name: string; readonly shortName: string }

/** Opens units after those that there are, in the order given; their ids in that order. */
export async function insertUnits(
  trx: Trx,
  office: OfficeId,
  opened: readonly NewUnit[],
): Promise<readonly UnitId[]> {
  const { last } = await trx
    .selectFrom('unit')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow()
  const start = (last ?? 0) + 1
  const rows = await trx
    .insertInto('unit')
    .values(
      opened.map(({ name, shortName }, index) => ({
        office_id: office,
        name,
        short_name: shortName,
        position: start + index,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  return rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id)
}

/** A unit, held until the end of the transaction. */
export const lockUnit = (trx: Trx, office: OfficeId, id: UnitId) =>
  trx
    .selectFrom('unit')
    .select(['id', 'name', 'short_name as shortName', 'closed_on as closedOn', 'version'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type SavedUnit = {
  readonly id: UnitId
  readonly name: string
  readonly shortName: string
  readonly closedOn: CivilDate | null
}

export async function saveUnit(trx: Trx, office: OfficeId, unit: SavedUnit): Promise<void> {
  await trx
    .updateTable('unit')
    .set(({ eb }) => ({
      name: unit.name,
      short_name: unit.shortName,
      closed_on: unit.closedOn,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', unit.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** What still stands in a unit: cards of which it holds pieces or is to receive some, and people who work there. */
export async function standingInUnit(trx: Trx, office: OfficeId, unit: UnitId) {
  const { rows } = await sql<{ cards: number; people: number }>`
    select (
      select count(*)::int from (
        select c.asset_id from custody c join asset a on a.office_id = c.office_id and a.id = c.asset_id
        where c.office_id = ${office} and c.unit_id = ${unit} and upper_inf(c.during)
          and a.status <> 'disposed' and not a.withdrawn
        union
        select l.asset_id from transfer t join transfer_line l on l.office_id = t.office_id and l.transfer_id = t.id
        where t.office_id = ${office} and t.to_unit_id = ${unit} and t.status = 'offered'
      ) as held) as cards,
      (select count(*)::int from person
      where office_id = ${office} and unit_id = ${unit} and left_on is null) as people
  `.execute(trx)
  return rows[0] ?? { cards: 0, people: 0 }
}
