import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { BatchList } from './batch-list.tsx'
import type { OpenIntake } from './intake.ts'
import { toneOf } from './intake-tone.ts'

/** The files that are under way, those that could not be read, and the batches that came in. */
export function IntakesPage() {
  const { t } = useTranslation('intake')
  const { data: open } = useSuspenseQuery(trpc.intake.list.queryOptions(undefined, { refetchInterval: 5000 }))
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        action={
          <Button component="a" href="/intake/new">
            {t('bringNew')}
          </Button>
        }
      />
      <div className="stack">
        <section className="intake-list" aria-labelledby="intakes-open">
          <h2 id="intakes-open">{t('list.open')}</h2>
          {open.length === 0 ? (
            <p className="soft">{t('list.openNone')}</p>
          ) : (
            <IntakeTable caption={t('list.open')} intakes={open} />
          )}
        </section>
        <UnreadIntakes />
        <section className="intake-list" aria-labelledby="intakes-saved">
          <h2 id="intakes-saved">{t('list.saved')}</h2>
          <BatchList />
        </section>
      </div>
    </>
  )
}

/** Not work that waits: each may be opened for what was wrong with it, put right, or thrown away. */
function UnreadIntakes() {
  const { t } = useTranslation('intake')
  const { data: unread = [] } = useQuery(
    trpc.intake.unread.queryOptions(undefined, { refetchInterval: 5000 }),
  )
  if (unread.length === 0) return null
  return (
    <section className="intake-list" aria-labelledby="intakes-unread">
      <h2 id="intakes-unread">{t('list.unread')}</h2>
      <p className="soft">{t('list.unreadAbout')}</p>
      <IntakeTable caption={t('list.unread')} intakes={unread} />
    </section>
  )
}

function IntakeTable(props: { readonly caption: string; readonly intakes: readonly OpenIntake[] }) {
  const columns = useColumns()
  return (
    <DataTable
      caption={props.caption}
      rows={props.intakes}
      columns={columns}
      rowId={({ id }) => id}
      rowName={({ fileName }) => fileName}
      rowHref={({ id }) => `/intake/${id}`}
    />
  )
}

function useColumns(): readonly Column<OpenIntake>[] {
  const { t } = useTranslation('intake')
  const { moment } = useDays()
  return [
    { id: 'file', head: t('list.file'), cell: ({ fileName }) => fileName },
    {
      id: 'state',
      head: t('list.state'),
      cell: ({ state }) => <StateBadge tone={toneOf(state)} word={t(`state.${state}`)} />,
    },
    { id: 'by', head: t('list.by'), cell: ({ begunBy }) => begunBy },
    { id: 'changed', head: t('list.changed'), cell: ({ changedAt }) => moment(changedAt.toISOString()) },
  ]
}
