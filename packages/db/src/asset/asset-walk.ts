import { sql, type RawBuilder } from 'kysely'
import type { CategoryId } from '@prongsai/domain/base/id'
import type { Walk } from './asset-order.ts'

/** Which cards a page is of, in which order, and how many are wanted. */
export type Asked = {
  readonly where: RawBuilder<unknown>
  /** One category, or it and those below it; undefined for all. */
  readonly categories: readonly CategoryId[] | undefined
  readonly walk: Walk
  readonly limit: number
}

/** For counting, where the order is nobody's concern. */
export const inAnyOrder = (asked: Asked): RawBuilder<unknown> => sql`${inFound(asked)} and not withdrawn`

/** The same for `asset_found`. */
export const inFound = ({ where, categories }: Asked): RawBuilder<unknown> =>
  categories === undefined ? where : sql`${where} and ${within(categories)}`

const within = (categories: readonly CategoryId[]): RawBuilder<unknown> =>
  categories.length === 1
    ? sql`category_id = ${categories[0]}`
    : sql`category_id = any (${categories}::uuid[])`

type Taking = { readonly columns: RawBuilder<unknown>; readonly limit: number }

/**
 * The first rows in order, by one walk along an index. Of several categories each is walked for itself, for no index
 * has many of them in one order; their first rows hold the first of all.
 */
export function inOrder({ where, categories, walk }: Asked, { columns, limit }: Taking): RawBuilder<unknown> {
  const one = (condition: RawBuilder<unknown>) => sql`(
    select id, ${walk.column}${columns} from asset
    where ${condition} and not withdrawn${walk.beyond} order by ${walk.order} limit ${limit})`
  if (categories === undefined) return one(where)
  if (categories.length === 1) return one(sql`${where} and ${within(categories)}`)
  return sql`(
    select each.* from unnest(${categories}::uuid[]) as wanted (category)
    cross join lateral ${one(sql`${where} and category_id = wanted.category`)} as each
    order by ${walk.order} limit ${limit})`
}
