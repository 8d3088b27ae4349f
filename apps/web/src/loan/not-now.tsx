import { useTranslation } from 'react-i18next'
import type { LoanRecord } from './loan-page.tsx'

/** Whoever comes back to a page of the counter, or to a stranger's, reads why there is nothing to do on it. */
export function NotNow({ loan, what }: { readonly loan: LoanRecord; readonly what: string }) {
  const { t } = useTranslation('loan')
  return (
    <p className="note">
      {t('notNow', { what, state: t(`status.${loan.status}`) })}{' '}
      <a href={`/loans/${loan.id}`}>{t('notNowOpen', { label: loan.label })}</a>
    </p>
  )
}
