import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays, workingDayFrom, type Holidays } from '../calendar/working-days.ts'
import type { TermUnit } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** A contract's own limit: so many days, of which the first is the day after signing or after the notice to begin. */
export type Term = {
  /** A whole number of `unit`, at least 1. */
  readonly limit: number
  readonly unit: TermUnit
}

/**
 * วันครบกำหนด: the day on which the limit is full, and the working day to which it moves when the office is closed then
 * (ป.พ.พ. มาตรา 193/8). The same day where nothing moves.
 */
export type DueDay = { readonly original: CivilDate; readonly moved: CivilDate }

/**
 * From which day lateness is counted once the moved day was missed too. The law does not say, so it is the office's to
 * set: 'moved' counts from the working day, 'original' from the day that the contract names.
 */
export type LateFrom = 'moved' | 'original'

/** The office's reading until it sets another. */
export const defaultLateFrom: LateFrom = 'moved'

/** W14, W15: 60 days from 1 Oct 2026 end on 30 Nov; 90 from 2 Oct end on 31 Dec, a holiday, and move to 4 Jan 2027. */
export function dueAfter({ limit, unit }: Term, from: CivilDate, holidays: Holidays): DueDay {
  if (unit === 'day') return dueOnDay(addDays(from, limit), holidays)
  const day = addWorkingDays(from, limit, { holidays })
  return { original: day, moved: day }
}

/** A due day that the contract names by its date. */
export const dueOnDay = (day: CivilDate, holidays: Holidays): DueDay => ({
  original: day,
  moved: workingDayFrom(day, holidays),
})

/** The day from which lateness is counted, that day itself not being late. */
export const countedFrom = (due: DueDay, lateFrom: LateFrom): CivilDate =>
  lateFrom === 'moved' ? due.moved : due.original

/** Days late of what came on that day: none up to the moved day, whichever day they are counted from. */
export const daysLate = (due: DueDay, cameOn: CivilDate, lateFrom: LateFrom = defaultLateFrom): number =>
  cameOn <= due.moved ? 0 : daysBetween(countedFrom(due, lateFrom), cameOn)

/** The due day later by so many days that were given (มาตรา 102), moved off a holiday again. */
export const extendedBy = (due: DueDay, days: number, holidays: Holidays): DueDay =>
  dueOnDay(addDays(due.original, days), holidays)

/** A day of the contract under the name by which a person knows it; null while it has not come or is not set. */
export type NamedDay = { readonly what: string; readonly on: CivilDate | null }

/** Days that follow one another: each may be the same as the one before it, and none lies before it. */
export function daysInOrder(days: readonly NamedDay[]): Verdict<null, ContractRefusal> {
  let last: { readonly what: string; readonly on: CivilDate } | undefined
  for (const { what, on } of days) {
    if (on === null) continue
    if (last !== undefined && on < last.on)
      return no({ code: 'contract/days-out-of-order', first: last.what, firstOn: last.on, second: what })
    last = { what, on }
  }
  return yes(null)
}

/** The due day of each instalment from the days that it is given, each later than the one before and none after the whole. */
export function instalmentDueDays(
  terms: readonly Term[],
  from: CivilDate,
  { whole, holidays }: { readonly whole: Term; readonly holidays: Holidays },
): Verdict<readonly DueDay[], ContractRefusal> {
  const last = dueAfter(whole, from, holidays)
  const days = terms.map((term) => dueAfter(term, from, holidays))
  const wrong = terms.findIndex(({ limit }) => !Number.isInteger(limit) || limit < 1)
  if (wrong >= 0) return no({ code: 'contract/term-not-whole', position: wrong + 1 })
  const early = days.findIndex(
    ({ original }, at) => at > 0 && original <= (days[at - 1]?.original ?? original),
  )
  if (early >= 0) return no({ code: 'contract/instalment-not-later', position: early + 1 })
  const beyond = days.findIndex(({ original }) => original > last.original)
  return beyond >= 0
    ? no({ code: 'contract/instalment-after-end', position: beyond + 1, end: last.original })
    : yes(days)
}
