import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** What lies beside a card's thing and has no card of its own; what was taken away stays told. */
export const accessoriesOf = (db: ReadDb, office: OfficeId, asset: AssetId) =>
  db
    .selectFrom('accessory')
    .select(['id', 'name', 'quantity', 'removed_at as removedAt', 'removed_reason as removedReason'])
    .where('office_id', '=', office)
    .where('asset_id', '=', asset)
    .orderBy('id')
    .execute()

type Added = {
  readonly assetId: AssetId
  readonly name: string
  readonly quantity: number
  readonly at: string
  readonly by: PersonId
}

export const insertAccessory = (trx: Trx, office: OfficeId, added: Added) =>
  trx
    .insertInto('accessory')
    .values({
      office_id: office,
      asset_id: added.assetId,
      name: added.name,
      quantity: added.quantity,
      added_at: added.at,
      added_by: added.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Whose accessory it is, while it is there. */
export const accessory = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('accessory')
    .select(['id', 'asset_id as assetId', 'name', 'quantity'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

type Removed = { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string }

/** Taken away; undefined where it was already. */
export const removeAccessory = (trx: Trx, office: OfficeId, { id, at, by, reason }: Removed) =>
  trx
    .updateTable('accessory')
    .set({ removed_at: at, removed_by: by, removed_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
