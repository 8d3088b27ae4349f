import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { planChannels } from '@prongsai/domain/plan/plan'
import type {
  BringRoundInput,
  PublishInput,
  RoundReasonInput,
  UndoPublicationInput,
} from '@prongsai/domain/plan/plan.input'
import {
  publish,
  publishedOn,
  undoPublication as undo,
  type Publishing,
} from '@prongsai/domain/plan/publication'
import { bringRound as bring, undoBrought as undoBring } from '@prongsai/domain/plan/round'
import { accept } from '@prongsai/domain/refusal'
import {
  insertPublications,
  roundOfPublication,
  standingPublications,
  undoPublications,
} from '@prongsai/db/plan/publications'
import { lockItemsOfRound, purchaseOf } from '@prongsai/db/plan/revisions'
import { saveBrought, saveRound, type LockedRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { contentOf, holdRound, roundSubject } from './locked-round.ts'
import { standingOn } from './standing-on.ts'

const clause = citationText(regulation('11 วรรคสาม'))

/** บันทึกการเผยแพร่: one of the three places, with its day and its proof. With the third the round is published. */
export async function publishRound(deciding: Deciding, { id, ...publication }: PublishInput): Promise<void> {
  const { db, actor, now, today } = deciding
  const round = await holdRound(deciding, { id })
  const standing = await standingPublications(db, actor.office, id)
  accept(publish(round, publication, { standing, today }))
  const by = { at: isoOf(now), by: actor.person }
  await insertPublications(db, actor.office, { roundId: id, publications: [publication], ...by })
  await standAs(deciding, round, [...standing, publication])
  await record(deciding, {
    act: 'plan/publish',
    subject: roundSubject(round),
    clause,
    changes: changesFromNothing({
      channel: planChannels[publication.channel],
      onDay: publication.onDay,
      proof: publication.proof,
    }),
  })
}

/** ยกเลิกบันทึกการเผยแพร่ that was recorded wrongly. */
export async function undoPublication(
  deciding: Deciding,
  { id, reason }: UndoPublicationInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const { roundId } = found(await roundOfPublication(db, actor.office, id))
  const round = await holdRound(deciding, { id: roundId })
  await lockItemsOfRound(db, actor.office, roundId)
  const standing = await standingPublications(db, actor.office, roundId)
  const purchase = await purchaseOf(db, actor.office, { roundId, which: 'published' })
  const publication = standing.find((one) => one.id === id)
  const undone = accept(undo(publication, purchase))
  await undoPublications(db, actor.office, { ids: [id], at: isoOf(now), by: actor.person, reason })
  await standAs(
    deciding,
    round,
    standing.filter((one) => one.id !== id),
  )
  await record(deciding, {
    act: 'plan/undo-publish',
    subject: roundSubject(round),
    reason,
    changes: [
      { field: 'channel', from: planChannels[undone.channel], to: null },
      { field: 'onDay', from: undone.onDay, to: null },
    ],
  })
}

async function standAs(
  { db, actor }: Deciding,
  round: LockedRound,
  publications: readonly Publishing[],
): Promise<void> {
  const day = publishedOn(publications)
  await saveRound(db, actor.office, {
    id: round.id,
    status: day === null ? 'approved' : 'published',
    approvedOn: round.approvedOn,
    publishedOn: day,
  })
}

/** แผนยกมา: approved, and where it was published, before the system. */
export async function bringRound(deciding: Deciding, input: BringRoundInput): Promise<void> {
  const { db, actor, now, today } = deciding
  const { approvedOn, paper, publications } = input
  const round = await holdRound(deciding, input)
  const { count } = await contentOf(deciding, round.id)
  accept(bring(round, { items: count, approvedOn, today }))
  for (const [index, one] of publications.entries()) {
    const standing = publications.slice(0, index).map((before) => ({ id: '', ...before }))
    accept(publish({ status: 'approved', approvedOn }, one, { standing, today }))
  }
  const by = { at: isoOf(now), by: actor.person }
  await insertPublications(db, actor.office, { roundId: round.id, publications, ...by })
  const day = publishedOn(publications)
  const status = day === null ? 'approved' : 'published'
  await saveBrought(db, actor.office, { id: round.id, status, approvedOn, publishedOn: day, paper })
  await record(deciding, {
    act: 'plan/bring',
    subject: roundSubject(round),
    changes: [
      ...changesFromNothing({ approvedOn, paper, items: count }),
      ...publications.map(({ channel, onDay }) => ({
        field: 'channel',
        from: null,
        to: `${planChannels[channel]} ${formatThaiDate(onDay)}`,
      })),
    ],
  })
}

/** ยกเลิกการบันทึกแผนยกมา: a draft again, as long as nothing later stands on it. */
export async function undoBrought(deciding: Deciding, { reason, ...at }: RoundReasonInput): Promise<void> {
  const { db, actor, now } = deciding
  const round = await holdRound(deciding, at)
  accept(undoBring(round, await standingOn(deciding, round)))
  const standing = await standingPublications(db, actor.office, round.id)
  await undoPublications(db, actor.office, {
    ids: standing.map(({ id }) => id),
    at: isoOf(now),
    by: actor.person,
    reason,
  })
  const draft = { status: 'draft', approvedOn: null, publishedOn: null, paper: null } as const
  await saveBrought(db, actor.office, { id: round.id, ...draft })
  await record(deciding, { act: 'plan/undo-bring', subject: roundSubject(round), reason })
}
