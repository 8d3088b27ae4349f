import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { PageHead } from '../ui/page-head.tsx'

type Row = inferRouterOutputs<AppRouter>['template']['list'][number]

/** Every official paper whose words the office can change, and whose words it has. */
export function TemplatesPage() {
  const { t } = useTranslation('template')
  const templates = useQuery(trpc.template.list.queryOptions())
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('title')} about={t('about')} above={{ href: '/settings', name: t('settings') }} />
      <p className="soft template-note">{t('garuda')}</p>
      <Answer query={templates} lines={11}>
        {(rows) => (
          <DataTable
            caption={t('title')}
            rows={rows}
            columns={columns}
            rowId={({ kind }) => kind}
            rowName={({ name }) => name}
            rowHref={({ kind }) => `/settings/templates/${kind}`}
          />
        )}
      </Answer>
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('template')
  const { moment } = useDays()
  return [
    { id: 'name', head: t('kind'), fixed: true, cell: ({ name }) => name },
    { id: 'whose', head: t('whose'), cell: ({ own }) => (own ? t('own') : t('shipped')) },
    {
      id: 'changed',
      head: t('changed'),
      cell: ({ changedAt }) =>
        changedAt === null ? <span className="soft">{t('never')}</span> : moment(changedAt),
    },
  ]
}
