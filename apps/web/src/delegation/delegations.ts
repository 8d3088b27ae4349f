import type { AppRouter } from '@prongsai/api/app-router'
import { stateOn } from '@prongsai/domain/delegation/delegation'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { useUnits } from '../office/people.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { Tone } from '../ui/state-badge.tsx'

export type DelegationRow = inferRouterOutputs<AppRouter>['delegation']['list'][number]

export const useDelegations = () => useQuery(trpc.delegation.list.queryOptions())

/** What an order says, in words. */
export function useDelegationText() {
  const { t } = useTranslation('delegation')
  const days = useDays()
  const units = useUnits()
  const short = (day: string) => days.short(day).replaceAll(' ', '\u00a0')
  return {
    order: ({ orderNumber, orderedOn }: DelegationRow) =>
      t('orderText', { number: orderNumber, day: short(orderedOn) }),
    span: ({ from, until }: DelegationRow) =>
      until === null
        ? t('openEnded', { from: short(from) })
        : t('span', { from: short(from), until: short(until) }),
    power: ({ power, limit }: DelegationRow['powers'][number]) =>
      limit === null
        ? t(`power.${power}`)
        : `${t(`power.${power}`)} ${t('limit', { amount: formatBaht(satang(BigInt(limit))) })}`,
    units: ({ units: only }: DelegationRow) =>
      only === null
        ? undefined
        : t('onlyUnits', {
            units: units
              .filter(({ id }) => only.includes(id))
              .map(({ name }) => name)
              .join(', '),
          }),
  }
}

type State = { readonly tone: Tone; readonly word: string; readonly mayRevoke: boolean }

/** Whether it holds today, and whether there is anything left to revoke. */
export function useDelegationState(): (order: DelegationRow) => State {
  const { t } = useTranslation('delegation')
  const { short } = useDays()
  const { today } = useMe()
  return (order) => {
    const state = stateOn(order, today)
    const { revokedOn } = order
    if (revokedOn !== null && state !== 'revoked')
      return { tone: 'soon', word: t('revokedAhead', { day: short(revokedOn) }), mayRevoke: false }
    if (state === 'revoked')
      return { tone: 'idle', word: t('state.revoked', { day: short(revokedOn ?? today) }), mayRevoke: false }
    if (state === 'over') return { tone: 'idle', word: t('state.over'), mayRevoke: false }
    return { tone: state === 'ahead' ? 'soon' : 'done', word: t(`state.${state}`), mayRevoke: true }
  }
}
