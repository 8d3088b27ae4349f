import type { PersonId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { OfficeRefusal } from './office-refusal.ts'
import { working, type Person } from './person.ts'

/** คำสั่งรักษาราชการแทน: who takes whose place, by which order, and on which days. */
export type ActingOrder = {
  readonly person: PersonId
  readonly forPerson: PersonId
  readonly orderNumber: string
  readonly orderedOn: CivilDate
  readonly from: CivilDate
  readonly until: CivilDate | null
}

/** An order that stands, with the name of who acts by it. `endedOn` is the first day on which it no longer holds. */
export type StandingOrder = ActingOrder & { readonly name: string; readonly endedOn: CivilDate | null }

type Recording = {
  /** Who records the order. */
  readonly by: PersonId
  readonly person: Person
  readonly forPerson: Person
  readonly today: CivilDate
  /** The orders for the same post. */
  readonly others: readonly StandingOrder[]
}

/** One person at a time takes a place; nobody takes his own, and nobody records the order by which he himself acts. */
export function orderActing(
  order: ActingOrder,
  { by, person, forPerson, today, others }: Recording,
): Verdict<ActingOrder, OfficeRefusal> {
  if (order.person === order.forPerson) return no({ code: 'office/acting-for-oneself' })
  if (order.person === by) return no({ code: 'office/acting-ordered-by-oneself' })
  const away = [person, forPerson].map(working).find(({ ok }) => !ok)
  if (away?.ok === false) return away
  if (order.orderedOn > today) return no({ code: 'office/day-ahead', day: order.orderedOn })
  if (order.until !== null && order.until < order.from) {
    return no({ code: 'office/ends-before-it-begins', from: order.from, until: order.until })
  }
  const other = others.find((one) => meet(one, order))
  if (other) return no({ code: 'office/acting-taken', name: other.name, orderNumber: other.orderNumber })
  return yes(order)
}

/** `on` is the first day on which the order no longer holds. */
export function endActing<Known extends StandingOrder>(
  order: Known,
  on: CivilDate,
): Verdict<Known & { readonly endedOn: CivilDate }, OfficeRefusal> {
  if (order.endedOn !== null) return no({ code: 'office/acting-ended', on: order.endedOn })
  if (order.until !== null && order.until < on) return no({ code: 'office/acting-ended', on: order.until })
  if (on < order.from) return no({ code: 'office/ends-before-it-begins', from: order.from, until: on })
  return yes({ ...order, endedOn: on })
}

const meet = (standing: StandingOrder, order: ActingOrder): boolean =>
  beginsInTime(order.from, standing) && (order.until === null || standing.from <= order.until)

const beginsInTime = (from: CivilDate, { until, endedOn }: StandingOrder): boolean =>
  (until === null || from <= until) && (endedOn === null || from < endedOn)
