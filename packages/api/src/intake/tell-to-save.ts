import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { Consequence } from '@prongsai/domain/intake/intake-row'
import { Refused } from '@prongsai/domain/refusal'
import type { ReadDb, Trx } from '@prongsai/db/database'
import { countUnmatched } from '@prongsai/db/intake/intake-names'
import { countRows } from '@prongsai/db/intake/intake-rows'
import { batchOfFile, changeIntake, lockIntake, tellOfWork } from '@prongsai/db/intake/intakes'
import type { IntakeKey } from '@prongsai/db/intake/save-batch'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { inState } from './in-state.ts'

/** What saving would do now, and what stands in its way. */
export async function consequenceOf(db: ReadDb | Trx, key: IntakeKey): Promise<Consequence> {
  const counts = await countRows(db, key)
  const rowsOf = (wanted: string) =>
    counts.filter(({ verdict }) => verdict === wanted).reduce((total, { rows }) => total + rows, 0)
  return {
    cards: counts.reduce((total, { cards }) => total + cards, 0),
    questions: rowsOf('question'),
    names: await countUnmatched(db, key),
    skipped: rowsOf('skipped'),
    known: rowsOf('known'),
  }
}

/** ลงทะเบียนทั้งชุด: told under the officer's authority, done by whoever takes up the work. Refused while anything is open. `reason` is what the journal is to say beside it. */
export async function tellToSave(deciding: Deciding, intakeId: string, reason?: string): Promise<void> {
  const { db, actor, capacity, permission, now } = deciding
  const key = { office: actor.office, intake: intakeId }
  const held = found(await lockIntake(db, actor.office, intakeId))
  inState(held, ['rows'])
  const batch = await batchOfFile(db, actor.office, held.sha256)
  if (batch !== undefined) throw new Refused({ code: 'intake/file-known', batchNumber: batch.number })
  const { cards, questions, names, known, skipped } = await consequenceOf(db, key)
  if (questions > 0 || names > 0) throw new Refused({ code: 'intake/unanswered', rows: questions, names })
  if (cards === 0) throw new Refused({ code: 'intake/nothing', known, skipped })
  await changeIntake(
    db,
    { ...key, at: isoOf(now) },
    {
      state: 'saving',
      failure: null,
      progress: { step: 'waiting', done: 0, of: cards },
      authority: {
        // Bringing a register in is no power that is delegated.
        actor: { ...actor, delegated: [] },
        capacity: { grant: capacity.grant, acting: capacity.acting ?? null },
        permission,
        now,
        ...(reason !== undefined && { reason }),
      },
    },
  )
  await tellOfWork(db)
}
