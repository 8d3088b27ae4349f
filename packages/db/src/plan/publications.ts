import type { OfficeId, PersonId, PlanRoundId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PlanChannel } from '@prongsai/domain/plan/plan'
import type { ReadDb, Trx } from '../database.ts'

/** The records of publication of a round that were not taken back. */
export const standingPublications = (db: ReadDb | Trx, office: OfficeId, roundId: PlanRoundId) =>
  db
    .selectFrom('plan_publication')
    .select(['id', 'channel', 'on_day as onDay', 'proof'])
    .where('office_id', '=', office)
    .where('round_id', '=', roundId)
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute()

/** Every record of publication of a round, those taken back among them. */
export const publicationsOf = (db: ReadDb, office: OfficeId, roundId: PlanRoundId) =>
  db
    .selectFrom('plan_publication as b')
    .innerJoin('person as m', (join) =>
      join.onRef('m.office_id', '=', 'b.office_id').onRef('m.id', '=', 'b.made_by'),
    )
    .leftJoin('person as u', (join) =>
      join.onRef('u.office_id', '=', 'b.office_id').onRef('u.id', '=', 'b.undone_by'),
    )
    .select([
      'b.id',
      'b.channel',
      'b.on_day as onDay',
      'b.proof',
      'b.made_at as madeAt',
      'm.name as madeBy',
      'b.undone_at as undoneAt',
      'u.name as undoneBy',
      'b.undo_reason as undoReason',
    ])
    .where('b.office_id', '=', office)
    .where('b.round_id', '=', roundId)
    .orderBy('b.id')
    .execute()

export type NewPublication = {
  readonly channel: PlanChannel
  readonly onDay: CivilDate
  readonly proof: string
}

type Published = {
  readonly roundId: PlanRoundId
  readonly publications: readonly NewPublication[]
  readonly at: string
  readonly by: PersonId
}

export async function insertPublications(
  trx: Trx,
  office: OfficeId,
  { roundId, publications, at, by }: Published,
): Promise<void> {
  if (publications.length === 0) return
  await trx
    .insertInto('plan_publication')
    .values(
      publications.map(({ channel, onDay, proof }) => ({
        office_id: office,
        round_id: roundId,
        channel,
        on_day: onDay,
        proof,
        made_at: at,
        made_by: by,
        undone_at: null,
        undone_by: null,
        undo_reason: null,
      })),
    )
    .execute()
}

/** Of which round a record is; the round is then held by who asks. */
export const roundOfPublication = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('plan_publication')
    .select('round_id as roundId')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

type Undone = {
  readonly ids: readonly string[]
  readonly at: string
  readonly by: PersonId
  readonly reason: string
}

export async function undoPublications(
  trx: Trx,
  office: OfficeId,
  { ids, at, by, reason }: Undone,
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('plan_publication')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .where('undone_at', 'is', null)
    .returning('id')
    .execute()
}
