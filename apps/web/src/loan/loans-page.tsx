import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { loanBoxes } from '@prongsai/domain/loan/loan.input'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Menu } from '../ui/menu.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { DecideMany } from './decide-many.tsx'
import { useLoanColumns } from './loan-columns.tsx'
import { OverdueBorrowers } from './overdue-borrowers.tsx'

type Page = inferRouterOutputs<AppRouter>['loan']['list']
export type LoanRow = Page['loans'][number]
type Box = (typeof loanBoxes)[number]

/** ยืม-คืน: what is late first for who chases it, what waits, what is to be fetched, what is out, and one's own. */
export function LoansPage() {
  const { t } = useTranslation('loan')
  const { actor } = useMe()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const first: Box = may(actor, 'loan:chase') ? 'overdue' : 'mine'
  const box = loanBoxes.find((one) => one === search['box']) ?? first
  const before = typeof search['before'] === 'string' ? search['before'] : undefined
  const text = typeof search['text'] === 'string' ? search['text'] : ''
  const loans = useQuery(trpc.loan.list.queryOptions({ box, before, text }))
  return (
    <>
      <PageHead
        title={t('list.title')}
        about={t('list.about')}
        action={
          <>
            <Button component="a" href="/loans/new">
              {t('list.ask')}
            </Button>
            <Button component="a" href="/loans/calendar" variant="default">
              {t('list.free')}
            </Button>
            <Menu name={t('act.more')}>
              {may(actor, 'loan:ask-for') && <a href="/loans/bring">{t('list.bring')}</a>}
              <a href="/loans/register">{t('list.register')}</a>
              <a href="/loans/figures">{t('list.figures')}</a>
            </Menu>
          </>
        }
      />
      <nav className="row boxes" aria-label={t('list.boxes')}>
        {loanBoxes.map((one) => (
          <a key={one} href={`/loans?box=${one}`} aria-current={one === box ? 'page' : undefined}>
            <span>{t(`list.${one}`)}</span> <Count box={one} counts={loans.data?.counts} />
          </a>
        ))}
      </nav>
      <Answer query={loans} lines={8}>
        {(known) => <Loans page={known} box={box} first={before === undefined} />}
      </Answer>
    </>
  )
}

function Count({ box, counts }: { readonly box: Box; readonly counts: Page['counts'] | undefined }) {
  if (counts === undefined || box === 'mine' || box === 'all') return null
  return counts[box] === 0 ? null : <span className="page-count">{counts[box]}</span>
}

function Loans({ page, box, first }: { readonly page: Page; readonly box: Box; readonly first: boolean }) {
  const { t } = useTranslation('loan')
  const columns = useLoanColumns()
  const chases = may(useMe().actor, 'loan:chase')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const decidable = page.loans.filter(({ mayDecide, status }) => mayDecide && status === 'requested')
  if (page.loans.length === 0)
    return (
      <EmptyState
        why={t(`list.none.${box}`)}
        action={
          <Button component="a" href="/loans/new" variant="default">
            {t('list.ask')}
          </Button>
        }
      />
    )
  return (
    <div className="stack">
      {box === 'waiting' && decidable.length > 0 && (
        <DecideMany rows={decidable} chosen={chosen} onChosen={setChosen} />
      )}
      {box === 'overdue' && chases && <OverdueBorrowers />}
      <DataTable
        caption={t('list.title')}
        rows={page.loans}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ label, borrower }) => `${label} ${borrower}`}
        rowHref={({ id }) => `/loans/${id}`}
      />
      <p className="row">
        {!first && <a href={`/loans?box=${box}`}>{t('list.newest')}</a>}
        {page.before !== null && <a href={`/loans?box=${box}&before=${page.before}`}>{t('list.older')}</a>}
      </p>
    </div>
  )
}
