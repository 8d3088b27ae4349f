import { Select } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { loanCases } from '@prongsai/domain/loan/loan'
import { slipRegisterInput } from '@prongsai/domain/loan/slip-register.input'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Menu } from '../ui/menu.tsx'
import { PageHead } from '../ui/page-head.tsx'

type Slip = inferRouterOutputs<AppRouter>['loan']['register'][number]

const states = ['all', 'out', 'overdue', 'returned'] as const
const isCase = (one: string): one is keyof typeof loanCases => Object.hasOwn(loanCases, one)
const cases = Object.keys(loanCases).filter(isCase)

/** ทะเบียนคุมใบยืมพัสดุ of the year that is worked in, by its own filters; printed and carried out as it is shown. */
export function SlipRegisterPage() {
  const { t } = useTranslation('loan')
  const me = useMe()
  const year = useWorkingYear(me.fiscalYear)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const asked = slipRegisterInput.parse({ year, state: search['state'], loanCase: search['case'] })
  const slips = useQuery(trpc.loan.register.queryOptions(asked))
  const columns = useColumns()
  const query = new URLSearchParams({ ...asked, year: String(year) }).toString()
  return (
    <>
      <PageHead
        title={t('register.title', { year })}
        about={t('register.about')}
        above={{ href: '/loans', name: t('list.title') }}
        action={
          may(me.actor, 'loan:chase') && (
            <Menu name={t('register.out')}>
              <a href={`/loans/register/paper?${query}`} target="_blank">
                {t('register.paper')}
              </a>
              <a href={`/loans/register/paper.pdf?${query}`} target="_blank">
                {t('register.pdf')}
              </a>
              <a href={`/loans/register.xlsx?${query}`}>{t('register.xlsx')}</a>
              <a href={`/loans/register.csv?${query}`}>{t('register.csv')}</a>
            </Menu>
          )
        }
      />
      <Filters state={asked.state} loanCase={asked.loanCase} />
      <Answer query={slips} lines={8}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={t('register.none')} />
          ) : (
            <DataTable
              caption={t('register.title', { year })}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              rowName={({ slip, borrower }) => `${slip} ${borrower}`}
              rowHref={({ id }) => `/loans/${id}`}
            />
          )
        }
      </Answer>
    </>
  )
}

function Filters({ state, loanCase }: { readonly state: string; readonly loanCase: string }) {
  const { t } = useTranslation('loan')
  const navigate = useNavigate()
  const go = (next: Readonly<Record<string, string>>) =>
    void navigate({ to: '/loans/register', search: { state, case: loanCase, ...next } })
  return (
    <div className="row">
      <Select
        label={t('register.state')}
        value={state}
        data={states.map((one) => ({ value: one, label: t(`register.states.${one}`) }))}
        allowDeselect={false}
        onChange={(value) => go({ state: value ?? 'all' })}
      />
      <Select
        label={t('register.case')}
        value={loanCase}
        data={[
          { value: 'all', label: t('register.states.all') },
          ...cases.map((one) => ({ value: one, label: t(`case.${one}`) })),
        ]}
        allowDeselect={false}
        w={320}
        maw="100%"
        onChange={(value) => go({ case: value ?? 'all' })}
      />
    </div>
  )
}

function useColumns(): readonly Column<Slip>[] {
  const { t } = useTranslation('loan')
  const { short } = useDays()
  const day = (on: Slip['backOn']) => (on === null ? '' : short(on))
  return [
    { id: 'slip', head: t('register.slip'), fixed: true, cell: ({ slip }) => slip },
    {
      id: 'borrower',
      head: t('list.borrowerHead'),
      cell: ({ borrower, agency }) => (
        <>
          {borrower} <span className="soft small">{agency}</span>
        </>
      ),
    },
    { id: 'things', head: t('list.what'), cell: ({ things }) => things },
    { id: 'handed', head: t('register.handed'), cell: ({ handedOn }) => day(handedOn) },
    { id: 'due', head: t('register.due'), cell: ({ due }) => short(due) },
    { id: 'back', head: t('register.back'), cell: ({ backOn }) => day(backOn) },
    { id: 'condition', head: t('register.condition'), cell: ({ condition }) => condition },
    { id: 'remark', head: t('register.remark'), cell: ({ remark }) => remark },
  ]
}
