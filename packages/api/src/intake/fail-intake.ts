import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { IntakeFailure } from '@prongsai/domain/intake/intake'
import { decide } from '@prongsai/db/database'
import { changeIntake, lockIntake } from '@prongsai/db/intake/intakes'
import type { IntakeWork } from './read-intake.ts'

/** Says why the work on an intake ended without its end: what was being read has failed, what was being saved waits again. */
export function failIntake({ db, office, intake, now }: IntakeWork, failure: IntakeFailure): Promise<void> {
  return decide(db, office, async (trx) => {
    const held = await lockIntake(trx, office, intake)
    if (held?.state !== 'reading' && held?.state !== 'saving') return
    const state = held.state === 'reading' ? 'failed' : 'rows'
    const progress = { step: 'done', done: 0, of: 0 } as const
    await changeIntake(trx, { office, intake, at: isoOf(now) }, { state, failure, progress })
  })
}
