import { sql } from 'kysely'
import type { OfficeId, PersonId, SupplierId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

type Two = { readonly gone: SupplierId; readonly stands: SupplierId }

/** A purchase in which both have an offer that stands, as people call it; undefined where there is none. */
export async function bothOffered(
  trx: Trx,
  office: OfficeId,
  { gone, stands }: Two,
): Promise<string | undefined> {
  const { rows } = await sql<{ purchase: string }>`
    select p.number || '/' || p.fiscal_year || ' ' || p.name as purchase
    from purchase_offer a
    join purchase_offer b on b.office_id = ${office} and b.purchase_id = a.purchase_id and b.withdrawn_at is null
      and b.supplier_id in (select merged_suppliers(${stands}))
    join purchase p on p.office_id = ${office} and p.id = a.purchase_id
    where a.office_id = ${office} and a.withdrawn_at is null and a.supplier_id in (select merged_suppliers(${gone}))
    order by p.id limit 1`.execute(trx)
  return rows[0]?.purchase
}

type Merge = Two & { readonly reason: string; readonly at: string; readonly by: PersonId }

export const saveMerge = (trx: Trx, office: OfficeId, { gone, stands, reason, at, by }: Merge) =>
  trx
    .updateTable('supplier')
    .set((row) => ({
      merged_into: stands,
      merged_at: at,
      merged_by: by,
      merge_reason: reason,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', gone)
    .where('merged_into', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

export const undoMerge = (trx: Trx, office: OfficeId, id: SupplierId) =>
  trx
    .updateTable('supplier')
    .set((row) => ({
      merged_into: null,
      merged_at: null,
      merged_by: null,
      merge_reason: null,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** How much was recorded of a supplier after a moment: offers, invitations, appeals and listings. */
export async function recordedSince(
  trx: Trx,
  office: OfficeId,
  { id, since }: { readonly id: SupplierId; readonly since: Date },
): Promise<number> {
  const { rows } = await sql<{ recorded: number }>`
    select ((select count(*) from purchase_offer where office_id = ${office} and supplier_id = ${id} and made_at > ${since})
      + (select count(*) from purchase_invitee
        where office_id = ${office} and supplier_id = ${id} and on_day > (${since}::timestamptz at time zone 'Asia/Bangkok')::date)
      + (select count(*) from purchase_appeal where office_id = ${office} and supplier_id = ${id} and made_at > ${since})
      + (select count(*) from supplier_listing
        where office_id = ${office} and supplier_id = ${id} and made_at > ${since}))::int as recorded`.execute(
    trx,
  )
  return rows[0]?.recorded ?? 0
}

/** What was merged into a supplier itself, the latest first. */
export const mergedInto = (db: ReadDb, office: OfficeId, id: SupplierId) =>
  db
    .selectFrom('supplier as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 's.office_id').onRef('p.id', '=', 's.merged_by'),
    )
    .select(['s.id', 's.name', 's.merged_at as mergedAt', 's.merge_reason as reason', 'p.name as by'])
    .where('s.office_id', '=', office)
    .where('s.merged_into', '=', id)
    .orderBy('s.merged_at', 'desc')
    .orderBy('s.id')
    .execute()
