import type { Actor } from '../access/actor.ts'
import { capacityFor, capacityForCase, type Capacity } from '../access/permissions.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { UnitId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Satang } from '../money/satang.ts'
import { signFrom, waitsForAppeal } from './appeal.ts'
import {
  standingStep,
  winnerOf,
  type Passing,
  type PurchaseCase,
  type StandingStep,
  type StepAuthority,
} from './case.ts'
import { missingFacts } from './fact.ts'
import { nameOf, type Bounds, type Method, type Step } from './method.ts'
import { announcedOn } from './methods/award-steps.ts'
import { alreadyHis } from './other-hands.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'
import { tooEarly } from './refused-day.ts'

export type StepState = 'done' | 'now' | 'later' | 'skipped'

/** A step as the record shows it. */
export type StepOnCourse = {
  readonly step: Step
  readonly state: StepState
  readonly stands: StandingStep | undefined
  /** What is missing before it can be passed; of the step that waits only. */
  readonly missing: readonly ProcurementRefusal[]
  readonly bounds: Bounds
}

/** Whether a step is one of this purchase's. */
export const applies = (step: Step, purchase: PurchaseCase): boolean => step.when?.(purchase) ?? true

/** The step that waits now; undefined when all are passed. */
export const waitingStep = (method: Method, purchase: PurchaseCase): Step | undefined =>
  method.steps.find((step) => applies(step, purchase) && standingStep(purchase, step.key) === undefined)

/** The whole course of a purchase, from the table under which it began. */
export function courseOf(method: Method, purchase: PurchaseCase): readonly StepOnCourse[] {
  const waiting = purchase.status === 'open' ? waitingStep(method, purchase) : undefined
  return method.steps.map((step): StepOnCourse => {
    const stands = standingStep(purchase, step.key)
    const isNow = step === waiting
    return {
      step,
      stands,
      state: stateOf({ step, purchase, stands, isNow }),
      missing: isNow ? (step.needs?.(purchase) ?? []) : [],
      bounds: isNow ? (step.bounds?.(purchase) ?? {}) : {},
    }
  })
}

function stateOf({
  step,
  purchase,
  stands,
  isNow,
}: {
  readonly step: Step
  readonly purchase: PurchaseCase
  readonly stands: StandingStep | undefined
  readonly isNow: boolean
}): StepState {
  if (stands !== undefined) return 'done'
  if (isNow) return 'now'
  return applies(step, purchase) ? 'later' : 'skipped'
}

type Deciding = Passing & {
  readonly key: string
  readonly today: CivilDate
  readonly outcome: 'approved' | 'returned' | 'done'
  /** Why it is returned; '' otherwise. */
  readonly note: string
}

export type Passed = {
  readonly step: Step
  readonly permission: StepAuthority
  readonly capacity: Capacity
  readonly warnings: readonly ProcurementRefusal[]
  /** The steps that have to be taken back with it, the last first, where it is returned. */
  readonly takenBack: readonly StandingStep[]
}

/** ผ่านขั้นตอน: the step that waits, by whom it is, on a day that has come and is in order, with nothing missing. */
export function passStep(
  method: Method,
  purchase: PurchaseCase,
  { actor, deciding }: { readonly actor: Actor; readonly deciding: Deciding },
): Verdict<Passed, ProcurementRefusal> {
  const step = nowWaiting(method, purchase, deciding.key)
  if (!step.ok) return step
  const whose = handOf(method, purchase, { actor, step: step.value })
  if (!whose.ok) return whose
  const capacity = whose.value
  const day = dayInOrder(method, purchase, deciding)
  if (day !== undefined) return no(day)
  if (deciding.outcome === 'returned') return returned(purchase, { step: step.value, capacity, deciding })
  const [fault] = faultsOf(step.value, purchase, deciding)
  if (fault !== undefined) return no(fault)
  return yes({
    step: step.value,
    permission: step.value.by,
    capacity,
    warnings: step.value.heed?.(purchase, deciding) ?? [],
    takenBack: [],
  })
}

/** What is decided about: the price of the winner once there is one, else the sum of the request. */
export const amountOf = (purchase: PurchaseCase): Satang => winnerOf(purchase)?.price ?? purchase.budget

type Whose = { readonly step: Step; readonly unit: UnitId; readonly amount: Satang }

/** In which capacity the actor passes a step: what is delegated ends at its units and at its amount (ระเบียบฯ 2560 ข้อ 7). */
export function capacityOf(
  actor: Actor,
  { step, unit, amount }: Whose,
): Verdict<Capacity, ProcurementRefusal> {
  const capacity = capacityForCase(actor, step.by, { units: [unit], amount })
  if (capacity !== undefined) return yes(capacity)
  return capacityFor(actor, step.by) === undefined
    ? no({ code: 'procurement/not-yours', who: step.who })
    : no({ code: 'procurement/beyond-authority', amount })
}

/** In which capacity the actor passes a step of this purchase, whose other steps are not his. */
export function handOf(
  method: Method,
  purchase: PurchaseCase,
  { actor, step }: { readonly actor: Actor; readonly step: Step },
): Verdict<Capacity, ProcurementRefusal> {
  const whose = capacityOf(actor, { step, unit: purchase.unit, amount: amountOf(purchase) })
  if (!whose.ok) return whose
  const his = alreadyHis(method, purchase, { step, person: actor.person, capacity: whose.value })
  return his === undefined ? whose : no(his)
}

function nowWaiting(method: Method, purchase: PurchaseCase, key: string): Verdict<Step, ProcurementRefusal> {
  if (purchase.status !== 'open') return no({ code: 'procurement/not-open', status: purchase.status })
  const waiting = waitingStep(method, purchase)
  if (waiting !== undefined && waiting.key === key) return yes(waiting)
  const asked = method.steps.find((one) => one.key === key)
  return no({ code: 'procurement/not-this-step', step: asked?.name ?? key, waits: waiting?.name ?? '' })
}

function dayInOrder(
  method: Method,
  { standing }: PurchaseCase,
  { on, today }: Deciding,
): ProcurementRefusal | undefined {
  if (on > today) return { code: 'procurement/day-ahead', day: on }
  const last = standing.at(-1)
  if (last === undefined || on >= last.on) return undefined
  return { code: 'procurement/before-step', step: nameOf(method, last.key), day: last.on }
}

/** What is wrong, the first of which is the refusal: what is missing, what comes too early, what was not told, what was told wrongly. */
function faultsOf(step: Step, purchase: PurchaseCase, deciding: Deciding): readonly ProcurementRefusal[] {
  const { notBefore } = step.bounds?.(purchase) ?? {}
  const labels = missingFacts(step.facts, deciding.facts)
  return [
    ...(step.needs?.(purchase) ?? []),
    ...(notBefore !== undefined && deciding.on < notBefore.day ? [tooEarly(notBefore)] : []),
    ...(labels.length > 0 ? [{ code: 'procurement/facts-missing' as const, labels }] : []),
    ...(step.judge?.(purchase, deciding) ?? []),
  ]
}

function returned(
  { standing }: PurchaseCase,
  {
    step,
    capacity,
    deciding,
  }: { readonly step: Step; readonly capacity: Capacity; readonly deciding: Deciding },
): Verdict<Passed, ProcurementRefusal> {
  if (step.returnsTo === undefined) return no({ code: 'procurement/cannot-return', step: step.name })
  if (deciding.note === '') return no({ code: 'procurement/reason-missing' })
  const from = standing.findIndex(({ key }) => key === step.returnsTo)
  return yes({
    step,
    permission: step.by,
    capacity,
    warnings: [],
    takenBack: from === -1 ? [] : standing.slice(from).toReversed(),
  })
}

/** เพิกถอนขั้นตอน: the last that stands, by whose step it is or by the head of the office, with a reason. */
export function undoStep(
  method: Method,
  purchase: PurchaseCase,
  { actor, key }: { readonly actor: Actor; readonly key: string },
): Verdict<
  {
    readonly stands: StandingStep
    readonly step: Step
    readonly permission: StepAuthority
    readonly capacity: Capacity
  },
  ProcurementRefusal
> {
  if (purchase.status === 'cancelled') return no({ code: 'procurement/not-open', status: purchase.status })
  const stands = purchase.standing.at(-1)
  const step = method.steps.find((one) => one.key === stands?.key)
  if (stands === undefined || step === undefined) return no({ code: 'procurement/nothing-passed' })
  if (stands.key !== key) return no({ code: 'procurement/later-stands', step: step.name })
  const [kept] = keptBy(method, purchase, step)
  if (kept !== undefined) return no(kept)
  for (const permission of [step.by, 'purchase:approve'] as const) {
    const capacity = capacityForCase(actor, permission, {
      units: [purchase.unit],
      amount: amountOf(purchase),
    })
    if (capacity !== undefined) return yes({ stands, step, permission, capacity })
  }
  return no({ code: 'procurement/not-yours', who: step.who })
}

/** What was written since a step was passed, and would hang on nothing without it. */
function keptBy(method: Method, purchase: PurchaseCase, step: Step): readonly ProcurementRefusal[] {
  const { offers } = purchase
  const taken = waitingStep(method, purchase)?.opens === 'offers' && offers.length > 0
  return [
    ...(taken ? [{ code: 'procurement/offers-recorded' as const, count: offers.length }] : []),
    ...(step.keptBy?.(purchase) ?? []),
  ]
}

/**
 * วันที่ลงนามได้: the day from which the contract may be signed, once the winner is announced; of what does not wait for
 * the window of appeal the day on which its last step was passed. Undefined while that is not known.
 */
export function readyFrom(method: Method, purchase: PurchaseCase): CivilDate | undefined {
  const announced = announcedOn(purchase)
  if (waitsForAppeal(purchase) && announced !== undefined) return signFrom(announced, purchase.holidays).day
  return waitingStep(method, purchase) === undefined ? purchase.standing.at(-1)?.on : undefined
}
