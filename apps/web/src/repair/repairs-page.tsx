import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { bangkokDay, daysBetween, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { today, useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { toneOf } from './repair-tone.ts'

type Page = inferRouterOutputs<AppRouter>['repair']['list']
type Row = Page['repairs'][number]

const boxes = ['reported', 'sent', 'mine', 'closed'] as const
type Box = (typeof boxes)[number]

const boxOf = (text: unknown): Box => boxes.find((box) => box === text) ?? 'reported'

/** แจ้งชำรุดและซ่อม: what is to be looked at, what is away, what is one's own, and what is done. */
export function RepairsPage() {
  const { t } = useTranslation('repair')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const box = boxOf(search['box'])
  const before = typeof search['before'] === 'string' ? search['before'] : undefined
  const repairs = useQuery(trpc.repair.list.queryOptions({ box, before }))
  return (
    <>
      <PageHead title={t('list.title')} about={t('list.about')} />
      <nav className="row boxes" aria-label={t('list.boxes')}>
        {boxes.map((one) => (
          <a key={one} href={`/repairs?box=${one}`} aria-current={one === box ? 'page' : undefined}>
            {t(`list.${one}`)}
          </a>
        ))}
      </nav>
      <Answer query={repairs} lines={8}>
        {(known) => <Repairs page={known} box={box} first={before === undefined} />}
      </Answer>
    </>
  )
}

function Repairs({ page, box, first }: { readonly page: Page; readonly box: Box; readonly first: boolean }) {
  const { t } = useTranslation('repair')
  const columns = useColumns()
  if (page.repairs.length === 0)
    return (
      <EmptyState
        why={t(`list.none.${box}`)}
        action={
          <Button component="a" href="/assets" variant="default">
            {t('list.toRegister')}
          </Button>
        }
      />
    )
  return (
    <>
      <DataTable
        caption={t('list.title')}
        rows={page.repairs}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        rowHref={({ id }) => `/repairs/${id}`}
      />
      <p className="row">
        {!first && <a href={`/repairs?box=${box}`}>{t('list.newest')}</a>}
        {page.before !== null && <a href={`/repairs?box=${box}&before=${page.before}`}>{t('list.older')}</a>}
      </p>
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('repair')
  const { short } = useDays()
  return [
    { id: 'number', head: t('list.number'), fixed: true, cell: ({ number }) => number },
    {
      id: 'what',
      head: t('list.what'),
      cell: ({ name, code }) => (
        <>
          {name} <span className="soft small">{code}</span>
        </>
      ),
    },
    { id: 'fault', head: t('list.fault'), cell: ({ fault }) => fault },
    {
      id: 'unit',
      head: t('list.unit'),
      cell: ({ unit, keeper }) => [unit, keeper].filter((part) => part !== null).join(' · '),
    },
    {
      id: 'reported',
      head: t('list.reportedOn'),
      cell: ({ reportedAt }) => short(bangkokDay(instantFrom(new Date(reportedAt)))),
    },
    {
      id: 'state',
      head: t('list.stateHead'),
      cell: (row) => (
        <>
          <StateBadge tone={toneOf(row.state)} word={t(`state.${row.state}`)} /> <Waited row={row} />
        </>
      ),
    },
  ]
}

/** How long it waits to be looked at, or by how much it is late to come back. */
function Waited({ row }: { readonly row: Row }) {
  const { t } = useTranslation('repair')
  if (row.state === 'reported') {
    const days = daysBetween(bangkokDay(instantFrom(new Date(row.reportedAt))), today())
    return <span className="soft small">{days === 0 ? t('list.today') : t('list.waited', { n: days })}</span>
  }
  const late = row.state === 'sent' && row.expectedOn !== null ? daysBetween(row.expectedOn, today()) : 0
  return late > 0 ? <span className="small">{t('list.late', { n: late })}</span> : null
}
