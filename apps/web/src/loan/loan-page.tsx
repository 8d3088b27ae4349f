import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Attachments } from '../file/attachments.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { Facts } from '../ui/facts.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { LoanActs, LoanMenu } from './loan-acts.tsx'
import { LoanEvents } from './loan-events.tsx'
import { useAskedFacts, useBorrowerFacts } from './loan-facts.ts'
import { LoanLines } from './loan-lines.tsx'
import { LoanProgress } from './loan-progress.tsx'
import { isOpenSettlement } from '@prongsai/domain/loan/settlement'
import { loanStanding } from '@prongsai/domain/loan/loan-standing'
import { toneOf } from './loan-tone.ts'
import { Settlements } from './settlements.tsx'

export type LoanRecord = inferRouterOutputs<AppRouter>['loan']['get']

/** One loan: what was asked and who decides at the left, how it went at the right. */
export function LoanPage() {
  const { loanId } = useParams({ strict: false })
  const loan = useQuery(trpc.loan.get.queryOptions({ id: loanId ?? '' }))
  const failure = useUnopened(loan.error)
  if (loan.data) return <Loan loan={loan.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void loan.refetch()} />
}

function Loan({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const late = loan.status === 'out' && loan.daysLate > 0
  const asked = useAskedFacts(loan)
  const borrower = useBorrowerFacts(loan)
  const owed = loan.settlements.some(({ state }) => isOpenSettlement(state))
  const standing = loanStanding({ status: loan.status, late, owed })
  const mayReadJournal = may(useMe().actor, 'journal:read')
  return (
    <>
      <PageHead
        title={`${loan.label} · ${loan.borrower}`}
        above={{ href: '/loans', name: t('list.title') }}
        state={
          <p className="row">
            <StateBadge
              tone={toneOf(standing)}
              word={late ? t('list.late', { n: loan.daysLate }) : t(`status.${standing}`)}
            />
            <span className="soft">{t(`case.${loan.loanCase}`)}</span>
            {loan.broughtForward && <span className="soft">{t('one.brought')}</span>}
          </p>
        }
        action={<LoanMenu loan={loan} />}
      />
      <div className="record">
        <div className="stack">
          <LoanActs loan={loan} />
          <Settlements loan={loan} />
          <LoanLines loan={loan} />
          <Facts
            groups={[
              { title: t('one.facts'), facts: asked },
              { title: t('one.whoFacts'), facts: borrower },
            ]}
          />
          <LoanProgress loan={loan} />
          <LoanEvents loan={loan} />
          <Attachments subject={{ kind: 'loan', id: loan.id }} />
        </div>
        {mayReadJournal && <RecordCourse subject={{ kind: 'loan', id: loan.id }} title={t('one.course')} />}
      </div>
    </>
  )
}
