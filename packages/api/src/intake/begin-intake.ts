import { createHash } from 'node:crypto'
import { plainText } from '@prongsai/domain/base/thai-text'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { intakeFileLimit } from '@prongsai/domain/intake/intake'
import { Refused } from '@prongsai/domain/refusal'
import { batchOfFile, changeIntake, insertIntake, lockIntake, tellOfWork } from '@prongsai/db/intake/intakes'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { inState } from './in-state.ts'

/** A file as an officer brings it. */
export type BroughtFile = { readonly name: string; readonly bytes: Buffer }

/** Takes a file in, to be read by whoever takes up the work. A file that has become a batch is told so. */
export async function beginIntake(deciding: Deciding, file: BroughtFile): Promise<{ intakeId: string }> {
  const { db, actor, now } = deciding
  const sha256 = await knownOnce(deciding, file)
  const intakeId = await insertIntake(db, actor.office, {
    fileName: nameOf(file),
    sha256,
    bytes: file.bytes,
    by: actor.person,
    at: isoOf(now),
  })
  await tellOfWork(db)
  return { intakeId }
}

/** Puts a corrected file in the place of the one that was read. What was answered stays answered. */
export async function correctFile(
  deciding: Deciding,
  { intakeId, file }: { readonly intakeId: string; readonly file: BroughtFile },
): Promise<{ intakeId: string }> {
  const { db, actor, now } = deciding
  const held = found(await lockIntake(db, actor.office, intakeId))
  inState(held, ['rows', 'failed'])
  const sha256 = await knownOnce(deciding, file)
  await changeIntake(
    db,
    { office: actor.office, intake: intakeId, at: isoOf(now) },
    {
      state: 'reading',
      progress: { step: 'waiting', done: 0, of: 0 },
      failure: null,
      file: { name: nameOf(file), sha256, bytes: file.bytes },
    },
  )
  await tellOfWork(db)
  return { intakeId }
}

async function knownOnce({ db, actor }: Deciding, { bytes }: BroughtFile): Promise<Buffer> {
  if (bytes.length > intakeFileLimit)
    throw new Refused({ code: 'intake/file-too-large', limitMegabytes: intakeFileLimit / 1024 / 1024 })
  const sha256 = createHash('sha256').update(bytes).digest()
  const batch = await batchOfFile(db, actor.office, sha256)
  if (batch !== undefined) throw new Refused({ code: 'intake/file-known', batchNumber: batch.number })
  return sha256
}

/** The file's own name, without the folders that some browsers send. */
const nameOf = ({ name }: BroughtFile): string =>
  plainText(name.replace(/^.*[/\\]/s, '').slice(0, 200)) || 'ไม่มีชื่อ'
