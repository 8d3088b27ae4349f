import { sql } from 'kysely'
import type { OfficeId, PlanRoundId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { CivilMonth } from '@prongsai/domain/calendar/civil-month'
import type { RoundKind } from '@prongsai/domain/plan/plan'
import type { ReadDb, Trx } from '../database.ts'

/** What an item said before a round: name, estimate in satang as text, month and method. */
export type PaperItemBefore = {
  readonly name: string
  readonly estimate: string
  readonly startsMonth: CivilMonth
  readonly method: string
}

export type PaperItem = PaperItemBefore & {
  readonly number: number
  readonly quantity: number
  readonly countingUnit: string
  readonly unit: string
  readonly programme: string
  readonly category: string
  readonly exempt: string | null
  readonly cancelled: boolean
  readonly changeReason: string
  readonly before: PaperItemBefore | null
}

export type RoundPaperRow = {
  readonly id: PlanRoundId
  readonly fiscalYear: number
  readonly number: number
  readonly kind: RoundKind
  readonly reason: string
  readonly approvedOn: CivilDate | null
  readonly items: readonly PaperItem[]
}

/** A round of the plan with its items as the papers print them, in the order in which things are bought. */
export function roundPaper(
  db: ReadDb | Trx,
  office: OfficeId,
  id: PlanRoundId,
): Promise<RoundPaperRow | undefined> {
  const statement = sql<RoundPaperRow>`(
    select r.id, r.fiscal_year as "fiscalYear", r.number, r.kind, r.reason, r.approved_on as "approvedOn",
      (select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (
        select i.number, v.name, v.quantity, v.counting_unit as "countingUnit", u.name as unit, v.programme, v.category,
          v.estimate::text as estimate, v.starts_month as "startsMonth", v.method, v.exempt, v.cancelled,
          v.change_reason as "changeReason",
          (select jsonb_build_object('name', b.name, 'estimate', b.estimate::text, 'startsMonth', b.starts_month,
              'method', b.method)
            from plan_revision b join plan_round e on e.office_id = ${office} and e.id = b.round_id
            where b.office_id = ${office} and b.item_id = v.item_id and b.revision < v.revision
              and e.status in ('approved', 'published')
            order by b.revision desc limit 1) as before
        from plan_revision v
        join plan_item i on i.office_id = ${office} and i.id = v.item_id
        join unit u on u.office_id = ${office} and u.id = v.unit_id
        where v.office_id = ${office} and v.round_id = r.id
        order by v.starts_month, i.number) as one) as items
    from plan_round r where r.office_id = ${office} and r.id = ${id}
  )`
  return db.selectFrom(statement.as('round')).selectAll().executeTakeFirst()
}
