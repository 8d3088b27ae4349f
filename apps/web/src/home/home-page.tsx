import { may } from '@prongsai/domain/access/permissions'
import { acts } from '@prongsai/domain/journal/entry'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe, type Me } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useDays } from '../ui/day-text.ts'
import { HomeQuestions, type Changed } from './home-questions.tsx'
import { useWaiting } from './waiting.ts'

/** What waits for me, what is late or soon, what changed. */
export function HomePage() {
  const { t } = useTranslation('home')
  const me = useMe()
  const waiting = useWaiting(me).map((intake) => ({
    id: intake.id,
    what: t('intakeWaits', { file: intake.fileName }),
    href: `/intake/${intake.id}`,
    action: t('intakeGoOn'),
  }))
  return (
    <>
      <PageHead title={t('title')} />
      <HomeQuestions waiting={waiting} changed={useChanged(me)} />
    </>
  )
}

/** The last entries of the journal, for whoever may read it. */
function useChanged(me: Me): readonly Changed[] | undefined {
  const { moment } = useDays()
  const reads = may(me.actor, 'journal:read')
  const page = useQuery(trpc.journal.page.queryOptions({}, { enabled: reads }))
  if (!reads) return undefined
  return (page.data?.entries ?? []).slice(0, shown).map((entry) => ({
    id: String(entry.number),
    what: `${acts[entry.act]} ${entry.subject.label}`,
    href: entry.subject.kind === 'asset' ? `/assets/${entry.subject.id}` : undefined,
    who: `${entry.actor.name} ${entry.actor.position}`,
    when: moment(entry.at),
  }))
}

const shown = 8
