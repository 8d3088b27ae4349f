import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/page-head.tsx'
import { HomeQuestions } from './home-questions.tsx'

/** What waits for me, what is late or soon, what changed. */
export function HomePage() {
  const { t } = useTranslation('home')
  return (
    <>
      <PageHead title={t('title')} />
      <HomeQuestions waiting={[]} due={[]} changed={[]} />
    </>
  )
}
