import { capacityFor } from '@prongsai/domain/access/permissions'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { Holding } from '@prongsai/domain/custody/custody'
import type { ReceiveTransferInput } from '@prongsai/domain/custody/custody.input'
import { receiveTransfer as receive, stillThere, transferKinds } from '@prongsai/domain/custody/transfer'
import { undivided } from '@prongsai/domain/part/part'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { readonly } from '@prongsai/db/database'
import { holdingsOf } from '@prongsai/db/custody/holdings'
import { saw } from '@prongsai/db/asset/seen'
import { holdReceiver } from '@prongsai/db/custody/receiver'
import {
  answerTransfer,
  linesOf,
  lockTransfer,
  othersWhoReceive,
  settleLines,
  type LockedTransfer,
  type TransferLine,
} from '@prongsai/db/custody/transfers'
import { membershipsOf } from '@prongsai/db/part/parts'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import { pass, type Moving } from './pass.ts'

/** รับมอบ: what is accepted changes hands in this moment, what is not stays with the giver. */
export async function receiveTransfer(asking: Deciding, input: ReceiveTransferInput): Promise<void> {
  const { db, actor, today, now } = asking
  const transfer = found(await lockTransfer(db, actor.office, input.id))
  const others = await othersWhoReceive(readonly(db), actor.office, {
    unit: transfer.toUnitId,
    but: actor.person,
    today,
  })
  accept(receive(transfer, { on: input.receivedOn, actor, signed: input.signature !== null, others }))
  const deciding = receivingOf(asking, transfer)
  const refused = new Map(input.refused.map(({ assetId, reason }) => [assetId, reason]))
  const lines = await linesOf(db, actor.office, transfer.id)
  const accepted = lines.filter(({ assetId }) => !refused.has(assetId))
  const ids = [...new Set(lines.map(({ assetId }) => assetId))]
  const kept = new Set(accepted.map(({ assetId }) => assetId))
  accept(undivided(kept, new Set(refused.keys()), await membershipsOf(db, actor.office, ids)))
  if (accepted.length === 0) accept(no({ code: 'custody/nothing-accepted' }))
  const to = { unitId: transfer.toUnitId, keeperId: transfer.toKeeperId, place: transfer.toPlace }
  const receiver = found(await holdReceiver(db, actor.office, to))
  accept(stillThere(receiver, today))
  const cards = await lockCards(db, actor.office, [...new Set(accepted.map(({ assetId }) => assetId))])
  const holdings = await holdingsOf(
    db,
    actor.office,
    cards.map(({ id }) => id),
  )
  const movings = movingsOf(accepted, { cards, holdings, transfer })
  await settleLines(db, actor.office, {
    id: transfer.id,
    outcomes: lines.map(({ position, assetId }) => {
      const reason = refused.get(assetId) ?? null
      return { position, outcome: reason === null ? 'accepted' : 'refused', reason }
    }),
  })
  const onTheSpot = transfer.toKeeperId !== null && transfer.toKeeperId !== actor.person
  await answerTransfer(db, actor.office, {
    id: transfer.id,
    status: 'received',
    at: isoOf(now),
    by: transfer.toKeeperId ?? actor.person,
    reason: null,
    witness: onTheSpot ? actor.person : null,
    signature: onTheSpot ? input.signature : null,
  })
  const number = `${transfer.number}/${transfer.fiscalYear}`
  const paper = transfer.paper === '' ? `ใบโอนที่ ${number}` : `ใบโอนที่ ${number}, ${transfer.paper}`
  const why = { on: input.receivedOn, paper, reason: transfer.reason, transferId: transfer.id }
  const told = await pass(deciding, cards, { movings, why })
  await saw(db, actor.office, { ids: cards.map(({ id }) => id), on: input.receivedOn ?? today })
  await recordMany(db, [
    [
      deciding,
      {
        act: 'custody/receive',
        subject: { kind: 'transfer', id: transfer.id, label: `${transferKinds[transfer.kind]} ${number}` },
        changes: [
          { field: 'accepted', from: null, to: cards.length },
          ...(refused.size === 0 ? [] : [{ field: 'refused', from: null, to: refused.size }]),
          ...(onTheSpot ? [{ field: 'keeperId', from: null, to: transfer.toKeeperName }] : []),
        ],
      },
    ],
    ...told.map((one) => [deciding, one] as const),
  ])
}

/** What is received for a division is received by that authority; a keeper signs as himself. */
function receivingOf(asking: Deciding, { toUnitId, toKeeperId }: LockedTransfer): Deciding {
  const capacity = toKeeperId === null ? capacityFor(asking.actor, 'custody:receive', toUnitId) : undefined
  return capacity === undefined ? asking : { ...asking, permission: 'custody:receive', capacity }
}

type Standing = {
  readonly cards: readonly LockedCard[]
  readonly holdings: readonly Holding[]
  readonly transfer: LockedTransfer
}

/** Each line lies, as it was offered, within what the giver still holds. */
function movingsOf(
  lines: readonly TransferLine[],
  { cards, holdings, transfer }: Standing,
): readonly Moving[] {
  const to = { unitId: transfer.toUnitId, keeperId: transfer.toKeeperId, place: transfer.toPlace }
  const byHolding = new Map<Holding, TransferLine[]>()
  for (const line of lines) {
    const holding = holdings.find(
      ({ assetId, unitId, slots }) =>
        assetId === line.assetId &&
        unitId === transfer.fromUnitId &&
        slots.from <= line.slots.from &&
        line.slots.to <= slots.to,
    )
    if (holding === undefined)
      return accept(no({ code: 'custody/moved-meanwhile', assetCode: codeOf(cards, line) }))
    byHolding.set(holding, [...(byHolding.get(holding) ?? []), line])
  }
  return [...byHolding].map(([holding, gone]) => ({ holding, gone: gone.map(({ slots }) => slots), to }))
}

const codeOf = (cards: readonly LockedCard[], { assetId }: TransferLine): string =>
  cards.find(({ id }) => id === assetId)?.code ?? ''
