import { bangkokDay, daysBetween, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { today, useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { loanStanding } from '@prongsai/domain/loan/loan-standing'
import { toneOf } from './loan-tone.ts'
import type { LoanRow } from './loans-page.tsx'

export function useLoanColumns(): readonly Column<LoanRow>[] {
  const { t } = useTranslation('loan')
  const { short } = useDays()
  return [
    { id: 'number', head: t('list.number'), fixed: true, cell: ({ label }) => label },
    {
      id: 'borrower',
      head: t('list.borrowerHead'),
      cell: ({ borrower, borrowerAgency }) => (
        <>
          {borrower} <span className="soft small">{borrowerAgency}</span>
        </>
      ),
    },
    {
      id: 'what',
      head: t('list.what'),
      cell: ({ first, lines }) => `${first}${lines > 1 ? t('list.more', { n: lines - 1 }) : ''}`,
    },
    {
      id: 'days',
      head: t('list.days'),
      cell: ({ from, due }) => t('list.span', { from: short(from), due: short(due) }),
    },
    { id: 'state', head: t('list.state'), cell: (row) => <LoanState row={row} /> },
  ]
}

function LoanState({ row }: { readonly row: LoanRow }) {
  const { t } = useTranslation('loan')
  const { short } = useDays()
  const late = row.status === 'out' && row.daysLate > 0
  /** All of them stand in the request itself. */
  const namesOf = (by: readonly { readonly name: string }[]) =>
    by.length <= 2
      ? by.map(({ name }) => name).join(', ')
      : t('list.nextByMore', { name: by[0]?.name ?? '', n: by.length - 1 })
  const standing = loanStanding({ status: row.status, late, owed: row.openSettlements > 0 })
  const waited = daysBetween(bangkokDay(instantFrom(new Date(row.askedAt))), today())
  return (
    <>
      <StateBadge
        tone={toneOf(standing)}
        word={late ? t('list.late', { n: row.daysLate }) : t(`status.${standing}`)}
      />
      {row.status === 'requested' && (
        <p className="soft small">
          {row.next.map((step) => (
            <span key={`${step.kind} ${step.unitId ?? ''}`} className="own-line">
              {t('list.next', { step: t(`step.${step.kind}`) })}:{' '}
              {step.by.length === 0 ? t('list.nobody') : namesOf(step.by)}
            </span>
          ))}
          <span className="own-line">{waited === 0 ? t('list.today') : t('list.age', { n: waited })}</span>
        </p>
      )}
      {late && (
        <p className="small">
          {row.chased > 0
            ? t('list.chased', { n: row.chased })
            : t('list.chaseBy', { day: short(row.chaseBy) })}
        </p>
      )}
      {row.waitingExtension !== null && <p className="small">{t('list.extensionWaits')}</p>}
      {row.broughtForward && <p className="soft small">{t('list.brought')}</p>}
    </>
  )
}
