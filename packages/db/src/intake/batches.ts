import { sql } from 'kysely'
import type { BatchId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** The batches that came in, the latest first; `before` is the number where the page before ended. */
export function batchesOf(
  db: ReadDb,
  office: OfficeId,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
) {
  const batches = db
    .selectFrom('batch')
    .innerJoin('person', (join) =>
      join.onRef('person.office_id', '=', 'batch.office_id').onRef('person.id', '=', 'batch.saved_by'),
    )
    .select([
      'batch.id',
      'batch.number',
      'batch.file_name as fileName',
      'batch.assets',
      'batch.saved_at as savedAt',
      'person.name as savedBy',
      'batch.withdrawn_at as withdrawnAt',
      'batch.withdrawn_reason as withdrawnReason',
      sql<number>`case when batch.withdrawn_at is null then (
        select count(*)::int from asset
        where asset.office_id = batch.office_id and asset.batch_id = batch.id and asset.version > 1
      ) else 0 end`.as('touched'),
    ])
    .where('batch.office_id', '=', office)
    .orderBy('batch.number', 'desc')
    .limit(limit)
  return (before === undefined ? batches : batches.where('batch.number', '<', before)).execute()
}

/** By what number a batch goes; undefined when there is none. */
export const batchNumber = (db: ReadDb, office: OfficeId, id: BatchId) =>
  db
    .selectFrom('batch')
    .select('number')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

export const lockBatch = (trx: Trx, office: OfficeId, id: BatchId) =>
  trx
    .selectFrom('batch')
    .select(['id', 'number', 'assets', 'rows_sha256 as rowsSha256', 'withdrawn_at as withdrawnAt'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Which cards of the batch have been touched since it was saved, and how many. */
export async function touchedOf(db: ReadDb | Trx, office: OfficeId, batch: BatchId) {
  const rows = await db
    .selectFrom(
      sql<{ code: string; name: string; touched: number }>`(
    select code, name, count(*) over ()::int as touched from asset
    where office_id = ${office} and batch_id = ${batch} and version > 1
    order by code collate "th-x-icu", id limit 5
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows
}

/** Takes the untouched cards of the batch out of the register; tells how many those were. */
export async function withdrawCards(
  trx: Trx,
  office: OfficeId,
  { batch, at }: { readonly batch: BatchId; readonly at: string },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('asset')
    .set({ withdrawn: true, changed_at: at })
    .where('office_id', '=', office)
    .where('batch_id', '=', batch)
    .where('version', '=', 1)
    .where('withdrawn', '=', false)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

export async function markWithdrawn(
  trx: Trx,
  office: OfficeId,
  withdrawal: {
    readonly batch: BatchId
    readonly by: PersonId
    readonly at: string
    readonly reason: string
  },
): Promise<void> {
  await trx
    .updateTable('batch')
    .set({ withdrawn_at: withdrawal.at, withdrawn_by: withdrawal.by, withdrawn_reason: withdrawal.reason })
    .where('office_id', '=', office)
    .where('id', '=', withdrawal.batch)
    .returning('id')
    .executeTakeFirstOrThrow()
}
