import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { DueLoan, Reached } from '@prongsai/domain/loan/due-notice'
import type { ReadDb, Trx } from '../database.ts'

/** What is out and due until a day, with what has been told of it. */
export async function dueLoans(
  db: ReadDb | Trx,
  office: OfficeId,
  until: CivilDate,
): Promise<readonly DueLoan[]> {
  const rows = sql<DueLoan>`(
    select l.id, case when l.number is null then 'ยกมา ' || coalesce(l.brought_paper, '')
        else 'ใบยืมที่ ' || l.number || '/' || l.fiscal_year end as label,
      l.borrower_id as "borrowerId", coalesce(p.name, o.name) as borrower, l.due_day as due,
      n.first || case when n.lines > 1 then ' และอีก ' || (n.lines - 1) || ' รายการ' else '' end as things,
      array(select t.step from loan_notice t where t.office_id = ${office} and t.loan_id = l.id and t.due_day = l.due_day)
        as told
    from loan l
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    cross join lateral (
      select min(n.name) filter (where n.position = 1) as first, count(*)::int as lines
      from loan_line n where n.office_id = ${office} and n.loan_id = l.id
    ) as n
    where l.office_id = ${office} and l.status = 'out' and l.due_day <= ${until}
    order by l.due_day, l.id)`
  return db.selectFrom(rows.as('due')).selectAll().execute()
}

/** Writes down what is told now; answers what nobody else has told in the meantime. */
export async function tellOnce(
  trx: Trx,
  office: OfficeId,
  { reached, today }: { readonly reached: readonly Reached[]; readonly today: CivilDate },
): Promise<readonly Reached[]> {
  const { rows } = await sql<{ loan: string; step: string }>`
    insert into loan_notice (office_id, loan_id, step, due_day, on_day)
    select ${office}, k.loan, k.step, k.due, ${today}
    from unnest(${reached.map(({ loan }) => loan.id)}::uuid[], ${reached.map(({ step }) => step)}::text[],
      ${reached.map(({ loan }) => loan.due)}::date[]) as k (loan, step, due)
    on conflict do nothing
    returning loan_id as loan, step
  `.execute(trx)
  const written = new Set(rows.map(({ loan, step }) => `${loan} ${step}`))
  return reached.filter(({ loan, step }) => written.has(`${loan.id} ${step}`))
}

/** Who has borrowed of those loans from outside: how he is known again, what is sealed, and his page. */
export async function outsidersOf(trx: Trx, office: OfficeId, loans: readonly string[]) {
  if (loans.length === 0) return []
  return trx
    .selectFrom('loan_outsider as o')
    .innerJoin('loan as l', (join) =>
      join.onRef('l.office_id', '=', 'o.office_id').onRef('l.id', '=', 'o.loan_id'),
    )
    .select(['o.loan_id as loan', 'o.caller', 'o.sealed', 'l.reference'])
    .where('o.office_id', '=', office)
    .where('o.loan_id', 'in', loans)
    .orderBy('o.loan_id')
    .execute()
}
