import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { Tone } from '../ui/state-badge.tsx'

export type ActingOrderRow = inferRouterOutputs<AppRouter>['acting']['list'][number]

export const useActingOrders = () => useQuery(trpc.acting.list.queryOptions())

/** What an order says, in words. */
export function useOrderText() {
  const { t } = useTranslation('office')
  const days = useDays()
  const short = (day: string) => days.short(day).replaceAll(' ', '\u00a0')
  return {
    order: ({ orderNumber, orderedOn }: ActingOrderRow) =>
      t('acting.orderText', { number: orderNumber, day: short(orderedOn) }),
    span: ({ from, until }: ActingOrderRow) =>
      until === null
        ? t('acting.openEnded', { from: short(from) })
        : t('acting.span', { from: short(from), until: short(until) }),
  }
}

type State = { readonly tone: Tone; readonly word: string; readonly canEnd: boolean }

/** Whether it holds today: an ended order holds no more from the day of its end. */
export function useOrderState(): (order: ActingOrderRow) => State {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const { today } = useMe()
  return ({ from, until, endedOn }) => {
    if (endedOn !== null)
      return { tone: 'idle', word: t('acting.state.ended', { day: short(endedOn) }), canEnd: false }
    if (until !== null && until < today) return { tone: 'idle', word: t('acting.state.over'), canEnd: false }
    if (from > today) return { tone: 'soon', word: t('acting.state.ahead'), canEnd: true }
    return { tone: 'done', word: t('acting.state.holds'), canEnd: true }
  }
}
