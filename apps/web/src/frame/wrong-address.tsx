import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/page-head.tsx'

export function WrongAddress() {
  const { t } = useTranslation('frame')
  return (
    <main className="doorway stack">
      <PageHead title={t('wrongAddress')} about={t('wrongAddressWhy')} />
      <a href="/">{t('goHome')}</a>
    </main>
  )
}
