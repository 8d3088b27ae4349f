import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { budgetLineId } from '@prongsai/domain/base/id'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { Facts } from '../ui/facts.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { BudgetActs } from './budget-acts.tsx'
import { BudgetEntries } from './budget-entries.tsx'
import { BudgetSums } from './figures.tsx'

export type BudgetRecord = inferRouterOutputs<AppRouter>['budget']['get']

/** One line of the budget: its figures, what changed it, and which purchases use it. */
export function BudgetLinePage() {
  const { lineId } = useParams({ strict: false })
  const line = useQuery(trpc.budget.get.queryOptions({ id: budgetLineId(lineId ?? '') }))
  const failure = useUnopened(line.error)
  if (line.data) return <Line line={line.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void line.refetch()} />
}

function Line({ line }: { readonly line: BudgetRecord }) {
  const { t } = useTranslation('budget')
  const { fiscalYear: year } = line
  const mayReadJournal = may(useMe().actor, 'journal:read')
  return (
    <>
      <PageHead
        title={line.name}
        above={{ href: '/budget', name: t('list.title', { year }) }}
        about={[line.unit, line.category].join(' · ')}
      />
      <div className="record">
        <div className="stack">
          <section className="sheet" aria-label={t('one.figures')}>
            <BudgetSums figures={line} />
            {line.entries.length === 0 && <p className="soft">{t('one.nothing')}</p>}
          </section>
          {line.mayKeep && <BudgetActs line={line} />}
          <BudgetEntries line={line} />
          <Charges line={line} />
        </div>
        <div className="stack">
          <LineFacts line={line} />
          {mayReadJournal && (
            <RecordCourse subject={{ kind: 'budget', id: line.id }} title={t('one.course')} />
          )}
        </div>
      </div>
    </>
  )
}

function LineFacts({ line }: { readonly line: BudgetRecord }) {
  const { t } = useTranslation('budget')
  return (
    <Facts
      groups={[
        {
          title: t('one.facts'),
          facts: [
            { label: t('one.year'), value: String(line.fiscalYear) },
            { label: t('one.source'), value: t(`source.${line.source}`) },
            { label: t('one.programme'), value: line.programme },
            { label: t('one.work'), value: line.work },
            { label: t('one.project'), value: line.project, wide: true },
            { label: t('one.category'), value: line.category },
            { label: t('one.unit'), value: line.unit },
            { label: t('one.explanation'), value: line.explanation, wide: true },
          ],
        },
      ]}
    />
  )
}

function Charges({ line: { charges } }: { readonly line: BudgetRecord }) {
  const { t } = useTranslation('budget')
  const { day } = useDays()
  return (
    <section className="sheet facts" aria-labelledby="charges">
      <h2 id="charges">{t('one.charges')}</h2>
      {charges.length === 0 && <p className="soft">{t('one.noCharges')}</p>}
      <ol className="budget-entries">
        {charges.map((charge) => (
          <li key={charge.id}>
            <div>
              <p>
                <strong>{t(`charge.${charge.kind}`)}</strong>{' '}
                <a href={`/purchases/${charge.purchaseId}`}>
                  {t('one.purchase', {
                    number: charge.number,
                    year: charge.fiscalYear,
                    name: charge.purchase,
                  })}
                </a>
              </p>
              <p className="soft small">{[day(charge.onDay), charge.reason, charge.madeBy].join(' · ')}</p>
            </div>
            <span className="amount">{t('figure.baht', { amount: formatBaht(charge.amount) })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
