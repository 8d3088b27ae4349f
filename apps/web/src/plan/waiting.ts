import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Waiting } from '../home/home-questions.tsx'
import { trpc } from '../trpc.ts'

/** A round of the plan waits for who decides its next step or publishes it; needs, for who makes the plan. */
export function usePlans(): readonly Waiting[] {
  const { t } = useTranslation('home')
  const waiting = useQuery(trpc.plan.waiting.queryOptions()).data
  const rounds = (waiting?.rounds ?? []).map((round) => ({
    id: round.id,
    what: t(`plan.${round.what}`, {
      round: t('plan.round', { kind: t(`plan.kind.${round.kind}`), number: round.number }),
      year: round.fiscalYear,
      n: round.what === 'decide' ? round.count : round.missing.length,
      amount: formatBaht(round.total),
    }),
    href: `/plan/rounds/${round.id}`,
    action: t(round.what === 'decide' ? 'plan.decideGo' : 'plan.publishGo'),
  }))
  const needs = (waiting?.needs ?? []).map(({ year, count }) => ({
    id: `needs ${year}`,
    what: t('plan.needs', { year, n: count }),
    href: '/plan/needs?box=waiting',
    action: t('plan.needsGo'),
  }))
  return [...rounds, ...needs]
}
