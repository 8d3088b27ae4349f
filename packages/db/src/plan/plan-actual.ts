import { sql } from 'kysely'
import type { OfficeId, PlanItemId, PlanRoundId, PurchaseId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { CivilMonth } from '@prongsai/domain/calendar/civil-month'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { ActualState } from '@prongsai/domain/plan/actual'
import type { ReadDb } from '../database.ts'

export type ActualOf = {
  readonly year: number
  readonly today: CivilDate
  /** The last day of the fiscal year. */
  readonly lastDay: CivilDate
}

type StatedItem = {
  readonly id: PlanItemId
  readonly number: number
  readonly roundId: PlanRoundId
  readonly name: string
  readonly unitId: UnitId
  readonly unit: string
  readonly estimate: Satang
  readonly month: CivilMonth
  readonly purchaseId: PurchaseId | null
  readonly purchase: string | null
  readonly beganOn: CivilDate | null
  readonly readyOn: CivilDate | null
  readonly state: ActualState
}

/** Every item of a year as it stands in the plan, beside the purchase that stands of it, and what became of it. */
const stated = (office: OfficeId, { year, today, lastDay }: ActualOf) => sql<Omit<StatedItem, 'unit'>>`
  select i.id, i.number, i."roundId", i.name, i.unit_id as "unitId", i.estimate,
    i.starts_month as month, p.id as "purchaseId", concat(p.number, '/', p.fiscal_year) as purchase,
    p.began_on as "beganOn", p.ready_on as "readyOn",
    case
      when i.cancelled then 'cancelled'
      when ${today}::date > ${lastDay}::date and (p.ready_on is null or p.ready_on > ${lastDay}::date) then 'carried'
      when coalesce(to_char(p.began_on, 'YYYY-MM'), to_char(${today}::date, 'YYYY-MM')) > i.starts_month then 'late'
      when p.id is null then 'waiting'
      else 'begun'
    end as state
  from (
    select distinct on (i.id) i.id, i.number, v.round_id as "roundId", v.name, v.unit_id, v.estimate, v.starts_month,
      v.cancelled
    from plan_item i
    join plan_revision v on v.office_id = i.office_id and v.item_id = i.id
    join plan_round r on r.office_id = v.office_id and r.id = v.round_id and r.status in ('approved', 'published')
    where i.office_id = ${office} and i.fiscal_year = ${year}
    order by i.id, v.revision desc) i
  left join (
    select distinct on (plan_item_id) plan_item_id, id, number, fiscal_year, began_on, ready_on
    from purchase
    where office_id = ${office} and plan_item_id is not null and status <> 'cancelled'
    order by plan_item_id, began_on, id) p on p.plan_item_id = i.id`

export type ActualGroup = Pick<StatedItem, 'month' | 'unitId' | 'unit' | 'state'> & {
  readonly count: number
  readonly estimate: Satang
}

/** แผนเทียบผล of a year: how many items, and of how much, by month, unit and what became of them. */
export async function planAgainstActual(
  db: ReadDb,
  office: OfficeId,
  of: ActualOf,
): Promise<readonly ActualGroup[]> {
  type Row = Omit<ActualGroup, 'estimate'> & { readonly estimate: string }
  const groups = sql<Row>`(
    select g.*, u.short_name as unit, u.position
    from (
      select s.month, s."unitId", s.state, count(*)::int as count, sum(s.estimate)::text as estimate
      from (${stated(office, of)}) s
      group by s.month, s."unitId", s.state) g
    join unit u on u.office_id = ${office} and u.id = g."unitId")`
  const rows = await db
    .selectFrom(groups.as('g'))
    .selectAll()
    .orderBy(sql.ref('month'))
    .orderBy(sql.ref('position'))
    .orderBy(sql.ref('state'))
    .execute()
  return rows.map(({ month, unitId, unit, state, count, estimate }) => ({
    month,
    unitId,
    unit,
    state,
    count,
    estimate: satang(BigInt(estimate)),
  }))
}

type Wanted = {
  readonly month: CivilMonth | null
  readonly unitId: UnitId | null
  readonly state: ActualState | null
  readonly after: { readonly month: CivilMonth; readonly number: number } | null
  readonly most: number
}

/** A page of the items behind one of those figures, by their month and number, beyond the last of the page before. */
export async function actualItems(
  db: ReadDb,
  office: OfficeId,
  { month, unitId, state, after, most, ...of }: ActualOf & Wanted,
): Promise<readonly StatedItem[]> {
  const items = sql<StatedItem>`(
    select s.*, u.short_name as unit from (${stated(office, of)}) s
    join unit u on u.office_id = ${office} and u.id = s."unitId"
    where (${month}::text is null or s.month = ${month})
      and (${unitId}::uuid is null or s."unitId" = ${unitId})
      and (${state}::text is null or s.state = ${state})
      and (${after?.month ?? null}::text is null
        or (s.month, s.number) > (${after?.month ?? null}, ${after?.number ?? null}::int)))`
  const rows = await db
    .selectFrom(items.as('s'))
    .selectAll()
    .orderBy(sql.ref('month'))
    .orderBy(sql.ref('number'))
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, purchase: row.purchaseId === null ? null : row.purchase }))
}
