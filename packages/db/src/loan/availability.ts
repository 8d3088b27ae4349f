import { sql } from 'kysely'
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
  /** The cards of it, and of a set its parts. */
  readonly ids: readonly AssetId[]
  /** ชุด: what goes along with it; of whatever is no set nothing. */
  readonly parts: readonly SetPart[]
  readonly bufferDays: number
}

type Wanted = {
  readonly category?: CategoryId | undefined
  readonly text: string
  readonly limit: number
  /** Only what the public page shows. */
  readonly openOnly: boolean
}

/** What can be lent: kinds in the order of their names, with all pieces that their divisions hold. */
export async function lendableKinds(
  db: ReadDb,
  office: OfficeId,
  { category, text, limit, openOnly }: Wanted,
): Promise<readonly LendableKind[]> {
  const rows = sql<LendableKind>`(
    select a.category_id as "categoryId", c.name as category, a.name, h.unit_id as "unitId", u.name as unit,
      min(a.counting_unit) as "countingUnit", sum(upper(h.slots) - lower(h.slots))::int as pieces,
      count(distinct a.id)::int as cards, (min(a.id::text))::uuid as "assetId", min(a.code) as code,
      array_agg(distinct a.id) || coalesce(s.ids, '{}') as ids, coalesce(s.parts, '[]') as parts, coalesce(max(t.buffer_days), 0) as "bufferDays"
    from custody h
    join asset a on a.office_id = ${office} and a.id = h.asset_id
    join category c on c.office_id = ${office} and c.id = a.category_id
    join unit u on u.office_id = ${office} and u.id = h.unit_id
    left join (
      select m.whole_id, array_agg(m.part_id) as ids, jsonb_agg(jsonb_build_object('name', p.name, 'pieces', p.quantity,
        'countingUnit', p.counting_unit) order by p.name) as parts
      from part m join asset p on p.office_id = ${office} and p.id = m.part_id
      where m.office_id = ${office} and upper_inf(m.during) group by m.whole_id) s on s.whole_id = a.id
    left join loan_terms t on t.office_id = ${office} and t.category_id = a.category_id
    where h.office_id = ${office} and upper_inf(h.during) and not a.withdrawn and a.status <> 'disposed'
      and (a.quantity > 1 or a.condition in ('usable', 'unknown')) and coalesce(t.lendable, true)
      and not exists (select from part m where m.office_id = ${office} and upper_inf(m.during) and m.part_id = a.id)
      ${openOnly ? sql`and t.open` : sql``}
      ${category === undefined ? sql`` : sql`and a.category_id = ${category}`}
      ${
        text === ''
          ? sql``
          : sql`and (strpos(lower(a.name), lower(${text})) > 0 or strpos(lower(c.name), lower(${text})) > 0
        or a.code_key = ${text} or strpos(lower(a.code), lower(${text})) > 0 or strpos(lower(s.parts::text), lower(${text})) > 0)`
      }
    group by a.category_id, c.name, a.name, h.unit_id, u.name, s.whole_id, s.ids, s.parts
    order by a.name, u.name, min(a.code) limit ${limit})`
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
