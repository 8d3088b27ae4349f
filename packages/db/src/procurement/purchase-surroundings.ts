import { sql } from 'kysely'
import type {
  BudgetLineId,
  CategoryId,
  OfficeId,
  PlanItemId,
  PurchaseId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { Exemption } from '@prongsai/domain/plan/exemption'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { Neighbour } from '@prongsai/domain/procurement/splitting'
import type { ReadDb, Trx } from '../database.ts'
import { standingItem } from '../plan/plan-standing.ts'

type PlanRow = {
  readonly name: string
  readonly fiscalYear: number
  readonly kind: PurchaseKind
  readonly estimate: string
  readonly cancelled: boolean
  readonly exempt: Exemption | null
  readonly published: boolean
  readonly taken: string
}

/** An item of the plan as of its latest approved revision, and what purchases have begun on it; undefined while none is approved. */
export async function plannedItem(
  db: ReadDb | Trx,
  office: OfficeId,
  { item, except }: { readonly item: PlanItemId; readonly except: PurchaseId | null },
) {
  const rows = sql<PlanRow>`(
    select v.name, i.fiscal_year as "fiscalYear", v.kind, v.estimate::text as estimate, v.cancelled, v.exempt, v.published,
      (select coalesce(sum(p.budget), 0)::text from purchase p
        where p.office_id = ${office} and p.plan_item_id = i.id and p.status <> 'cancelled'
          and p.id is distinct from ${except}) as taken
    from plan_item i join lateral ${standingItem(office, sql`i.id`)} as v on true
    where i.office_id = ${office} and i.id = ${item})`
  const row = await db.selectFrom(rows.as('item')).selectAll().executeTakeFirst()
  return row && { ...row, estimate: satang(BigInt(row.estimate)), taken: satang(BigInt(row.taken)) }
}

type Named = {
  readonly unitId: UnitId
  readonly lineIds: readonly BudgetLineId[]
  readonly categoryIds: readonly CategoryId[]
}

/** Whether the office has everything that is pointed to. */
export async function allAreThere(
  db: ReadDb | Trx,
  office: OfficeId,
  { unitId, lineIds, categoryIds }: Named,
): Promise<boolean> {
  const rows = sql<{ there: boolean }>`(
    select exists (select from unit where office_id = ${office} and id = ${unitId})
      and not exists (select from unnest(${lineIds}::uuid[]) as w (id)
        where not exists (select from budget_line l where l.office_id = ${office} and l.id = w.id))
      and not exists (select from unnest(${categoryIds}::uuid[]) as w (id)
        where not exists (select from category c where c.office_id = ${office} and c.id = w.id)) as there)`
  return (await db.selectFrom(rows.as('all')).select('there').executeTakeFirstOrThrow()).there
}

type Near = {
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly supplier: SupplierId | null
  readonly planItem: PlanItemId | null
  readonly day: CivilDate
  readonly days: number
  readonly except: PurchaseId | null
}

export type NeighbourRow = Neighbour & { readonly number: string }

/** Purchases of the kind and the division, of the supplier or of the item, that began within so many days of a day; none that is cancelled. */
export async function neighboursOf(
  db: ReadDb | Trx,
  office: OfficeId,
  { kind, unitId, supplier, planItem, day, days, except }: Near,
): Promise<readonly NeighbourRow[]> {
  const rows = sql<Omit<NeighbourRow, 'budget'> & { budget: string }>`(
    select p.id, p.number || '/' || p.fiscal_year as number, p.name, p.kind, p.unit_id as unit, p.began_on as began,
      p.budget::text as budget, p.plan_item_id as "planItem",
      (select standing_supplier(o.supplier_id) from purchase_offer o
        where o.office_id = ${office} and o.purchase_id = p.id and o.winner) as supplier
    from purchase p
    where p.office_id = ${office} and p.status <> 'cancelled'
      and (p.unit_id = ${unitId} and p.kind = ${kind} or p.plan_item_id = ${planItem}
        or ${supplier}::uuid is not null and exists (select from purchase_offer o
          where o.office_id = ${office} and o.purchase_id = p.id and o.winner
            and o.supplier_id in (select merged_suppliers(${supplier}))))
      and p.began_on between ${addDays(day, -days)} and ${addDays(day, days)} and p.id is distinct from ${except}
    order by p.began_on, p.id limit 50)`
  const found = await db.selectFrom(rows.as('near')).selectAll().execute()
  return found.map(({ budget, ...row }) => ({ ...row, budget: satang(BigInt(budget)) }))
}

type Won = {
  readonly supplier: SupplierId
  readonly unitId: UnitId
  readonly fiscalYear: number
  readonly above: Satang
}

/** What a supplier has won of a division within the fiscal year, beside what the division has awarded; satang. */
export async function winsOf(db: ReadDb, office: OfficeId, { supplier, unitId, fiscalYear, above }: Won) {
  const rows = sql<{ won: string; wins: number; ofUnit: string; beside: number }>`(
    select coalesce(sum(price) filter (where own), 0)::text as won, (count(*) filter (where own))::int as wins,
      coalesce(sum(price), 0)::text as "ofUnit",
      (count(*) filter (where own and ground = 'direct-small' and price > ${above}))::int as beside
    from (
      select coalesce(o.agreed_price, o.price) as price, o.supplier_id in (select merged_suppliers(${supplier})) as own, p.ground
      from purchase p join purchase_offer o on o.office_id = ${office} and o.purchase_id = p.id and o.winner
      where p.office_id = ${office} and p.fiscal_year = ${fiscalYear} and p.unit_id = ${unitId}
        and p.status <> 'cancelled') as awarded)`
  const row = await db.selectFrom(rows.as('wins')).selectAll().executeTakeFirstOrThrow()
  return { ...row, won: satang(BigInt(row.won)), ofUnit: satang(BigInt(row.ofUnit)) }
}
