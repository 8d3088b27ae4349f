import { sql, type RawBuilder } from 'kysely'
import type { AcquisitionMethod, AssetStatus, MoneySource } from '@prongsai/domain/asset/asset'
import type { AssetListInput } from '@prongsai/domain/asset/asset.input'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import type { ReadDb } from '../database.ts'
import { categoriesAsked, filterCondition, heldBeside } from './asset-filter.ts'
import { countedTo, waysToFind } from './asset-finding.ts'
import { cursorOf, walkTo } from './asset-order.ts'
import { inAnyOrder, inOrder, type Asked } from './asset-walk.ts'
import { soughtIn } from './search-condition.ts'

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

/** One page of the register. Every page costs the same, whichever it is and however large the register. */
export async function assetPage(db: ReadDb, office: OfficeId, input: AssetListInput): Promise<AssetPage> {
  const categories = await categoriesAsked(db, office, input.filter)
  const beside = await heldBeside(db, office, input.filter)
  for (const query of assetPageQueries(db, office, { ...input, categories, beside })) {
    const rows = await query.execute()
    if (rows[0]?.settled !== true) continue
    const found = rows.filter((row): row is Row & { id: AssetId } => row.id !== null)
    return pageOf(found, input, { count: rows[0].total, more: rows[0].more })
  }
  throw new Error('no way of looking gave a page')
}

type Row = Omit<AssetLine, 'id'> & {
  readonly id: AssetId | null
  readonly key: string
  readonly total: number
  readonly more: boolean
  /** Whether this way of looking came to an end; if not, the next one is tried. */
  readonly settled: boolean
  readonly order: bigint | null
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
    lines: shown.map(lineOf),
    total,
    before: hasBefore && first ? cursorOf(first) : null,
    after: hasAfter && last ? cursorOf(last) : null,
  }
}

const lineOf = ({
  key: _key,
  total: _total,
  more: _more,
  settled: _settled,
  order: _order,
  ...line
}: Row & {
  readonly id: AssetId
}): AssetLine => line

export type PageQuery = AssetListInput & {
  readonly categories: readonly CategoryId[] | undefined
  /** Cards that are found by another piece than their first. */
  readonly beside?: readonly AssetId[]
}

/** The statements that may give the page, in the order in which they are tried: a register without a search has one. */
export function assetPageQueries(db: ReadDb, office: OfficeId, input: PageQuery) {
  const { filter, order, page, size, categories, beside } = input
  const sought = filter.text === undefined ? undefined : soughtIn(filter.text)
  const where = filterCondition(office, filter, beside)
  const asked = { where, categories, walk: walkTo(order, page), limit: size + 1 }
  const ways = sought === undefined ? [pageOfAll(asked)] : waysToFind(asked, sought)
  return ways.map((way) => linesOf(db, office, way))
}

/** The lines of a page: its count up to the cap, its ids along an index, then what is shown of them. */
function linesOf(db: ReadDb, office: OfficeId, found: RawBuilder<unknown>) {
  const statement = sql<Row>`(
    with ${found}
    select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category,
      concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper,
      concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn",
      a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity,
      a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t
    left join page on true
    left join asset a on a.office_id = ${office} and a.id = page.id
    left join category c on c.office_id = ${office} and c.id = a.category_id
    left join unit u on u.office_id = ${office} and u.id = a.unit_id
    left join person p on p.office_id = ${office} and p.id = a.keeper_id
    left join lateral (${holdersBeside(office)}) as beside on a.quantity > 1
  )`
  return db.selectFrom(statement.as('page')).selectAll().orderBy('order')
}

/** Of a counted card the holders and places of its other pieces, beside those of its first. */
const holdersBeside = (office: OfficeId): RawBuilder<unknown> => sql`
  select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units,
    string_agg(distinct k.name, ', ') filter (where k.id is distinct from a.keeper_id) as keepers,
    string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
  from custody h
  join unit v on v.office_id = ${office} and v.id = h.unit_id
  left join person k on k.office_id = ${office} and k.id = h.keeper_id
  where h.office_id = ${office} and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1`

const pageOfAll = (asked: Asked): RawBuilder<unknown> => sql`
  total as (
    select least(count(*), ${countedTo})::int as total, count(*) > ${countedTo} as more, true as settled
    from (select from asset where ${inAnyOrder(asked)} limit ${countedTo + 1}) as counted
  ),
  page as (
    select id, (${asked.walk.key})::text as key, row_number() over (order by ${asked.walk.order}) as place
    from ${inOrder(asked, { columns: sql``, limit: asked.limit })} as walked
  )`
