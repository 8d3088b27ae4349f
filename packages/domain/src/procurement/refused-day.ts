import type { Bound } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

/** What may not be done before the day that a duty sets. */
export const tooEarly = ({ day, duty, citation }: Bound): ProcurementRefusal => ({
  code: 'procurement/too-early',
  day,
  duty,
  citation,
})

/** Two days that were told the wrong way round, by what they are called. */
export const outOfOrder = (first: string, second: string): ProcurementRefusal => ({
  code: 'procurement/days-out-of-order',
  first,
  second,
})
