import { sql } from 'kysely'
import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import type { Trx } from '../database.ts'

export type Pieces = { readonly id: AssetId; readonly was: number; readonly is: number }

/** Who holds pieces that a smaller quantity would cut off whole, and how many pieces stay before them. */
export async function cutOff(trx: Trx, office: OfficeId, { id, is }: Pieces) {
  const { rows } = await sql<{ unit: string; least: number }>`
    select u.name as unit, lower(k.slots) as least
    from custody k join unit u on u.office_id = k.office_id and u.id = k.unit_id
    where k.office_id = ${office} and k.asset_id = ${id} and lower(k.slots) > ${is}
    order by lower(k.slots) desc limit 1
  `.execute(trx)
  return rows[0]
}

/** Who had the last piece, at any time, has those up to the new last one, and no further. */
export async function stretchCustody(trx: Trx, office: OfficeId, { id, was, is }: Pieces): Promise<void> {
  await sql`
    update custody set slots = int4range(lower(slots), ${is}::int + 1)
    where office_id = ${office} and asset_id = ${id} and upper(slots) = ${was}::int + 1
  `.execute(trx)
}
