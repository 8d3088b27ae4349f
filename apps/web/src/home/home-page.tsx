import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AssetTotals } from '../asset/asset-totals.tsx'
import { OverdueFirst } from '../loan/overdue-first.tsx'
import { NoticeList } from '../notice/notice-list.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useDays } from '../ui/day-text.ts'
import { OwnCards } from './own-cards.tsx'
import { useContractsDue } from './contracts-due.ts'
import { usePurchasesDue } from './purchases-due.ts'
import { HomeQuestions, type Changed, type Due } from './home-questions.tsx'
import { useWaiting } from './waiting.ts'

/** What was not brought back, for who chases it; what waits for me, what is late or soon, what changed; and below them what the office has. */
export function HomePage() {
  const { t } = useTranslation('home')
  const waiting = useWaiting()
  const { own, due, changed, failure, retry } = useNow()
  return (
    <>
      <PageHead title={t('title')} />
      <div className="stack">
        <OverdueFirst />
        <NoticeList />
        <HomeQuestions waiting={waiting} due={due} changed={changed} />
        {failure !== undefined && <FailureNote message={failure} onRetry={retry} />}
        {own && own.cards.length > 0 && <OwnCards own={own} />}
        <AssetTotals />
        <p>
          <a href="/assets/overview">{t('overview')}</a>
        </p>
      </div>
    </>
  )
}

/** What has a day that comes near, and the last decisions; absent until they are known. */
function useNow() {
  const { t } = useTranslation(['home', 'journal'])
  const { short, moment } = useDays()
  const now = useQuery(trpc.home.now.queryOptions())
  const late = now.data?.late.map(({ id, name, repairer, days }): Due => ({
    id,
    what: t('repairLate', { name, repairer }),
    href: `/repairs/${id}`,
    tone: 'late',
    when: t('lateBy', { days }),
  }))
  const soon = now.data?.soon.map(({ id, code, name, warrantyUntil, days }): Due => ({
    id,
    what: t('warrantyEnds', { code, name }),
    href: `/assets/${id}`,
    tone: 'soon',
    when: t(days === 0 ? 'endsToday' : 'endsIn', { days, day: short(warrantyUntil) }),
  }))
  const changed = now.data?.changed.map((entry): Changed => ({
    id: String(entry.number),
    what: `${t(`journal:act.${entry.act}`)} ${entry.subject.label}`,
    href: hrefOf(entry.subject),
    who: `${entry.actor.name} ${entry.actor.position}`,
    when: moment(entry.at),
  }))
  const purchases = usePurchasesDue()
  const contracts = useContractsDue()
  const due = late && soon && [...contracts, ...purchases, ...late, ...soon]
  return { own: now.data?.own, due, changed, failure: useFailure(now.error), retry: () => void now.refetch() }
}

const pages: Readonly<Record<string, string>> = {
  asset: '/assets',
  transfer: '/transfers',
  repair: '/repairs',
  loan: '/loans',
  purchase: '/purchases',
  contract: '/contracts',
}

function hrefOf({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined {
  const page = pages[kind]
  return page === undefined ? undefined : `${page}/${id}`
}
