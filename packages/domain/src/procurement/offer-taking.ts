import type { SupplierId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { standingStep, type PurchaseCase, type StandingStep } from './case.ts'
import { dayFact } from './fact.ts'
import type { Method } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'
import { outOfOrder, tooEarly } from './refused-day.ts'

type Offering = {
  readonly supplier: SupplierId
  readonly name: string
  readonly on: CivilDate
}

/**
 * รับข้อเสนอ: not before the day of the offers nor before the step that comes before them, and where there are letters only
 * of who was asked by one, up to the day that they set (ระเบียบฯ 2560 ข้อ 54, 74). What was half-way before the system is as its papers say.
 */
export function takeOffer(
  method: Method,
  purchase: PurchaseCase,
  { supplier, name, on }: Offering,
): Verdict<null, ProcurementRefusal> {
  const before = stepBeforeOffers(method, purchase)
  if (before === undefined || before.broughtForward) return yes(null)
  const lettered = standingStep(purchase, 'invited') !== undefined
  if (lettered && !purchase.invitees.includes(supplier)) return no({ code: 'procurement/not-invited', name })
  if (on < before.on)
    return no({ code: 'procurement/before-step', step: nameOf(method, before), day: before.on })
  return lettered ? inTime(method, purchase, on) : onItsDay(method, purchase, on)
}

function onItsDay(method: Method, purchase: PurchaseCase, on: CivilDate): Verdict<null, ProcurementRefusal> {
  const bound = handingIn(method)?.bounds?.(purchase).notBefore
  return bound === undefined || on >= bound.day ? yes(null) : no(tooEarly(bound))
}

/** ระเบียบฯ 2560 ข้อ 74 (3): by letter an envelope comes on any day up to the one that is set, and none after it. */
function inTime({ steps }: Method, purchase: PurchaseCase, on: CivilDate): Verdict<null, ProcurementRefusal> {
  const until = dayFact(standingStep(purchase, 'invited')?.facts ?? {}, 'offersBy')
  const sealed = steps.some(({ key }) => key === 'opened')
  return sealed && until !== undefined && on > until
    ? no(outOfOrder('วันที่ยื่นข้อเสนอ', 'กำหนดยื่นข้อเสนอ'))
    : yes(null)
}

const nameOf = ({ steps }: Method, { key }: StandingStep): string =>
  steps.find((step) => step.key === key)?.name ?? key

/** Of sealed ones too it is this step: what they say is recorded when they are opened, the day on which they came is its own. */
const handingIn = ({ steps }: Method) => steps.find(({ key }) => key === 'bids')

function stepBeforeOffers(method: Method, { standing }: PurchaseCase): StandingStep | undefined {
  const at = standing.findIndex(({ key }) => key === handingIn(method)?.key)
  return at === -1 ? standing.at(-1) : standing[at - 1]
}
