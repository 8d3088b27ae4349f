import type { Verdict } from '../base/verdict.ts'
import { day, holidays, money } from '../procurement/testing.ts'
import { defaultPenaltyRounding, type Obligation, type PenaltyTerms } from './penalty.ts'
import { defaultLateFrom, dueOnDay, type DueDay } from './term.ts'

export { day, holidays, money } from '../procurement/testing.ts'

/** Goods at 0.20 % a day of what has not come, unless said otherwise. */
export const terms = (rest: Partial<PenaltyTerms> = {}): PenaltyTerms => ({
  kind: 'goods',
  affectsTraffic: false,
  base: 'undelivered',
  rate: 20,
  madeOn: day('2026-10-01'),
  cap: null,
  rounding: defaultPenaltyRounding,
  lateFrom: defaultLateFrom,
  ...rest,
})

export const due = (on: string): DueDay => dueOnDay(day(on), holidays)

type Told = {
  readonly due?: string
  readonly deliveries?: readonly (readonly [on: string, price: string])[]
  readonly until?: string
  readonly excusedDays?: number
}

/** What is due on 15 October 2026, and today is 30 June 2027, unless said otherwise. */
export const obligation = (price: string, told: Told): Obligation => ({
  due: due(told.due ?? '2026-10-15'),
  price: money(price),
  deliveries: (told.deliveries ?? []).map(([on, of]) => ({ on: day(on), price: money(of) })),
  until: day(told.until ?? '2027-06-30'),
  excusedDays: told.excusedDays ?? 0,
})

/** The code of a refusal, or 'yes'. */
export const said = (verdict: Verdict<unknown, { readonly code: string }>): string =>
  verdict.ok ? 'yes' : verdict.refusal.code
