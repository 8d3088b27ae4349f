import { setTimeout } from 'node:timers/promises'
import type { IntakeWork } from '@prongsai/api/intake/read-intake'
import { workOnIntake } from '@prongsai/api/intake/work-on-intake'
import { look } from '@prongsai/db/database'
import { intakeOf } from '@prongsai/db/intake/intakes'

const pause = 50

/** Does what an intake waits for, its reading or its saving, or waits until the server's worker has that was faster. */
export async function finishIntake(work: IntakeWork): Promise<void> {
  for (;;) {
    const mine = await workOnIntake(work)
    const found = await look(work.db, work.office, (db) => intakeOf(db, work.office, work.intake))
    if (found?.state !== 'reading' && found?.state !== 'saving') return
    if (!mine) await setTimeout(pause)
  }
}
