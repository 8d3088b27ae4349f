import { useTranslation } from 'react-i18next'

export function HomePage() {
  const { t } = useTranslation('frame')
  return <h1>{t('home')}</h1>
}
