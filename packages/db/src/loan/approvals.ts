import { sql } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Decider, StandingApproval, StepKind } from '@prongsai/domain/loan/loan-approval'
import type { ReadDb, Trx } from '../database.ts'

type About = { readonly loanId: string; readonly extensionId: string | null }

/** The decisions that stand, of a loan or of one extension of it. */
export async function standingApprovals(
  db: ReadDb | Trx,
  office: OfficeId,
  { loanId, extensionId }: About,
): Promise<readonly StandingApproval[]> {
  const rows = sql<StandingApproval>`(
    select step as kind, unit_id as "unitId", decided_by as by from loan_approval
    where office_id = ${office} and loan_id = ${loanId} and extension_id is not distinct from ${extensionId}::uuid
      and approved and undone_at is null)`
  return db.selectFrom(rows.as('standing')).selectAll().execute()
}

export type NewApproval = About & {
  readonly step: StepKind
  readonly unitId: UnitId | null
  readonly approved: boolean
  readonly reason: string
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
  readonly clause: string | null
}

export const insertApproval = (trx: Trx, office: OfficeId, made: NewApproval) =>
  trx
    .insertInto('loan_approval')
    .values({
      office_id: office,
      loan_id: made.loanId,
      extension_id: made.extensionId,
      step: made.step,
      unit_id: made.unitId,
      approved: made.approved,
      reason: made.reason,
      decided_at: made.at,
      decided_by: made.by,
      position: made.position,
      acting_for: made.actingFor,
      clause: made.clause,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** An approval with the loan it is of; the loan is locked by who asks. */
export const approvalOf = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('loan_approval')
    .select([
      'id',
      'loan_id as loanId',
      'extension_id as extensionId',
      'step as kind',
      'unit_id as unitId',
      'approved',
      'decided_by as by',
      'undone_at as undoneAt',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

export const undoApproval = (
  trx: Trx,
  office: OfficeId,
  {
    id,
    at,
    by,
    reason,
  }: { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string },
) =>
  trx
    .updateTable('loan_approval')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

/**
 * Who holds the authority of each step on a day: by his own role, by an order of acting, or by a delegation. The rule
 * takes out the borrower, and what he has delegated.
 */
export async function decidersOn(
  db: ReadDb | Trx,
  office: OfficeId,
  day: CivilDate,
): Promise<readonly Decider[]> {
  const rows = sql<Decider>`(
    with held as (
      select g.person_id, g.unit_id,
        case g.role when 'unit-head' then 'unit' when 'office-head' then 'head' else 'check' end as kind
      from role_grant g
      where g.office_id = ${office} and g.role in ('unit-head', 'office-head', 'supply-officer', 'supply-head')
        and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day})
        and (g.role = 'unit-head' or g.unit_id is null)
    )
    select distinct p.id as person, p.name, p.position, h.kind, h.unit_id as "unitId", null as "actingFor",
      null as "delegatedBy", null::uuid as giver, null::jsonb as "onlyUnits"
    from held h join person p on p.office_id = ${office} and p.id = h.person_id
    where p.left_on is null or p.left_on > ${day}
    union all
    select distinct p.id, p.name, p.position, h.kind, h.unit_id, f.name, null, null::uuid, null::jsonb
    from held h
    join acting_order a on a.office_id = ${office} and a.for_person_id = h.person_id
      and a.from_day <= ${day} and (a.until_day is null or a.until_day >= ${day})
      and (a.ended_on is null or a.ended_on > ${day})
    join person f on f.office_id = ${office} and f.id = h.person_id
    join person p on p.office_id = ${office} and p.id = a.person_id
    where p.left_on is null or p.left_on > ${day}
    union all
    select distinct p.id, p.name, p.position, h.kind, h.unit_id, null, f.name, f.id, (
      select jsonb_agg(u.unit_id order by u.unit_id) from delegation_unit u
      where u.office_id = ${office} and u.delegation_id = d.id)
    from held h
    join delegation d on d.office_id = ${office} and d.for_person_id = h.person_id
      and d.from_day <= ${day} and (d.until_day is null or d.until_day >= ${day})
      and (d.revoked_on is null or d.revoked_on > ${day})
    join delegation_power w on w.office_id = ${office} and w.delegation_id = d.id
      and w.power = case h.kind when 'head' then 'loan-approve' when 'unit' then 'loan-agree' end
    join person f on f.office_id = ${office} and f.id = h.person_id and (f.left_on is null or f.left_on > ${day})
    join person p on p.office_id = ${office} and p.id = d.person_id
    where p.left_on is null or p.left_on > ${day})`
  return db.selectFrom(rows.as('deciders')).selectAll().orderBy('name').execute()
}
