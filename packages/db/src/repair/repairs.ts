import { sql } from 'kysely'
import type { Condition } from '@prongsai/domain/asset/condition'
import {
  assetId,
  officeId,
  type AssetId,
  type OfficeId,
  type PersonId,
  type UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Promised, Slots } from '@prongsai/domain/custody/custody'
import type { Satang } from '@prongsai/domain/money/satang'
import type { RepairState } from '@prongsai/domain/repair/repair'
import type { Db, ReadDb, Trx } from '../database.ts'

export type NewRepair = {
  readonly fiscalYear: number
  readonly number: number
  readonly assetId: AssetId
  /** The division whose pieces are meant. */
  readonly unitId: UnitId
  readonly pieces: number
  readonly fault: string
  readonly usable: boolean
  readonly reportedAt: string
  readonly reportedBy: PersonId | null
  readonly contact: string
}

export const insertRepair = (trx: Trx, office: OfficeId, made: NewRepair): Promise<{ id: string }> =>
  trx
    .insertInto('repair')
    .values({
      office_id: office,
      fiscal_year: made.fiscalYear,
      number: made.number,
      asset_id: made.assetId,
      unit_id: made.unitId,
      pieces: made.pieces,
      state: 'reported',
      fault: made.fault,
      usable: made.usable,
      reported_at: made.reportedAt,
      reported_by: made.reportedBy,
      contact: made.contact,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** A repair, held until the end of the transaction. */
export const lockRepair = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('repair')
    .select([
      'id',
      'number',
      'fiscal_year as fiscalYear',
      'asset_id as assetId',
      'unit_id as unitId',
      'pieces',
      'state',
      'sent_on as sentOn',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Which card a repair is of: it is locked before the repair is. */
export const cardOfRepair = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('repair')
    .select('asset_id as assetId')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

/** What of these cards is at a repairer. The cards are locked by who asks. */
export async function awayOf(
  trx: Trx,
  office: OfficeId,
  ids: readonly AssetId[],
): Promise<readonly Promised[]> {
  const { rows } = await sql<{ assetId: AssetId; from: number; to: number }>`
    select asset_id as "assetId", lower(slots) as from, upper(slots) as to from repair_away
    where office_id = ${office} and asset_id = any(${ids}::uuid[]) and not back
  `.execute(trx)
  return rows.map(({ assetId: asset, from, to }) => ({ assetId: asset, slots: { from, to } }))
}

type Sent = {
  readonly id: string
  readonly assetId: AssetId
  readonly pieces: number
  readonly slots: readonly Slots[]
  readonly repairer: string
  readonly sentOn: CivilDate
  readonly sentBy: PersonId
  readonly underWarranty: boolean
  readonly reason: string
  readonly expectedOn: CivilDate | null
  readonly estimate: Satang | null
}

export async function saveSent(trx: Trx, office: OfficeId, sent: Sent): Promise<void> {
  await trx
    .updateTable('repair')
    .set({
      state: 'sent',
      pieces: sent.pieces,
      repairer: sent.repairer,
      sent_on: sent.sentOn,
      sent_by: sent.sentBy,
      under_warranty: sent.underWarranty,
      send_reason: sent.reason,
      expected_on: sent.expectedOn,
      estimate: sent.estimate,
    })
    .where('office_id', '=', office)
    .where('id', '=', sent.id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into repair_away (office_id, repair_id, asset_id, slots)
    select ${office}, ${sent.id}::uuid, ${sent.assetId}::uuid, int4range(k.low, k.high)
    from unnest(${sent.slots.map(({ from }) => from)}::int[], ${sent.slots.map(({ to }) => to)}::int[]) as k (low, high)
  `.execute(trx)
}

type Ended = {
  readonly id: string
  readonly state: Exclude<RepairState, 'reported' | 'sent'>
  readonly at: string
  readonly by: PersonId
  readonly done: string
  readonly document: string | null
  readonly endedOn: CivilDate | null
  readonly cost: Satang | null
}

export async function saveEnded(trx: Trx, office: OfficeId, ended: Ended): Promise<void> {
  await trx
    .updateTable('repair')
    .set({
      state: ended.state,
      ended_at: ended.at,
      ended_by: ended.by,
      ended_on: ended.endedOn,
      done: ended.done,
      document: ended.document,
      cost: ended.cost,
    })
    .where('office_id', '=', office)
    .where('id', '=', ended.id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('repair_away')
    .set({ back: true })
    .where('office_id', '=', office)
    .where('repair_id', '=', ended.id)
    .where('back', '=', false)
    .execute()
}

/** What the card is like from now on. Its version rises by one, as does its history by one entry. */
export const saveCondition = (
  trx: Trx,
  office: OfficeId,
  { id, condition, at }: { readonly id: AssetId; readonly condition: Condition; readonly at: string },
) =>
  trx
    .updateTable('asset')
    .set((row) => ({ condition, version: row('version', '+', 1), changed_at: at }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

/** Reports from public pages that wait: of one thing, and of the whole office since a moment. */
export async function publicReports(
  trx: Trx,
  office: OfficeId,
  { asset, since }: { readonly asset: AssetId; readonly since: string },
): Promise<{ readonly ofThing: number; readonly inHour: number }> {
  const { rows } = await sql<{ ofThing: number; inHour: number }>`
    select
      (select count(*)::int from repair where office_id = ${office} and asset_id = ${asset} and state = 'reported'
        and reported_by is null) as "ofThing",
      (select count(*)::int from repair where office_id = ${office} and reported_by is null
        and reported_at > ${since}::timestamptz) as "inHour"
  `.execute(trx)
  return rows[0] ?? { ofThing: 0, inHour: 0 }
}

/** Whose thing a sticker is on; undefined for no sticker of ours, and for what is no longer in the register. */
export async function thingOfLabel(
  db: Db,
  label: string,
): Promise<{ readonly office: OfficeId; readonly asset: AssetId } | undefined> {
  const { rows } = await sql<{
    office: string | null
    asset: string | null
  }>`select office, asset from thing_of_label(${label})`.execute(db)
  const [row] = rows
  return row?.office == null || row.asset === null
    ? undefined
    : { office: officeId(row.office), asset: assetId(row.asset) }
}
