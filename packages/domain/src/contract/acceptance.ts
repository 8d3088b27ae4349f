import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { regulation, type Citation } from '../law/citation.ts'
import { deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import type { AcceptanceOutcome, Pieces, Vote } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'

type CastVote = {
  /** The person, or the seat of one who is no user. */
  readonly by: string
  readonly vote: Vote
  readonly memo: string
  /** Of a part: what is right. */
  readonly right?: readonly Pieces[]
}

export type Inspection = {
  readonly kind: PurchaseKind
  /** Who sits in the committee, or the one inspector. */
  readonly members: readonly { readonly person: string; readonly name: string }[]
  readonly votes: readonly CastVote[]
  /** What was said by who sits no more: nobody loses his dissent by another order. */
  readonly former?: readonly CastVote[]
  /** สั่งการ of the head after members disagreed; null while there is none. */
  readonly headDecision: AcceptanceOutcome | null
}

export type DeliveryTold = {
  readonly cameOn: CivilDate
  readonly signedOn: CivilDate
  readonly today: CivilDate
  /** Whether the instalment was accepted whole already. */
  readonly accepted: boolean
  readonly endedOn: CivilDate | null
}

/** A delivery of a contract that runs: on a day that has come, not before the contract, of what is not yet accepted. */
export function recordDelivery({
  cameOn,
  signedOn,
  today,
  accepted,
  endedOn,
}: DeliveryTold): Verdict<null, ContractRefusal> {
  if (cameOn > today) return no({ code: 'contract/day-ahead', day: cameOn })
  if (cameOn < signedOn) return no({ code: 'contract/delivered-before-contract', cameOn, signedOn })
  if (accepted) return no({ code: 'contract/accepted-already' })
  return endedOn !== null && cameOn > endedOn
    ? no({ code: 'contract/delivered-after-end', endedOn })
    : yes(null)
}

/** One vote of a member who sits, once, with its memo where it is not a plain yes. */
export function castVote(
  { members, votes, headDecision }: Inspection,
  { by, vote, memo }: CastVote,
): Verdict<null, ContractRefusal> {
  if (!members.some(({ person }) => person === by)) return no({ code: 'contract/not-a-member' })
  if (headDecision !== null) return no({ code: 'contract/inspection-decided' })
  if (votes.some((one) => one.by === by)) return no({ code: 'contract/voted-already' })
  return vote !== 'accept' && memo.trim() === '' ? no({ code: 'contract/memo-missing', vote }) : yes(null)
}

/** How an inspection stands: who has not voted, that the head has to decide, or what came of it and by which clause. */
export type InspectionStanding =
  | { readonly status: 'voting'; readonly waiting: readonly string[] }
  | { readonly status: 'head' }
  | { readonly status: 'decided'; readonly outcome: AcceptanceOutcome; readonly citation: Citation }

const outcomeOf = { accept: 'whole', part: 'part', refuse: 'refused', dissent: undefined } as const

const clauseOf = (kind: PurchaseKind): string => {
  if (kind === 'consultant') return '179'
  if (kind === 'design') return '180'
  return kind === 'construction' ? '176' : '175'
}

/** All members of one mind decide; where one sees it otherwise the head does (ระเบียบฯ 2560 ข้อ 175 (7), 176 (7)). */
export function inspectionStanding({
  kind,
  members,
  votes,
  former = [],
  headDecision,
}: Inspection): InspectionStanding {
  const clause = clauseOf(kind)
  const waiting = members.filter(({ person }) => !votes.some(({ by }) => by === person))
  if (members.length === 0 || waiting.length > 0)
    return { status: 'voting', waiting: waiting.map(({ name }) => name) }
  const [first, ...others] = [...votes, ...former.filter(({ vote }) => vote !== 'accept')]
  const outcome = first === undefined ? undefined : outcomeOf[first.vote]
  const unanimous =
    outcome !== undefined &&
    others.every((one) => one.vote === first?.vote && rightText(one) === rightText(first))
  if (unanimous) return { status: 'decided', outcome, citation: regulation(clause) }
  if (headDecision === null) return { status: 'head' }
  return { status: 'decided', outcome: headDecision, citation: regulation(dissentClause[clause] ?? clause) }
}

/** Members who find other pieces right are not of one mind. */
const rightText = ({ right = [] }: Pick<CastVote, 'right'>): string =>
  right
    .filter(({ quantity }) => quantity > 0)
    .map(({ position, quantity }) => `${position}:${quantity}`)
    .toSorted()
    .join(' ')

const dissentClause: Readonly<Record<string, string>> = { '175': '175 (7)', '176': '176 (7)' }

/** The head decides only after all have voted and not all are of one mind. */
export function judgeHeadDecision(inspection: Inspection): Verdict<null, ContractRefusal> {
  if (inspection.headDecision !== null) return no({ code: 'contract/inspection-decided' })
  const standing = inspectionStanding(inspection)
  if (standing.status === 'voting') return no({ code: 'contract/votes-missing', names: standing.waiting })
  return standing.status === 'decided' ? no({ code: 'contract/inspection-unanimous' }) : yes(null)
}

/** The day on which an accepted delivery counts as made: that on which it came; what is refused is no delivery (ข้อ 175 (4)-(6)). */
export const countsFrom = (outcome: AcceptanceOutcome, cameOn: CivilDate): CivilDate | null =>
  outcome === 'refused' ? null : cameOn

/** ระเบียบฯ 2560 ข้อ 175 (1), 176 (5): goods on the day on which they came; works three working days from when the chair knows (W32). */
export const inspectBy = (kind: PurchaseKind, knownOn: CivilDate, holidays: Holidays): CivilDate =>
  kind === 'construction' ? deadline(deadlines['construction-inspection'], knownOn, holidays).due : knownOn

/** ระเบียบฯ 2560 ข้อ 175 (5), (6): the seller is told three working days after what is wrong was found (W33). Null when nothing is. */
export const tellWrongBy = (
  outcome: AcceptanceOutcome,
  foundOn: CivilDate,
  holidays: Holidays,
): CivilDate | null =>
  outcome === 'whole' ? null : deadline(deadlines['wrong-delivery-notice'], foundOn, holidays).due
