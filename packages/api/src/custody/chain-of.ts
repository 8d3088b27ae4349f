import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import { custodyChain, inTransitOf } from '@prongsai/db/custody/custody-chain'
import type { ReadDb } from '@prongsai/db/database'

/** With whom the pieces of a card are and were, and what of them is on its way. */
export const chainOf = async (db: ReadDb, office: OfficeId, id: AssetId) => ({
  chain: await custodyChain(db, office, id),
  inTransit: await inTransitOf(db, office, id),
})
