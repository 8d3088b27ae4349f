import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/page-head.tsx'
import { Steps } from '../ui/steps.tsx'
import { useBringing } from './bring-file.ts'
import { FileDrop } from './file-drop.tsx'
import { stepIds } from './intake-step.ts'
import { StepHead } from './step-head.tsx'
import { useRefresh } from './use-intake.ts'

/** The first step, before there is an intake. */
export function NewIntakePage() {
  const { t } = useTranslation('intake')
  const { history } = useRouter()
  const refresh = useRefresh()
  const bringing = useBringing(undefined, (intakeId) => {
    void refresh()
    // Whoever has gone elsewhere meanwhile stays there; the intake is in the list.
    if (location.pathname === '/intake/new') history.replace(`/intake/${intakeId}`)
  })
  return (
    <>
      <PageHead title={t('bringNew')} about={t('about')} above={{ href: '/intake', name: t('title') }} />
      <Steps
        steps={stepIds.map((id) => ({
          id,
          title: t(`step.${id}`),
          state: id === 'file' ? 'current' : 'waiting',
        }))}
      >
        <StepHead title={t('step.file')} />
        <FileDrop bringing={bringing} />
      </Steps>
    </>
  )
}
