import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { Due } from './home-questions.tsx'

/** What of the purchases is late or soon and this person's to see to. */
export function usePurchasesDue(): readonly Due[] {
  const { t } = useTranslation('home')
  const { short } = useDays()
  const due = useQuery(trpc.purchase.due.queryOptions()).data ?? []
  return due.map(({ id, number, name, what, step, day, days }) => ({
    id: `${id} ${what}`,
    what: t(`purchaseDue.${what}`, { number, name, step }),
    href: `/purchases/${id}`,
    tone: days < 0 ? 'late' : 'soon',
    when:
      days < 0
        ? t('lateBy', { days: -days })
        : t(days === 0 ? 'dueToday' : 'endsIn', { days, day: short(day) }),
  }))
}
