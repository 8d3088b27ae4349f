import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type Step = {
  readonly id: string
  readonly title: string
  readonly state: 'done' | 'current' | 'waiting' | 'trouble'
  readonly note?: string
  /** Present where one may go back to it. */
  readonly onChoose?: () => void
}

/** A course of steps: the list at the left with its states, one step at a time at the right. On a phone the list stands on top. */
export function Steps({
  steps,
  children,
}: {
  readonly steps: readonly Step[]
  readonly children: ReactNode
}) {
  const { t } = useTranslation('ui')
  const current = steps.findIndex((step) => step.state === 'current')
  return (
    <div className="steps">
      <nav aria-label={t('steps.label')}>
        {current >= 0 && (
          <p className="steps-where">{t('steps.progress', { current: current + 1, total: steps.length })}</p>
        )}
        <ol>
          {steps.map((step, index) => (
            <li
              key={step.id}
              data-state={step.state}
              aria-current={step.state === 'current' ? 'step' : undefined}
            >
              <span className="steps-mark" aria-hidden="true">
                {step.state === 'done' ? '✓' : step.state === 'trouble' ? '!' : index + 1}
              </span>
              <StepName step={step} />
            </li>
          ))}
        </ol>
      </nav>
      <div className="steps-body">{children}</div>
    </div>
  )
}

function StepName({ step }: { readonly step: Step }) {
  const { t } = useTranslation('ui')
  const name = (
    <>
      {step.title}
      <span className="visually-hidden"> ({t(`steps.${step.state}`)})</span>
    </>
  )
  return (
    <span className="steps-name">
      {step.onChoose ? (
        <button type="button" className="link-button" onClick={step.onChoose}>
          {name}
        </button>
      ) : (
        name
      )}
      {step.note !== undefined && <span className="soft small">{step.note}</span>}
    </span>
  )
}
