import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { joinSet as join } from '@prongsai/domain/part/part'
import type {
  AddAccessoryInput,
  JoinSetInput,
  LeaveSetInput,
  RemoveAccessoryInput,
} from '@prongsai/domain/part/part.input'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, touchCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { holdingsOf, promisedOf } from '@prongsai/db/custody/holdings'
import { readonly } from '@prongsai/db/database'
import { accessory, insertAccessory, removeAccessory } from '@prongsai/db/part/accessories'
import { endPart, insertPart, membershipsOf } from '@prongsai/db/part/parts'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import type { Told } from '../journal/record.ts'
import { withinUnit } from '../within-unit.ts'

/** เข้าชุด: told in the history of both. */
export async function joinSet(asking: Deciding, { wholeId, partId, reason }: JoinSetInput): Promise<void> {
  const { db, actor, now } = asking
  const ids = [...new Set([wholeId, partId])]
  const cards = await lockCards(db, actor.office, ids)
  const whole = found(cards.find(({ id }) => id === wholeId))
  const part = found(cards.find(({ id }) => id === partId))
  const deciding = withinUnit(asking, whole.unitId)
  const holdings = await holdingsOf(db, actor.office, ids)
  const promised = await promisedOf(db, actor.office, ids)
  const unitsOf = (id: LockedCard['id']) => [
    ...new Set(holdings.filter(({ assetId }) => assetId === id).map(({ unitId }) => unitId)),
  ]
  const memberships = await membershipsOf(db, actor.office, ids)
  accept(join({ whole, part, memberships, unitsOf, isOnItsWay: promised.length > 0 }))
  await insertPart(db, actor.office, { wholeId, partId, at: isoOf(now), reason, by: actor.person })
  await tell(deciding, [
    [whole, { act: 'part/join', reason, changes: [{ field: 'part', from: null, to: part.code }] }],
    [part, { act: 'part/join', reason, changes: [{ field: 'whole', from: null, to: whole.code }] }],
  ])
}

/** ออกจากชุด: where it stands it stays, and goes its own ways from now on. */
export async function leaveSet(asking: Deciding, { partId, reason }: LeaveSetInput): Promise<void> {
  const { db, actor, now } = asking
  const before = await membershipsOf(readonly(db), actor.office, [partId])
  const { wholeId } = found(before.find((one) => one.partId === partId))
  const cards = await lockCards(db, actor.office, [wholeId, partId])
  const whole = found(cards.find(({ id }) => id === wholeId))
  const part = found(cards.find(({ id }) => id === partId))
  const deciding = withinUnit(asking, whole.unitId)
  const still = await membershipsOf(db, actor.office, [partId])
  found(still.find((one) => one.partId === partId && one.wholeId === wholeId))
  await endPart(db, actor.office, { partId, at: isoOf(now), reason, by: actor.person })
  await tell(deciding, [
    [whole, { act: 'part/leave', reason, changes: [{ field: 'part', from: part.code, to: null }] }],
    [part, { act: 'part/leave', reason, changes: [{ field: 'whole', from: whole.code, to: null }] }],
  ])
}

export async function addAccessory(asking: Deciding, input: AddAccessoryInput): Promise<void> {
  const { db, actor, now } = asking
  const [locked] = await lockCards(db, actor.office, [input.assetId])
  const card = found(locked)
  const deciding = withinUnit(asking, card.unitId)
  await insertAccessory(db, actor.office, { ...input, at: isoOf(now), by: actor.person })
  await tell(deciding, [
    [card, { act: 'part/accessory', changes: [{ field: 'accessory', from: null, to: said(input) }] }],
  ])
}

export async function dropAccessory(asking: Deciding, { id, reason }: RemoveAccessoryInput): Promise<void> {
  const { db, actor, now } = asking
  const { assetId, ...one } = found(await accessory(readonly(db), actor.office, id))
  const [locked] = await lockCards(db, actor.office, [assetId])
  const card = found(locked)
  const deciding = withinUnit(asking, card.unitId)
  found(await removeAccessory(db, actor.office, { id, at: isoOf(now), by: actor.person, reason }))
  await tell(deciding, [
    [card, { act: 'part/accessory', reason, changes: [{ field: 'accessory', from: said(one), to: null }] }],
  ])
}

const said = ({ name, quantity }: { readonly name: string; readonly quantity: number }): string =>
  quantity === 1 ? name : `${name} (${quantity})`

type Telling = readonly [card: LockedCard, told: Omit<Told, 'subject'>]

/** Each card's version rises with its history. */
async function tell(deciding: Deciding, telling: readonly Telling[]): Promise<void> {
  const { db, actor, now } = deciding
  await touchCards(db, actor.office, { ids: telling.map(([{ id }]) => id), at: isoOf(now) })
  await recordMany(
    db,
    telling.map(([{ id, code, name }, told]) => [
      deciding,
      { ...told, subject: { kind: 'asset', id, label: `${code} ${name}` } },
    ]),
  )
}
