import { sql } from 'kysely'
import type {
  AssetId,
  BudgetLineId,
  OfficeId,
  PlanItemId,
  PlanRoundId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilMonth } from '@prongsai/domain/calendar/civil-month'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { Exemption } from '@prongsai/domain/plan/exemption'
import type { GroundKey, MethodKey } from '@prongsai/domain/procurement/ground'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { ReadDb, Trx } from '../database.ts'
import { publishedRound } from './plan-standing.ts'

/** An item as a revision says it, with the names that people know. */
export type PlanItemRow = {
  readonly id: PlanItemId
  readonly number: number
  readonly revision: number
  readonly version: number
  readonly roundId: PlanRoundId
  readonly name: string
  readonly quantity: number
  readonly countingUnit: string
  readonly kind: PurchaseKind
  readonly category: string
  readonly programme: string
  readonly unitId: UnitId
  readonly unit: string
  readonly lineId: BudgetLineId | null
  readonly line: string | null
  readonly estimate: Satang
  readonly startsMonth: CivilMonth
  readonly method: MethodKey
  readonly ground: GroundKey | null
  readonly methodReason: string
  readonly exempt: Exemption | null
  readonly replacesAssetId: AssetId | null
  readonly replacesCode: string | null
  readonly replacesName: string | null
  readonly changeReason: string
  readonly cancelled: boolean
  readonly source: string
}

const said = sql`
  i.id, i.number, v.revision, v.version, v.round_id as "roundId", v.name, v.quantity, v.counting_unit as "countingUnit",
  v.kind, v.category, v.programme, v.unit_id as "unitId", u.short_name as unit, v.line_id as "lineId", l.name as line,
  v.estimate, v.starts_month as "startsMonth", v.method, v.ground, v.method_reason as "methodReason", v.exempt,
  v.replaces_asset_id as "replacesAssetId", a.code as "replacesCode", a.name as "replacesName",
  v.change_reason as "changeReason", v.cancelled, i.source`

const named = sql`
  join plan_item i on i.office_id = v.office_id and i.id = v.item_id
  join unit u on u.office_id = v.office_id and u.id = v.unit_id
  left join budget_line l on l.office_id = v.office_id and l.id = v.line_id
  left join asset a on a.office_id = v.office_id and a.id = v.replaces_asset_id`

/** What a round says of its items, by their numbers. */
export const itemsOfRound = (db: ReadDb | Trx, office: OfficeId, roundId: PlanRoundId) =>
  rowsOf(
    db,
    sql<PlanItemRow>`(
    select ${said} from plan_revision v ${named}
    where v.office_id = ${office} and v.round_id = ${roundId})`,
  )

/** What stood in the plan before a round of those items that it changes. */
export const itemsBeforeRound = (db: ReadDb | Trx, office: OfficeId, roundId: PlanRoundId) =>
  rowsOf(
    db,
    sql<PlanItemRow>`(
    select distinct on (i.id) ${said}
    from plan_revision n
    join plan_revision v on v.office_id = n.office_id and v.item_id = n.item_id and v.revision < n.revision
    join plan_round r on r.office_id = v.office_id and r.id = v.round_id and r.status in ('approved', 'published')
    ${named}
    where n.office_id = ${office} and n.round_id = ${roundId}
    order by i.id, v.revision desc)`,
  )

export type PlannedItemRow = PlanItemRow & {
  readonly roundNumber: number
  /** Whether the record in e-GP stands for the round that it stands by. */
  readonly inEgp: boolean
  /** Purchases that have begun of it, as their number and year, and how far they are; null where there is none. */
  readonly purchase: string | null
}

/** The plan of a fiscal year as it stands: of each item the latest revision that was approved, cancelled ones among them. */
export const planAsItStands = (db: ReadDb | Trx, office: OfficeId, year: number) =>
  rowsOf(
    db,
    sql<PlannedItemRow>`(
    select distinct on (i.id) ${said}, r.number as "roundNumber",
      ${publishedRound(office)} as "inEgp",
      (select concat(p.number, '/', p.fiscal_year) from purchase p
        where p.office_id = ${office} and p.plan_item_id = i.id and p.status <> 'cancelled' order by p.id limit 1) as purchase
    from plan_revision v
    join plan_round r on r.office_id = v.office_id and r.id = v.round_id and r.status in ('approved', 'published')
    ${named}
    where v.office_id = ${office} and i.fiscal_year = ${year}
    order by i.id, v.revision desc)`,
  )

async function rowsOf<Row extends { readonly number: number }>(
  db: ReadDb | Trx,
  rows: ReturnType<typeof sql<Row>>,
): Promise<readonly Row[]> {
  const found = await db.selectFrom(rows.as('items')).selectAll().orderBy(sql.ref('number')).execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what selectAll gives of a subquery is its row
  return found as unknown as readonly Row[]
}

export type LineRoom = {
  readonly id: BudgetLineId
  readonly name: string
  /** What neither is held nor paid, nor planned by items outside the round whose purchase has not begun. */
  readonly left: Satang
  readonly asked: Satang
}

/**
 * Of each budget line that a round draws on: how much it has left for it, and what the round asks of it. What the others
 * plan is summed once for all lines.
 */
export async function roomOfRound(
  db: ReadDb | Trx,
  office: OfficeId,
  roundId: PlanRoundId,
): Promise<readonly LineRoom[]> {
  const rows = sql<Omit<LineRoom, 'left' | 'asked'> & { readonly left: string; readonly asked: string }>`(
    with drawn as (
      select n.line_id, sum(n.estimate) as asked from plan_revision n
      where n.office_id = ${office} and n.round_id = ${roundId} and n.line_id is not null and not n.cancelled
        and not exists (select from purchase p
          where p.office_id = ${office} and p.plan_item_id = n.item_id and p.status <> 'cancelled')
      group by n.line_id
    ), standing as (
      select distinct on (v.item_id) v.item_id, v.line_id, v.estimate, v.cancelled
      from plan_revision v
      join plan_round r on r.office_id = v.office_id and r.id = v.round_id and r.status in ('approved', 'published')
      where v.office_id = ${office}
      order by v.item_id, v.revision desc
    ), planned as (
      select w.line_id, i.fiscal_year, sum(w.estimate) as planned
      from standing w
      join plan_item i on i.office_id = ${office} and i.id = w.item_id
      where not w.cancelled and w.line_id in (select line_id from drawn)
        and not exists (select from plan_revision o
          where o.office_id = ${office} and o.round_id = ${roundId} and o.item_id = w.item_id)
        and not exists (select from purchase p
          where p.office_id = ${office} and p.plan_item_id = w.item_id and p.status <> 'cancelled')
      group by w.line_id, i.fiscal_year
    )
    select l.id, l.name, d.asked::text as asked,
      (l.allocated - l.committed - l.paid - coalesce(p.planned, 0))::text as left
    from drawn d
    join budget_line l on l.office_id = ${office} and l.id = d.line_id
    left join planned p on p.line_id = l.id and p.fiscal_year = l.fiscal_year)`
  const found = await db.selectFrom(rows.as('room')).selectAll().execute()
  return found.map(({ left, asked, ...line }) => ({
    ...line,
    left: satang(BigInt(left)),
    asked: satang(BigInt(asked)),
  }))
}

/** The budget lines of a year, for choosing one: with what is neither held nor paid. */
export const linesToPlan = (db: ReadDb, office: OfficeId, year: number) =>
  db
    .selectFrom('budget_line as l')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.office_id', '=', 'l.office_id').onRef('u.id', '=', 'l.unit_id'),
    )
    .select([
      'l.id',
      'l.name',
      'l.programme',
      'l.category',
      'l.unit_id as unitId',
      'u.short_name as unit',
      'l.allocated',
      'l.committed',
      'l.paid',
    ])
    .where('l.office_id', '=', office)
    .where('l.fiscal_year', '=', year)
    .orderBy('u.position')
    .orderBy('l.name')
    .orderBy('l.id')
    .execute()
