import { deleteIntake, lockIntake } from '@prongsai/db/intake/intakes'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { inState } from './in-state.ts'

/** Throws an intake away that has not been saved. Nothing of it was a record. */
export async function discardIntake({ db, actor }: Deciding, intakeId: string): Promise<void> {
  inState(found(await lockIntake(db, actor.office, intakeId)), ['reading', 'rows', 'failed'])
  await deleteIntake(db, actor.office, intakeId)
}
