import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from './framed.ts'

const plan = page(
  '/plan',
  ['plan'],
  lazyRouteComponent(() => import('./plan/plan-page.tsx'), 'PlanPage'),
)

const needs = page(
  '/plan/needs',
  ['plan'],
  lazyRouteComponent(() => import('./plan/needs-page.tsx'), 'NeedsPage'),
)

const newNeed = page(
  '/plan/needs/new',
  ['office', 'plan'],
  lazyRouteComponent(() => import('./plan/need-form-page.tsx'), 'NeedFormPage'),
)

const need = page(
  '/plan/needs/$needId',
  ['office', 'plan'],
  lazyRouteComponent(() => import('./plan/need-form-page.tsx'), 'NeedFormPage'),
)

const importPlan = page(
  '/plan/import',
  ['intake', 'planImport'],
  lazyRouteComponent(() => import('./plan/import-page.tsx'), 'ImportPlanPage'),
)

const actual = page(
  '/plan/actual',
  ['planActual'],
  lazyRouteComponent(() => import('./plan/actual-page.tsx'), 'ActualPage'),
)

const planRound = page(
  '/plan/rounds/$roundId',
  ['file', 'journal', 'office', 'plan', 'template'],
  lazyRouteComponent(() => import('./plan/round-page.tsx'), 'RoundPage'),
)

const newPlanItem = page(
  '/plan/rounds/$roundId/items/new',
  ['office', 'plan'],
  lazyRouteComponent(() => import('./plan/item-form-page.tsx'), 'ItemFormPage'),
)

const planItem = page(
  '/plan/rounds/$roundId/items/$itemId',
  ['office', 'plan'],
  lazyRouteComponent(() => import('./plan/item-form-page.tsx'), 'ItemFormPage'),
)

/** The pages of the procurement plan. */
export const planPages = [
  plan,
  needs,
  newNeed,
  need,
  importPlan,
  actual,
  planRound,
  newPlanItem,
  planItem,
] as const
