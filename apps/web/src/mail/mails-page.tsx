import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

type Mail = inferRouterOutputs<AppRouter>['mail']['last'][number]

const tones = { queued: 'soon', sent: 'done', failed: 'late' } as const

/** What became of the mails that went out last: which could not be sent, and why. */
export function MailsPage() {
  const { t } = useTranslation('session')
  const mails = useQuery(trpc.mail.last.queryOptions())
  const columns = useColumns()
  return (
    <>
      <PageHead
        title={t('mail.lastTitle')}
        about={t('mail.lastAbout')}
        above={{ href: '/settings', name: t('mail.settings') }}
      />
      <Answer query={mails} lines={6}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={t('mail.lastNone')} />
          ) : (
            <DataTable
              caption={t('mail.lastTitle')}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              rowName={({ name }) => name ?? ''}
            />
          )
        }
      </Answer>
    </>
  )
}

function useColumns(): readonly Column<Mail>[] {
  const { t } = useTranslation('session')
  const { short, moment } = useDays()
  return [
    { id: 'on', head: t('mail.day'), fixed: true, cell: ({ on }) => short(on) },
    { id: 'name', head: t('mail.to'), cell: ({ name }) => name },
    {
      id: 'state',
      head: t('mail.stateHead'),
      cell: ({ state, sentAt, tries, error }) => (
        <>
          <StateBadge tone={tones[state]} word={t(`mail.state.${state}`)} />
          {sentAt !== null && <p className="soft small">{moment(sentAt)}</p>}
          {error !== null && <p className="small">{t('mail.tried', { n: tries, error })}</p>}
        </>
      ),
    },
  ]
}
