import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import type { OfficeId } from '@prongsai/domain/base/id'
import { firstDayOf, lastDayOf } from '@prongsai/domain/calendar/fiscal-year'

/**
 * What the filter asks of a card besides its text, for the columns of `asset` or `asset_found`. The office comes
 * first; a category brings everything below it.
 */
export function filterCondition(office: OfficeId, filter: AssetFilter): RawBuilder<SqlBool> {
  const asked = [
    sql<SqlBool>`office_id = ${office}`,
    filter.unit && sql<SqlBool>`unit_id = ${filter.unit}`,
    filter.category && categoryCondition(office, filter.category),
    filter.status && sql<SqlBool>`status = ${filter.status}`,
    filter.condition && sql<SqlBool>`condition = ${filter.condition}`,
    filter.fiscalYear &&
      sql<SqlBool>`acquired_on between ${firstDayOf(filter.fiscalYear)} and ${lastDayOf(filter.fiscalYear)}`,
    filter.capitalised !== undefined && sql<SqlBool>`capitalised = ${filter.capitalised}`,
    filter.keeper && sql<SqlBool>`keeper_id = ${filter.keeper}`,
    filter.batch && sql<SqlBool>`batch_id = ${filter.batch}`,
    filter.broughtForward !== undefined && sql<SqlBool>`brought_forward = ${filter.broughtForward}`,
  ].filter((condition) => typeof condition === 'object')
  return sql<SqlBool>`${sql.join(asked, sql` and `)}`
}

const categoryCondition = (office: OfficeId, category: string): RawBuilder<SqlBool> => sql<SqlBool>`
  category_id = any (array(
    with recursive below (id) as (
      select ${category}::uuid
      union all
      select c.id from category c join below on c.parent_id = below.id where c.office_id = ${office}
    ) select id from below))`
