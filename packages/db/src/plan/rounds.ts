import type { OfficeId, PersonId, PlanRoundId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { RoundKind, RoundStatus } from '@prongsai/domain/plan/plan'
import type { ReadDb, Trx } from '../database.ts'

/** The rounds of a fiscal year in their order. */
export const roundsOfYear = (db: ReadDb | Trx, office: OfficeId, year: number) =>
  db
    .selectFrom('plan_round')
    .select(roundColumns)
    .where('office_id', '=', office)
    .where('fiscal_year', '=', year)
    .orderBy('number')
    .execute()

const roundColumns = [
  'id',
  'fiscal_year as fiscalYear',
  'number',
  'kind',
  'status',
  'reason',
  'brought_forward as broughtForward',
  'brought_paper as broughtPaper',
  'sendings',
  'approved_on as approvedOn',
  'published_on as publishedOn',
  'version',
] as const

/** The fiscal years that have a plan, the latest first. */
export async function planYears(db: ReadDb, office: OfficeId): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('plan_round')
    .select('fiscal_year as year')
    .distinct()
    .where('office_id', '=', office)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** A round, held until the end of the transaction. */
export const lockRound = (trx: Trx, office: OfficeId, id: PlanRoundId) =>
  trx
    .selectFrom('plan_round')
    .select(roundColumns)
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type LockedRound = NonNullable<Awaited<ReturnType<typeof lockRound>>>

/** A round with who made it and who sent it. */
export const roundRecord = (db: ReadDb, office: OfficeId, id: PlanRoundId) =>
  db
    .selectFrom('plan_round as r')
    .innerJoin('person as m', (join) =>
      join.onRef('m.office_id', '=', 'r.office_id').onRef('m.id', '=', 'r.made_by'),
    )
    .leftJoin('person as s', (join) =>
      join.onRef('s.office_id', '=', 'r.office_id').onRef('s.id', '=', 'r.sent_by'),
    )
    .select([
      'r.id',
      'r.fiscal_year as fiscalYear',
      'r.number',
      'r.kind',
      'r.status',
      'r.reason',
      'r.brought_forward as broughtForward',
      'r.brought_paper as broughtPaper',
      'r.sendings',
      'r.approved_on as approvedOn',
      'r.published_on as publishedOn',
      'r.version',
      'r.made_at as madeAt',
      'm.name as madeBy',
      'r.sent_at as sentAt',
      's.name as sentBy',
    ])
    .where('r.office_id', '=', office)
    .where('r.id', '=', id)
    .executeTakeFirst()

export type NewRound = {
  readonly fiscalYear: number
  readonly number: number
  readonly kind: RoundKind
  readonly reason: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertRound = (trx: Trx, office: OfficeId, made: NewRound) =>
  trx
    .insertInto('plan_round')
    .values({
      office_id: office,
      fiscal_year: made.fiscalYear,
      number: made.number,
      kind: made.kind,
      status: 'draft',
      reason: made.reason,
      brought_paper: null,
      made_at: made.madeAt,
      made_by: made.madeBy,
      sent_at: null,
      sent_by: null,
      approved_on: null,
      published_on: null,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

type Standing = {
  readonly status: RoundStatus
  readonly approvedOn: CivilDate | null
  readonly publishedOn: CivilDate | null
}

/** Where a round stands from now on; with that it is another version. */
export const saveRound = (
  trx: Trx,
  office: OfficeId,
  { id, status, approvedOn, publishedOn }: Standing & { readonly id: PlanRoundId },
) =>
  trx
    .updateTable('plan_round')
    .set(({ eb }) => ({
      status,
      approved_on: approvedOn,
      published_on: publishedOn,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** What is in the round was changed: with that it is another version. */
export const touchRound = (trx: Trx, office: OfficeId, id: PlanRoundId) =>
  trx
    .updateTable('plan_round')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Sent = { readonly id: PlanRoundId; readonly sending: number; readonly at: string; readonly by: PersonId }

export const saveSent = (trx: Trx, office: OfficeId, { id, sending, at, by }: Sent) =>
  trx
    .updateTable('plan_round')
    .set(({ eb }) => ({
      status: 'submitted',
      sendings: sending,
      sent_at: at,
      sent_by: by,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** ยกมา: by which paper it was approved; null takes that back. */
export const saveBrought = (
  trx: Trx,
  office: OfficeId,
  { id, paper, ...standing }: Standing & { readonly id: PlanRoundId; readonly paper: string | null },
) =>
  trx
    .updateTable('plan_round')
    .set(({ eb }) => ({
      status: standing.status,
      approved_on: standing.approvedOn,
      published_on: standing.publishedOn,
      brought_forward: paper !== null,
      brought_paper: paper,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const saveReason = (
  trx: Trx,
  office: OfficeId,
  { id, reason }: { readonly id: PlanRoundId; readonly reason: string },
) =>
  trx
    .updateTable('plan_round')
    .set({ reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** The latest round that was begun after this one and was not given up; null where there is none. */
export async function laterRound(trx: Trx, office: OfficeId, { fiscalYear, number }: LockedRound) {
  const row = await trx
    .selectFrom('plan_round')
    .select(['kind', 'number', 'status'])
    .where('office_id', '=', office)
    .where('fiscal_year', '=', fiscalYear)
    .where('number', '>', number)
    .where('status', '!=', 'withdrawn')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Rounds that wait for a decision or for being published everywhere, the oldest first. */
export const roundsThatWait = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('plan_round')
    .select(['id', 'fiscal_year as fiscalYear', 'number', 'kind', 'status', 'sendings', 'sent_at as sentAt'])
    .where('office_id', '=', office)
    .where('status', 'in', ['submitted', 'approved'])
    .orderBy('id')
    .execute()

export type WaitingRound = Awaited<ReturnType<typeof roundsThatWait>>[number]
