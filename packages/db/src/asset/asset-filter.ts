import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import type { AssetId, CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'

/**
 * What the filter asks of a card besides its text and its category, for the columns of `asset` or `asset_found`.
 * `beside` are the cards of which another piece than the first is where the filter asks for.
 */
// oxlint-disable-next-line complexity -- one condition for each that can be asked
export function filterCondition(
  office: OfficeId,
  filter: AssetFilter,
  beside: readonly AssetId[] = [],
): RawBuilder<SqlBool> {
  const asked = [
    sql<SqlBool>`office_id = ${office}`,
    heldWhere(office, filter, beside),
    filter.status && sql<SqlBool>`status = ${filter.status}`,
    filter.condition && sql<SqlBool>`condition = ${filter.condition}`,
    filter.fiscalYear && sql<SqlBool>`fiscal_year = ${filter.fiscalYear}`,
    filter.capitalised !== undefined && sql<SqlBool>`capitalised = ${filter.capitalised}`,
    filter.batch && sql<SqlBool>`batch_id = ${filter.batch}`,
    filter.lot && sql<SqlBool>`lot_id = ${filter.lot}`,
    filter.acquiredFrom && sql<SqlBool>`acquired_on >= ${filter.acquiredFrom}`,
    filter.acquiredUntil && sql<SqlBool>`acquired_on <= ${filter.acquiredUntil}`,
    filter.priceFrom && sql<SqlBool>`unit_price >= ${satangOf(filter.priceFrom)}`,
    filter.priceBelow && sql<SqlBool>`unit_price < ${satangOf(filter.priceBelow)}`,
    filter.warrantyFrom && sql<SqlBool>`warranty_until >= ${filter.warrantyFrom}`,
    filter.warrantyUntil && sql<SqlBool>`warranty_until <= ${filter.warrantyUntil}`,
    filter.unseenSince && sql<SqlBool>`seen_on < ${filter.unseenSince}`,
    filter.missing && sql<SqlBool>`${sql.ref(missingColumns[filter.missing])} is null`,
    filter.broughtForward !== undefined && sql<SqlBool>`brought_forward = ${filter.broughtForward}`,
    filter.labelled !== undefined && sql<SqlBool>`labelled = ${filter.labelled}`,
  ].filter((condition) => typeof condition === 'object')
  return sql<SqlBool>`${sql.join(asked, sql` and `)}`
}

/** Of whom and where: as the card says of its first piece, or by another piece of it. */
function heldWhere(office: OfficeId, { unit, keeper, place }: AssetFilter, beside: readonly AssetId[]) {
  const first = [
    unit && sql<SqlBool>`unit_id = ${unit}`,
    keeper && sql<SqlBool>`keeper_id = ${keeper}`,
    place && sql<SqlBool>`place_id in ${placesWithin(office, place)}`,
  ].filter((condition) => typeof condition === 'object')
  if (first.length === 0) return undefined
  const whole = sql<SqlBool>`${sql.join(first, sql` and `)}`
  return beside.length === 0 ? whole : sql<SqlBool>`((${whole}) or id = any (${beside}::uuid[]))`
}

/**
 * Cards of which another piece than the first is with this division, this keeper and in this place. They are few: only
 * what is counted can be with several.
 */
export async function heldBeside(
  db: ReadDb,
  office: OfficeId,
  { unit, keeper, place }: AssetFilter,
): Promise<readonly AssetId[]> {
  const asked = [
    unit && sql`c.unit_id = ${unit}`,
    keeper && sql`c.keeper_id = ${keeper}`,
    place &&
      sql`lower(btrim(c.place)) in (select w.word from place_word w
        where w.office_id = ${office} and w.place_id in ${placesWithin(office, place)})`,
  ].filter((condition) => typeof condition === 'object')
  if (asked.length === 0) return []
  const rows = sql<{ id: AssetId }>`(
    select distinct c.asset_id as id from custody c
    where c.office_id = ${office} and upper_inf(c.during) and lower(c.slots) > 1 and ${sql.join(asked, sql` and `)})`
  return (await db.selectFrom(rows.as('beside')).select('id').execute()).map(({ id }) => id)
}

/** A place and everything that lies within it. */
const placesWithin = (office: OfficeId, place: string) => sql`(
  with recursive within (id) as (
    select ${place}::uuid
    union
    select p.id from place p join within on p.parent_id = within.id where p.office_id = ${office}
  ) select id from within)`

const missingColumns = { day: 'acquired_on', price: 'unit_price', sight: 'seen_on' } as const

const satangOf = (baht: string): bigint => BigInt(baht) * 100n

/** A category and everything below it; undefined where the filter names none. */
export async function categoriesAsked(
  db: ReadDb,
  office: OfficeId,
  filter: AssetFilter,
): Promise<readonly CategoryId[] | undefined> {
  if (filter.category === undefined) return undefined
  const below = sql<{ id: CategoryId }>`(
    with recursive below (id) as (
      select ${filter.category}::uuid
      union
      select c.id from category c join below on c.parent_id = below.id where c.office_id = ${office}
    ) select id from below)`
  const rows = await db.selectFrom(below.as('below')).selectAll().execute()
  return rows.map(({ id }) => id)
}
