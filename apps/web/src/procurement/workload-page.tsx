import { committeeKinds } from '@prongsai/domain/procurement/purchase'
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

type Load = inferRouterOutputs<AppRouter>['purchase']['workload'][number]

/** Who sits in how many bodies, the most burdened first. */
export function WorkloadPage() {
  const { t } = useTranslation('procurement')
  const load = useQuery(trpc.purchase.workload.queryOptions())
  const columns = useLoadColumns()
  return (
    <>
      <PageHead
        title={t('load.title')}
        about={t('load.about')}
        above={{ href: '/purchases', name: t('list.title') }}
      />
      <Answer query={load} lines={8}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState why={t('load.none')} />
          ) : (
            <DataTable
              caption={t('load.title')}
              rows={people.toSorted((a, b) => b.seats.length - a.seats.length)}
              columns={columns}
              rowId={({ personId }) => personId}
              rowName={({ name }) => name}
            />
          )
        }
      </Answer>
    </>
  )
}

function useLoadColumns(): readonly Column<Load>[] {
  const { t } = useTranslation('procurement')
  return [
    {
      id: 'person',
      head: t('load.person'),
      cell: ({ name, position }) => (
        <>
          {name} <span className="soft small">{position}</span>
        </>
      ),
    },
    { id: 'count', head: t('load.count'), align: 'right', cell: ({ seats }) => seats.length },
    {
      id: 'seats',
      head: t('load.seats'),
      cell: ({ seats }) => <Seats seats={seats} />,
    },
  ]
}

/** So many seats are read at a glance; the others open where they are asked for. */
const glance = 5

function Seats({ seats }: Pick<Load, 'seats'>) {
  const { t } = useTranslation('procurement')
  const rest = seats.slice(glance)
  return (
    <>
      <SeatList seats={seats.slice(0, glance)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('load.rest', { n: rest.length })}</summary>
          <SeatList seats={rest} />
        </details>
      )}
    </>
  )
}

function SeatList({ seats }: Pick<Load, 'seats'>) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  return (
    <ul className="plain-list">
      {seats.map(({ purchaseId, number, purchase, kind, seat, dueDay }) => (
        <li key={`${purchaseId} ${kind}`}>
          <a href={`/purchases/${purchaseId}`}>
            {number} {purchase}
          </a>{' '}
          <span className="soft small">
            {committeeKinds[kind]} · {t(`seat.${seat}`)}
            {dueDay !== null && <> · {t('load.due', { day: short(dueDay) })}</>}
          </span>
        </li>
      ))}
    </ul>
  )
}
