import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { AnswerAlikeInput, AnswerRowsInput } from '@prongsai/domain/intake/intake.input'
import { rowsOf, setAnswers, type RowAnswered } from '@prongsai/db/intake/intake-rows'
import { changeIntake, lockIntake } from '@prongsai/db/intake/intakes'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { askKinds } from './ask-kinds.ts'
import { inState } from './in-state.ts'
import { judgeAgain } from './judge-rows.ts'

/** Answers some rows, in place of what was answered before; null takes the answer back. */
export async function answerRows(
  deciding: Deciding,
  { intakeId, positions, answer }: AnswerRowsInput,
): Promise<{ rows: number }> {
  const key = await heldForAnswers(deciding, intakeId)
  const rows = await rowsOf(deciding.db, key, { positions })
  if (rows.length > 0) await setAnswers(deciding.db, key, { keys: rows.map((row) => row.key), answer })
  return judged(deciding, key, rows)
}

/** Gives one answer to every row that asks this first, beside what each was answered before. */
export async function answerAlike(
  deciding: Deciding,
  { intakeId, asks, answer }: AnswerAlikeInput,
): Promise<{ rows: number }> {
  const { db } = deciding
  const key = await heldForAnswers(deciding, intakeId)
  const rows = await rowsOf(db, key, { verdicts: ['question'], asks })
  const fresh = rows.filter((row) => row.answer === null).map((row) => row.key)
  if (fresh.length > 0) await setAnswers(db, key, { keys: fresh, answer })
  for (const row of rows.filter((each) => each.answer !== null)) {
    const cells = { ...row.answer?.cells, ...answer.cells }
    await setAnswers(db, key, { keys: [row.key], answer: { ...row.answer, ...answer, cells } })
  }
  return judged(deciding, key, rows)
}

async function heldForAnswers({ db, actor }: Deciding, intakeId: string) {
  const held = found(await lockIntake(db, actor.office, intakeId))
  inState(held, ['rows'])
  return { office: actor.office, intake: intakeId }
}

type Key = Awaited<ReturnType<typeof heldForAnswers>>

async function judged(deciding: Deciding, key: Key, rows: readonly RowAnswered[]) {
  const { db, now, today } = deciding
  await judgeAgain(db, key, { positions: rows.map(({ position }) => position), today })
  await askKinds(db, { ...key, now })
  await changeIntake(db, { ...key, at: isoOf(now) }, { failure: null })
  return { rows: rows.length }
}
