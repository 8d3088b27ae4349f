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
import { ContractTabs } from './contract-tabs.tsx'

type Row = inferRouterOutputs<AppRouter>['contractDelivery']['unregistered']['rows'][number]

/** ตรวจรับแล้วยังไม่ลงทะเบียน: a list that has to be empty. */
export function UnregisteredPage() {
  const { t } = useTranslation('contract')
  const rows = useQuery(trpc.contractDelivery.unregistered.queryOptions({}))
  const columns = useColumns()
  return (
    <>
      <PageHead title={t('unregistered.title')} about={t('unregistered.about')} />
      <ContractTabs at="unregistered" />
      <Answer query={rows} lines={5}>
        {({ rows: all }) =>
          all.length === 0 ? (
            <EmptyState why={t('unregistered.none')} />
          ) : (
            <DataTable
              caption={t('unregistered.title')}
              rows={all}
              columns={columns}
              rowId={({ acceptance, position }) => `${acceptance} ${position}`}
              rowName={({ name }) => name}
              rowHref={({ contractId }) => `/contracts/${contractId}#cards`}
            />
          )
        }
      </Answer>
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('contract')
  const { short, distance } = useDays()
  return [
    { id: 'name', head: t('lines.name'), fixed: true, cell: ({ name }) => name },
    {
      id: 'left',
      head: t('lines.quantity'),
      align: 'right',
      cell: ({ left, countingUnit }) => `${left} ${countingUnit}`,
    },
    { id: 'contract', head: t('list.number'), cell: ({ title }) => title },
    { id: 'unit', head: t('terms.unit'), cell: ({ unit }) => unit },
    { id: 'accepted', head: t('unregistered.accepted'), cell: ({ acceptedOn }) => short(acceptedOn) },
    {
      id: 'due',
      head: t('point.due'),
      cell: ({ dueOn }) => (
        <>
          {short(dueOn)} <span className="soft small block">{distance(dueOn)}</span>
        </>
      ),
    },
  ]
}
