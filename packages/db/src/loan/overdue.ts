import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

export type OverdueLine = {
  readonly code: string
  readonly name: string
  readonly pieces: number
  readonly countingUnit: string
}

/** A loan that is late, with what is still out of it and what was done about it. */
export type OverdueLoan = {
  readonly id: string
  readonly slip: string
  readonly borrowerId: PersonId | null
  readonly caller: Uint8Array | null
  readonly borrower: string
  readonly agency: string
  readonly sealed: Uint8Array | null
  readonly lentOn: CivilDate
  readonly due: CivilDate
  readonly lines: readonly OverdueLine[]
  readonly chases: readonly {
    readonly on: CivilDate
    readonly how: 'letter' | 'telephone' | 'visit'
    readonly paper: string
  }[]
  readonly reports: readonly { readonly on: CivilDate; readonly paper: string }[]
}

const mostOverdue = 500

/** What is out and was due before a day, the longest late first; of `ids` alone where they are named. */
export function overdueLoans(
  db: ReadDb | Trx,
  office: OfficeId,
  { today, ids }: { readonly today: CivilDate; readonly ids?: readonly string[] | undefined },
): Promise<readonly OverdueLoan[]> {
  const whose = (table: string) =>
    sql`${sql.ref(`${table}.office_id`)} = ${office} and ${sql.ref(`${table}.loan_id`)} = l.id`
  const rows = sql<OverdueLoan>`(
    select l.id, case when l.number is null then coalesce(l.brought_paper, '') else l.number || '/' || l.fiscal_year end
        as slip,
      l.borrower_id as "borrowerId", o.caller, coalesce(p.name, o.name) as borrower,
      coalesce(u.name, o.agency, '') as agency, o.sealed,
      coalesce((select g.on_day from loan_hand_over g where ${whose('g')} and g.undone_at is null), l.from_day) as "lentOn",
      l.due_day as due,
      coalesce(
        (select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'pieces', k.pieces,
            'countingUnit', a.counting_unit) order by a.code)
          from (select h.asset_id, sum(upper(h.slots) - lower(h.slots))::int as pieces from loan_hold h
            where ${whose('h')} and h.state = 'out' group by h.asset_id) as k
          join asset a on a.office_id = ${office} and a.id = k.asset_id),
        (select jsonb_agg(jsonb_build_object('code', '', 'name', n.name, 'pieces', n.pieces,
            'countingUnit', n.counting_unit) order by n.position)
          from loan_line n where ${whose('n')})) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('on', c.on_day, 'how', c.how, 'paper', c.paper)
        order by c.on_day, c.id), '[]') from loan_chase c where ${whose('c')} and c.on_day >= l.due_day) as chases,
      (select coalesce(jsonb_agg(jsonb_build_object('on', r.on_day, 'paper', r.paper) order by r.on_day, r.id), '[]')
        from loan_report r where ${whose('r')} and r.on_day > l.due_day) as reports
    from loan l
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join unit u on u.office_id = ${office} and u.id = p.unit_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    where l.office_id = ${office} and l.status = 'out' and l.due_day < ${today}
      ${ids === undefined ? sql`` : sql`and l.id = any(${ids}::uuid[])`}
    order by l.due_day, l.id limit ${mostOverdue})`
  return db.selectFrom(rows.as('overdue')).selectAll().execute()
}

export const insertReport = (
  trx: Trx,
  office: OfficeId,
  made: {
    readonly loanId: string
    readonly on: CivilDate
    readonly paper: string
    readonly note: string
    readonly at: string
    readonly by: PersonId
  },
) =>
  trx
    .insertInto('loan_report')
    .values({
      office_id: office,
      loan_id: made.loanId,
      on_day: made.on,
      paper: made.paper,
      note: made.note,
      recorded_at: made.at,
      recorded_by: made.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
