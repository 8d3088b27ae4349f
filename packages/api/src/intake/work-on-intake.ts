import { look } from '@prongsai/db/database'
import { claimIntake } from '@prongsai/db/intake/claim-intake'
import { intakeFile } from '@prongsai/db/intake/intakes'
import { readIntake, type IntakeWork } from './read-intake.ts'
import { saveIntake } from './save-intake.ts'

/** Does what waits to be done with an intake, unless somebody else is at it. Its database needs two connections. */
export function workOnIntake(work: IntakeWork): Promise<boolean> {
  return claimIntake(work.db, work.intake, async () => {
    const file = await look(work.db, work.office, (reading) => intakeFile(reading, work.office, work.intake))
    if (file?.state === 'reading') await readIntake(work)
    if (file?.state === 'saving') await saveIntake(work)
  })
}
