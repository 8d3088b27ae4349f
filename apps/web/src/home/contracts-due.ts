import { checkpointTones } from '../contract/contract-tone.ts'
import { daysBetween } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { Due, Waiting } from './home-questions.tsx'

const useMine = () => useQuery(trpc.contract.due.queryOptions({ days: 0, mine: true })).data

const mostLines = 8

/** What of the contracts is due or late and this person's turn; beyond a few lines, the list of it. */
export function useContractsDue(): readonly Due[] {
  const { t } = useTranslation('home')
  const { short } = useDays()
  const mine = useMine()
  const rows = (mine?.checkpoints ?? []).filter(({ kind }) => kind !== 'inspect')
  const lines = rows.slice(0, mostLines).map(({ contractId, key, duty, title, name, dueOn, state }): Due => {
    const days = mine === undefined ? 0 : daysBetween(mine.today, dueOn)
    return {
      id: `${contractId} ${key}`,
      what: t('contractDue', { duty, title, name }),
      href: `/contracts/${contractId}`,
      tone: checkpointTones[state],
      when:
        days < 0
          ? t('lateBy', { days: -days })
          : t(days === 0 ? 'dueToday' : 'endsIn', { days, day: short(dueOn) }),
    }
  })
  if (rows.length <= mostLines) return lines
  const more: Due = {
    id: 'contracts',
    what: t('contractDueMore', { n: rows.length - mostLines }),
    href: '/contracts/due',
    tone: 'soon',
    when: t('contractDueAll'),
  }
  return [...lines, more]
}

/** Deliveries wait for the vote of each member of the committee. */
export function useInspections(): readonly Waiting[] {
  const { t } = useTranslation('home')
  return (useMine()?.checkpoints ?? [])
    .filter(({ kind }) => kind === 'inspect')
    .map(({ contractId, key, duty, title, name }) => ({
      id: `${contractId} ${key}`,
      what: t('contractDue', { duty, title, name }),
      href: `/contracts/${contractId}#deliveries`,
      action: t('inspectGo'),
    }))
}
