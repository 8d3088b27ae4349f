import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import type { CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'

/** What the filter asks of a card besides its text and its category, for the columns of `asset` or `asset_found`. */
// oxlint-disable-next-line complexity -- one condition for each that can be asked
export function filterCondition(office: OfficeId, filter: AssetFilter): RawBuilder<SqlBool> {
  const asked = [
    sql<SqlBool>`office_id = ${office}`,
    filter.unit && sql<SqlBool>`unit_id = ${filter.unit}`,
    filter.status && sql<SqlBool>`status = ${filter.status}`,
    filter.condition && sql<SqlBool>`condition = ${filter.condition}`,
    filter.fiscalYear && sql<SqlBool>`fiscal_year = ${filter.fiscalYear}`,
    filter.capitalised !== undefined && sql<SqlBool>`capitalised = ${filter.capitalised}`,
    filter.keeper && sql<SqlBool>`keeper_id = ${filter.keeper}`,
    filter.batch && sql<SqlBool>`batch_id = ${filter.batch}`,
    filter.place && sql<SqlBool>`place_id in ${placesWithin(office, filter.place)}`,
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
