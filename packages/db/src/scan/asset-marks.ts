import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

export type Mark = {
  readonly id: string
  readonly text: string
  readonly boundAt: Date
  readonly boundBy: string
}

/** The other codes by which a card is found. */
export const marksOf = (db: ReadDb, office: OfficeId, asset: AssetId): Promise<Mark[]> =>
  db
    .selectFrom('asset_mark')
    .innerJoin('person', (join) =>
      join.onRef('person.office_id', '=', 'asset_mark.office_id').onRef('person.id', '=', 'bound_by'),
    )
    .select(['asset_mark.id', 'text', 'bound_at as boundAt', 'person.name as boundBy'])
    .where('asset_mark.office_id', '=', office)
    .where('asset_id', '=', asset)
    .where('removed_at', 'is', null)
    .orderBy('asset_mark.id')
    .execute()

/** The card itself, held until the end of the transaction. */
export const lockMarked = (trx: Trx, office: OfficeId, id: AssetId) =>
  trx
    .selectFrom('asset')
    .select(['id', 'code', 'name', 'unit_id as unitId'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('withdrawn', '=', false)
    .forUpdate()
    .executeTakeFirst()

/** The card that is found by this key already, by its own code or by a mark. */
export const holderOfKey = (trx: Trx, office: OfficeId, key: string) =>
  trx
    .selectFrom('asset as a')
    .select(['a.id', 'a.code', 'a.name'])
    .where('a.office_id', '=', office)
    .where('a.withdrawn', '=', false)
    .where((eb) =>
      eb.or([
        eb('a.code_key', '=', key),
        eb(
          'a.id',
          'in',
          eb
            .selectFrom('asset_mark')
            .select('asset_id')
            .where('office_id', '=', office)
            .where('mark_key', '=', key)
            .where('removed_at', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst()

type Binding = {
  readonly asset: AssetId
  readonly text: string
  readonly key: string
  readonly by: PersonId
  readonly at: string
}

/** Gives a card another code. A card that was withdrawn from the register keeps none. */
export async function insertMark(
  trx: Trx,
  office: OfficeId,
  { asset, text, key, by, at }: Binding,
): Promise<void> {
  await sql`
    update asset_mark m set removed_at = ${at}, removed_by = ${by}, removed_reason = 'ถอนรายการออกจากทะเบียนแล้ว'
    where m.office_id = ${office} and m.mark_key = ${key} and m.removed_at is null and exists (
      select from asset a where a.office_id = ${office} and a.id = m.asset_id and a.withdrawn)`.execute(trx)
  await trx
    .insertInto('asset_mark')
    .values({ office_id: office, asset_id: asset, text, mark_key: key, bound_at: at, bound_by: by })
    .execute()
}

export const lockMark = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('asset_mark as m')
    .innerJoin('asset as a', (join) =>
      join.onRef('a.office_id', '=', 'm.office_id').onRef('a.id', '=', 'm.asset_id'),
    )
    .select(['m.id', 'm.text', 'a.id as assetId', 'a.code', 'a.name', 'a.unit_id as unitId'])
    .where('m.office_id', '=', office)
    .where('m.id', '=', id)
    .where('m.removed_at', 'is', null)
    .forUpdate('m')
    .executeTakeFirst()

type Removal = { readonly id: string; readonly by: PersonId; readonly at: string; readonly reason: string }

export async function removeMark(trx: Trx, office: OfficeId, { id, by, at, reason }: Removal): Promise<void> {
  await trx
    .updateTable('asset_mark')
    .set({ removed_at: at, removed_by: by, removed_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
}
