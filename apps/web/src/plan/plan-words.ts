import type { AppRouter } from '@prongsai/api/app-router'
import type { RoundStatus } from '@prongsai/domain/plan/plan'
import { firstDayOfMonth } from '@prongsai/domain/plan/revision'
import { monthWithin, type CivilMonth } from '@prongsai/domain/calendar/civil-month'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { formatBaht, type Satang } from '@prongsai/domain/money/satang'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { monthText } from '../ui/day-text.ts'
import type { Tone } from '../ui/state-badge.tsx'

type Outputs = inferRouterOutputs<AppRouter>['plan']
export type PlanOfYear = Outputs['year']
export type PlannedItem = PlanOfYear['items'][number]
export type Round = Outputs['round']
export type RoundItem = Round['items'][number]
export type Needs = Outputs['needs']

export const roundTone: Readonly<Record<RoundStatus, Tone>> = {
  draft: 'idle',
  submitted: 'soon',
  approved: 'soon',
  published: 'done',
  withdrawn: 'idle',
}

/** Months, sums and counts as the pages of the plan say them. */
export function usePlanTexts() {
  const { t, i18n } = useTranslation('plan')
  const language = i18n.resolvedLanguage ?? 'th'
  return {
    month: (month: CivilMonth) => monthText(firstDayOfMonth(month), language),
    baht: (amount: Satang) => t('baht', { amount: formatBaht(amount) }),
    pieces: ({ quantity, countingUnit }: { readonly quantity: number; readonly countingUnit: string }) =>
      t('quantity', { n: quantity.toLocaleString('en-US'), unit: countingUnit }),
  }
}

const inOrder = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The twelve months of a fiscal year, to choose from. */
export function useMonthChoices(year: number) {
  const { month } = usePlanTexts()
  return inOrder.map((number) => {
    const value = monthWithin(fiscalYear(year), number)
    return { value: String(value), label: month(value) }
  })
}
