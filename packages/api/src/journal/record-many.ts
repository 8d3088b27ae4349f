import { canonicalJson } from '@prongsai/domain/journal/canonical'
import { appendMany } from '@prongsai/db/journal/append-many'
import type { Deciding } from '../context.ts'
import { entryFor, type Told } from './record.ts'

/** Writes a decision that was made of many into the journal, one entry for each; the last statement of its use case. */
export const recordMany = (deciding: Deciding, told: readonly Told[]): Promise<void> =>
  appendMany(
    deciding.db,
    told.map((one) => canonicalJson(entryFor(deciding, one))),
  )
