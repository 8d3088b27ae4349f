import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import type { Act } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import { answerAgain } from '@prongsai/domain/sending/sending'
import { insertSending, lockSending } from '@prongsai/db/sending/sendings'
import type { Deciding } from '../context.ts'

export type Sending<Answer> = {
  /** The form's own; undefined for what no form sends. */
  readonly key: string | undefined
  readonly act: Act
  readonly input: Parameters<typeof canonicalJson>[0]
  /** Reads back what was answered. */
  readonly answer: z.ZodType<Answer>
  /** What people call what was made. */
  readonly labelOf: (answer: Answer) => string
}

/** Does what a form asks, once, however often the form is sent: the second time the first answer is given again. */
export async function once<Answer>(
  { db, actor, now }: Deciding,
  sending: Sending<Answer>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { key, act, input, answer, labelOf } = sending
  if (key === undefined) return work()
  const said = createHash('sha256').update(canonicalJson(input)).digest()
  const before = await lockSending(db, actor.office, key)
  if (before !== undefined) {
    const { made, label } = before.answer
    const sent = { ...before, said: before.said.toString('hex'), answer: answer.parse(made), label }
    return accept(answerAgain(sent, { person: actor.person, act, said: said.toString('hex') }))
  }
  const made = await work()
  await insertSending(db, actor.office, {
    key,
    person: actor.person,
    act,
    said,
    answer: { made, label: labelOf(made) },
    sentAt: isoOf(now),
  })
  return made
}
