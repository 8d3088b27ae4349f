import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { stepIds, type StepId } from './intake-step.ts'

/** The way on and the way back. Going either way loses nothing. */
export function StepEnd(props: {
  readonly at: StepId
  readonly go: (step: StepId) => void
  /** In the place of the way on. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('intake')
  const place = stepIds.indexOf(props.at)
  const [before, after] = [stepIds[place - 1], stepIds[place + 1]]
  return (
    <div className="row form-end step-end">
      {props.children}
      {props.children === undefined && after !== undefined && (
        <Button onClick={() => props.go(after)}>{t('step.next', { step: t(`step.${after}`) })}</Button>
      )}
      {before !== undefined && (
        <Button variant="subtle" onClick={() => props.go(before)}>
          {t('step.back')}
        </Button>
      )}
    </div>
  )
}
