import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { standingStep, type PurchaseCase } from './case.ts'
import { applies, waitingStep } from './course.ts'
import type { Matter, Method } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'
import { tooEarly } from './refused-day.ts'

/**
 * Whether something can still be written into a purchase: it is open, the step from which on it is recorded has come, and
 * none that holds it fast stands. What was passed on for approval is changed by taking that back first.
 */
export function stillOpen(
  method: Method,
  purchase: PurchaseCase,
  matter: Matter,
): Verdict<null, ProcurementRefusal> {
  if (purchase.status !== 'open') return no({ code: 'procurement/not-open', status: purchase.status })
  const fixed = method.steps.find(({ key, fixes }) => fixes === matter && holdsFast(purchase, matter, key))
  if (fixed !== undefined) return no({ code: 'procurement/fixed-by-step', step: fixed.name })
  if (
    !method.steps.some((step) => (step.fixes === matter || step.opens === matter) && applies(step, purchase))
  )
    return no({ code: 'procurement/not-of-method' })
  const opening = method.steps.find(({ opens }) => opens === matter)
  if (opening === undefined || standingStep(purchase, opening.key) !== undefined) return yes(null)
  return waitingStep(method, purchase) === opening
    ? yes(null)
    : no({ code: 'procurement/not-yet', step: opening.name })
}

/**
 * ระเบียบฯ 2560 ข้อ 54, 67, 75: offers are recorded from the day on which they are opened, so that nobody learns a price
 * before; and once they are counted none comes in and none goes, for whoever offers then knows the others.
 */
export function takesOffers(
  method: Method,
  purchase: PurchaseCase,
  today: CivilDate,
): Verdict<null, ProcurementRefusal> {
  const open = stillOpen(method, purchase, 'offers')
  const opening = method.steps.find(({ opens }) => opens === 'offers')
  if (!open.ok || opening === undefined) return open
  const counted = standingStep(purchase, opening.key)
  if (counted?.broughtForward === false) return no({ code: 'procurement/fixed-by-step', step: opening.name })
  const { notBefore } = opening.bounds?.(purchase) ?? {}
  if (notBefore === undefined || today >= notBefore.day) return open
  return no(tooEarly(notBefore))
}

/** Another method than the one it goes by: the steps that stand have to be the first of the other as well. */
export function changeOfMethod(
  to: Method,
  { standing }: Pick<PurchaseCase, 'standing'>,
): Verdict<null, ProcurementRefusal> {
  const kept = standing.every(({ key }, index) => to.steps[index]?.key === key)
  return kept ? yes(null) : no({ code: 'procurement/method-under-way' })
}

/** What was done before the system is written in after the steps that are brought forward, until the first that is passed here. */
function holdsFast({ standing, ...purchase }: PurchaseCase, matter: Matter, key: string): boolean {
  const stands = standingStep({ standing, ...purchase }, key)
  if (stands === undefined) return false
  return matter === 'request' || standing.some(({ broughtForward }) => !broughtForward)
}
