import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { SetColumnsInput } from '@prongsai/domain/intake/intake.input'
import { changeIntake, lockIntake, tellOfWork } from '@prongsai/db/intake/intakes'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { inState } from './in-state.ts'

/** Says where the headings are and what the columns mean, and has the file read again under it. */
export async function setColumns(
  deciding: Deciding,
  { intakeId, hidden, columns, headings }: SetColumnsInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const held = found(await lockIntake(db, actor.office, intakeId))
  inState(held, ['rows', 'failed'])
  await changeIntake(
    db,
    { office: actor.office, intake: intakeId, at: isoOf(now) },
    {
      state: 'reading',
      wishes: { hidden, columns, headings: headings ?? held.wishes.headings ?? [] },
      failure: null,
      progress: { step: 'waiting', done: 0, of: 0 },
    },
  )
  await tellOfWork(db)
}
