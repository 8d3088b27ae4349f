import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'

const shown = 6

/** What was not brought back, the longest late first: the first that whoever chases it sees. */
export function OverdueFirst() {
  const { t } = useTranslation('loan')
  const { short } = useDays()
  const { actor } = useMe()
  const overdue = useQuery(trpc.loan.overdue.queryOptions(undefined, { enabled: may(actor, 'loan:chase') }))
  const loans = (overdue.data ?? [])
    .flatMap(({ borrower, loans: theirs }) => theirs.map((loan) => ({ ...loan, borrower })))
    .toSorted((a, b) => b.daysLate - a.daysLate)
  if (loans.length === 0) return null
  return (
    <section className="sheet question" aria-labelledby="overdue-first">
      <h2 id="overdue-first">
        {t('overdue.first')}
        <span className="page-count">{loans.length}</span>
      </h2>
      <ul>
        {loans.slice(0, shown).map((loan) => (
          <li key={loan.id}>
            <span>
              <a href={`/loans/${loan.id}`}>
                {loan.borrower}: {loan.things}
              </a>
              <br />
              <span className="soft small">
                {loan.chased > 0
                  ? t('list.chased', { n: loan.chased })
                  : t('list.chaseBy', { day: short(loan.chaseBy) })}
                {loan.ripe && ` · ${t(loan.reported === null ? 'overdue.toReport' : 'overdue.reported')}`}
              </span>
            </span>
            <StateBadge tone="late" word={t('list.late', { n: loan.daysLate })} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/loans?box=overdue">{t('overdue.all', { n: loans.length })}</a>
      </p>
    </section>
  )
}
