import { bangkokDay, type CivilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { Act } from './act.ts'
import { budgetYear } from './buying/budget-year.ts'
import { plansOfYears } from './buying/plan-year.ts'
import { purchaseYear } from './buying/purchase-year.ts'
import { supplierYear } from './buying/supplier-year.ts'
import { categoryYear } from './category-year.ts'
import { corrections, slipsAmong } from './correction-year.ts'
import { custodyYear } from './custody-year.ts'
import { intakeYear } from './intake-year.ts'
import { lendingYear } from './lending-year.ts'
import { oldCards } from './old-cards.ts'
import { officeYear } from './office-year.ts'
import { planCards } from './plan-cards.ts'
import type { Chance } from './random.ts'
import { repairYear } from './repair-year.ts'
import { findings, registrations } from './register-year.ts'
import { daysOfYear, momentsOf } from './sample-days.ts'

export type TimedAct = Act & { readonly now: Instant }

export type SampleYear = { readonly firstDay: CivilDate; readonly acts: readonly TimedAct[] }

/** The year that ends at this moment: all that is done in it, in order, each at its moment of the office's hours. */
export function planYear(now: Instant, chance: Chance): SampleYear {
  const days = daysOfYear(bangkokDay(now))
  const acts = Map.groupBy(actsOf(days, chance), ({ day }) => day)
  const outside = [...acts.keys()].find((day) => !days.includes(day))
  if (outside !== undefined) throw new RangeError(`nothing is done on ${outside}: it is no day of this year`)
  return {
    firstDay: days[0] ?? bangkokDay(now),
    acts: days.flatMap((day) => {
      const ofDay = acts.get(day) ?? []
      const moments = momentsOf(day, ofDay.length, { now, chance })
      return ofDay.map((act, index) => ({ ...act, now: moments[index] ?? now }))
    }),
  }
}

/** The year of every area, in the order in which the things of one day are done. */
function actsOf(days: readonly CivilDate[], chance: Chance): readonly Act[] {
  const { old, fresh } = planCards({ days, chance })
  const { written, found } = oldCards(old)
  const slips = slipsAmong(fresh, days)
  const registering = { days, chance }
  return [
    ...officeYear(days),
    ...categoryYear(days),
    ...intakeYear(written, days),
    ...registrations(fresh, slips, registering),
    ...findings(found, registering),
    ...corrections({ old: written, slips }, registering),
    ...custodyYear(registering),
    ...repairYear(registering),
    ...lendingYear(registering),
    ...budgetYear(days),
    ...supplierYear(days),
    ...plansOfYears(days),
    ...purchaseYear(days),
  ]
}
