import { sql, type RawBuilder } from 'kysely'
import type { AssetId, CategoryId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb } from '../database.ts'
import type { SetPart } from './public-lending.ts'

/** Cards of one name, category and division: what "any of this kind" means; a set stands by itself. */
export type LendableKind = {
  readonly categoryId: CategoryId
  readonly category: string
  readonly name: string
  readonly unitId: UnitId
  readonly unit: string
  readonly countingUnit: string
  readonly pieces: number
  readonly cards: number
  /** The one card, where there is only one. */
  readonly assetId: AssetId
  readonly code: string
  /** Those of its cards of which pieces are promised, out or away at some time, and of a set its parts. */
  readonly ids: readonly AssetId[]
  /** ชุด: what goes along with it; of whatever is no set nothing. */
  readonly parts: readonly SetPart[]
  readonly bufferDays: number
}

type Wanted = {
  readonly category?: CategoryId | undefined
  readonly text: string
  readonly limit: number
}

/** Of cards `a`, `pieces` of each: what a kind tells of them, and those of which pieces are promised, out or away. */
const summed = (
  pieces: RawBuilder<unknown>,
) => sql`min(a.counting_unit) as counting_unit, ${pieces}::int as pieces,
        count(*)::int as cards, min(a.id::text) as id, min(a.code) as code,
        coalesce(jsonb_agg(a.id) filter (where a.id in (select asset_id from taken)), '[]') as ids`

/** Of the card `a`: what is typed is in its name, its category or its code. */
const found = (office: OfficeId, text: string) => sql`(strpos(lower(a.name), lower(${text})) > 0
  or a.code_key = ${text} or strpos(lower(a.code), lower(${text})) > 0
  or a.category_id in (select id from category where office_id = ${office} and strpos(lower(name), lower(${text})) > 0))`

/**
 * What can be lent: kinds in the order of their names, with all pieces that their divisions hold. A card of one piece is
 * where the card says; only one of several pieces is looked for in its custody.
 */
export async function lendableKinds(
  db: ReadDb,
  office: OfficeId,
  { category, text, limit }: Wanted,
): Promise<readonly LendableKind[]> {
  const wanted = sql`a.office_id = ${office} and not a.withdrawn and a.status <> 'disposed'
      and a.id not in (select part_id from part where office_id = ${office} and upper_inf(during))
      ${category === undefined ? sql`` : sql`and a.category_id = ${category}`}`
  const rows = sql<LendableKind>`(
    with sets as materialized (
      select m.whole_id, array_agg(m.part_id) as ids, jsonb_agg(jsonb_build_object('name', p.name, 'pieces', p.quantity,
        'countingUnit', p.counting_unit) order by p.name) as parts
      from part m join asset p on p.office_id = ${office} and p.id = m.part_id
      where m.office_id = ${office} and upper_inf(m.during) group by m.whole_id
    ), taken as materialized (
      select asset_id from loan_hold
      where office_id = ${office} and state in ('reserved', 'out', 'damaged', 'missing', 'lost')
      union select asset_id from repair_away where office_id = ${office} and not back
      union select asset_id from transfer_line where office_id = ${office} and outcome = 'offered'
    ), single as (
      select a.category_id, a.name, a.unit_id, null::uuid as whole_id, ${summed(sql`count(*)`)}
      from asset a
      where a.quantity = 1 and a.condition in ('usable', 'unknown') and ${wanted}
        and a.id not in (select whole_id from sets)
        ${text === '' ? sql`` : sql`and ${found(office, text)}`}
      group by a.category_id, a.name, a.unit_id
    ), several as (
      select a.id, a.category_id, a.name, a.counting_unit, a.code, a.code_key from asset a where a.quantity > 1 and ${wanted}
      union all
      select a.id, a.category_id, a.name, a.counting_unit, a.code, a.code_key from sets s join asset a on a.id = s.whole_id
      where a.quantity = 1 and a.condition in ('usable', 'unknown') and ${wanted}
    ), held as (
      select a.*, h.unit_id, s.whole_id, s.parts, h.pieces
      from several a
      cross join lateral (select unit_id, sum(upper(slots) - lower(slots))::int as pieces from custody
        where office_id = ${office} and asset_id = a.id and upper_inf(during) group by unit_id) h
      left join sets s on s.whole_id = a.id
    ), kinds as (
      select * from single
      union all
      select a.category_id, a.name, a.unit_id, a.whole_id, ${summed(sql`sum(a.pieces)`)}
      from held a ${text === '' ? sql`` : sql`where (${found(office, text)} or strpos(lower(a.parts::text), lower(${text})) > 0)`}
      group by a.category_id, a.name, a.unit_id, a.whole_id
    ), whole as (
      select k.category_id, k.name, k.unit_id, k.whole_id, min(k.counting_unit) as counting_unit, sum(k.pieces)::int as pieces,
        sum(k.cards)::int as cards, (min(k.id))::uuid as id, min(k.code) as code, jsonb_agg(k.ids) as ids
      from kinds k group by k.category_id, k.name, k.unit_id, k.whole_id
    )
    select k.category_id as "categoryId", c.name as category, k.name, k.unit_id as "unitId", u.name as unit,
      k.counting_unit as "countingUnit", k.pieces, k.cards, k.id as "assetId", k.code,
      array(select one::uuid from jsonb_array_elements(k.ids) as part, jsonb_array_elements_text(part) as one)
        || coalesce(s.ids, '{}') as ids, coalesce(s.parts, '[]') as parts, coalesce(t.buffer_days, 0) as "bufferDays"
    from whole k
    join category c on c.office_id = ${office} and c.id = k.category_id
    join unit u on u.office_id = ${office} and u.id = k.unit_id
    left join loan_terms t on t.office_id = ${office} and t.category_id = k.category_id
    left join sets s on s.whole_id = k.whole_id
    where coalesce(t.lendable, true)
    order by k.name, u.name, k.code limit ${limit})`
  return db.selectFrom(rows.as('kinds')).selectAll().execute()
}

/** Pieces of a card that are not to be had between two days; `until` is the first day on which they are again. */
export type BusySpan = {
  readonly assetId: AssetId
  readonly pieces: number
  readonly from: CivilDate
  readonly until: CivilDate
}

/** All that takes pieces of any card within a span, cut to it: loans with their buffers, what is late, broken or away. */
export async function busySpans(
  db: ReadDb,
  office: OfficeId,
  asked: {
    readonly from: CivilDate
    readonly until: CivilDate
    readonly today: CivilDate
  },
): Promise<readonly BusySpan[]> {
  const { from, until, today } = asked
  const rows = sql<BusySpan>`(
    select asset_id as "assetId", (upper(slots) - lower(slots))::int as pieces, greatest(lower(during), ${from}::date) as from,
      least(case when state = 'out' then greatest(upper(during), ${today}::date + 1) else upper(during) end, ${until}::date)
        as until
    from loan_hold
    where office_id = ${office} and state in ('reserved', 'out')
      and (during && daterange(${from}, ${until}) or (state = 'out' and ${from}::date <= ${today}::date))
    union all
    select asset_id, (upper(slots) - lower(slots))::int, ${from}::date, ${until}::date
    from loan_hold
    where office_id = ${office} and state in ('damaged', 'missing', 'lost')
    union all
    select r.asset_id, (upper(r.slots) - lower(r.slots))::int, ${from}::date, least(coalesce(w.expected_on + 1, ${until}::date), ${until}::date)
    from repair_away r join repair w on w.office_id = ${office} and w.id = r.repair_id
    where r.office_id = ${office} and not r.back
      and (w.expected_on is null or w.expected_on >= ${from})
    union all
    select asset_id, (upper(slots) - lower(slots))::int, ${from}::date, ${until}::date
    from transfer_line where office_id = ${office} and outcome = 'offered')`
  return db.selectFrom(rows.as('spans')).selectAll().execute()
}
