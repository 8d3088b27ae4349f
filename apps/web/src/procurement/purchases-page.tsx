import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { purchaseListInput } from '@prongsai/domain/procurement/purchase.input'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState, NothingFound } from '../ui/empty-state.tsx'
import { Menu } from '../ui/menu.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { usePurchaseColumns } from './purchase-columns.tsx'
import type { PurchaseRow } from './purchase-file.ts'
import { PurchaseFilters, useFilters } from './purchase-filters.tsx'

/** การจัดซื้อจัดจ้าง of the year that is worked in: what waits for me first, then all that the filters leave. */
export function PurchasesPage() {
  const { t } = useTranslation('procurement')
  const { actor, fiscalYear } = useMe()
  const year = useWorkingYear(fiscalYear)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const asked = purchaseListInput.catch({}).parse({ ...search, year })
  const list = useQuery(trpc.purchase.list.queryOptions({ ...asked, year }))
  const drafts = may(actor, 'purchase:draft')
  return (
    <>
      <PageHead
        title={t('list.title')}
        about={t('list.about', { year })}
        action={
          drafts && (
            <>
              <Button component="a" href="/purchases/new">
                {t('list.new')}
              </Button>
              <Menu name={t('act.more')}>
                {may(actor, 'purchase:screen') && <a href="/purchases/bring">{t('list.bring')}</a>}
                <a href="/purchases/workload">{t('list.workload')}</a>
              </Menu>
            </>
          )
        }
      />
      <div className="stack">
        <WaitingForMe />
        <section className="stack-near" aria-label={t('list.all')}>
          <PurchaseFilters asked={asked} />
          <Answer query={list} lines={8}>
            {({ purchases, before }) => <Found rows={purchases} before={before} />}
          </Answer>
        </section>
      </div>
    </>
  )
}

/** What waits for a step of this person, above all else; nothing where nothing does. */
function WaitingForMe() {
  const { t } = useTranslation('procurement')
  const columns = usePurchaseColumns()
  const mine = useQuery(trpc.purchase.forMe.queryOptions()).data ?? []
  if (mine.length === 0) return null
  return (
    <section className="stack-near" aria-labelledby="mine-title">
      <h2 id="mine-title">
        {t('list.mine')} <span className="page-count">{mine.length}</span>
      </h2>
      <DataTable
        caption={t('list.mine')}
        rows={mine}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowHref={({ id }) => `/purchases/${id}`}
      />
    </section>
  )
}

function Found(props: { readonly rows: readonly PurchaseRow[]; readonly before: string | null }) {
  const { t } = useTranslation('procurement')
  const columns = usePurchaseColumns()
  const { any, words, narrow, clear } = useFilters()
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
        rowHref={({ id }) => `/purchases/${id}`}
        keep="purchases"
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
