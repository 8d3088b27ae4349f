import type { Actor } from '../access/actor.ts'
import { capacityForCase, type Capacity, type Case, type Permission } from '../access/permissions.ts'
import type { PersonId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { regulation, type Citation } from '../law/citation.ts'
import { type PlanChannel, type PlanStep, type RoundKind, type RoundStatus } from './plan.ts'
import type { PlanRefusal } from './plan-refusal.ts'

export type Round = {
  readonly kind: RoundKind
  readonly number: number
  readonly status: RoundStatus
  /** How often it was sent for approval. */
  readonly sendings: number
  readonly approvedOn: CivilDate | null
  readonly broughtForward: boolean
}

type RoundOfYear = Pick<Round, 'kind' | 'number' | 'status'>

const isOpen = ({ status }: RoundOfYear): boolean => status === 'draft' || status === 'submitted'

/** Whether what a round says is the plan: approved, published or not. */
export const isLive = ({ status }: Pick<Round, 'status'>): boolean =>
  status === 'approved' || status === 'published'

/** เปิดรอบ: one at a time; the first plan of a year once, and before whatever adds to it or changes it. The next number. */
export function openRound(kind: RoundKind, rounds: readonly RoundOfYear[]): Verdict<number, PlanRefusal> {
  const open = rounds.find(isOpen)
  if (open !== undefined) return no({ code: 'plan/round-open', kind: open.kind, number: open.number })
  const first = rounds.find((round) => round.kind === 'first' && isLive(round))
  if (kind === 'first' && first !== undefined) return no({ code: 'plan/first-stands', number: first.number })
  if (kind !== 'first' && first === undefined) return no({ code: 'plan/no-first' })
  return yes(Math.max(0, ...rounds.map(({ number }) => number)) + 1)
}

/** Whether the round can still be worked on. */
export const inDraft = <Known extends Pick<Round, 'status'>>(round: Known): Verdict<Known, PlanRefusal> =>
  round.status === 'draft' ? yes(round) : no({ code: 'plan/not-draft', status: round.status })

/** เสนอขอความเห็นชอบ: a draft with something in it. The number of this sending. */
export function sendRound(round: Round, items: number): Verdict<number, PlanRefusal> {
  if (round.status !== 'draft') return no({ code: 'plan/not-draft', status: round.status })
  return items === 0 ? no({ code: 'plan/empty' }) : yes(round.sendings + 1)
}

/** A decision of the present sending that was not taken back. */
export type StandingDecision = {
  readonly id: string
  readonly step: PlanStep
  readonly approved: boolean
  readonly by: PersonId
  readonly name: string
}

/** เรียกคืน: by who makes the plan, before anybody has decided on it. */
export function recallRound(
  round: Pick<Round, 'status'>,
  standing: readonly StandingDecision[],
): Verdict<undefined, PlanRefusal> {
  if (round.status !== 'submitted') return no({ code: 'plan/not-submitted', status: round.status })
  const [decided] = standing
  return decided === undefined
    ? yes(undefined)
    : no({ code: 'plan/decided-already', step: decided.step, by: decided.name })
}

export const stepOrder: readonly PlanStep[] = ['screen', 'pass', 'approve']

const permissionOfStep = {
  screen: 'plan:screen',
  pass: 'plan:pass',
  approve: 'plan:approve',
} as const satisfies Record<PlanStep, Permission>

/** The step that waits; undefined when all have passed it. */
export const nextStep = (standing: readonly StandingDecision[]): PlanStep | undefined =>
  stepOrder.find((step) => !standing.some((done) => done.step === step && done.approved))

/** ความเห็นชอบ is given under ข้อ 11; to what changes or cancels under ข้อ 13. */
const clauseOfRound = (kind: RoundKind): Citation => (kind === 'change' ? regulation('13') : regulation('11'))

/** Only the last step decides; the two before it prepare. */
export const clauseOfStep = (kind: RoundKind, step: PlanStep): Citation | null =>
  step === 'approve' ? clauseOfRound(kind) : null

export type AllowedStep = { readonly permission: Permission; readonly capacity: Capacity }

type Deciding = {
  readonly step: PlanStep
  readonly standing: readonly StandingDecision[]
  readonly about: Case
}

/**
 * พิจารณา: the step that waits, by who holds its authority. Each step is another person's; who takes a vacant post's
 * place under a written order may also have done one before it.
 */
export function decideRound(
  round: Pick<Round, 'status'>,
  actor: Actor,
  { step, standing, about }: Deciding,
): Verdict<AllowedStep, PlanRefusal> {
  const next = nextStep(standing)
  if (round.status !== 'submitted' || next === undefined)
    return no({ code: 'plan/not-submitted', status: round.status })
  if (stepOrder.indexOf(step) < stepOrder.indexOf(next)) return no({ code: 'plan/step-passed', step, next })
  const permission = permissionOfStep[next]
  const capacity = capacityForCase(actor, permission, about)
  if (next !== step || capacity === undefined) return no({ code: 'plan/not-your-step', step: next })
  const before = standing.find(({ by }) => by === actor.person)
  if (before !== undefined && capacity.acting === undefined)
    return no({ code: 'plan/same-person', step: before.step })
  return yes({ permission, capacity })
}

/** เห็นชอบ: nothing that is being bought by now leaves the plan with what is approved (ระเบียบฯ 2560 ข้อ 13). */
export const nothingBought = (purchase: StandingOn['purchase']): Verdict<undefined, PlanRefusal> =>
  purchase === null ? yes(undefined) : no({ code: 'plan/purchase-stands', ...purchase })

/** What may stand on an approval. */
export type StandingOn = {
  readonly channels: readonly PlanChannel[]
  /** The latest round that was begun after this one. */
  readonly laterRound: RoundOfYear | null
  /** A purchase that has begun of one of the items. */
  readonly purchase: { readonly item: string; readonly purchase: string } | null
}

type Undoing = {
  readonly approval: string
  readonly standing: readonly StandingDecision[]
  readonly on: StandingOn
  readonly about: Case
}

/**
 * เพิกถอนการพิจารณา: by who holds that step's authority, or the head of the office; the last step first, and the head's
 * only as long as nothing was published of it, no later round was begun and nothing is being bought.
 */
export function undoDecision(
  round: Round,
  actor: Actor,
  { approval, standing, on, about }: Undoing,
): Verdict<AllowedStep & { readonly step: PlanStep }, PlanRefusal> {
  const decision = standing.find(({ id }) => id === approval)
  if (decision === undefined) return no({ code: 'plan/approval-gone' })
  if (!decision.approved) return no({ code: 'plan/refusal-stays' })
  const later = standing.findLast(({ step }) => stepOrder.indexOf(step) > stepOrder.indexOf(decision.step))
  if (later !== undefined) return no({ code: 'plan/later-step', step: later.step })
  const used = nothingOn(on)
  if (isLive(round) && !used.ok) return used
  const own = permissionOfStep[decision.step]
  for (const permission of [own, permissionOfStep.approve]) {
    const capacity = capacityForCase(actor, permission, about)
    if (capacity !== undefined) return yes({ permission, capacity, step: decision.step })
  }
  return no({ code: 'plan/approval-above' })
}

function nothingOn({ channels, laterRound, purchase }: StandingOn): Verdict<undefined, PlanRefusal> {
  const [channel] = channels
  if (channel !== undefined) return no({ code: 'plan/publication-stands', channel })
  if (laterRound !== null)
    return no({ code: 'plan/later-round', kind: laterRound.kind, number: laterRound.number })
  return nothingBought(purchase)
}

/** ยกมา: approved and published before the system, as its papers say; never a round that was sent in the system. */
export function bringRound(
  round: Round,
  {
    items,
    approvedOn,
    today,
  }: { readonly items: number; readonly approvedOn: CivilDate; readonly today: CivilDate },
): Verdict<undefined, PlanRefusal> {
  const sent = sendRound(round, items)
  if (!sent.ok) return sent
  if (round.sendings > 0) return no({ code: 'plan/was-sent-before' })
  return approvedOn > today ? no({ code: 'plan/day-ahead', day: approvedOn }) : yes(undefined)
}

/** What was brought forward wrongly is a draft again, as long as nothing later stands on it. */
export const undoBrought = (round: Round, on: StandingOn): Verdict<undefined, PlanRefusal> =>
  round.broughtForward && isLive(round)
    ? nothingOn({ ...on, channels: [] })
    : no({ code: 'plan/not-brought' })
