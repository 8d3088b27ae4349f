import { sql, type RawBuilder } from 'kysely'
import type { AssetOrder, AssetSort, PageAt } from '@prongsai/domain/asset/asset.input'

/** A row's place in an order: what it is sorted by, as text, and its id. */
export type Place = { readonly key: string; readonly id: string }

/**
 * Each way of sorting, as its index has it. Ids rise in the order of recording. Codes are figures and signs, which need
 * no dictionary, and its comparisons would be most of what a new card costs.
 */
const keys = {
  code: sql`code collate "C"`,
  name: sql`name collate "th-x-icu"`,
  acquired: sql`coalesce(acquired_on, date '0001-01-01')`,
  price: sql`coalesce(unit_price, -1)`,
  recorded: sql`id`,
} as const satisfies Record<AssetSort, RawBuilder<unknown>>

/** How the values of a cursor are read back. */
const types = {
  code: sql`text collate "C"`,
  name: sql`text collate "th-x-icu"`,
  acquired: sql`date`,
  price: sql`bigint`,
  recorded: sql`uuid`,
} as const satisfies Record<AssetSort, RawBuilder<unknown>>

export type Walk = {
  readonly key: RawBuilder<unknown>
  /** ' and (key, id) > (…)', or nothing for a walk from an end. */
  readonly beyond: RawBuilder<unknown>
  /** 'key asc, id asc'. */
  readonly order: RawBuilder<unknown>
  /** It begins at an end of the register. */
  readonly begins: boolean
  /** The rows come in the order opposite to the one in which they are shown. */
  readonly reversed: boolean
}

/** The walk along an index that reaches a page: from an end, or from a row of another page. */
export function walkTo({ by, direction }: AssetOrder, page: PageAt): Walk {
  const reversed = page.at === 'last' || page.at === 'before'
  const forward = (direction === 'asc') !== reversed
  const way = forward ? sql`asc` : sql`desc`
  const beyond = 'cursor' in page ? beyondPlace(by, placeOf(page.cursor), forward) : sql``
  const order = by === 'recorded' ? sql`id ${way}` : sql`${keys[by]} ${way}, id ${way}`
  return { key: keys[by], beyond, order, begins: !('cursor' in page), reversed }
}

function beyondPlace(by: AssetSort, { key, id }: Place, forward: boolean): RawBuilder<unknown> {
  const than = forward ? sql`>` : sql`<`
  if (by === 'recorded') return sql` and id ${than} ${id}::uuid`
  return sql` and (${keys[by]}, id) ${than} (${key}::${types[by]}, ${id}::uuid)`
}

/** The place as an address carries it. */
export const cursorOf = ({ key, id }: Place): string => `${id}~${key}`

function placeOf(cursor: string): Place {
  const cut = cursor.indexOf('~')
  return { id: cursor.slice(0, cut), key: cursor.slice(cut + 1) }
}
