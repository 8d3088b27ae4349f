import { againstActual } from '@prongsai/api/plan/plan-actual'
import { planOfYear } from '@prongsai/api/plan/plans'
import { plansWaiting } from '@prongsai/api/plan/waiting-plans'
import { onePurchase, purchasesForMe } from '@prongsai/api/procurement/purchases'
import type { ReadDb } from '@prongsai/db/database'
import type { Permission } from '@prongsai/domain/access/permissions'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { actualInput } from '@prongsai/domain/plan/actual.input'
import { planOfYearInput } from '@prongsai/domain/plan/plan.input'
import { purchaseIdInput } from '@prongsai/domain/procurement/purchase.input'
import { authorityOf } from './bare-router.ts'
import { lookMeasure, type Measure } from './measures.ts'
import type { Office } from './open-office.ts'

const looking = ({ actor }: Office, permission: Permission, db: ReadDb) => ({
  ...authorityOf(actor, permission),
  db,
})

const thisYear = () => fiscalYearOf(bangkokDay(instantFrom(new Date())))

/** What is looked at of the plan and of purchases, over all of seven years. */
export const buyingLooks: readonly Measure[] = [
  lookMeasure({
    name: 'plan against actual, a year',
    procedure: 'plan.actual',
    inputs: () => [{ year: thisYear() }],
    run: (office, input) => (db) => againstActual(looking(office, 'plan:read', db), actualInput.parse(input)),
  }),
  lookMeasure({
    name: 'the plan of a year, 8,000 items',
    procedure: 'plan.year',
    inputs: () => [{ year: thisYear() }],
    run: (office, input) => (db) =>
      planOfYear(looking(office, 'plan:read', db), planOfYearInput.parse(input)),
  }),
  lookMeasure({
    name: 'one purchase with its whole file',
    procedure: 'purchase.get',
    inputs: ({ purchaseIds }) => purchaseIds.map((id) => ({ id })),
    run: (office, input) => (db) =>
      onePurchase(looking(office, 'purchase:read', db), purchaseIdInput.parse(Object(input)['id'])),
  }),
  lookMeasure({
    name: 'what waits for me, purchases',
    procedure: 'purchase.forMe',
    inputs: () => [undefined],
    run: (office) => (db) => purchasesForMe(looking(office, 'purchase:read', db)),
  }),
  lookMeasure({
    name: 'what waits for me, plan',
    procedure: 'plan.waiting',
    inputs: () => [undefined],
    run: (office) => (db) => plansWaiting(looking(office, 'plan:read', db)),
  }),
]
