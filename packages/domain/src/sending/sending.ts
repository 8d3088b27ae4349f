import { no, yes, type Verdict } from '../base/verdict.ts'
import type { SendingRefusal } from './sending-refusal.ts'

/** What a form has sent before under its key, and what came of it. */
export type Sent<Answer> = {
  readonly person: string
  readonly act: string
  /** A digest of what was sent. */
  readonly said: string
  readonly answer: Answer
  /** What it made, as people call it. */
  readonly label: string
}

/**
 * What is sent again is answered as it was; what is sent otherwise under the same key is not: it would be lost behind the
 * answer to the first.
 */
export function answerAgain<Answer>(
  before: Sent<Answer>,
  now: Pick<Sent<Answer>, 'person' | 'act' | 'said'>,
): Verdict<Answer, SendingRefusal> {
  if (before.person !== now.person || before.act !== now.act) return no({ code: 'sending/of-another' })
  if (before.said !== now.said) return no({ code: 'sending/otherwise', label: before.label })
  return yes(before.answer)
}
