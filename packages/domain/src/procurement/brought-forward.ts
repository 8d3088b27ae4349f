import type { PersonId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { PurchaseCase } from './case.ts'
import { waitingStep } from './course.ts'
import type { Facts } from './fact.ts'
import type { Method } from './method.ts'
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
  { found, today, by }: {
    readonly found: readonly FoundStep[]
    readonly today: CivilDate
    readonly by: PersonId
  },
): Verdict<PurchaseCase, ProcurementRefusal> {
  let brought = purchase
  for (const step of found) {
    const waits = waitingStep(method, brought)
    const asked = method.steps.find(({ key }) => key === step.key)
    if (waits === undefined || waits.key !== step.key)
      return no({ code: 'procurement/not-this-step', step: asked?.name ?? step.key, waits: waits?.name ?? '' })
    if (step.on > today) return no({ code: 'procurement/day-ahead', day: step.on })
    const last = brought.standing.at(-1)
    if (last !== undefined && step.on < last.on)
      return no({ code: 'procurement/before-step', step: nameOf(method, last.key), day: last.on })
    brought = { ...brought, standing: [...brought.standing, { ...step, by, broughtForward: true }] }
  }
  return yes(brought)
}

const nameOf = ({ steps }: Method, key: string): string => steps.find((one) => one.key === key)?.name ?? key
