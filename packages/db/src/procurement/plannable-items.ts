import { sql } from 'kysely'
import type { BudgetLineId, OfficeId, PlanItemId, UnitId } from '@prongsai/domain/base/id'
import { satang } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { ReadDb } from '../database.ts'
import { standingItem } from '../plan/plan-standing.ts'

type Row = {
  readonly id: PlanItemId
  readonly name: string
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly unit: string
  readonly quantity: number
  readonly countingUnit: string
  readonly startsMonth: string
  readonly lineId: BudgetLineId | null
  readonly published: boolean
  /** Satang, as text. */
  readonly estimate: string
  readonly taken: string
}

/**
 * The items of a year's plan as of their latest approved revision, with what purchases have begun on each; those that were
 * given up are left out. Money is satang.
 */
export async function plannableItems(db: ReadDb, office: OfficeId, year: number) {
  const rows = sql<Row>`(
    select i.id, v.name, v.kind, v.unit_id as "unitId", u.name as unit, v.quantity, v.counting_unit as "countingUnit",
      v.starts_month as "startsMonth", v.line_id as "lineId", v.estimate::text as estimate,
      v.published,
      (select coalesce(sum(p.budget), 0)::text from purchase p
        where p.office_id = ${office} and p.plan_item_id = i.id and p.status <> 'cancelled') as taken
    from plan_item i
    join lateral ${standingItem(office, sql`i.id`)} as v on true
    join unit u on u.office_id = ${office} and u.id = v.unit_id
    where i.office_id = ${office} and i.fiscal_year = ${year} and not v.cancelled
    order by v.starts_month, v.name, i.id limit 2000)`
  const found = await db.selectFrom(rows.as('items')).selectAll().execute()
  return found.map(({ estimate, taken, ...item }) => ({
    ...item,
    estimate: satang(BigInt(estimate)),
    taken: satang(BigInt(taken)),
  }))
}
