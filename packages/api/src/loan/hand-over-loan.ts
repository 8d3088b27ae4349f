import { no } from '@prongsai/domain/base/verdict'
import { addDays, bangkokDay, instantFrom, isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { piecesOf } from '@prongsai/domain/custody/custody'
import { handOver, undoHandOver as undo } from '@prongsai/domain/loan/hand-over'
import { freeSlots, heldDays, takeLowest, type Allocated, type Busy } from '@prongsai/domain/loan/hold'
import { clauseOf } from '@prongsai/domain/loan/loan-approval'
import type { HandOverInput, ReasonedLoanInput } from '@prongsai/domain/loan/loan.input'
import { citationText } from '@prongsai/domain/law/citation'
import { goTogether } from '@prongsai/domain/part/part'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { saw } from '@prongsai/db/asset/seen'
import { readonly } from '@prongsai/db/database'
import { dropExtension } from '@prongsai/db/loan/extensions'
import { handOverOf, insertHandOver, undoHandOver as saveUndone } from '@prongsai/db/loan/hand-overs'
import {
  busyOf,
  heldByUnit,
  holdsOf,
  insertOut,
  keepAgain,
  releaseHolds,
  type GoingOut,
  type LoanHold,
} from '@prongsai/db/loan/holds'
import { loanLines, setLoanStatus, type LockedLoan } from '@prongsai/db/loan/loans'
import { membershipsOf } from '@prongsai/db/part/parts'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { askedThings, candidates, termsOf, unitsOf, type AskedThings } from './asked.ts'
import { handingFor, holdLoan, loanSubject } from './locked-loan.ts'

type Line = Awaited<ReturnType<typeof loanLines>>[number]
type Durable = Exclude<Line, { kind: 'supply' }>

/** ส่งมอบ: what was approved goes, each thing as it was looked at, and the borrower signs for it. */
export async function handOverLoan(asking: Deciding, input: HandOverInput): Promise<void> {
  const { db, actor, now, today } = asking
  const loan = await holdLoan(asking, input.id)
  const lines = await loanLines(db, actor.office, loan.id)
  const deciding = handingFor(asking, loan, unitsOf(lines))
  const durable = lines.flatMap((line) => (line.kind === 'supply' ? [] : [line]))
  const on = input.on ?? today
  const cards = await lockAll(asking, input)
  const holds = await holdsOf(db, actor.office, loan.id)
  const things = await askedThings({ ...asking, db: readonly(db) }, durable)
  await refuseTorn(asking, durable, cards)
  const going: GoingOut[] = []
  const inTheWay: Busy[] = []
  for (const line of durable) {
    const asked = input.lines.find(({ position }) => position === line.position)?.cards ?? []
    await refuseOthers(asking, line, asked)
    for (const card of asked) {
      const one = await pick(asking, { loan, line, card, holds, things, on })
      inTheWay.push(...one.inTheWay)
      const span = { from: on < loan.from ? on : loan.from, until: one.until }
      going.push(
        ...one.got.map((got) => ({
          ...got,
          position: line.position,
          span,
          condition: card.condition,
          checks: card.checks,
          note: card.note,
        })),
      )
    }
  }
  const signed = input.signedOnPaper || input.signature !== null
  const approvedOn = loan.approvedAt === null ? on : bangkokDay(instantFrom(loan.approvedAt))
  const supplies = lines.length - durable.length
  accept(handOver(loan, { on, today, approvedOn, cards, going, supplies, inTheWay, signed }))
  await releaseHolds(
    db,
    actor.office,
    holds.filter(({ state }) => state === 'reserved').map(({ id }) => id),
  )
  await insertOut(db, actor.office, { loanId: loan.id, going })
  await insertHandOver(db, actor.office, {
    loanId: loan.id,
    on,
    at: isoOf(now),
    by: actor.person,
    signature: input.signature,
    onPaper: input.signedOnPaper,
  })
  await saw(db, actor.office, { ids: cards.map(({ id }) => id), on })
  await setLoanStatus(db, actor.office, { id: loan.id, status: 'out' })
  await record(deciding, {
    act: 'loan/hand-over',
    subject: await loanSubject(asking, loan),
    clause: citationText(clauseOf(loan.loanCase)),
    changes: [
      { field: 'day', from: null, to: on },
      { field: 'pieces', from: null, to: piecesOf(going.map(({ slots }) => slots)) },
    ],
  })
}

async function lockAll({ db, actor }: Deciding, { lines }: HandOverInput): Promise<readonly LockedCard[]> {
  const ids = [...new Set(lines.flatMap(({ cards }) => cards.map(({ assetId }) => assetId)))]
  if (ids.length === 0) return []
  const cards = await lockCards(db, actor.office, ids)
  return found(cards.length === ids.length ? cards : undefined)
}

/** A set goes whole, as it was asked for. */
async function refuseTorn(
  { db, actor }: Deciding,
  lines: readonly Durable[],
  cards: readonly LockedCard[],
): Promise<void> {
  const asked = lines.flatMap((line) => (line.kind === 'asset' ? [line.assetId] : []))
  if (asked.length < 2) return
  const memberships = await membershipsOf(db, actor.office, asked)
  accept(goTogether(new Set(cards.map(({ id }) => id)), new Set(asked), memberships))
}

type Given = HandOverInput['lines'][number]['cards'][number]

/** No more than was approved, and of a kind only what is of that kind. */
async function refuseOthers({ db, actor }: Deciding, line: Durable, given: readonly Given[]): Promise<void> {
  const pieces = given.reduce((sum, card) => sum + card.pieces, 0)
  if (pieces > line.pieces)
    accept(no({ code: 'loan/more-than-approved', name: line.name, pieces: line.pieces }))
  const allowed = new Set(await candidates({ db: readonly(db), actor }, line))
  const other = given.some(({ assetId }) => !allowed.has(assetId))
  if (other) accept(no({ code: 'loan/other-kind', name: line.name }))
}

type Picking = {
  readonly loan: LockedLoan
  readonly line: Durable
  readonly card: Given
  readonly holds: readonly LoanHold[]
  readonly things: AskedThings
  readonly on: CivilDate
}

/** Which pieces of a card go: those that were kept, then others that are free; or why not so many. */
async function pick(
  { db, actor, today }: Deciding,
  { loan, line, card, holds, things, on }: Picking,
): Promise<{ got: readonly Allocated[]; inTheWay: readonly Busy[]; until: CivilDate }> {
  const { assetId, pieces } = card
  const { until } = heldDays(loan, termsOf(things, line).bufferDays)
  const span = { from: on < today ? today : on, until: until > on ? until : addDays(on, 1) }
  const held = await heldByUnit(db, actor.office, { ids: [assetId], unit: line.unitId })
  const busy = await busyOf(db, actor.office, { ids: [assetId], span, today, but: loan.id })
  const taken = busy.map(({ slots }) => slots)
  const free = freeSlots(
    held.flatMap(({ slots }) => slots),
    taken,
  )
  const kept = holds
    .filter(
      (hold) => hold.state === 'reserved' && hold.assetId === assetId && hold.position === line.position,
    )
    .map(({ slots }) => slots)
  const own = freeSlots(kept, taken)
  const first = takeLowest(own, pieces)
  const rest = takeLowest(freeSlots(free, first), pieces - piecesOf(first))
  const got = [...first, ...rest]
  if (piecesOf(got) === pieces) return { got: got.map((slots) => ({ assetId, slots })), inTheWay: [], until }
  const [reason] = busy
  const none = {
    assetId,
    slots: { from: 1, to: 2 },
    why: 'transfer',
    who: null,
    from: null,
    until: null,
  } as const
  return { got: [], inTheWay: [reason ?? none], until }
}

/**
 * ยกเลิกการส่งมอบ: a wrong hand-over is taken back, and the things are kept for their days again. What was brought in from
 * before the system has no approval to go back to: with its hand-over it is cancelled.
 */
export async function undoHandOver(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor, now } = asking
  const loan = await holdLoan(asking, id)
  const lines = await loanLines(db, actor.office, id)
  const deciding = handingFor(asking, loan, unitsOf(lines))
  const holds = await holdsOf(db, actor.office, id)
  accept(undo(loan, holds))
  const given = found(await handOverOf(db, actor.office, id))
  await keepAgain(db, actor.office, id)
  await saveUndone(db, actor.office, { id: given.id, at: isoOf(now), by: actor.person, reason })
  await dropExtension(db, actor.office, { loanId: id, at: isoOf(now) })
  if (loan.broughtForward) {
    await releaseHolds(
      db,
      actor.office,
      holds.map((hold) => hold.id),
    )
    await setLoanStatus(db, actor.office, { id, status: 'cancelled', ended: { at: isoOf(now), reason } })
  } else await setLoanStatus(db, actor.office, { id, status: 'approved' })
  await record(deciding, { act: 'loan/undo-hand-over', subject: await loanSubject(asking, loan), reason })
}
