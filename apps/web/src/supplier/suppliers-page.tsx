import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { supplierId } from '@prongsai/domain/base/id'
import { supplierShows, type SupplierShow } from '@prongsai/domain/supplier/supplier.input'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState, NothingFound } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

type Page = inferRouterOutputs<AppRouter>['supplier']['list']
type Row = Page['suppliers'][number]
type Asked = { readonly text: string; readonly show: SupplierShow; readonly after: string | undefined }

/** ผู้ประกอบการ: found by name or whole number, with who is listed and what was merged. */
export function SuppliersPage() {
  const { t } = useTranslation('supplier')
  const keeps = may(useMe().actor, 'supplier:keep')
  const visit = useVisit()
  const asked = useAsked()
  const { text, show, after } = asked
  const page = useQuery(
    trpc.supplier.list.queryOptions(
      { text, show, after: after === undefined ? undefined : supplierId(after) },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <>
      <PageHead
        title={t('list.title')}
        about={t('list.about')}
        action={
          keeps && (
            <Button component="a" href="/suppliers/new">
              {t('list.add')}
            </Button>
          )
        }
      />
      <div className="stack-near">
        <div className="row">
          <SearchBox
            label={t('list.search')}
            value={text}
            onSearch={(typed) => visit(hrefOf({ ...asked, text: typed, after: undefined }))}
          />
        </div>
        <nav className="row boxes" aria-label={t('list.shows')}>
          {supplierShows.map((one) => (
            <a
              key={one}
              href={hrefOf({ text, show: one, after: undefined })}
              aria-current={one === show ? 'page' : undefined}
            >
              {t(`list.${one}`)}
            </a>
          ))}
        </nav>
        <Answer query={page} lines={8}>
          {(known) => <Suppliers page={known} asked={asked} keeps={keeps} />}
        </Answer>
      </div>
    </>
  )
}

function useAsked(): Asked {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { text, show, after } = search
  return {
    text: typeof text === 'string' ? text : '',
    show: supplierShows.find((one) => one === show) ?? 'all',
    after: typeof after === 'string' ? after : undefined,
  }
}

function hrefOf({ text, show, after }: Asked): string {
  const said = new URLSearchParams({
    ...(text !== '' && { text }),
    ...(show !== 'all' && { show }),
    ...(after !== undefined && { after }),
  }).toString()
  return said === '' ? '/suppliers' : `/suppliers?${said}`
}

type SuppliersProps = { readonly page: Page; readonly asked: Asked; readonly keeps: boolean }

function Suppliers({ page, asked, keeps }: SuppliersProps) {
  const { t } = useTranslation('supplier')
  const visit = useVisit()
  const columns = useColumns()
  const { text, show, after } = asked
  if (page.suppliers.length === 0 && text !== '')
    return <NothingFound query={text} onClear={() => visit('/suppliers')} />
  if (page.suppliers.length === 0)
    return (
      <EmptyState
        why={t(`list.none.${show}`)}
        action={
          keeps &&
          show === 'all' && (
            <Button component="a" href="/suppliers/new" variant="default">
              {t('list.add')}
            </Button>
          )
        }
      />
    )
  return (
    <>
      <DataTable
        caption={t('list.title')}
        rows={page.suppliers}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowHref={({ id }) => `/suppliers/${id}`}
      />
      <p className="row">
        {after !== undefined && <a href={hrefOf({ ...asked, after: undefined })}>{t('list.first')}</a>}
        {page.after !== null && <a href={hrefOf({ ...asked, after: page.after })}>{t('list.more')}</a>}
      </p>
    </>
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('supplier')
  return [
    { id: 'name', head: t('list.name'), fixed: true, cell: ({ name }) => name },
    { id: 'kind', head: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      id: 'number',
      head: t('list.number'),
      cell: ({ number }) =>
        number === '' ? (
          <span className="soft">{t('list.noNumber')}</span>
        ) : (
          <span className="supplier-number">{number}</span>
        ),
    },
    {
      id: 'offers',
      head: t('list.offers'),
      unit: t('list.times'),
      align: 'right',
      cell: ({ offers }) => offers,
    },
    { id: 'wins', head: t('list.wins'), unit: t('list.times'), align: 'right', cell: ({ wins }) => wins },
    { id: 'state', head: t('list.state'), cell: (row) => <RowState row={row} /> },
  ]
}

function RowState({ row }: { readonly row: Row }) {
  const { t } = useTranslation('supplier')
  if (row.mergedInto !== null)
    return <span className="soft">{t('list.mergedInto', { name: row.mergedIntoName ?? '' })}</span>
  return row.listedFrom === null ? (
    <StateBadge tone="done" word={t('ready')} />
  ) : (
    <StateBadge tone="late" word={t('listed')} />
  )
}
