import type { PersonId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { PurchaseCase, StandingStep } from './case.ts'
import { waitingStep } from './course.ts'
import type { Facts } from './fact.ts'
import { nameOf, type Method } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

/** A step as the papers of what was half-way say it. */
export type FoundStep = { readonly key: string; readonly on: CivilDate; readonly facts: Facts }

/**
 * ยกมา: what was half-way before the system. Its past steps are taken as its papers say them, in the order of the method
 * and on days that have come; what is asked before a step is passed holds for the later ones only.
 */
export function bringForward(
  method: Method,
  purchase: PurchaseCase,
  {
    found,
    today,
    by,
  }: {
    readonly found: readonly FoundStep[]
    readonly today: CivilDate
    readonly by: PersonId
  },
): Verdict<PurchaseCase, ProcurementRefusal> {
  const standing: StandingStep[] = []
  for (const step of found) {
    const fault = faultOf(method, { ...purchase, standing }, { step, today })
    if (fault !== undefined) return no(fault)
    standing.push({ ...step, by, broughtForward: true })
  }
  return yes({ ...purchase, standing })
}

function faultOf(
  method: Method,
  brought: PurchaseCase,
  { step, today }: { readonly step: FoundStep; readonly today: CivilDate },
): ProcurementRefusal | undefined {
  const waits = waitingStep(method, brought)
  if (waits?.key !== step.key)
    return {
      code: 'procurement/not-this-step',
      step: nameOf(method, step.key),
      waits: waits?.name ?? '',
    }
  if (step.on > today) return { code: 'procurement/day-ahead', day: step.on }
  const last = brought.standing.at(-1)
  return last !== undefined && step.on < last.on
    ? { code: 'procurement/before-step', step: nameOf(method, last.key), day: last.on }
    : undefined
}
