import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { LoanCase, LoanStatus } from '@prongsai/domain/loan/loan'
import type { SlipRegisterInput } from '@prongsai/domain/loan/slip-register.input'
import type { ReadDb } from '../database.ts'

export type SlipRow = {
  readonly id: string
  readonly number: number
  readonly status: LoanStatus
  readonly loanCase: LoanCase
  readonly askedOn: CivilDate
  readonly borrower: string
  /** One of the office's own people. */
  readonly isStaff: boolean
  readonly agency: string
  readonly things: readonly { readonly name: string; readonly pieces: number; readonly unit: string }[]
  readonly handedOn: CivilDate | null
  readonly due: CivilDate
  /** The last day on which something came back; null while nothing has. */
  readonly backOn: CivilDate | null
  /** Pieces by how they are or came back. */
  readonly good: number
  readonly damaged: number
  readonly missing: number
  readonly out: number
  readonly extended: number
  readonly endReason: string | null
  readonly noteBack: string
}

const pieces = (states: readonly string[]) =>
  sql`coalesce(sum(upper(h.slots) - lower(h.slots)) filter (where h.state = any(${states}::text[])), 0)::int`

/** The slips of a fiscal year in the order of their numbers: none is left out, whatever became of it. */
export function slipRegister(
  db: ReadDb,
  office: OfficeId,
  { year, state, loanCase, today }: SlipRegisterInput & { readonly today: CivilDate },
): Promise<readonly SlipRow[]> {
  const rows = sql<SlipRow>`(
    select l.id, l.number, l.status, l.loan_case as "loanCase",
      (l.asked_at at time zone 'Asia/Bangkok')::date as "askedOn", coalesce(p.name, o.name) as borrower,
      l.borrower_id is not null as "isStaff",
      coalesce(u.name, o.agency, '') as agency, n.things, g.on_day as "handedOn", l.due_day as due, r.on_day as "backOn",
      k.good, k.damaged, k.missing, k.out, l.end_reason as "endReason", coalesce(r.note, '') as "noteBack",
      (select count(*)::int from loan_extension e where e.office_id = ${office} and e.loan_id = l.id
        and e.status = 'approved') as extended
    from loan l
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join unit u on u.office_id = ${office} and u.id = p.unit_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    left join loan_hand_over g on g.office_id = ${office} and g.loan_id = l.id and g.undone_at is null
    left join lateral (
      select b.on_day, b.note from loan_return b where b.office_id = ${office} and b.loan_id = l.id and b.undone_at is null
      order by b.on_day desc, b.id desc limit 1) as r on true
    cross join lateral (
      select jsonb_agg(jsonb_build_object('name', n.name, 'pieces', n.pieces, 'unit', n.counting_unit) order by n.position)
        as things from loan_line n where n.office_id = ${office} and n.loan_id = l.id) as n
    cross join lateral (
      select ${pieces(['back'])} as good, ${pieces(['damaged'])} as damaged, ${pieces(['missing', 'lost'])} as missing,
        ${pieces(['out'])} as out
      from loan_hold h where h.office_id = ${office} and h.loan_id = l.id) as k
    where l.office_id = ${office} and l.fiscal_year = ${year} and l.number is not null
      ${loanCase === 'all' ? sql`` : sql`and l.loan_case = ${loanCase}`}
      ${stateOf(state, today)}
  )`
  return db.selectFrom(rows.as('slips')).selectAll().orderBy('number').execute()
}

function stateOf(state: SlipRegisterInput['state'], today: CivilDate) {
  if (state === 'out') return sql`and l.status = 'out'`
  if (state === 'overdue') return sql`and l.status = 'out' and l.due_day < ${today}`
  return state === 'returned' ? sql`and l.status = 'returned'` : sql``
}
