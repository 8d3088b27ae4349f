import { sql } from 'kysely'
import type { OfficeId, PersonId, PlanRoundId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PlanStep } from '@prongsai/domain/plan/plan'
import type { ReadDb, Trx } from '../database.ts'

type OfSending = { readonly roundId: PlanRoundId; readonly sending: number }

/** The decisions on the present sending of a round that were not taken back, in the order in which they were made. */
export const standingDecisions = (db: ReadDb | Trx, office: OfficeId, { roundId, sending }: OfSending) =>
  db
    .selectFrom('plan_approval as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'a.office_id').onRef('p.id', '=', 'a.decided_by'),
    )
    .select(['a.id', 'a.step', 'a.approved', 'a.decided_by as by', 'p.name'])
    .where('a.office_id', '=', office)
    .where('a.round_id', '=', roundId)
    .where('a.sending', '=', sending)
    .where('a.undone_at', 'is', null)
    .orderBy('a.id')
    .execute()

/** Every decision on a round, those of earlier sendings and those taken back among them; the latest last. */
export const decisionsOf = (db: ReadDb, office: OfficeId, roundId: PlanRoundId) =>
  db
    .selectFrom('plan_approval as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'a.office_id').onRef('p.id', '=', 'a.decided_by'),
    )
    .leftJoin('person as u', (join) =>
      join.onRef('u.office_id', '=', 'a.office_id').onRef('u.id', '=', 'a.undone_by'),
    )
    .select([
      'a.id',
      'a.sending',
      'a.step',
      'a.approved',
      'a.reason',
      'a.decided_at as decidedAt',
      'a.decided_by as by',
      'p.name',
      'a.position',
      'a.acting_for as actingFor',
      'a.clause',
      'a.undone_at as undoneAt',
      'u.name as undoneBy',
      'a.undo_reason as undoReason',
    ])
    .where('a.office_id', '=', office)
    .where('a.round_id', '=', roundId)
    .orderBy('a.id')
    .execute()

export type NewDecision = OfSending & {
  readonly step: PlanStep
  readonly approved: boolean
  readonly reason: string
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
  readonly clause: string | null
}

export const insertDecision = (trx: Trx, office: OfficeId, made: NewDecision) =>
  trx
    .insertInto('plan_approval')
    .values({
      office_id: office,
      round_id: made.roundId,
      sending: made.sending,
      step: made.step,
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

/** Of which round a decision is; the round is then held by who asks. */
export const roundOfDecision = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('plan_approval')
    .select('round_id as roundId')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

type Undone = { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string }

export const undoDecision = (trx: Trx, office: OfficeId, { id, at, by, reason }: Undone) =>
  trx
    .updateTable('plan_approval')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

type Decider = {
  readonly step: PlanStep
  readonly name: string
  readonly position: string
  readonly actingFor: string | null
}

/** Who holds each step's authority on a day: by his own role for the whole office, or by an order of acting. */
export async function planDecidersOn(
  db: ReadDb,
  office: OfficeId,
  day: CivilDate,
): Promise<readonly Decider[]> {
  const rows = sql<Decider>`(
    with held as (
      select g.person_id, case g.role when 'supply-head' then 'screen' when 'clerk' then 'pass' else 'approve' end as step
      from role_grant g
      where g.office_id = ${office} and g.role in ('supply-head', 'clerk', 'office-head') and g.unit_id is null
        and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day})
    )
    select distinct h.step, p.name, p.position, null as "actingFor"
    from held h join person p on p.office_id = ${office} and p.id = h.person_id
    where p.left_on is null or p.left_on > ${day}
    union all
    select distinct h.step, p.name, p.position, f.name
    from held h
    join acting_order a on a.office_id = ${office} and a.for_person_id = h.person_id
      and a.from_day <= ${day} and (a.until_day is null or a.until_day >= ${day})
      and (a.ended_on is null or a.ended_on > ${day})
    join person f on f.office_id = ${office} and f.id = h.person_id
    join person p on p.office_id = ${office} and p.id = a.person_id
    where p.left_on is null or p.left_on > ${day})`
  return db.selectFrom(rows.as('deciders')).selectAll().execute()
}
