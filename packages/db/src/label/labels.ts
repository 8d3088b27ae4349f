import { sql } from 'kysely'
import type { AssetId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** What one label says. */
export type LabelText = {
  readonly id: AssetId
  readonly publicId: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly unitShort: string
}

/** The labels of these cards, in their order; a card that has gone since is left out. */
export function labelTexts(
  db: ReadDb | Trx,
  office: OfficeId,
  ids: readonly (AssetId | string)[],
): Promise<LabelText[]> {
  const statement = sql<LabelText & { position: bigint }>`(
    select w.position, a.id, a.public_id as "publicId", a.code, a.name, u.name as unit, u.short_name as "unitShort"
    from unnest(${ids}::uuid[]) with ordinality as w (id, position)
    join asset a on a.office_id = ${office} and a.id = w.id and not a.withdrawn
    join unit u on u.office_id = ${office} and u.id = a.unit_id
  )`
  return db.selectFrom(statement.as('labels')).selectAll().orderBy('position').execute()
}

export type LabelStanding = {
  readonly id: AssetId
  readonly code: string
  readonly name: string
  readonly unitId: UnitId
  /** It had a label before. */
  readonly labelled: boolean
}

/** Which of these cards had a label, held until the end of the transaction: two who print at once print one first label. */
export const lockForLabels = (
  trx: Trx,
  office: OfficeId,
  ids: readonly (AssetId | string)[],
): Promise<LabelStanding[]> =>
  trx
    .selectFrom('asset')
    .select(['id', 'code', 'name', 'unit_id as unitId', 'labelled'])
    .where('office_id', '=', office)
    .where('id', '=', sql<AssetId>`any (${ids}::uuid[])`)
    .where('withdrawn', '=', false)
    .orderBy('id')
    .forUpdate()
    .execute()

/** How many of these cards had a label. */
export async function labelledAmong(db: ReadDb, office: OfficeId, ids: readonly string[]): Promise<number> {
  const { count } = await db
    .selectFrom('asset')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('office_id', '=', office)
    .where('id', '=', sql<AssetId>`any (${ids}::uuid[])`)
    .where('labelled', '=', true)
    .executeTakeFirstOrThrow()
  return Number(count)
}
