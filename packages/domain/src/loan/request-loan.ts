import type { AssetStatus } from '../asset/asset.ts'
import type { Condition } from '../asset/condition.ts'
import type { AssetId, CategoryId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import { loanCaseOf, type BorrowerKind, type LoanCase, type LoanSpan, type UsePlace } from './loan.ts'
import type { LoanRefusal } from './loan-refusal.ts'
import { shippedTerms, type CategoryTerms, type LoanRules } from './loan-rules.ts'

type Asked = LoanSpan & {
  readonly borrowerKind: BorrowerKind
  readonly place: UsePlace
  readonly consumable: boolean
  /** ข้อ 210: urgent, cannot be procured in time, enough is left here. */
  readonly urgent: boolean
}

/** ใครถูกพักสิทธิการยืม, until when and why. */
export type Suspension = { readonly until: CivilDate; readonly reason: string }

type Standing = {
  readonly today: CivilDate
  readonly rules: LoanRules
  readonly suspension: Suspension | null
  readonly categories: readonly {
    readonly id: CategoryId
    readonly name: string
    readonly terms: CategoryTerms | undefined
  }[]
  readonly cards: readonly {
    readonly id: AssetId
    readonly code: string
    readonly status: AssetStatus
    readonly condition: Condition
  }[]
}

/**
 * ขอยืม: for official benefit only (ข้อ 207, held by the list of purposes), with a reason and a day of return
 * (ข้อ 208); consumables between agencies alone and only when it is urgent (ข้อ 210). Answers the case.
 */
export function requestLoan(asked: Asked, standing: Standing): Verdict<LoanCase, LoanRefusal> {
  const { suspension, cards, categories } = standing
  if (suspension !== null) return no({ code: 'loan/suspended', ...suspension })
  const days = spanAllowed(asked, standing)
  if (!days.ok) return days
  const supply = consumableAllowed(asked)
  if (!supply.ok) return supply
  const gone = cards.find(({ status }) => status === 'disposed')
  if (gone) return no({ code: 'loan/not-in-use', assetCode: gone.code })
  const lost = cards.find(({ condition }) => condition === 'lost')
  if (lost) return no({ code: 'loan/lost', assetCode: lost.code })
  const closed = categories.find(({ id, terms }) => !(terms ?? shippedTerms(id)).lendable)
  if (closed) return no({ code: 'loan/not-lendable', name: closed.name })
  return yes(loanCaseOf(asked.borrowerKind, asked))
}

/** The days of a request: not past, in order, and no longer and no further ahead than the office lends. */
function spanAllowed(
  { from, due }: LoanSpan,
  { today, rules }: Pick<Standing, 'today' | 'rules'>,
): Verdict<undefined, LoanRefusal> {
  if (from < today) return no({ code: 'loan/day-past', day: from })
  if (due < from) return no({ code: 'loan/due-before-from', from })
  const days = daysBetween(from, due) + 1
  if (days > rules.longestDays) return no({ code: 'loan/too-long', days, most: rules.longestDays })
  const last = addDays(today, rules.aheadDays)
  return from > last ? no({ code: 'loan/too-far-ahead', last }) : yes(undefined)
}

function consumableAllowed({
  borrowerKind,
  consumable,
  urgent,
}: Pick<Asked, 'borrowerKind' | 'consumable' | 'urgent'>): Verdict<undefined, LoanRefusal> {
  if (!consumable) return yes(undefined)
  if (borrowerKind !== 'agency') return no({ code: 'loan/consumable-to-person' })
  return urgent ? yes(undefined) : no({ code: 'loan/consumable-not-urgent' })
}

type BroughtAsked = {
  readonly borrowerKind: BorrowerKind
  readonly place: UsePlace
  readonly lines: readonly { readonly kind: string }[]
  readonly handedOn: CivilDate
  readonly due: CivilDate
  /** The day on which the office first allowed a loan in the system; null while it has not. */
  readonly begunOn: CivilDate | null
}

/**
 * ยกมา: what was out before the system came is written down as it was found, exempt from what had to be asked first. Once
 * the office lends by the system nothing goes out that way, or nobody would have to ask. Answers the case.
 */
export function bringLoan(
  asked: BroughtAsked,
  { today, cards }: Pick<Standing, 'today' | 'cards'>,
): Verdict<LoanCase, LoanRefusal> {
  const { handedOn, due, lines, borrowerKind, place, begunOn } = asked
  const days = broughtDays({ handedOn, due, begunOn }, today)
  if (!days.ok) return days
  const gone = cards.find(({ status }) => status === 'disposed')
  if (gone) return no({ code: 'loan/not-in-use', assetCode: gone.code })
  const consumable = lines.some(({ kind }) => kind === 'supply')
  if (consumable && lines.some(({ kind }) => kind !== 'supply')) return no({ code: 'loan/consumable-apart' })
  if (consumable && borrowerKind !== 'agency') return no({ code: 'loan/consumable-to-person' })
  return yes(loanCaseOf(borrowerKind, { place, consumable }))
}

/** Of what is brought forward the day of return is at most so many days ahead. */
const mostAhead = 366

function broughtDays(
  { handedOn, due, begunOn }: Pick<BroughtAsked, 'handedOn' | 'due' | 'begunOn'>,
  today: CivilDate,
): Verdict<undefined, LoanRefusal> {
  if (handedOn > today) return no({ code: 'loan/day-ahead', day: handedOn })
  if (begunOn !== null && handedOn >= begunOn) return no({ code: 'loan/brought-late', begunOn })
  if (due < handedOn) return no({ code: 'loan/due-before-from', from: handedOn })
  const days = daysBetween(today, due)
  return days > mostAhead ? no({ code: 'loan/too-long', days, most: mostAhead }) : yes(undefined)
}

/**
 * So many requests of the public page may wait from one telephone, and so many in an hour for the office; beyond them a
 * reserve for networks of which none was taken in that hour, so that two or three networks close the form for nobody else.
 */
const mostOfCaller = 3
const mostInHour = 30
const mostWithReserve = 60

/** A villager's request holds nothing; it is taken until it would only bury the others. */
export function takeFromPublic(waiting: {
  readonly ofCaller: number
  readonly inHour: number
  /** Taken in this hour of the network from which it comes. */
  readonly ofNetwork: number
}): Verdict<undefined, LoanRefusal> {
  if (waiting.ofCaller >= mostOfCaller) return no({ code: 'loan/waiting-already' })
  const most = waiting.ofNetwork === 0 ? mostWithReserve : mostInHour
  return waiting.inHour >= most ? no({ code: 'loan/too-often' }) : yes(undefined)
}

const mostRepeats = 52

/** ยืมเป็นประจำทุกสัปดาห์: the spans of a request that comes again each week up to a day, the first with them. */
export function weekly(first: LoanSpan, until: CivilDate): Verdict<readonly LoanSpan[], LoanRefusal> {
  if (daysBetween(first.from, first.due) >= 7) return no({ code: 'loan/repeats-overlap' })
  const spans: LoanSpan[] = []
  for (let weeks = 0; weeks <= mostRepeats; weeks++) {
    const from = addDays(first.from, weeks * 7)
    if (from > until) break
    spans.push({ from, due: addDays(first.due, weeks * 7) })
  }
  return spans.length > mostRepeats ? no({ code: 'loan/repeats-too-often', most: mostRepeats }) : yes(spans)
}
