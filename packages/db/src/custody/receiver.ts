import type { OfficeId } from '@prongsai/domain/base/id'
import type { Destination } from '@prongsai/domain/custody/transfer'
import type { Trx } from '../database.ts'

/** The division and the keeper that things go to, kept from being closed or leaving until the end of the transaction. */
export async function holdReceiver(trx: Trx, office: OfficeId, { unitId, keeperId }: Destination) {
  const unit = await trx
    .selectFrom('unit')
    .select(['name', 'closed_on as closedOn'])
    .where('office_id', '=', office)
    .where('id', '=', unitId)
    .forKeyShare()
    .executeTakeFirst()
  if (unit === undefined) return undefined
  if (keeperId === null) return { unit, keeper: null }
  const keeper = await trx
    .selectFrom('person')
    .select(['name', 'left_on as leftOn'])
    .where('office_id', '=', office)
    .where('id', '=', keeperId)
    .forKeyShare()
    .executeTakeFirst()
  return keeper === undefined ? undefined : { unit, keeper }
}
