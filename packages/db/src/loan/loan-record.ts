import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ExtensionStatus } from '@prongsai/domain/loan/extension'
import type { Check, Seen } from '@prongsai/domain/loan/hand-over'
import type { HoldState } from '@prongsai/domain/loan/hold'
import type { BorrowerKind, LoanCase, LoanLine, LoanStatus, UsePlace } from '@prongsai/domain/loan/loan'
import type { ApprovalStep, StepKind } from '@prongsai/domain/loan/loan-approval'
import type {
  AmountBasis,
  SettlementCause,
  SettlementState,
  SettlementWay,
} from '@prongsai/domain/loan/settlement'
import type { ReadDb } from '../database.ts'

export type LoanRecordHold = {
  readonly id: string
  readonly position: number
  readonly assetId: AssetId
  readonly code: string
  readonly name: string
  readonly countingUnit: string
  readonly pieces: number
  readonly state: HoldState
  readonly condition: Seen['condition'] | null
  readonly checksOut: readonly Check[]
  readonly noteOut: string
  readonly returnId: string | null
  readonly checksBack: readonly Check[]
  readonly noteBack: string
}

export type LoanRecordLine = {
  readonly position: number
  readonly kind: LoanLine['kind']
  readonly assetId: AssetId | null
  readonly name: string
  readonly countingUnit: string
  readonly unitId: UnitId
  readonly unit: string
  readonly pieces: number
  /** What is looked at when it goes and comes back. */
  readonly checklist: readonly string[]
  /** Accessories of the card, in words. */
  readonly accessories: readonly string[]
}

export type LoanRecordApproval = {
  readonly id: string
  readonly extensionId: string | null
  readonly step: StepKind
  readonly unit: string | null
  readonly approved: boolean
  readonly reason: string
  /** ISO. */
  readonly at: string
  readonly byId: PersonId
  readonly by: string
  readonly position: string
  readonly actingFor: string | null
  readonly clause: string | null
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly undoReason: string | null
}

/** A hand-over or a return; undone where it was a mistake. */
export type LoanRecordPassing = {
  readonly id: string
  readonly on: CivilDate
  readonly by: string
  readonly byPosition: string
  readonly signature: string | null
  readonly onPaper?: boolean
  readonly note?: string
  readonly undoneAt: string | null
  readonly undoReason: string | null
}

export type LoanRecordExtension = {
  readonly id: string
  readonly status: ExtensionStatus
  readonly wasDue: CivilDate
  readonly to: CivilDate
  readonly reason: string
  readonly askedAt: string
  readonly askedBy: string
}

export type LoanRecordSettlement = {
  readonly id: string
  readonly returnId: string
  readonly assetId: AssetId
  readonly code: string
  readonly name: string
  readonly pieces: number
  readonly cause: SettlementCause
  readonly state: SettlementState
  readonly foundOn: CivilDate
  /** Satang, as text. */
  readonly netValue: string | null
  readonly way: SettlementWay | null
  /** Satang, as text. */
  readonly amount: string | null
  readonly basis: AmountBasis | null
  readonly reason: string | null
  readonly decisionPaper: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly settledOn: CivilDate | null
  readonly paper: string | null
  readonly note: string
}

export type LoanRecordChase = {
  readonly id: string
  readonly on: CivilDate
  readonly how: 'letter' | 'telephone' | 'visit'
  readonly paper: string
  readonly note: string
  readonly by: string
}

export type LoanRecordRow = {
  readonly id: string
  readonly reference: string
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly seriesId: string | null
  readonly status: LoanStatus
  readonly loanCase: LoanCase
  readonly borrowerKind: BorrowerKind
  readonly borrowerId: PersonId | null
  readonly borrower: string
  readonly borrowerPosition: string
  /** The division of the office's own person; the agency or group of another. */
  readonly borrowerAgency: string
  /** Sealed; opened only for who may see it. */
  readonly sealed: Uint8Array | null
  readonly from: CivilDate
  readonly due: CivilDate
  readonly purpose: string
  readonly reason: string
  readonly place: UsePlace
  readonly placeName: string
  readonly urgent: boolean
  readonly steps: readonly ApprovalStep[]
  readonly askedAt: Date
  readonly askedById: PersonId | null
  readonly askedBy: string | null
  readonly approvedAt: Date | null
  readonly endedAt: Date | null
  readonly endReason: string | null
  readonly broughtForward: boolean
  readonly broughtPaper: string | null
  readonly broughtApprover: string | null
  readonly version: number
  readonly lines: readonly LoanRecordLine[]
  readonly holds: readonly LoanRecordHold[]
  readonly approvals: readonly LoanRecordApproval[]
  readonly handOvers: readonly LoanRecordPassing[]
  readonly returns: readonly LoanRecordPassing[]
  readonly extensions: readonly LoanRecordExtension[]
  readonly settlements: readonly LoanRecordSettlement[]
  readonly chases: readonly LoanRecordChase[]
  /** บันทึกข้อความ put before the head. */
  readonly reports: readonly Omit<LoanRecordChase, 'how'>[]
}

/** One loan with all that stands beside it. */
export async function loanRecord(
  db: ReadDb,
  office: OfficeId,
  id: string,
): Promise<LoanRecordRow | undefined> {
  const whose = whoseOf(office)
  const statement = sql<LoanRecordRow>`(
    select l.id, l.reference, l.fiscal_year as "fiscalYear", l.number, l.series_id as "seriesId", l.status,
      l.loan_case as "loanCase", l.borrower_kind as "borrowerKind", l.borrower_id as "borrowerId",
      coalesce(p.name, o.name) as borrower, coalesce(p.position, o.position) as "borrowerPosition",
      coalesce(u.name, o.agency, '') as "borrowerAgency", o.sealed, l.from_day as from, l.due_day as due,
      w.name as purpose, l.reason, l.place, l.place_name as "placeName", l.urgent, l.steps,
      l.asked_at as "askedAt", l.asked_by as "askedById", k.name as "askedBy", l.approved_at as "approvedAt",
      l.ended_at as "endedAt", l.end_reason as "endReason", l.brought_forward as "broughtForward",
      l.brought_paper as "broughtPaper", l.brought_approver as "broughtApprover", l.version,
      ${rowsOf(sql`
        select n.position, n.kind, n.asset_id as "assetId", n.name, n.counting_unit as "countingUnit",
          n.unit_id as "unitId", v.name as unit, n.pieces, coalesce(t.checklist, '{}') as checklist,
          array(select c.name || case when c.quantity > 1 then ' ' || c.quantity else '' end from accessory c
            where c.office_id = ${office} and c.asset_id = n.asset_id and c.removed_at is null order by c.id) as accessories
        from loan_line n join unit v on v.office_id = ${office} and v.id = n.unit_id
        left join asset a on a.office_id = ${office} and a.id = n.asset_id
        left join loan_terms t on t.office_id = ${office} and t.category_id = coalesce(n.category_id, a.category_id)
        where ${whose('n')} order by n.position`)} as lines,
      ${rowsOf(sql`
        select h.id, h.position, h.asset_id as "assetId", a.code, a.name, a.counting_unit as "countingUnit",
          upper(h.slots) - lower(h.slots) as pieces, h.state, h.condition_out as condition,
          h.checks_out as "checksOut", h.note_out as "noteOut", h.return_id as "returnId",
          h.checks_back as "checksBack", h.note_back as "noteBack"
        from loan_hold h join asset a on a.office_id = ${office} and a.id = h.asset_id
        where ${whose('h')} and h.state <> 'released' order by h.position, a.code, lower(h.slots)`)} as holds,
      ${rowsOf(sql`
        select a.id, a.extension_id as "extensionId", a.step, v.name as unit, a.approved, a.reason, a.decided_at as at,
          a.decided_by as "byId", b.name as by, a.position, a.acting_for as "actingFor", a.clause,
          a.undone_at as "undoneAt", x.name as "undoneBy", a.undo_reason as "undoReason"
        from loan_approval a join person b on b.office_id = ${office} and b.id = a.decided_by
        left join unit v on v.office_id = ${office} and v.id = a.unit_id
        left join person x on x.office_id = ${office} and x.id = a.undone_by
        where ${whose('a')} order by a.decided_at, a.id`)} as approvals,
      ${afterwards(office)}
    from loan l
    join loan_purpose w on w.office_id = ${office} and w.id = l.purpose_id
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join unit u on u.office_id = ${office} and u.id = p.unit_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    left join person k on k.office_id = ${office} and k.id = l.asked_by
    where l.office_id = ${office} and l.id = ${id}
  )`
  return db.selectFrom(statement.as('record')).selectAll().executeTakeFirst()
}

const rowsOf = (select: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (${select}) as one)`

/** Of which loan the rows of a table are. */
const whoseOf = (office: OfficeId) => (table: string) =>
  sql`${sql.ref(`${table}.office_id`)} = ${office} and ${sql.ref(`${table}.loan_id`)} = l.id`

/** What stands beside a loan from its hand-over on. */
function afterwards(office: OfficeId) {
  const whose = whoseOf(office)
  return sql`
      ${rowsOf(sql`
        select g.id, g.on_day as on, b.name as by, b.position as "byPosition", g.signature, g.on_paper as "onPaper",
          g.undone_at as "undoneAt", g.undo_reason as "undoReason"
        from loan_hand_over g join person b on b.office_id = ${office} and b.id = g.by
        where ${whose('g')} order by g.id`)} as "handOvers",
      ${rowsOf(sql`
        select r.id, r.on_day as on, b.name as by, b.position as "byPosition", r.signature, r.note,
          r.undone_at as "undoneAt", r.undo_reason as "undoReason"
        from loan_return r join person b on b.office_id = ${office} and b.id = r.by
        where ${whose('r')} order by r.id`)} as returns,
      ${rowsOf(sql`
        select e.id, e.status, e.was_due as "wasDue", e.to_day as to, e.reason, e.asked_at as "askedAt", b.name as "askedBy"
        from loan_extension e join person b on b.office_id = ${office} and b.id = e.asked_by
        where ${whose('e')} order by e.id`)} as extensions,
      ${rowsOf(sql`
        select s.id, s.return_id as "returnId", s.asset_id as "assetId", a.code, a.name, s.pieces, s.cause, s.state,
          s.found_on as "foundOn", s.net_value::text as "netValue", s.way, s.amount::text as amount, s.basis, s.reason,
          s.decision_paper as "decisionPaper", s.decided_at as "decidedAt", b.name as "decidedBy",
          s.settled_on as "settledOn", s.paper, s.note
        from loan_settlement s join asset a on a.office_id = ${office} and a.id = s.asset_id
        left join person b on b.office_id = ${office} and b.id = s.decided_by
        where ${whose('s')} order by s.id`)} as settlements,
      ${rowsOf(sql`
        select c.id, c.on_day as on, c.how, c.paper, c.note, b.name as by
        from loan_chase c join person b on b.office_id = ${office} and b.id = c.recorded_by
        where ${whose('c')} order by c.on_day, c.id`)} as chases,
      ${rowsOf(sql`
        select m.id, m.on_day as on, m.paper, m.note, b.name as by
        from loan_report m join person b on b.office_id = ${office} and b.id = m.recorded_by
        where ${whose('m')} order by m.on_day, m.id`)} as reports`
}

/** Which loan a settlement is of. */
export const loanOfSettlement = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('loan_settlement')
    .select('loan_id as loanId')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
