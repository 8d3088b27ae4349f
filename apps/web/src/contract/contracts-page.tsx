import { contractListInput } from '@prongsai/domain/contract/contract-list.input'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { EmptyState, NothingFound } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { ContractOutputs } from './contract-file.ts'
import { ContractFilters, useContractFilters } from './contract-filters.tsx'
import { ContractTabs } from './contract-tabs.tsx'
import { checkpointTones, contractTones } from './contract-tone.ts'

type Row = ContractOutputs['list']['contracts'][number]

/** สัญญา of the year that is worked in, each with what comes next of it. */
export function ContractsPage() {
  const { t } = useTranslation('contract')
  const { fiscalYear } = useMe()
  const year = useWorkingYear(fiscalYear)
  const asked = useAsked(year)
  const list = useQuery(trpc.contract.list.queryOptions(asked))
  return (
    <>
      <PageHead title={t('list.title')} about={t('list.about', { year })} />
      <ContractTabs at="list" />
      <section className="stack-near" aria-label={t('list.title')}>
        <ContractFilters asked={asked} to="/contracts" />
        <Answer query={list} lines={8}>
          {({ contracts, before }) => <Found rows={contracts} before={before} />}
        </Answer>
      </section>
    </>
  )
}

/** What the address asks of the list. */
export function useAsked(year: number) {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { late, ...rest } = search
  return {
    ...contractListInput.catch({}).parse({ ...rest, ...(late === 'yes' ? { late: true } : {}) }),
    year,
  }
}

function Found(props: { readonly rows: readonly Row[]; readonly before: string | null }) {
  const { t } = useTranslation('contract')
  const columns = useColumns()
  const { any, words, narrow, clear } = useContractFilters('/contracts')
  if (props.rows.length === 0 && any) return <NothingFound query={words} onClear={clear} />
  if (props.rows.length === 0) return <EmptyState why={t('list.none')} />
  return (
    <>
      <DataTable
        caption={t('list.title')}
        rows={props.rows}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowHref={({ id }) => `/contracts/${id}`}
        keep="contracts"
      />
      {props.before !== null && (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => narrow({ before: props.before ?? '' })}
          >
            {t('list.older')}
          </button>
        </p>
      )}
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  return [
    {
      id: 'name',
      head: t('list.name'),
      fixed: true,
      cell: ({ name }) => name,
    },
    { id: 'number', head: t('list.number'), cell: ({ title }) => title },
    { id: 'supplier', head: t('terms.supplier'), cell: ({ supplier }) => supplier },
    { id: 'unit', head: t('terms.unit'), cell: ({ unit }) => unit, hidden: true },
    {
      id: 'price',
      head: t('terms.price'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: ({ price, accepted, paid }) => (
        <>
          {formatBaht(price)}
          {accepted > 0n && (
            <span className="soft small block">{t('list.accepted', { sum: formatBaht(accepted) })}</span>
          )}
          {paid > 0n && <span className="soft small block">{t('list.paid', { sum: formatBaht(paid) })}</span>}
        </>
      ),
    },
    {
      id: 'due',
      head: t('list.due'),
      cell: ({ dueOn }) => (dueOn === null ? '' : short(dueOn)),
    },
    { id: 'state', head: t('list.state'), cell: (row) => <RowState row={row} /> },
  ]
}

/** The state in words, how many duties are late, and what comes next. */
function RowState({ row }: { readonly row: Row }) {
  const { t } = useTranslation('contract')
  const { short, distance } = useDays()
  const { status, late, next, broughtForward } = row
  return (
    <>
      {late > 0 ? (
        <StateBadge tone="late" word={t('list.late', { n: late })} />
      ) : (
        <StateBadge tone={contractTones[status]} word={t(`status.${status}`)} />
      )}
      {next !== null && (
        <span className="small block" data-tone={checkpointTones[next.state]}>
          {t('list.next', { duty: next.duty, day: short(next.dueOn), distance: distance(next.dueOn) })}
        </span>
      )}
      {next === null && status === 'active' && <span className="small block">{t('now.nothing')}</span>}
      {broughtForward && <span className="soft small block">{t('one.brought')}</span>}
    </>
  )
}
