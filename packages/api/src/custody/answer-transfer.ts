import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { AnswerTransferInput } from '@prongsai/domain/custody/custody.input'
import { refuseTransfer, transferKinds, withdrawTransfer } from '@prongsai/domain/custody/transfer'
import { accept } from '@prongsai/domain/refusal'
import { answerTransfer, linesOf, lockTransfer, settleLines } from '@prongsai/db/custody/transfers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** ไม่รับ: all of a note goes back, with the reason; nothing has left the giver. */
export const refuse = (deciding: Deciding, input: AnswerTransferInput): Promise<void> =>
  end(deciding, input, {
    status: 'refused',
    outcome: 'refused',
    act: 'custody/refuse',
    rule: refuseTransfer,
  })

/** ถอนคืน: the giver takes the offer back. */
export const withdraw = (deciding: Deciding, input: AnswerTransferInput): Promise<void> =>
  end(deciding, input, {
    status: 'withdrawn',
    outcome: 'withdrawn',
    act: 'custody/withdraw',
    rule: withdrawTransfer,
  })

type Ending = {
  readonly status: 'refused' | 'withdrawn'
  readonly outcome: 'refused' | 'withdrawn'
  readonly act: 'custody/refuse' | 'custody/withdraw'
  readonly rule: typeof refuseTransfer
}

async function end(
  deciding: Deciding,
  { id, reason }: AnswerTransferInput,
  { status, outcome, act, rule }: Ending,
): Promise<void> {
  const { db, actor, now } = deciding
  const transfer = accept(rule(found(await lockTransfer(db, actor.office, id)), actor))
  const lines = await linesOf(db, actor.office, id)
  await settleLines(db, actor.office, {
    id,
    outcomes: lines.map(({ position }) => ({ position, outcome, reason: null })),
  })
  await answerTransfer(db, actor.office, {
    id,
    status,
    at: isoOf(now),
    by: actor.person,
    reason,
    witness: null,
    signature: null,
  })
  await record(deciding, {
    act,
    subject: {
      kind: 'transfer',
      id,
      label: `${transferKinds[transfer.kind]} ${transfer.number}/${transfer.fiscalYear}`,
    },
    reason,
  })
}
