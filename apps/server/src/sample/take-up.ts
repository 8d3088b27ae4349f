import { setTimeout } from 'node:timers/promises'
import { type IntakeWork, readIntake } from '@prongsai/api/intake/read-intake'
import { saveIntake } from '@prongsai/api/intake/save-intake'
import { look } from '@prongsai/db/database'
import { intakeOf } from '@prongsai/db/intake/intakes'

/** Does what an intake waits for, where no server's worker does: reads its file, or saves what was told to be saved. */
export async function atOnce(work: IntakeWork): Promise<void> {
  await readIntake(work)
  await saveIntake(work)
}

const patience = 60_000
const pause = 50

/** Waits until the server's worker has done it. */
export async function byWorker({ db, office, intake }: IntakeWork): Promise<void> {
  for (let waited = 0; waited < patience; waited += pause) {
    const found = await look(db, office, (reading) => intakeOf(reading, office, intake))
    if (found?.state !== 'reading' && found?.state !== 'saving') return
    await setTimeout(pause)
  }
  throw new Error('the worker does not take the old register up')
}
