import { sql, type RawBuilder } from 'kysely'
import type { AssetOrder, AssetSort, PageAt } from '@prongsai/domain/asset/asset.input'

/** A row's place in an order: what it is sorted by, as text, and its id. */
export type Place = { readonly key: string; readonly id: string }

type SortKey = {
  /** As the index has it. */
  readonly key: RawBuilder<unknown>
  /** What the key is made of. */
  readonly column: RawBuilder<unknown>
  /** As what the value of a cursor is read back. */
  readonly type: RawBuilder<unknown>
}

/** What has no day comes before all days, and what has no price before all prices. */
const dayKey = sql`case when acquired_on is null then date '0001-01-01' else acquired_on end`
const priceKey = sql`case when unit_price is null then bigint '-1' else unit_price end`

/**
 * Each way of sorting. Ids rise in the order of recording. Codes are figures and signs, which need no dictionary, and
 * its comparisons would be most of what a new card costs.
 */
const sortKeys = {
  code: { key: sql`code collate "C"`, column: sql`code`, type: sql`text collate "C"` },
  name: { key: sql`name collate "th-x-icu"`, column: sql`name`, type: sql`text collate "th-x-icu"` },
  acquired: {
    key: dayKey,
    column: sql`acquired_on`,
    type: sql`date`,
  },
  price: { key: priceKey, column: sql`unit_price`, type: sql`bigint` },
  recorded: { key: sql`id`, column: sql`id as recorded`, type: sql`uuid` },
} as const satisfies Record<AssetSort, SortKey>

export type Walk = Pick<SortKey, 'key' | 'column'> & {
  /** ' and (key, id) > (…)', or nothing for a walk from an end. */
  readonly beyond: RawBuilder<unknown>
  /** 'key asc, id asc'. */
  readonly order: RawBuilder<unknown>
  /** It begins at an end of the register. */
  readonly begins: boolean
  /** The rows come in the order opposite to the one in which they are shown. */
  readonly reversed: boolean
  /** The same walk along the cards of one name, which is the column `spelling`. */
  readonly ofName: Pick<Walk, 'beyond' | 'order'> & {
    /** Which names lie on the way at all. */
    readonly names: RawBuilder<unknown>
  }
}

/** The walk along an index that reaches a page: from an end, or from a row of another page. */
export function walkTo({ by, direction }: AssetOrder, page: PageAt): Walk {
  const reversed = page.at === 'last' || page.at === 'before'
  const forward = (direction === 'asc') !== reversed
  const way = forward ? sql`asc` : sql`desc`
  const beyond = 'cursor' in page ? beyondPlace(by, placeOf(page.cursor), forward) : sql``
  const { key, column } = sortKeys[by]
  const order = by === 'recorded' ? sql`id ${way}` : sql`${key} ${way}, id ${way}`
  const place = 'cursor' in page ? placeOf(page.cursor) : undefined
  const ofName =
    by === 'name'
      ? { order: sql`id ${way}`, ...alongNames(place, forward) }
      : { order, beyond, names: sql`true` }
  return { key, column, beyond, order, begins: place === undefined, reversed, ofName }
}

/** In the order of names, the cards of one name stand together, and only of the cursor's own name is a part behind it. */
function alongNames(place: Place | undefined, forward: boolean) {
  if (place === undefined) return { beyond: sql``, names: sql`true` }
  const than = forward ? sql`>` : sql`<`
  const { type } = sortKeys.name
  const before = forward ? '00000000-0000-0000-0000-000000000000' : 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  return {
    beyond: sql` and id ${than} case when spelling = ${place.key}::text then ${place.id}::uuid else ${before}::uuid end`,
    names: sql`spelling collate "th-x-icu" ${than}= ${place.key}::${type}`,
  }
}

function beyondPlace(by: AssetSort, { key, id }: Place, forward: boolean): RawBuilder<unknown> {
  const than = forward ? sql`>` : sql`<`
  if (by === 'recorded') return sql` and id ${than} ${id}::uuid`
  return sql` and (${sortKeys[by].key}, id) ${than} (${key}::${sortKeys[by].type}, ${id}::uuid)`
}

/** The place as an address carries it. */
export const cursorOf = ({ key, id }: Place): string => `${id}~${key}`

function placeOf(cursor: string): Place {
  const cut = cursor.indexOf('~')
  return { id: cursor.slice(0, cut), key: cursor.slice(cut + 1) }
}
