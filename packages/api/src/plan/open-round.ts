import { z } from 'zod'
import { planRoundId } from '@prongsai/domain/base/id'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { roundKinds } from '@prongsai/domain/plan/plan'
import type { OpenRoundInput, RoundReasonInput } from '@prongsai/domain/plan/plan.input'
import { inDraft, openRound as open } from '@prongsai/domain/plan/round'
import { accept } from '@prongsai/domain/refusal'
import { releaseNeeds } from '@prongsai/db/plan/needs'
import { insertRound, roundsOfYear, saveReason, saveRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { holdRound, roundLabel, roundSubject } from './locked-round.ts'

const opened = z.object({ id: z.uuid().transform(planRoundId), label: z.string() })
type Opened = z.output<typeof opened>

/** เปิดรอบ. */
async function openRound(deciding: Deciding, input: OpenRoundInput): Promise<Opened> {
  const { db, actor, now } = deciding
  const { fiscalYear, kind, reason } = input
  const number = accept(open(kind, await roundsOfYear(db, actor.office, fiscalYear)))
  const made = { fiscalYear, number, kind, reason, madeAt: isoOf(now), madeBy: actor.person }
  const { id } = await insertRound(db, actor.office, made)
  const round = { id, fiscalYear, number, kind }
  await record(deciding, {
    act: 'plan/open',
    subject: roundSubject(round),
    clause: citationText(regulation(kind === 'change' ? '13' : '11')),
    reason: reason === '' ? null : reason,
    changes: changesFromNothing({ kind: roundKinds[kind] }),
  })
  return { id, label: roundLabel(round) }
}

/** The same from a form, which may send it again because the answer was lost. */
export const roundSent = (
  deciding: Deciding,
  { sending, ...input }: OpenRoundInput & { readonly sending?: string | undefined },
): Promise<Opened> =>
  once(
    deciding,
    { key: sending, act: 'plan/open', input, answer: opened, labelOf: ({ label }) => label },
    () => openRound(deciding, input),
  )

/** ยกเลิกการเสนอ: a draft is given up, and the needs that it took wait again. */
export async function withdrawRound(deciding: Deciding, { reason, ...at }: RoundReasonInput): Promise<void> {
  const { db, actor } = deciding
  const round = accept(inDraft(await holdRound(deciding, at)))
  await releaseNeeds(db, actor.office, { roundId: round.id })
  await saveRound(db, actor.office, {
    id: round.id,
    status: 'withdrawn',
    approvedOn: null,
    publishedOn: null,
  })
  await record(deciding, { act: 'plan/withdraw', subject: roundSubject(round), reason })
}

/** แก้เหตุผลของรอบ. */
export async function sayWhy(deciding: Deciding, { reason, ...at }: RoundReasonInput): Promise<void> {
  const { db, actor } = deciding
  const round = accept(inDraft(await holdRound(deciding, at)))
  await saveReason(db, actor.office, { id: round.id, reason })
  await saveRound(db, actor.office, { id: round.id, status: 'draft', approvedOn: null, publishedOn: null })
  await record(deciding, {
    act: 'plan/edit',
    subject: roundSubject(round),
    changes: [{ field: 'reason', from: round.reason, to: reason }],
  })
}
