import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Slots } from '@prongsai/domain/custody/custody'
import type { OfferedLine, TransferKind, TransferStatus } from '@prongsai/domain/custody/transfer'
import type { ReadDb, Trx } from '../database.ts'

export type NewTransfer = {
  readonly fiscalYear: number
  readonly number: number
  readonly kind: TransferKind
  readonly fromUnitId: UnitId
  readonly fromKeeperId: PersonId | null
  readonly toUnitId: UnitId
  readonly toKeeperId: PersonId | null
  readonly toPlace: string
  readonly day: CivilDate
  readonly reason: string
  readonly paper: string
  readonly offeredAt: string
  readonly offeredBy: PersonId
  readonly lines: readonly OfferedLine[]
}

/** A note with its lines; what it offers is promised from here on. */
export async function insertTransfer(trx: Trx, office: OfficeId, made: NewTransfer): Promise<string> {
  const { id } = await trx
    .insertInto('transfer')
    .values({
      office_id: office,
      fiscal_year: made.fiscalYear,
      number: made.number,
      kind: made.kind,
      status: 'offered',
      from_unit_id: made.fromUnitId,
      from_keeper_id: made.fromKeeperId,
      to_unit_id: made.toUnitId,
      to_keeper_id: made.toKeeperId,
      to_place: made.toPlace,
      day: made.day,
      reason: made.reason,
      paper: made.paper,
      offered_at: made.offeredAt,
      offered_by: made.offeredBy,
      answered_at: null,
      answered_by: null,
      answer_reason: null,
      witnessed_by: null,
      signature: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into transfer_line (office_id, transfer_id, position, asset_id, slots, custody_id, outcome)
    select ${office}, ${id}::uuid, k.position, k.asset, int4range(k.low, k.high), k.custody, 'offered'
    from unnest(${made.lines.map(({ assetId }) => assetId)}::uuid[],
      ${made.lines.map(({ slots }) => slots.from)}::int[], ${made.lines.map(({ slots }) => slots.to)}::int[],
      ${made.lines.map(({ custodyId }) => custodyId)}::uuid[])
      with ordinality as k (asset, low, high, custody, position)
  `.execute(trx)
  return id
}

/** A note, held until the end of the transaction. */
export async function lockTransfer(trx: Trx, office: OfficeId, id: string) {
  const held = await trx
    .selectFrom('transfer')
    .select([
      'id',
      'fiscal_year as fiscalYear',
      'number',
      'kind',
      'status',
      'from_unit_id as fromUnitId',
      'to_unit_id as toUnitId',
      'to_keeper_id as toKeeperId',
      'to_place as toPlace',
      'day',
      'reason',
      'paper',
      'offered_by as offeredBy',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) return undefined
  const keeper =
    held.toKeeperId === null
      ? undefined
      : await trx
          .selectFrom('person')
          .select(['name', 'left_on as leftOn'])
          .where('office_id', '=', office)
          .where('id', '=', held.toKeeperId)
          .executeTakeFirst()
  return { ...held, toKeeperName: keeper?.name ?? null }
}

export type LockedTransfer = NonNullable<Awaited<ReturnType<typeof lockTransfer>>>

export type TransferLine = {
  readonly position: number
  readonly assetId: AssetId
  readonly slots: Slots
  readonly custodyId: string
}

export async function linesOf(trx: Trx, office: OfficeId, id: string): Promise<readonly TransferLine[]> {
  const { rows } = await sql<{
    position: number
    assetId: AssetId
    from: number
    to: number
    custodyId: string
  }>`
    select position, asset_id as "assetId", lower(slots) as from, upper(slots) as to, custody_id as "custodyId"
    from transfer_line where office_id = ${office} and transfer_id = ${id} order by position
  `.execute(trx)
  return rows.map(({ from, to, ...line }) => ({ ...line, slots: { from, to } }))
}

export type Answer = {
  readonly id: string
  readonly status: Exclude<TransferStatus, 'offered'>
  readonly at: string
  readonly by: PersonId
  readonly reason: string | null
  readonly witness: PersonId | null
  readonly signature: string | null
}

/** The answer to a note, which has one only. */
export const answerTransfer = (trx: Trx, office: OfficeId, answer: Answer) =>
  trx
    .updateTable('transfer')
    .set({
      status: answer.status,
      answered_at: answer.at,
      answered_by: answer.by,
      answer_reason: answer.reason,
      witnessed_by: answer.witness,
      signature: answer.signature,
    })
    .where('office_id', '=', office)
    .where('id', '=', answer.id)
    .where('status', '=', 'offered')
    .returning('id')
    .executeTakeFirstOrThrow()

export type LineOutcome = {
  readonly position: number
  readonly outcome: 'accepted' | 'refused' | 'withdrawn'
  readonly reason: string | null
}

/** What became of each line; none is promised any more. */
export async function settleLines(
  trx: Trx,
  office: OfficeId,
  { id, outcomes }: { readonly id: string; readonly outcomes: readonly LineOutcome[] },
): Promise<void> {
  await sql`
    update transfer_line l set outcome = k.outcome, refused_reason = k.reason
    from unnest(${outcomes.map(({ position }) => position)}::int[], ${outcomes.map(({ outcome }) => outcome)}::text[],
      ${outcomes.map(({ reason }) => reason)}::text[]) as k (position, outcome, reason)
    where l.office_id = ${office} and l.transfer_id = ${id} and l.position = k.position
  `.execute(trx)
}

/** How many people besides this one may receive for a division on that day. */
export async function othersWhoReceive(
  db: ReadDb,
  office: OfficeId,
  { unit, but, today }: { readonly unit: UnitId; readonly but: PersonId; readonly today: CivilDate },
): Promise<number> {
  const { others } = await db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'g.office_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(({ fn }) => fn.count<bigint>('g.person_id').distinct().as('others'))
    .where('g.office_id', '=', office)
    .where('g.person_id', '<>', but)
    .where('p.left_on', 'is', null)
    .where('g.role', 'in', ['unit-head', 'supply-officer', 'supply-head'])
    .where((g) => g.or([g('g.unit_id', 'is', null), g('g.unit_id', '=', unit)]))
    .where('g.from_day', '<=', today)
    .where((g) => g.or([g('g.until_day', 'is', null), g('g.until_day', '>=', today)]))
    .executeTakeFirstOrThrow()
  return Number(others)
}
