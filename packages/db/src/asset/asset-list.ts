import { sql, type RawBuilder } from 'kysely'
import type { AcquisitionMethod, AssetStatus, MoneySource } from '@prongsai/domain/asset/asset'
import type { AssetListInput } from '@prongsai/domain/asset/asset.input'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import type { ReadDb } from '../database.ts'
import { categoriesAsked, filterCondition } from './asset-filter.ts'
import { cursorOf, walkTo } from './asset-order.ts'
import { inAnyOrder, inFound, inOrder, type Asked } from './asset-walk.ts'
import { foundByIndex, says, soughtIn, type Sought } from './search-condition.ts'

/** One line of the register as a list shows it. */
export type AssetLine = {
  readonly id: AssetId
  readonly code: string
  readonly name: string
  readonly brand: string
  readonly model: string
  readonly serial: string
  readonly category: string
  readonly unit: string
  readonly keeper: string | null
  readonly place: string
  readonly condition: Condition
  readonly status: AssetStatus
  readonly acquiredOn: CivilDate | null
  readonly acquiredHow: AcquisitionMethod
  readonly moneySource: MoneySource
  readonly unitPrice: Satang | null
  readonly quantity: number
  readonly countingUnit: string
  readonly capitalised: boolean
  readonly broughtForward: boolean
}

/** How many there are: `more` when counting stopped at `count`. */
export type Total = { readonly count: number; readonly more: boolean }

export type AssetPage = {
  readonly lines: readonly AssetLine[]
  readonly total: Total
  /** Cursors of the pages beside this one; null where there is none. */
  readonly before: string | null
  readonly after: string | null
}

/** Counting further would cost more than the page itself. */
const countedTo = 1_000
/** Rows that are read in order before the index of letters is asked instead. */
const walked = 2_000

/** One page of the register. Every page costs the same, whichever it is and however large the register. */
export async function assetPage(db: ReadDb, office: OfficeId, input: AssetListInput): Promise<AssetPage> {
  const categories = await categoriesAsked(db, office, input.filter)
  const rows = await assetPageQuery(db, office, { ...input, categories }).execute()
  const found = rows.filter((row): row is Row & { id: AssetId } => row.id !== null)
  return pageOf(found, input, totalOf(rows[0]))
}

type Row = Omit<AssetLine, 'id'> & {
  readonly id: AssetId | null
  readonly key: string
  readonly total: number
  readonly exact: boolean
  readonly order: bigint | null
}

const totalOf = (row: Row | undefined): Total => {
  const count = row?.total ?? 0
  return row?.exact === false
    ? { count, more: true }
    : { count: Math.min(count, countedTo), more: count > countedTo }
}

function pageOf(
  rows: readonly (Row & { id: AssetId })[],
  { order, page, size }: AssetListInput,
  total: Total,
): AssetPage {
  const { reversed } = walkTo(order, page)
  const further = rows.length > size
  const kept = rows.slice(0, size)
  const shown = reversed ? kept.toReversed() : kept
  const [first, last] = [shown.at(0), shown.at(-1)]
  const cameFromOther = 'cursor' in page
  const hasBefore = reversed ? further : cameFromOther
  const hasAfter = reversed ? cameFromOther : further
  return {
    lines: shown.map(({ key: _key, total: _total, exact: _exact, order: _order, ...line }) => line),
    total,
    before: hasBefore && first ? cursorOf(first) : null,
    after: hasAfter && last ? cursorOf(last) : null,
  }
}

export type PageQuery = AssetListInput & { readonly categories: readonly CategoryId[] | undefined }

/** The one statement of a page: its count up to the cap, its ids along an index, then what is shown of them. */
export function assetPageQuery(db: ReadDb, office: OfficeId, input: PageQuery) {
  const { filter, order, page, size, categories } = input
  const sought = filter.text === undefined ? undefined : soughtIn(filter.text)
  const where = filterCondition(office, filter)
  const asked = { where, categories, walk: walkTo(order, page), limit: size + 1 }
  const found = sought === undefined ? pageOfAll(asked) : pageOfFound(asked, sought)
  const statement = sql<Row>`(
    with ${found}
    select a.id, page.key, t.total, t.exact, a.code, a.name, a.brand, a.model, a.serial, c.name as category,
      u.name as unit, p.name as keeper, a.place, a.condition, a.status, a.acquired_on as "acquiredOn",
      a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity,
      a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t
    left join page on true
    left join asset a on a.office_id = ${office} and a.id = page.id
    left join category c on c.office_id = ${office} and c.id = a.category_id
    left join unit u on u.office_id = ${office} and u.id = a.unit_id
    left join person p on p.office_id = ${office} and p.id = a.keeper_id
  )`
  return db.selectFrom(statement.as('page')).selectAll().orderBy('order')
}

const pageOfAll = (asked: Asked): RawBuilder<unknown> => sql`
  total as (
    select count(*)::int as total, true as exact
    from (select from asset where ${inAnyOrder(asked)} limit ${countedTo + 1}) as counted
  ),
  page as (
    select id, (${asked.walk.key})::text as key, row_number() over (order by ${asked.walk.order}) as place
    from ${inOrder(asked, { columns: sql``, limit: asked.limit })} as walked
  )`

/**
 * A word is looked for along the order first: when it is common, the page is full after few rows. When it is not, the
 * index of letters has all that there are, and they are few enough to sort.
 */
const pageOfFound = (asked: Asked, sought: Sought): RawBuilder<unknown> => sql`
  near as materialized (
    select id, code_key, search, (${asked.walk.key})::text as key, row_number() over (order by ${asked.walk.order}) as place
    from ${inOrder(asked, { columns: sql`, code_key, search`, limit: walked })} as walked
  ),
  early as materialized (select id, key, place from near where ${says(sought)} order by place limit ${asked.limit}),
  met as materialized (
    select (select count(*) from early) = ${asked.limit} or (select count(*) from near) < ${walked} as enough
  ),
  begun as not materialized (select code_key, search from ${asked.walk.begins ? sql`near` : begun(asked)}),
  counted as materialized (
    select rows, hits, hits >= ${asked.limit} or rows < ${walked} as enough
    from (select count(*) as rows, count(*) filter (where ${says(sought)}) as hits from begun) as b
  ),
  everywhere as materialized (${sql.join(
    foundByIndex(sought).map(
      (found) => sql`
      select id, ${asked.walk.column} from asset_found
      where not ((select enough from met) and (select enough from counted)) and ${inFound(asked)} and ${found}`,
    ),
    sql` union all `,
  )}),
  page as (
    select id, key, place from early where (select enough from met)
    union all
    select id, (${asked.walk.key})::text, row_number() over (order by ${asked.walk.order})
    from (
      select * from everywhere where not (select enough from met)${asked.walk.beyond}
      order by ${asked.walk.order} limit ${asked.limit}
    ) as first
  ),
  total as (
    select (case when enough then hits else (select count(*) from everywhere) end)::int as total,
      not enough or rows < ${walked} as exact
    from counted
  )`

/** The rows in which the hits are counted where the page itself begins further on. */
const begun = (asked: Asked): RawBuilder<unknown> =>
  sql`(select code_key, search from asset where ${inAnyOrder(asked)} limit ${walked}) as beginning`
