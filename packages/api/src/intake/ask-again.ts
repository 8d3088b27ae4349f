import { bangkokDay, isoOf } from '@prongsai/domain/calendar/civil-date'
import type { IntakeFailure } from '@prongsai/domain/intake/intake'
import { decide, type Trx } from '@prongsai/db/database'
import { cardsTaken, clearCards } from '@prongsai/db/intake/intake-cards'
import { namesOf } from '@prongsai/db/intake/intake-names'
import { rowsOf } from '@prongsai/db/intake/intake-rows'
import { batchOfFile, changeIntake, lockIntake } from '@prongsai/db/intake/intakes'
import { openInOffice } from '@prongsai/db/intake/office-standing'
import { judgeAgain } from './judge-rows.ts'
import type { IntakeWork } from './read-intake.ts'

/** Thrown out of the transaction that saves, so that nothing of it stands. */
export class CodesTaken extends Error {
  constructor() {
    super('codes of these cards are in the register')
  }
}

/** What another officer did in the meantime. */
export type Raced = 'codes' | 'file' | 'name'

const constraints = new Map<string, Raced>([
  ['asset_code_once', 'codes'],
  ['batch_file_once', 'file'],
  ['unit_name_once', 'name'],
])

/** Whether the saving lost a race, and which; undefined for an error of any other kind. */
export function racedBy(error: unknown): Raced | undefined {
  if (error instanceof CodesTaken) return 'codes'
  if (!(error instanceof Error) || !('constraint' in error) || typeof error.constraint !== 'string')
    return undefined
  return constraints.get(error.constraint)
}

/** Puts the intake back before its officer: what was taken in the meantime is a question again. */
export function askAgain(work: IntakeWork, raced: Raced): Promise<void> {
  const { db, office, intake, now } = work
  return decide(db, office, async (trx) => {
    const failure = await failures[raced](trx, work)
    await clearCards(trx, office, intake)
    await changeIntake(trx, { office, intake, at: isoOf(now) }, { state: 'rows', failure })
  })
}

const failures: Readonly<Record<Raced, (trx: Trx, work: IntakeWork) => Promise<IntakeFailure>>> = {
  codes: codesFailure,
  file: fileFailure,
  name: nameFailure,
}

const mostTold = 5

async function codesFailure(trx: Trx, work: IntakeWork): Promise<IntakeFailure> {
  const taken = await cardsTaken(trx, work.office, work.intake)
  const positions = [...new Set(taken.map(({ position }) => position))]
  if (positions.length > 0) await judgeAgain(trx, work, { positions, today: bangkokDay(work.now) })
  const asking = await rowsOf(trx, work, { positions, verdicts: ['question'] })
  if (asking.length === 0) return { code: 'intake/code-raced' }
  const codes = taken.map(({ code }) => code).slice(0, mostTold)
  return { code: 'intake/asks-again', rows: asking.length, codes }
}

async function fileFailure(trx: Trx, work: IntakeWork): Promise<IntakeFailure> {
  const held = await lockIntake(trx, work.office, work.intake)
  const batch = held === undefined ? undefined : await batchOfFile(trx, work.office, held.sha256)
  return { code: 'intake/file-known', batchNumber: batch?.number ?? 0 }
}

async function nameFailure(trx: Trx, work: IntakeWork): Promise<IntakeFailure> {
  const { units } = await openInOffice(trx, work.office, bangkokDay(work.now))
  const taken = (await namesOf(trx, work)).find(({ opening }) =>
    units.some(({ name }) => name === opening?.name),
  )
  return { code: 'intake/name-taken', name: taken?.opening?.name ?? '' }
}
