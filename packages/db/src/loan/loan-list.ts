import { sql, type RawBuilder } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { BorrowerKind, LoanCase, LoanStatus } from '@prongsai/domain/loan/loan'
import type { ApprovalStep, StandingApproval } from '@prongsai/domain/loan/loan-approval'
import type { ReadDb } from '../database.ts'

export type LoanRow = {
  readonly id: string
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly seriesId: string | null
  readonly status: LoanStatus
  readonly loanCase: LoanCase
  readonly borrowerKind: BorrowerKind
  readonly borrowerId: PersonId | null
  readonly borrower: string
  readonly borrowerAgency: string
  readonly from: CivilDate
  readonly due: CivilDate
  readonly reason: string
  readonly purpose: string
  readonly askedAt: Date
  readonly steps: readonly ApprovalStep[]
  readonly standing: readonly StandingApproval[]
  /** What is asked for, in words: the first line, and how many lines there are. */
  readonly first: string
  readonly lines: number
  readonly pieces: number
  /** The divisions that hold what is asked for. */
  readonly units: readonly UnitId[]
  readonly chased: number
  readonly openSettlements: number
  readonly waitingExtension: string | null
  readonly broughtForward: boolean
}

export const loanPage = 50

type Asked = {
  readonly box: 'waiting' | 'approved' | 'out' | 'overdue' | 'settling' | 'unscanned' | 'mine' | 'all'
  readonly today: CivilDate
  readonly person: PersonId
  readonly text?: string
  readonly before?: string | undefined
  readonly asset?: AssetId | undefined
  readonly limit?: number
}

/** Loans of a box. What is out comes by its due day, the longest late first; everything else the newest first. */
export async function loanList(db: ReadDb, office: OfficeId, asked: Asked): Promise<readonly LoanRow[]> {
  const byDue = asked.box === 'overdue' || asked.box === 'out'
  const rows = sql<LoanRow>`(
    select l.id, l.fiscal_year as "fiscalYear", l.number, l.series_id as "seriesId", l.status,
      l.loan_case as "loanCase", l.borrower_kind as "borrowerKind", l.borrower_id as "borrowerId",
      coalesce(p.name, o.name) as borrower, coalesce(u.name, o.agency, '') as "borrowerAgency",
      l.from_day as from, l.due_day as due, l.reason, w.name as purpose, l.asked_at as "askedAt", l.steps,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', a.step, 'unitId', a.unit_id, 'by', a.decided_by)), '[]')
        from loan_approval a where a.office_id = ${office} and a.loan_id = l.id and a.extension_id is null
          and a.approved and a.undone_at is null) as standing,
      n.first, n.lines, n.pieces, n.units, l.brought_forward as "broughtForward",
      (select count(*)::int from loan_chase c where c.office_id = ${office} and c.loan_id = l.id
        and c.on_day >= l.due_day) as chased,
      (select count(*)::int from loan_settlement s where s.office_id = ${office} and s.loan_id = l.id
        and s.state in ('open', 'decided', 'fact-finding')) as "openSettlements",
      (select e.id from loan_extension e where e.office_id = ${office} and e.loan_id = l.id and e.status = 'requested')
        as "waitingExtension"
    from loan l
    join loan_purpose w on w.office_id = ${office} and w.id = l.purpose_id
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join unit u on u.office_id = ${office} and u.id = p.unit_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    cross join lateral (
      select min(n.name) filter (where n.position = 1) as first, count(*)::int as lines, sum(n.pieces)::int as pieces,
        jsonb_agg(distinct n.unit_id) as units
      from loan_line n where n.office_id = ${office} and n.loan_id = l.id
    ) as n
    where l.office_id = ${office} and ${boxOf(asked)}
      ${asked.before === undefined ? sql`` : beyond(office, asked.before, byDue)}
      ${asked.asset === undefined ? sql`` : ofAsset(office, asked.asset)}
      ${asked.text === undefined || asked.text === '' ? sql`` : named(asked.text)}
    order by ${byDue ? sql`l.due_day, l.id` : sql`l.id desc`} limit ${asked.limit ?? loanPage + 1}
  )`
  return db.selectFrom(rows.as('loans')).selectAll().execute()
}

/** What follows the last row of a page, in the order of the box. */
const beyond = (office: OfficeId, last: string, byDue: boolean) =>
  byDue
    ? sql`and (l.due_day, l.id) > (select b.due_day, b.id from loan b where b.office_id = ${office} and b.id = ${last})`
    : sql`and l.id < ${last}::uuid`

const ofAsset = (office: OfficeId, id: AssetId) => sql`
  and exists (select from loan_hold h where h.office_id = ${office} and h.loan_id = l.id and h.asset_id = ${id}
    and h.state <> 'released')`

const named = (text: string) => sql`
  and (strpos(coalesce(p.name, o.name), ${text}) > 0 or strpos(n.first, ${text}) > 0
    or l.number::text || '/' || l.fiscal_year = ${text})`

function boxOf({ box, today, person }: Asked) {
  switch (box) {
    case 'waiting':
      return sql`(l.status = 'requested' or exists (select from loan_extension e
        where e.office_id = l.office_id and e.loan_id = l.id and e.status = 'requested'))`
    case 'approved':
      return sql`l.status = 'approved'`
    case 'out':
      return sql`l.status = 'out'`
    case 'overdue':
      return sql`l.status = 'out' and l.due_day < ${today}`
    case 'settling':
      return sql`exists (select from loan_settlement s where s.office_id = l.office_id and s.loan_id = l.id
        and s.state in ('open', 'decided', 'fact-finding'))`
    case 'unscanned':
      return unscanned(sql`l`)
    case 'mine':
      return sql`(l.borrower_id = ${person} or l.asked_by = ${person})`
    case 'all':
      return sql`true`
  }
}

/** Signed for on a printed slip of which no scan or photo is kept with the loan yet; an old slip of before the system is not asked for. */
const unscanned = (loan: RawBuilder<unknown>) => sql`(not ${loan}.brought_forward
  and exists (select from loan_hand_over g where g.office_id = ${loan}.office_id and g.loan_id = ${loan}.id
    and g.on_paper and g.undone_at is null)
  and not exists (select from attachment s where s.office_id = ${loan}.office_id and s.subject_kind = 'loan'
    and s.subject_id = ${loan}.id and s.asset_id is null and s.removed_at is null))`

type Counts = Readonly<Record<'waiting' | 'approved' | 'out' | 'overdue' | 'settling' | 'unscanned', number>>

/** How many are in each box, for who looks after lending. */
export async function loanCounts(db: ReadDb, office: OfficeId, today: CivilDate) {
  const rows = sql<Counts>`(
    select count(*) filter (where status = 'requested' or id in (select e.loan_id from loan_extension e
        where e.office_id = ${office} and e.status = 'requested'))::int as waiting,
      count(*) filter (where status = 'approved')::int as approved,
      count(*) filter (where status = 'out')::int as out,
      count(*) filter (where status = 'out' and due_day < ${today})::int as overdue,
      (select count(distinct loan_id)::int from loan_settlement
        where office_id = ${office} and state in ('open', 'decided', 'fact-finding')) as settling,
      (select count(*)::int from loan l where l.office_id = ${office} and ${unscanned(sql`l`)}) as unscanned
    from loan where office_id = ${office} and status in ('requested', 'approved', 'out'))`
  return db.selectFrom(rows.as('counts')).selectAll().executeTakeFirstOrThrow()
}

/** Divisions and how many loans of each case there were in a span of days: figures of the report. */
export async function loanFigures(
  db: ReadDb,
  office: OfficeId,
  { from, until, today }: { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate },
) {
  const rows = sql<LoanFigures>`(
    with of_year as (
      select l.*, g.on_day as handed,
        (select max(r.on_day) from loan_return r where r.office_id = l.office_id and r.loan_id = l.id and r.undone_at is null)
          as last_back
      from loan l
      left join loan_hand_over g on g.office_id = l.office_id and g.loan_id = l.id and g.undone_at is null
      where l.office_id = ${office} and not l.brought_forward and l.number is not null
        and l.from_day between ${from} and ${until}
    )
    select count(*)::int as total,
      count(*) filter (where loan_case = 'inside')::int as inside,
      count(*) filter (where loan_case = 'outside' and borrower_kind = 'staff')::int as outside,
      count(*) filter (where loan_case = 'agency')::int as agency,
      count(*) filter (where loan_case = 'consumable')::int as consumable,
      count(*) filter (where borrower_kind = 'villager')::int as villager,
      count(handed)::int as handed,
      count(*) filter (where handed is not null
        and (approved_at at time zone 'Asia/Bangkok')::date <= handed)::int as "approvedBefore",
      count(*) filter (where status = 'returned')::int as returned,
      count(*) filter (where status = 'returned' and last_back <= due_day)::int as "onTime",
      count(*) filter (where status = 'out' and due_day < ${today})::int as overdue,
      count(*) filter (where exists (select from loan_chase c where c.office_id = ${office} and c.loan_id = of_year.id
        and c.on_day >= due_day))::int as chased,
      count(*) filter (where exists (select from loan_chase c where c.office_id = ${office} and c.loan_id = of_year.id
        and c.on_day between due_day and due_day + 7))::int as "chasedInTime",
      count(*) filter (where (status = 'out' and due_day < ${today}) or last_back > due_day)::int as late,
      (select count(*)::int from loan_settlement s join of_year y on y.id = s.loan_id
        where s.office_id = ${office} and s.state <> 'withdrawn' and s.cause = 'damaged') as damaged,
      (select count(*)::int from loan_settlement s join of_year y on y.id = s.loan_id
        where s.office_id = ${office} and s.state <> 'withdrawn' and s.cause = 'missing') as missing,
      (select coalesce(sum(s.amount), 0)::text from loan_settlement s join of_year y on y.id = s.loan_id
        where s.office_id = ${office} and s.state = 'settled' and s.way = 'pay') as recovered
    from of_year)`
  return db.selectFrom(rows.as('figures')).selectAll().executeTakeFirstOrThrow()
}

export type LoanFigures = {
  readonly total: number
  readonly inside: number
  readonly outside: number
  readonly agency: number
  readonly consumable: number
  readonly villager: number
  readonly handed: number
  readonly approvedBefore: number
  readonly returned: number
  readonly onTime: number
  readonly overdue: number
  readonly chased: number
  readonly chasedInTime: number
  readonly late: number
  readonly damaged: number
  readonly missing: number
  /** Satang, as text. */
  readonly recovered: string
}

export type KindFigures = {
  readonly unitId: UnitId
  readonly unit: string
  readonly category: string
  readonly loans: number
  readonly pieces: number
  readonly late: number
  readonly wrong: number
}

/** By division and kind: how often it was lent, late and harmed. */
export async function kindFigures(
  db: ReadDb,
  office: OfficeId,
  { from, until, today }: { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate },
): Promise<readonly KindFigures[]> {
  const rows = sql<KindFigures>`(
    with lent as (
      select l.id, n.unit_id, h.asset_id, sum(upper(h.slots) - lower(h.slots)) as pieces,
        (l.status = 'out' and l.due_day < ${today}) or exists (select from loan_return r
          where r.office_id = ${office} and r.loan_id = l.id and r.undone_at is null and r.on_day > l.due_day) as late
      from loan_hold h
      join loan l on l.office_id = ${office} and l.id = h.loan_id and l.from_day between ${from} and ${until}
        and not l.brought_forward
      join loan_line n on n.office_id = ${office} and n.loan_id = h.loan_id and n.position = h.position
      where h.office_id = ${office} and h.state not in ('released', 'reserved')
      group by l.id, n.unit_id, h.asset_id, l.status, l.due_day, l.office_id
    ), wrong as (
      select loan_id, asset_id, count(*) as times from loan_settlement
      where office_id = ${office} and state <> 'withdrawn' group by loan_id, asset_id
    )
    select t.unit_id as "unitId", u.name as unit, c.name as category, count(distinct t.id)::int as loans,
      sum(t.pieces)::int as pieces, (count(distinct t.id) filter (where t.late))::int as late,
      coalesce(sum(w.times), 0)::int as wrong
    from lent t
    join unit u on u.office_id = ${office} and u.id = t.unit_id
    join asset a on a.office_id = ${office} and a.id = t.asset_id
    join category c on c.office_id = ${office} and c.id = a.category_id
    left join wrong w on w.loan_id = t.id and w.asset_id = t.asset_id
    group by t.unit_id, u.name, c.name order by loans desc, u.name, c.name limit 200)`
  return db.selectFrom(rows.as('kinds')).selectAll().execute()
}
