import { capacityFor } from '../access/permissions.ts'
import type { Actor } from '../access/actor.ts'
import type { AssetId, PersonId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { slotsWithout, takeHighest, piecesOf, type Holding, type Promised, type Slots } from './custody.ts'
import type { CustodyRefusal } from './custody-refusal.ts'

/** สถานะใบโอน: offered until the receiver or the giver answers; what has been answered stays so. */
export const transferStatuses = {
  offered: 'รอรับ',
  received: 'รับแล้ว',
  refused: 'ไม่รับ',
  withdrawn: 'ถอนคืน',
} as const

export type TransferStatus = keyof typeof transferStatuses

/** ชนิดของใบ: between divisions, to a keeper, or all of one who leaves. */
export const transferKinds = {
  unit: 'ใบโอนพัสดุระหว่างส่วนราชการ',
  keeper: 'ใบส่งมอบพัสดุแก่ผู้ครอบครอง',
  leaving: 'ใบส่งมอบพัสดุของผู้พ้นจากหน้าที่',
} as const

export type TransferKind = keyof typeof transferKinds

/** To whom, where to, when and why. */
export type Destination = {
  readonly unitId: UnitId
  readonly keeperId: PersonId | null
  readonly place: string
}

/** What an offer asks of one card: so many of its pieces. */
export type Wanted = { readonly assetId: AssetId; readonly pieces: number }

/** One line of a note: pieces of one holding that go. */
export type OfferedLine = { readonly assetId: AssetId; readonly slots: Slots; readonly custodyId: string }

type Card = {
  readonly id: AssetId
  readonly code: string
  readonly status: 'in-use' | 'disposed' | 'under-repair'
}

export type Receiver = {
  readonly unit: { readonly name: string; readonly closedOn: CivilDate | null }
  readonly keeper: { readonly name: string; readonly leftOn: CivilDate | null } | null
}

type OfferStanding = Receiver & {
  readonly today: CivilDate
  readonly fromUnitId: UnitId
  readonly cards: readonly Card[]
  /** All that is held of those cards now. */
  readonly holdings: readonly Holding[]
  readonly promised: readonly Promised[]
  /** What of them is at a repairer. */
  readonly away: readonly Promised[]
}

export type Offer = {
  readonly to: Destination
  readonly day: CivilDate
  readonly wanted: readonly Wanted[]
  /** In whose name alone it is taken; null for what the division has, first what nobody keeps. */
  readonly fromKeeperId: PersonId | null
}

/** ส่งมอบ/โอน: from one division, what it holds and has promised to nobody; it stays with the giver until received. */
export function offerTransfer(
  offer: Offer,
  standing: OfferStanding,
): Verdict<readonly OfferedLine[], CustodyRefusal> {
  if (offer.day > standing.today) return no({ code: 'custody/day-ahead', day: offer.day })
  const there = stillThere(standing, standing.today)
  if (!there.ok) return there
  const lines: OfferedLine[] = []
  for (const wanted of offer.wanted) {
    const taken = takeOf(wanted, offer, standing)
    if (!taken.ok) return taken
    lines.push(...taken.value)
  }
  return yes(lines)
}

/** Who receives is there: the division is open, and the keeper has not left. */
export function stillThere<Known extends Receiver>(
  receiver: Known,
  today: CivilDate,
): Verdict<Known, CustodyRefusal> {
  const { unit, keeper } = receiver
  if (unit.closedOn !== null && unit.closedOn <= today)
    return no({ code: 'custody/unit-closed', unit: unit.name })
  return keeper !== null && keeper.leftOn !== null && keeper.leftOn <= today
    ? no({ code: 'custody/keeper-left', keeper: keeper.name })
    : yes(receiver)
}

function takeOf(
  { assetId, pieces }: Wanted,
  { to, fromKeeperId }: Offer,
  standing: OfferStanding,
): Verdict<readonly OfferedLine[], CustodyRefusal> {
  const card = standing.cards.find(({ id }) => id === assetId)
  if (card === undefined || card.status === 'disposed')
    return no({ code: 'custody/not-in-use', assetCode: card?.code ?? '' })
  const held = standing.holdings.filter(
    (one) =>
      one.assetId === assetId &&
      one.unitId === standing.fromUnitId &&
      (fromKeeperId === null || one.keeperId === fromKeeperId),
  )
  const elsewhere = held.filter((one) => !isAt(one, to))
  if (held.length > 0 && elsewhere.length === 0)
    return no({ code: 'custody/already-there', assetCode: card.code })
  const promised = slotsOf(assetId, standing.promised)
  const away = slotsOf(assetId, standing.away)
  const free = (holdings: readonly Holding[]) => freeOf(holdings, [...promised, ...away])
  const unkept = free(elsewhere.filter(({ keeperId }) => keeperId === null))
  const first = Math.min(pieces, piecesOf(unkept))
  const kept = free(elsewhere.filter(({ keeperId }) => keeperId !== null))
  const taken = takeHighest(kept, pieces - first)
  if (taken === undefined)
    return no({
      code: 'custody/too-few',
      assetCode: card.code,
      pieces,
      free: piecesOf(unkept) + piecesOf(kept),
      promised: piecesOf(promised),
      away: piecesOf(away),
    })
  return yes(
    [...(takeHighest(unkept, first) ?? []), ...taken].flatMap((slots) => linesWithin(slots, elsewhere)),
  )
}

const slotsOf = (assetId: AssetId, all: readonly Promised[]): readonly Slots[] =>
  all.filter((one) => one.assetId === assetId).map(({ slots }) => slots)

const freeOf = (holdings: readonly Holding[], taken: readonly Slots[]): readonly Slots[] =>
  holdings.flatMap(({ slots }) => slotsWithout(slots, taken))

function linesWithin(slots: Slots, holdings: readonly Holding[]): readonly OfferedLine[] {
  const from = holdings.find((one) => one.slots.from <= slots.from && slots.to <= one.slots.to)
  return from === undefined ? [] : [{ assetId: from.assetId, slots, custodyId: from.id }]
}

const isAt = (held: Holding, to: Destination): boolean =>
  held.unitId === to.unitId && held.keeperId === to.keeperId && held.place === to.place

export type Transfer = {
  readonly status: TransferStatus
  readonly day: CivilDate
  readonly fromUnitId: UnitId
  readonly toUnitId: UnitId
  readonly toKeeperId: PersonId | null
  readonly toKeeperName: string | null
  readonly offeredBy: PersonId
}

/** An offer waits for its answer once. */
const stillOffered = <Known extends Transfer>(transfer: Known): Verdict<Known, CustodyRefusal> =>
  transfer.status === 'offered' ? yes(transfer) : no({ code: 'custody/answered', status: transfer.status })

type Receiving = {
  /** The day on which it changed hands; null for now. */
  readonly on: CivilDate | null
  readonly actor: Actor
  /** A signature drawn on the giver's device: the keeper stands beside him. */
  readonly signed: boolean
  /** How many others could receive for that division. */
  readonly others: number
}

/**
 * รับมอบ: a keeper signs for himself, or on the spot on the device of who gives; for a division receives who may do so
 * there, and not the one who gives, unless there is nobody else.
 */
export function receiveTransfer<Known extends Transfer>(
  transfer: Known,
  { on, actor, signed, others }: Receiving,
): Verdict<Known, CustodyRefusal> {
  const offered = stillOffered(transfer)
  if (!offered.ok) return offered
  if (on !== null && on < transfer.day) return no({ code: 'custody/before-offered', day: transfer.day })
  if (transfer.toKeeperId !== null)
    return transfer.toKeeperId === actor.person || (signed && mayWitness(actor, transfer))
      ? yes(transfer)
      : no({ code: 'custody/not-the-keeper', keeper: transfer.toKeeperName ?? '' })
  return receiveForUnit(transfer, { actor, others })
}

function receiveForUnit<Known extends Transfer>(
  transfer: Known,
  { actor, others }: Pick<Receiving, 'actor' | 'others'>,
): Verdict<Known, CustodyRefusal> {
  if (capacityFor(actor, 'custody:receive', transfer.toUnitId) === undefined)
    return no({ code: 'custody/not-the-receiver' })
  return transfer.offeredBy === actor.person && others > 0
    ? no({ code: 'custody/receives-own' })
    : yes(transfer)
}

/** Who gives sees the keeper sign; into another division only who may receive for it as well. */
const mayWitness = (actor: Actor, transfer: Transfer): boolean =>
  mayGive(actor, transfer) &&
  (transfer.fromUnitId === transfer.toUnitId ||
    capacityFor(actor, 'custody:receive', transfer.toUnitId) !== undefined)

/** A keeper refuses what was offered to him, a division what was offered to it. */
export function refuseTransfer<Known extends Transfer>(
  transfer: Known,
  actor: Actor,
): Verdict<Known, CustodyRefusal> {
  const offered = stillOffered(transfer)
  if (!offered.ok) return offered
  const his = transfer.toKeeperId === actor.person
  const ofUnit =
    transfer.toKeeperId === null && capacityFor(actor, 'custody:receive', transfer.toUnitId) !== undefined
  return his || ofUnit ? yes(transfer) : no({ code: 'custody/not-the-receiver' })
}

/** ถอนคืน: by who offered it, or who may give for that division. */
export function withdrawTransfer<Known extends Transfer>(
  transfer: Known,
  actor: Actor,
): Verdict<Known, CustodyRefusal> {
  const offered = stillOffered(transfer)
  if (!offered.ok) return offered
  return transfer.offeredBy === actor.person || mayGive(actor, transfer)
    ? yes(transfer)
    : no({ code: 'custody/not-the-giver' })
}

const mayGive = (actor: Actor, { fromUnitId, offeredBy }: Transfer): boolean =>
  offeredBy === actor.person || capacityFor(actor, 'custody:give', fromUnitId) !== undefined
