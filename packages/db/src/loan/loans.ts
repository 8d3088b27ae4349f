import { sql } from 'kysely'
import type { AssetId, CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { BorrowerKind, LoanCase, LoanLine, LoanStatus, UsePlace } from '@prongsai/domain/loan/loan'
import type { ApprovalStep } from '@prongsai/domain/loan/loan-approval'
import type { ReadDb, Trx } from '../database.ts'

export type NewLine = LoanLine & { readonly name: string; readonly countingUnit: string }

export type NewLoan = {
  readonly seriesId: string | null
  readonly loanCase: LoanCase
  readonly borrowerKind: BorrowerKind
  readonly borrowerId: PersonId | null
  readonly from: CivilDate
  readonly due: CivilDate
  readonly purposeId: string
  readonly reason: string
  readonly place: UsePlace
  readonly placeName: string
  readonly urgent: boolean
  readonly steps: readonly ApprovalStep[]
  readonly askedAt: string
  readonly askedBy: PersonId | null
  readonly lines: readonly NewLine[]
  readonly outsider: NewOutsider | null
  /** ยกมา: out since a day before the system, as the old slip says. */
  readonly brought: { readonly paper: string; readonly approver: string } | null
}

export type NewOutsider = {
  readonly name: string
  readonly position: string
  readonly agency: string
  readonly sealed: Uint8Array
  readonly caller: Uint8Array
}

/** A request with its lines and, of an outsider, who he is. It holds nothing. */
export async function insertLoan(
  trx: Trx,
  office: OfficeId,
  made: NewLoan,
): Promise<{ readonly id: string; readonly reference: string }> {
  const loan = await trx
    .insertInto('loan')
    .values({
      office_id: office,
      fiscal_year: null,
      number: null,
      series_id: made.seriesId,
      status: made.brought === null ? 'requested' : 'out',
      loan_case: made.loanCase,
      borrower_kind: made.borrowerKind,
      borrower_id: made.borrowerId,
      from_day: made.from,
      due_day: made.due,
      purpose_id: made.purposeId,
      reason: made.reason,
      place: made.place,
      place_name: made.placeName,
      urgent: made.urgent,
      steps: JSON.stringify(made.steps),
      asked_at: made.askedAt,
      asked_by: made.askedBy,
      approved_at: null,
      ended_at: null,
      end_reason: null,
      brought_forward: made.brought !== null,
      brought_paper: made.brought?.paper ?? null,
      brought_approver: made.brought?.approver ?? null,
    })
    .returning(['id', 'reference'])
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('loan_line')
    .values(
      made.lines.map((line, index) => ({
        office_id: office,
        loan_id: loan.id,
        position: index + 1,
        kind: line.kind,
        asset_id: line.kind === 'asset' ? line.assetId : null,
        category_id: line.kind === 'alike' ? line.categoryId : null,
        name: line.name,
        counting_unit: line.countingUnit,
        unit_id: line.unitId,
        pieces: line.pieces,
      })),
    )
    .execute()
  if (made.outsider !== null)
    await trx
      .insertInto('loan_outsider')
      .values({ office_id: office, loan_id: loan.id, ...made.outsider, blanked_at: null })
      .execute()
  return loan
}

const held = [
  'id',
  'reference',
  'fiscal_year as fiscalYear',
  'number',
  'status',
  'loan_case as loanCase',
  'borrower_kind as borrowerKind',
  'borrower_id as borrowerId',
  'from_day as from',
  'due_day as due',
  'steps',
  'asked_by as askedBy',
  'approved_at as approvedAt',
  'brought_forward as broughtForward',
  'version',
] as const

/** A loan, held until the end of the transaction. Its cards are locked after it. */
export const lockLoan = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('loan')
    .select(held)
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type LockedLoan = NonNullable<Awaited<ReturnType<typeof lockLoan>>>

/** The day on which the office first allowed a loan in the system; null while it has not. */
export async function lendingBegunOn(trx: Trx, office: OfficeId): Promise<CivilDate | null> {
  const rows = sql<{ day: CivilDate | null }>`(
    select min((approved_at at time zone 'Asia/Bangkok')::date) as day from loan
    where office_id = ${office} and number is not null)`
  return (await trx.selectFrom(rows.as('begun')).select('day').executeTakeFirstOrThrow()).day
}

type LineRow = {
  readonly position: number
  readonly kind: LoanLine['kind']
  readonly assetId: AssetId | null
  readonly categoryId: CategoryId | null
  readonly name: string
  readonly countingUnit: string
  readonly unitId: UnitId
  readonly pieces: number
}

/** The lines of a loan, as the rules need them. */
export async function loanLines(
  db: ReadDb | Trx,
  office: OfficeId,
  id: string,
): Promise<readonly (NewLine & { readonly position: number })[]> {
  const rows = sql<LineRow>`(
    select position, kind, asset_id as "assetId", category_id as "categoryId", name, counting_unit as "countingUnit",
      unit_id as "unitId", pieces
    from loan_line where office_id = ${office} and loan_id = ${id} order by position)`
  return (await db.selectFrom(rows.as('lines')).selectAll().execute()).map(lineOf)
}

function lineOf({ assetId, categoryId, kind: _kind, ...row }: LineRow) {
  if (assetId !== null) return { ...row, kind: 'asset' as const, assetId }
  return categoryId === null
    ? { ...row, kind: 'supply' as const }
    : { ...row, kind: 'alike' as const, categoryId }
}

/** What people call the borrower: the office's own person, or who the request names. */
export async function borrowerOf(db: ReadDb | Trx, office: OfficeId, id: string) {
  const rows = sql<{
    name: string
    position: string
    agency: string
    personId: PersonId | null
    caller: Uint8Array | null
  }>`(
    select coalesce(p.name, o.name) as name, coalesce(p.position, o.position) as position,
      coalesce(u.name, o.agency, '') as agency, p.id as "personId", o.caller
    from loan l
    left join person p on p.office_id = ${office} and p.id = l.borrower_id
    left join unit u on u.office_id = ${office} and u.id = p.unit_id
    left join loan_outsider o on o.office_id = ${office} and o.loan_id = l.id
    where l.office_id = ${office} and l.id = ${id})`
  return db.selectFrom(rows.as('borrower')).selectAll().executeTakeFirstOrThrow()
}

type Standing = {
  readonly id: string
  readonly status: LoanStatus
  readonly approved?:
    | { readonly at: string; readonly fiscalYear: number; readonly number: number }
    | undefined
  readonly ended?: { readonly at: string; readonly reason: string | null } | null | undefined
}

/** What becomes of a loan. A number once given stays with it. */
export async function setLoanStatus(trx: Trx, office: OfficeId, { id, status, approved, ended }: Standing) {
  await trx
    .updateTable('loan')
    .set((row) => ({
      status,
      version: row('version', '+', 1),
      ...(approved === undefined
        ? {}
        : { approved_at: approved.at, fiscal_year: approved.fiscalYear, number: approved.number }),
      ...(ended === undefined ? {} : { ended_at: ended?.at ?? null, end_reason: ended?.reason ?? null }),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export const setLoanDue = (trx: Trx, office: OfficeId, { id, due }: { id: string; due: CivilDate }) =>
  trx
    .updateTable('loan')
    .set((row) => ({ due_day: due, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
