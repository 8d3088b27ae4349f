import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AssetTotals } from '../asset/asset-totals.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useDays } from '../ui/day-text.ts'
import { HomeQuestions, type Changed, type Due } from './home-questions.tsx'
import { useWaiting } from './waiting.ts'

/** What waits for me, what is late or soon, what changed; and below them what the office has. */
export function HomePage() {
  const { t } = useTranslation('home')
  const waiting = useWaiting()
  const { due, changed, failure, retry } = useNow()
  return (
    <>
      <PageHead title={t('title')} />
      <div className="stack">
        <HomeQuestions waiting={waiting} due={due} changed={changed} />
        {failure !== undefined && <FailureNote message={failure} onRetry={retry} />}
        <AssetTotals />
      </div>
    </>
  )
}

/** What has a day that comes near, and the last decisions; absent until they are known. */
function useNow() {
  const { t } = useTranslation(['home', 'journal'])
  const { short, moment } = useDays()
  const now = useQuery(trpc.home.now.queryOptions())
  const due = now.data?.soon.map(({ id, code, name, warrantyUntil, days }): Due => ({
    id,
    what: t('warrantyEnds', { code, name }),
    href: `/assets/${id}`,
    tone: 'soon',
    when: t(days === 0 ? 'endsToday' : 'endsIn', { days, day: short(warrantyUntil) }),
  }))
  const changed = now.data?.changed.map((entry): Changed => ({
    id: String(entry.number),
    what: `${t(`journal:act.${entry.act}`)} ${entry.subject.label}`,
    href: entry.subject.kind === 'asset' ? `/assets/${entry.subject.id}` : undefined,
    who: `${entry.actor.name} ${entry.actor.position}`,
    when: moment(entry.at),
  }))
  return { due, changed, failure: useFailure(now.error), retry: () => void now.refetch() }
}
