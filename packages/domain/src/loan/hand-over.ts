import type { AssetStatus } from '../asset/asset.ts'
import type { Condition } from '../asset/condition.ts'
import type { AssetId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Slots } from '../custody/custody.ts'
import type { Allocated, Busy, HoldState } from './hold.ts'
import type { LoanSpan, LoanStatus } from './loan.ts'
import type { LoanRefusal } from './loan-refusal.ts'

/** One point of the category's checklist, as it was found. */
export type Check = { readonly text: string; readonly ok: boolean }

/** What was seen of a thing when it went or came back. */
export type Seen = {
  readonly condition: Extract<Condition, 'usable' | 'damaged' | 'deteriorated'>
  readonly checks: readonly Check[]
  readonly note: string
}

/** A hold as it stands. */
export type StandingHold = Allocated & { readonly id: string; readonly state: HoldState }

type Card = {
  readonly id: AssetId
  readonly code: string
  readonly status: AssetStatus
  readonly condition: Condition
}

type Handing = {
  /** The day on which the things went; not ahead, and not before it was approved. */
  readonly on: CivilDate
  readonly today: CivilDate
  readonly approvedOn: CivilDate
  readonly cards: readonly Card[]
  /** What goes, of each card. */
  readonly going: readonly Allocated[]
  /** Lines of consumables, which go as words. */
  readonly supplies: number
  /** Why any of it cannot go now. */
  readonly inTheWay: readonly Busy[]
  readonly signed: boolean
}

/**
 * ส่งมอบ: only what was approved, before its day of return is over, and of what is here: not in repair, on its way to
 * somebody, missing or on another loan. The borrower signs, on the screen or on the paper that is kept.
 */
export function handOver(
  loan: LoanSpan & { readonly status: LoanStatus },
  { on, today, approvedOn, cards, going, supplies, inTheWay, signed }: Handing,
): Verdict<undefined, LoanRefusal> {
  if (loan.status === 'requested') return no({ code: 'loan/not-approved' })
  if (loan.status !== 'approved') return no({ code: 'loan/decided', status: loan.status })
  const day = dayOfHanding(loan, { on, today, approvedOn })
  if (!day.ok) return day
  const [first] = inTheWay
  if (first !== undefined)
    return no({ code: 'loan/in-the-way', assetCode: codeOf(cards, first.assetId), ...reasonOf(first) })
  if (going.length + supplies === 0) return no({ code: 'loan/nothing-goes' })
  const gone = cards.find(({ status }) => status === 'disposed')
  if (gone) return no({ code: 'loan/not-in-use', assetCode: gone.code })
  const lost = cards.find(({ condition }) => condition === 'lost')
  if (lost) return no({ code: 'loan/lost', assetCode: lost.code })
  return signed ? yes(undefined) : no({ code: 'loan/not-signed' })
}

/** Not ahead, not before it was approved, and not when the day of return is over already. */
function dayOfHanding(
  { due }: Pick<LoanSpan, 'due'>,
  { on, today, approvedOn }: Pick<Handing, 'on' | 'today' | 'approvedOn'>,
): Verdict<CivilDate, LoanRefusal> {
  if (on > today) return no({ code: 'loan/day-ahead', day: on })
  if (on < approvedOn) return no({ code: 'loan/before-approved', day: approvedOn })
  return due < on ? no({ code: 'loan/due-over', due }) : yes(on)
}

const codeOf = (cards: readonly Card[], id: AssetId): string =>
  cards.find((card) => card.id === id)?.code ?? ''

const reasonOf = ({ why, who, from, until }: Busy) => ({ why, who, from, until })

/** ยกเลิกการส่งมอบ: a wrong hand-over is taken back as long as nothing of it has come back or is being settled. */
export function undoHandOver(
  loan: { readonly status: LoanStatus },
  holds: readonly StandingHold[],
): Verdict<undefined, LoanRefusal> {
  if (loan.status !== 'out') return no({ code: 'loan/not-out', status: loan.status })
  return holds.every(({ state }) => state === 'out' || state === 'released')
    ? yes(undefined)
    : no({ code: 'loan/something-back' })
}

/** What of a card comes back in which state. */
export type Coming = {
  readonly assetId: AssetId
  readonly good: number
  readonly damaged: number
  readonly missing: number
}

/** Pieces of a hold that change their state. */
export type Changed = {
  readonly holdId: string
  readonly assetId: AssetId
  readonly slots: Slots
  readonly state: 'back' | 'damaged' | 'missing'
}

type Returning = {
  readonly on: CivilDate
  readonly today: CivilDate
  readonly handedOn: CivilDate
  readonly holds: readonly StandingHold[]
  readonly coming: readonly Coming[]
  /** Consumables come back in words, all at once. */
  readonly consumable: boolean
  readonly codeOf: (id: AssetId) => string
}

/**
 * รับคืน: in parts or whole, each with what it is like. Of a counted card the missing are counted off last, so that
 * those that are here keep the lower numbers.
 */
export function returnLoan(
  loan: { readonly status: LoanStatus },
  { on, today, handedOn, holds, coming, consumable, codeOf: code }: Returning,
): Verdict<readonly Changed[], LoanRefusal> {
  if (loan.status !== 'out') return no({ code: 'loan/not-out', status: loan.status })
  if (on > today) return no({ code: 'loan/day-ahead', day: on })
  if (on < handedOn) return no({ code: 'loan/before-handed', day: handedOn })
  const changed: Changed[] = []
  for (const one of ofEachCard(coming)) {
    const out = holds.filter(({ assetId, state }) => assetId === one.assetId && state === 'out')
    const has = out.reduce((pieces, { slots }) => pieces + slots.to - slots.from, 0)
    const comes = one.good + one.damaged + one.missing
    if (comes > has) return no({ code: 'loan/too-many-back', assetCode: code(one.assetId), comes, out: has })
    changed.push(...cutUp(out, one))
  }
  return changed.length === 0 && !consumable ? no({ code: 'loan/nothing-comes' }) : yes(changed)
}

/** What is told of one card twice is counted together, or the same piece would come back two times. */
const ofEachCard = (coming: readonly Coming[]): readonly Coming[] =>
  [...Map.groupBy(coming, ({ assetId }) => assetId)].map(([assetId, parts]) => ({
    assetId,
    good: sumOf(parts, 'good'),
    damaged: sumOf(parts, 'damaged'),
    missing: sumOf(parts, 'missing'),
  }))

const sumOf = (parts: readonly Coming[], state: 'good' | 'damaged' | 'missing'): number =>
  parts.reduce((sum, part) => sum + part[state], 0)

/** The pieces of these holds, the lowest first: so many good, then the damaged, then the missing. */
function cutUp(out: readonly StandingHold[], { good, damaged, missing }: Coming): readonly Changed[] {
  const wanted = [
    { state: 'back', left: good },
    { state: 'damaged', left: damaged },
    { state: 'missing', left: missing },
  ] as const
  const states = wanted.flatMap(({ state, left }) => Array.from({ length: left }, () => state))
  const pieces = out
    .toSorted((a, b) => a.slots.from - b.slots.from)
    .flatMap(({ id, assetId, slots }) =>
      Array.from({ length: slots.to - slots.from }, (_, at) => ({
        holdId: id,
        assetId,
        slot: slots.from + at,
      })),
    )
  return states.reduce<readonly Changed[]>((changed, state, at) => {
    const piece = pieces[at]
    return piece === undefined ? changed : joined(changed, piece, state)
  }, [])
}

/** With one piece more, which lengthens the last run where it lies beside it. */
function joined(
  changed: readonly Changed[],
  { holdId, assetId, slot }: { readonly holdId: string; readonly assetId: AssetId; readonly slot: number },
  state: Changed['state'],
): readonly Changed[] {
  const last = changed.at(-1)
  return last?.holdId === holdId && last.state === state && last.slots.to === slot
    ? [...changed.slice(0, -1), { ...last, slots: { from: last.slots.from, to: slot + 1 } }]
    : [...changed, { holdId, assetId, slots: { from: slot, to: slot + 1 }, state }]
}

/** Whether nothing of a loan is out any more. */
export const isAllBack = (states: readonly HoldState[]): boolean => !states.includes('out')
