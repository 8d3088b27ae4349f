import { conditions, type Condition } from '@prongsai/domain/asset/condition'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import {
  conditionAfter,
  sendToRepair as send,
  settle,
  takeBack as back,
} from '@prongsai/domain/repair/repair'
import type {
  SendToRepairInput,
  SettleRepairInput,
  TakeBackInput,
} from '@prongsai/domain/repair/repair.input'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { saw } from '@prongsai/db/asset/seen'
import { holdingsOf, promisedOf } from '@prongsai/db/custody/holdings'
import { readonly } from '@prongsai/db/database'
import { lentOf } from '@prongsai/db/loan/holds'
import {
  awayOf,
  cardOfRepair,
  lockRepair,
  saveCondition,
  saveEnded,
  saveSent,
} from '@prongsai/db/repair/repairs'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import type { Told } from '../journal/record.ts'
import { withinUnit } from '../within-unit.ts'
import { repairLabel } from './repair-label.ts'

const clause = citationText(regulation('212'))

/** ส่งซ่อม. */
export async function sendToRepair(asking: Deciding, input: SendToRepairInput): Promise<void> {
  const { db, actor, today } = asking
  const held = await holdRepair(asking, input.id)
  const { repair, card, deciding } = held
  const ids = [card.id]
  const holdings = await holdingsOf(db, actor.office, ids)
  const taken = [
    ...(await awayOf(db, actor.office, ids)),
    ...(await promisedOf(db, actor.office, ids)),
    // What came back broken from a loan is mended while it is made good.
    ...(await lentOf(db, actor.office, { ids, broken: false })),
  ]
  const slots = accept(
    send(
      repair,
      { card, sending: input },
      {
        today,
        held: holdings.filter(({ unitId }) => unitId === held.unitId).map(({ slots: own }) => own),
        taken: taken.map(({ slots: gone }) => gone),
      },
    ),
  )
  await saveSent(db, actor.office, { ...input, assetId: card.id, slots, sentBy: actor.person })
  await tell(deciding, held, {
    condition: conditionAfter(card, input.pieces, 'damaged'),
    told: {
      act: 'repair/send',
      clause,
      reason: input.reason === '' ? null : input.reason,
      changes: changesFromNothing({
        repairer: input.repairer,
        pieces: input.pieces,
        sentOn: input.sentOn,
        expectedOn: input.expectedOn,
        underWarranty: input.underWarranty,
      }),
    },
  })
}

/** รับคืนจากซ่อม. */
export async function takeBack(asking: Deciding, input: TakeBackInput): Promise<void> {
  const { db, actor, today, now } = asking
  const held = await holdRepair(asking, input.id)
  const { repair, card, deciding } = held
  const state = accept(back(repair, input, today))
  await saw(db, actor.office, { ids: [card.id], on: input.endedOn })
  const { id, done, document, endedOn, cost } = input
  await saveEnded(db, actor.office, {
    id,
    state,
    at: isoOf(now),
    by: actor.person,
    done,
    document,
    endedOn,
    cost,
  })
  await tell(deciding, held, {
    condition: conditionAfter(card, repair.pieces, input.mended ? 'usable' : 'damaged'),
    told: {
      act: 'repair/back',
      clause,
      changes: changesFromNothing({ done, endedOn, cost: formatBaht(cost), document }),
    },
  })
}

/** ไม่ต้องซ่อม หรือเสนอจำหน่าย. */
export async function settleRepair(asking: Deciding, input: SettleRepairInput): Promise<void> {
  const { db, actor, now } = asking
  const held = await holdRepair(asking, input.id)
  const { repair, card, deciding } = held
  accept(settle(repair))
  await saveEnded(db, actor.office, {
    id: input.id,
    state: input.disposal === null ? 'no-fault' : 'disposal',
    at: isoOf(now),
    by: actor.person,
    done: input.reason,
    document: null,
    endedOn: null,
    cost: null,
  })
  await tell(deciding, held, {
    condition: input.disposal === null ? undefined : conditionAfter(card, repair.pieces, input.disposal),
    told: { act: 'repair/settle', reason: input.reason },
  })
}

type Held = Awaited<ReturnType<typeof holdRepair>>

/** The repair and its card, both held, and the decision in the capacity that reaches the division whose pieces are meant. */
async function holdRepair(asking: Deciding, id: string) {
  const { db, actor } = asking
  const { assetId } = found(await cardOfRepair(readonly(db), actor.office, id))
  const [locked] = await lockCards(db, actor.office, [assetId])
  const card = found(locked)
  const repair = found(await lockRepair(db, actor.office, id))
  const unitId = repair.unitId ?? card.unitId
  return { card, repair, unitId, deciding: withinUnit(asking, unitId) }
}

type Telling = {
  readonly condition: Condition | undefined
  readonly told: Omit<Told, 'subject'>
}

/** Tells what was decided of the repair, and of the card where it is like something else from now on. */
async function tell(deciding: Deciding, { card, repair }: Held, { condition, told }: Telling): Promise<void> {
  const { db, actor, now } = deciding
  const label = repairLabel({ number: `${repair.number}/${repair.fiscalYear}` }, card)
  const entries: Told[] = [{ ...told, subject: { kind: 'repair', id: repair.id, label } }]
  if (condition !== undefined && condition !== card.condition) {
    await saveCondition(db, actor.office, { id: card.id, condition, at: isoOf(now) })
    entries.push(conditionTold(card, condition, label))
  }
  await recordMany(
    db,
    entries.map((entry) => [deciding, entry]),
  )
}

const conditionTold = (card: LockedCard, condition: Condition, reason: string): Told => ({
  act: 'asset/condition',
  subject: { kind: 'asset', id: card.id, label: `${card.code} ${card.name}` },
  reason,
  changes: [{ field: 'condition', from: conditions[card.condition], to: conditions[condition] }],
})
