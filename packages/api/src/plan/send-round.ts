import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { citationText } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { planSteps } from '@prongsai/domain/plan/plan'
import type {
  DecideRoundInput,
  RoundReasonInput,
  RoundVersionInput,
  UndoDecisionInput,
} from '@prongsai/domain/plan/plan.input'
import {
  clauseOfStep,
  decideRound as decide,
  nothingBought,
  recallRound as recall,
  sendRound as send,
  undoDecision as undo,
} from '@prongsai/domain/plan/round'
import { accept } from '@prongsai/domain/refusal'
import {
  insertDecision,
  roundOfDecision,
  standingDecisions,
  undoDecision as saveUndone,
} from '@prongsai/db/plan/decisions'
import { lockItemsOfRound, purchaseOf } from '@prongsai/db/plan/revisions'
import { saveRound, saveSent, type LockedRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { contentOf, holdRound, roundSubject } from './locked-round.ts'
import { standingOn } from './standing-on.ts'

/** เสนอขอความเห็นชอบ. */
export async function sendRound(deciding: Deciding, input: RoundVersionInput): Promise<void> {
  const { db, actor, now } = deciding
  const round = await holdRound(deciding, input)
  const { count, amount } = await contentOf(deciding, round.id)
  const sending = accept(send(round, count))
  await saveSent(db, actor.office, { id: round.id, sending, at: isoOf(now), by: actor.person })
  await record(deciding, {
    act: 'plan/send',
    subject: roundSubject(round),
    changes: [
      { field: 'items', from: null, to: count },
      { field: 'total', from: null, to: formatBaht(amount) },
    ],
  })
}

/** เรียกคืนมาแก้. */
export async function recallRound(deciding: Deciding, { reason, ...at }: RoundReasonInput): Promise<void> {
  const { db, actor } = deciding
  const round = await holdRound(deciding, at)
  accept(recall(round, await standingOf(deciding, round)))
  await saveRound(db, actor.office, { id: round.id, status: 'draft', approvedOn: null, publishedOn: null })
  await record(deciding, { act: 'plan/recall', subject: roundSubject(round), reason })
}

const standingOf = ({ db, actor }: Deciding, round: LockedRound) =>
  standingDecisions(db, actor.office, { roundId: round.id, sending: round.sendings })

/** พิจารณา: one step by one person, of the edition that he read. With the last the round is approved; a refusal makes it a draft again. */
export async function decideRound(asking: Deciding, input: DecideRoundInput): Promise<void> {
  const { db, actor, now, today } = asking
  const round = await holdRound(asking, input)
  const standing = await standingOf(asking, round)
  const { about, count, amount } = await contentOf(asking, round.id)
  const allowed = accept(decide(round, actor, { step: input.step, standing, about }))
  const approved = input.approve && input.step === 'approve'
  if (approved) await refuseCancelledPurchases(asking, round)
  const citation = clauseOfStep(round.kind, input.step)
  const clause = citation === null ? null : citationText(citation)
  await insertDecision(db, actor.office, {
    roundId: round.id,
    sending: round.sendings,
    step: input.step,
    approved: input.approve,
    reason: input.reason,
    at: isoOf(now),
    by: actor.person,
    position: actor.position,
    actingFor: onBehalfText(allowed.capacity),
    clause,
  })
  await saveRound(db, actor.office, {
    id: round.id,
    status: statusAfter(input, approved),
    approvedOn: approved ? today : null,
    publishedOn: null,
  })
  await record(
    { ...asking, ...allowed },
    {
      act: input.approve ? 'plan/approve' : 'plan/refuse',
      subject: roundSubject(round),
      clause,
      reason: input.reason === '' ? null : input.reason,
      changes: [
        { field: 'step', from: null, to: planSteps[input.step] },
        { field: 'items', from: null, to: count },
        { field: 'total', from: null, to: formatBaht(amount) },
      ],
    },
  )
}

/** A purchase may have begun of an item since its cancelling was proposed. */
async function refuseCancelledPurchases({ db, actor }: Deciding, { id }: LockedRound): Promise<void> {
  await lockItemsOfRound(db, actor.office, id)
  accept(nothingBought(await purchaseOf(db, actor.office, { roundId: id, which: 'cancelled' })))
}

const statusAfter = ({ approve }: DecideRoundInput, approved: boolean) => {
  if (approved) return 'approved' as const
  return approve ? ('submitted' as const) : ('draft' as const)
}

/** เพิกถอนการพิจารณา: with its reason, as long as nothing later stands; the round waits at that step again. */
export async function undoDecision(asking: Deciding, { id, reason }: UndoDecisionInput): Promise<void> {
  const { db, actor, now } = asking
  const { roundId } = found(await roundOfDecision(db, actor.office, id))
  const round = await holdRound(asking, { id: roundId })
  const standing = await standingOf(asking, round)
  const { about } = await contentOf(asking, round.id)
  const on = await standingOn(asking, round)
  const { step, ...allowed } = accept(undo(round, actor, { approval: id, standing, on, about }))
  await saveUndone(db, actor.office, { id, at: isoOf(now), by: actor.person, reason })
  await saveRound(db, actor.office, {
    id: round.id,
    status: 'submitted',
    approvedOn: null,
    publishedOn: null,
  })
  await record(
    { ...asking, ...allowed },
    {
      act: 'plan/undo-approval',
      subject: roundSubject(round),
      reason,
      changes: [{ field: 'step', from: planSteps[step], to: null }],
    },
  )
}
