import { sql } from 'kysely'
import type { BudgetLineId, OfficeId, PersonId, PurchaseId } from '@prongsai/domain/base/id'
import type { BudgetChargeKind } from '@prongsai/domain/budget/budget'
import type { LastDrawn } from '@prongsai/domain/budget/budget-refusal'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

/** What purchases hold, let go, paid and took back of a line, the latest first. */
export const chargesOf = (db: ReadDb, office: OfficeId, line: BudgetLineId) =>
  db
    .selectFrom('budget_charge as c')
    .innerJoin('purchase as p', (join) =>
      join.onRef('p.office_id', '=', 'c.office_id').onRef('p.id', '=', 'c.purchase_id'),
    )
    .innerJoin('person as m', (join) =>
      join.onRef('m.office_id', '=', 'c.office_id').onRef('m.id', '=', 'c.made_by'),
    )
    .select([
      'c.id',
      'c.kind',
      'c.amount',
      'c.on_day as onDay',
      'c.reason',
      'm.name as madeBy',
      'c.purchase_id as purchaseId',
      'p.number',
      'p.fiscal_year as fiscalYear',
      'p.name as purchase',
    ])
    .where('c.office_id', '=', office)
    .where('c.line_id', '=', line)
    .orderBy('c.id', 'desc')
    .execute()

/** What a purchase holds and has paid of each line, in the order of the lines' ids. */
export const holdsOf = (db: ReadDb | Trx, office: OfficeId, purchase: PurchaseId) =>
  db
    .selectFrom('budget_hold')
    .select(['line_id as lineId', 'committed', 'paid'])
    .where('office_id', '=', office)
    .where('purchase_id', '=', purchase)
    .orderBy('line_id')
    .execute()

export type NewCharge = {
  readonly lineId: BudgetLineId
  readonly purchaseId: PurchaseId
  readonly kind: BudgetChargeKind
  readonly amount: Satang
  readonly onDay: CivilDate
  readonly reason: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertCharges = (trx: Trx, office: OfficeId, charges: readonly NewCharge[]) =>
  trx
    .insertInto('budget_charge')
    .values(
      charges.map((charge) => ({
        office_id: office,
        line_id: charge.lineId,
        purchase_id: charge.purchaseId,
        kind: charge.kind,
        amount: charge.amount,
        on_day: charge.onDay,
        reason: charge.reason,
        made_at: charge.madeAt,
        made_by: charge.madeBy,
      })),
    )
    .execute()

type Drawn = {
  readonly what: string
  readonly amount: string
  readonly by: string
  readonly on: CivilDate
}

/** Who took of a line last: held for a purchase, given up, or transferred away. */
export async function lastDrawn(trx: Trx, office: OfficeId, line: BudgetLineId): Promise<LastDrawn | null> {
  const { rows } = await sql<Drawn>`
    select d.what, d.amount::text as amount, m.name as by, d.on_day as on
    from (
      select c.id, c.office_id, format('กันเงินให้การจัดซื้อจัดจ้างที่ %s/%s %s', p.number, p.fiscal_year, p.name) as what,
        c.amount, c.made_by, c.on_day
      from budget_charge c join purchase p on p.office_id = c.office_id and p.id = c.purchase_id
      where c.office_id = ${office} and c.line_id = ${line} and c.kind = 'commit'
      union all
      select e.id, e.office_id, case e.kind when 'decrease' then 'ลดงบประมาณ' else 'โอนลด' end, e.amount, e.made_by, e.on_day
      from budget_entry e
      where e.office_id = ${office} and e.line_id = ${line} and e.kind in ('decrease', 'transfer-out')
        and e.undone_at is null
    ) d join person m on m.office_id = d.office_id and m.id = d.made_by
    order by d.id desc limit 1`.execute(trx)
  const [last] = rows
  return last === undefined ? null : { ...last, amount: satang(BigInt(last.amount)) }
}
