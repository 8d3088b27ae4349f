import type { OfficeId, PersonId, SupplierId } from '@prongsai/domain/base/id'
import type { OtherSupplier, Promotion, SupplierKind } from '@prongsai/domain/supplier/supplier'
import type { ReadDb, Trx } from '../database.ts'

/** A supplier as it is kept: what is private of a natural person sealed, and its number known again by a digest. */
export type KeptSupplier = {
  readonly kind: SupplierKind
  readonly name: string
  readonly taxId: string | null
  readonly taxSealed: Uint8Array | null
  readonly taxDigest: Uint8Array | null
  readonly address: string
  readonly telephone: string
  readonly email: string
  readonly sealed: Uint8Array | null
  readonly promoted: Promotion
}

const columnsOf = (kept: KeptSupplier) => ({
  kind: kept.kind,
  name: kept.name,
  tax_id: kept.taxId,
  tax_sealed: kept.taxSealed,
  tax_digest: kept.taxDigest,
  address: kept.address,
  telephone: kept.telephone,
  email: kept.email,
  sealed: kept.sealed,
  promoted: kept.promoted,
})

type Made = { readonly madeAt: string; readonly madeBy: PersonId }

export const insertSupplier = (trx: Trx, office: OfficeId, made: KeptSupplier & Made) =>
  trx
    .insertInto('supplier')
    .values({
      ...columnsOf(made),
      office_id: office,
      made_at: made.madeAt,
      made_by: made.madeBy,
      merged_into: null,
      merged_at: null,
      merged_by: null,
      merge_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const suppliersWhole = (db: ReadDb | Trx, office: OfficeId) =>
  db
    .selectFrom('supplier as s')
    .leftJoin('supplier as i', (join) =>
      join.onRef('i.office_id', '=', 's.office_id').onRef('i.id', '=', 's.merged_into'),
    )
    .select([
      's.id',
      's.kind',
      's.name',
      's.tax_id as taxId',
      's.tax_sealed as taxSealed',
      's.tax_digest as taxDigest',
      's.address',
      's.telephone',
      's.email',
      's.sealed',
      's.promoted',
      's.merged_into as mergedInto',
      'i.name as mergedIntoName',
      's.merged_at as mergedAt',
      's.merge_reason as mergeReason',
      's.version',
    ])
    .where('s.office_id', '=', office)

/** A supplier, held until the end of the transaction. */
export const lockSupplier = (trx: Trx, office: OfficeId, id: SupplierId) =>
  suppliersWhole(trx, office).where('s.id', '=', id).forUpdate('s').executeTakeFirst()

/** Two suppliers, held in the order of their ids. */
export async function lockTwo(trx: Trx, office: OfficeId, ids: readonly [SupplierId, SupplierId]) {
  const rows = await suppliersWhole(trx, office)
    .where('s.id', 'in', ids)
    .orderBy('s.id')
    .forUpdate('s')
    .execute()
  return { gone: rows.find(({ id }) => id === ids[0]), stands: rows.find(({ id }) => id === ids[1]) }
}

export const supplierRow = (db: ReadDb, office: OfficeId, id: SupplierId) =>
  suppliersWhole(db, office).where('s.id', '=', id).executeTakeFirst()

export type SupplierRow = NonNullable<Awaited<ReturnType<typeof supplierRow>>>

type Changed = { readonly id: SupplierId; readonly kept: KeptSupplier }

export const saveSupplier = (trx: Trx, office: OfficeId, { id, kept }: Changed) =>
  trx
    .updateTable('supplier')
    .set((row) => ({ ...columnsOf(kept), version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

/** The two ways in which one number is known. */
export type KnownNumber = { readonly taxId: string; readonly taxDigest: Uint8Array | null }

/** Which other supplier that stands has the number, in whichever way it is kept. */
export const holderOf = (
  db: ReadDb | Trx,
  office: OfficeId,
  { taxId, taxDigest, but }: KnownNumber & { readonly but: SupplierId | null },
): Promise<OtherSupplier | undefined> =>
  db
    .selectFrom('supplier')
    .select(['id', 'name'])
    .where('office_id', '=', office)
    .where('merged_into', 'is', null)
    .where((row) => row.or([row('tax_id', '=', taxId), row('tax_digest', '=', taxDigest)]))
    .$if(but !== null, (rows) => rows.where('id', '!=', but))
    .executeTakeFirst()

/** What stands, by id and name alone: held against a name that is typed. */
export const supplierNames = (db: ReadDb, office: OfficeId): Promise<OtherSupplier[]> =>
  db
    .selectFrom('supplier')
    .select(['id', 'name'])
    .where('office_id', '=', office)
    .where('merged_into', 'is', null)
    .execute()
