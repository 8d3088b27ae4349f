import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Trx } from '../database.ts'

type Seen = { readonly ids: readonly AssetId[]; readonly on: CivilDate }

/** พบเห็นแล้ว: somebody had these things before him on a day. What a card says is not changed by it. */
export async function saw(trx: Trx, office: OfficeId, { ids, on }: Seen): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('asset')
    .set({ seen_on: on })
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .where((card) => card.or([card('seen_on', 'is', null), card('seen_on', '<', on)]))
    .execute()
}
