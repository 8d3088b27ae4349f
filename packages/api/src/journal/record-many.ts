import { canonicalJson } from '@prongsai/domain/journal/canonical'
import type { Trx } from '@prongsai/db/database'
import { appendMany } from '@prongsai/db/journal/append-many'
import type { Authority } from '../context.ts'
import { entryFor, type Told } from './record.ts'

/**
 * Writes a decision that was made of many into the journal, one entry for each under the authority that reached it; the
 * last statement of its use case.
 */
export const recordMany = (trx: Trx, told: readonly (readonly [Authority, Told])[]): Promise<void> =>
  appendMany(
    trx,
    told.map(([authority, one]) => canonicalJson(entryFor(authority, one))),
  )
