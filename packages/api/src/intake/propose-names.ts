import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { categoryNamed, unitNamed } from '@prongsai/domain/intake/office-standing'
import type { Trx } from '@prongsai/db/database'
import { namesOf, recountNames, setMatch } from '@prongsai/db/intake/intake-names'
import { openInOffice } from '@prongsai/db/intake/office-standing'
import type { IntakeWork } from './read-intake.ts'

/** Counts the names that the rows write, and proposes for each whose it is today. What was answered stays. */
export async function proposeNames(trx: Trx, work: IntakeWork): Promise<void> {
  await recountNames(trx, work)
  const { units, categories } = await openInOffice(trx, work.office, bangkokDay(work.now))
  for (const { kind, written, answered } of await namesOf(trx, work)) {
    if (answered) continue
    const matchId = kind === 'unit' ? unitNamed(written, units) : categoryNamed(written, categories)
    await setMatch(trx, work, { kind, written, matchId, opening: null, answered: false })
  }
}
