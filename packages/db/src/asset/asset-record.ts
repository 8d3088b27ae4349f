import { sql } from 'kysely'
import type { Asset } from '@prongsai/domain/asset/asset'
import type { Extra } from '@prongsai/domain/asset/category-field'
import type { AssetId, BatchId, OfficeId } from '@prongsai/domain/base/id'
import { conventionName, type LawNumber } from '@prongsai/domain/office/law-number'
import type { ReadDb } from '../database.ts'
import { ownNumbers } from './standing.ts'

/** A card with the names of what it points to, and the newest of its history. */
export type AssetRow = Omit<Asset, 'batchId'> & {
  readonly publicId: string
  readonly extra: Extra
  readonly batchId: BatchId | null
  readonly batchNumber: number | null
  readonly category: string
  readonly kind: string | null
  readonly unit: string
  readonly keeper: string | null
  readonly recordedAt: Date
  readonly changedAt: Date
  readonly conventions: readonly LawNumber[]
  readonly history: readonly HistoryRow[]
}

/** `number` as text: an entry's number may grow past what JSON keeps exactly. */
export type HistoryRow = { readonly number: string; readonly body: string }

export const historySize = 20

/** One card, all of it, in one statement; `history` has one entry more than a page when there are more. */
export const assetRecord = (db: ReadDb, office: OfficeId, id: AssetId): Promise<AssetRow | undefined> =>
  assetRecordQuery(db, office, id).executeTakeFirst()

export function assetRecordQuery(db: ReadDb, office: OfficeId, id: AssetId) {
  const statement = sql<AssetRow>`(
    select a.id, a.public_id as "publicId", a.extra, a.code, a.category_id as "categoryId", c.name as category, c.kind,
      a.name, a.description, a.brand, a.model, a.serial, a.condition, a.acquired_on as "acquiredOn",
      a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.seller,
      a.document_number as "documentNumber", a.unit_price as "unitPrice", a.quantity,
      a.counting_unit as "countingUnit", a.useful_life_years as "usefulLifeYears",
      a.warranty_until as "warrantyUntil", a.note, a.status, a.disposed_on as "disposedOn", a.capitalised,
      a.brought_forward as "broughtForward", a.batch_id as "batchId", b.number as "batchNumber",
      a.unit_id as "unitId", u.name as unit, a.keeper_id as "keeperId", p.name as keeper, a.place, a.version,
      a.recorded_at as "recordedAt", a.changed_at as "changedAt",
      ${ownNumbers(office, conventionName)} as conventions,
      ${historyOf(office, { before: null })} as history
    from asset a
    join category c on c.office_id = ${office} and c.id = a.category_id
    join unit u on u.office_id = ${office} and u.id = a.unit_id
    left join person p on p.office_id = ${office} and p.id = a.keeper_id
    left join batch b on b.office_id = ${office} and b.id = a.batch_id
    where a.office_id = ${office} and a.id = ${id} and not a.withdrawn
  )`
  return db.selectFrom(statement.as('record')).selectAll()
}

/** Older entries of a card's history, before an entry's number. */
export async function assetHistory(
  db: ReadDb,
  office: OfficeId,
  { id, before }: { readonly id: AssetId; readonly before: bigint },
): Promise<readonly HistoryRow[] | undefined> {
  const statement = sql<{ history: readonly HistoryRow[] }>`(
    select ${historyOf(office, { before })} as history
    from asset a where a.office_id = ${office} and a.id = ${id} and not a.withdrawn
  )`
  const row = await db.selectFrom(statement.as('record')).selectAll().executeTakeFirst()
  return row?.history
}

/** Of the card `a` itself, and of the batch that brought it in, the newest first. */
const historyOf = (office: OfficeId, { before }: { readonly before: bigint | null }) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('number', e.number::text, 'body', e.body) order by e.number desc), '[]')
  from (
    select * from (
      (${entriesOf(office, { kind: 'asset', id: sql`a.id`, before })})
      union all
      (${entriesOf(office, { kind: 'batch', id: sql`a.batch_id`, before })})
    ) as told order by number desc limit ${historySize + 1}
  ) as e)`

const entriesOf = (
  office: OfficeId,
  {
    kind,
    id,
    before,
  }: { readonly kind: string; readonly id: ReturnType<typeof sql>; readonly before: bigint | null },
) => sql`
  select j.number, j.body from journal j
  where j.office_id = ${office} and j.subject_kind = ${kind} and j.subject_id = (${id})::text
    ${before === null ? sql`` : sql`and j.number < ${before}`}
  order by j.number desc limit ${historySize + 1}`

/** The card that a printed label points to. */
export const assetOfLabel = (db: ReadDb, office: OfficeId, publicId: string) =>
  db
    .selectFrom('asset')
    .select(['id', 'code'])
    .where('office_id', '=', office)
    .where('public_id', '=', publicId)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
