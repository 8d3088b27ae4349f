import { assetSearchText } from '@prongsai/domain/asset/asset-search-text'
import type { AssetId } from '@prongsai/domain/base/id'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { passedAt, passingOf, type Holding, type Slots } from '@prongsai/domain/custody/custody'
import type { Destination } from '@prongsai/domain/custody/transfer'
import type { FieldChange } from '@prongsai/domain/journal/entry'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { accept } from '@prongsai/domain/refusal'
import type { LockedCard } from '@prongsai/db/asset/correct-card'
import { holdingsOf, passPieces, seatCards, type Pass } from '@prongsai/db/custody/holdings'
import { namesOf } from '@prongsai/db/custody/names'
import type { Deciding } from '../context.ts'
import type { Told } from '../journal/record.ts'

/** Pieces of one holding that go to one who has them from then on. */
export type Moving = { readonly holding: Holding; readonly gone: readonly Slots[]; readonly to: Destination }

type Why = {
  readonly on: CivilDate | null
  readonly paper: string
  readonly reason: string
  readonly transferId: string | null
}

/** Pieces change hands, and what the cards say of their holders with them. Answers what each card's history is told. */
export async function pass(
  { db, actor, today, now }: Deciding,
  cards: readonly LockedCard[],
  { movings, why }: { readonly movings: readonly Moving[]; readonly why: Why },
): Promise<readonly Told[]> {
  const codes = new Map(cards.map(({ id, code }) => [id, code]))
  const passes = movings.map(({ holding, gone, to }): Pass => {
    const assetCode = codes.get(holding.assetId) ?? ''
    const at = accept(passedAt(why.on, { assetCode, since: holding.since, today, now }))
    return { ...passingOf(holding, gone), to, at }
  })
  const recordedAt = isoOf(now)
  await passPieces(db, actor.office, { passes, why: { ...why, by: actor.person, recordedAt } })
  const after = await holdingsOf(db, actor.office, [...codes.keys()])
  const first = new Map(after.filter(({ slots }) => slots.from === 1).map((one) => [one.assetId, one]))
  const seats = cards.flatMap((card) => {
    const seat = first.get(card.id)
    if (seat === undefined) return []
    const { unitId, keeperId, place } = seat
    return [{ id: card.id, unitId, keeperId, place, search: assetSearchText({ ...card, place }) }]
  })
  await seatCards(db, actor.office, { seats, at: recordedAt })
  const changesOf = await changesTold({ db, actor }, movings)
  return cards.map((card) => ({
    act: 'custody/move',
    subject: { kind: 'asset', id: card.id, label: `${card.code} ${card.name}` },
    reason: why.reason,
    changes: [
      ...(why.paper === '' ? [] : [{ field: 'paper', from: null, to: why.paper }]),
      ...changesOf(card.id),
    ],
  }))
}

/** What the history of a card tells of its pieces: from whom and where, to whom and where. */
async function changesTold(
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  movings: readonly Moving[],
): Promise<(card: AssetId) => readonly FieldChange[]> {
  const ends = movings.flatMap(({ holding, to }) => [holding, to])
  const names = await namesOf(db, actor.office, {
    units: ends.map(({ unitId }) => unitId),
    people: ends.flatMap(({ keeperId }) => (keeperId === null ? [] : [keeperId])),
  })
  const told = ({ unitId, keeperId, place }: Destination) => ({
    unitId: names.get(unitId) ?? unitId,
    keeperId: keeperId === null ? null : (names.get(keeperId) ?? keeperId),
    place,
  })
  return (card) =>
    movings
      .filter(({ holding }) => holding.assetId === card)
      .flatMap(({ holding, gone, to }) => [
        { field: 'slots', from: null, to: gone.map(slotsText).join(', ') },
        ...changesBetween(told(holding), told(to)),
      ])
}

const slotsText = ({ from, to }: Slots): string => (to - from === 1 ? `${from}` : `${from}-${to - 1}`)
