import { refusalText } from '@prongsai/domain/refusal'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { DecisionPart } from './decision-part.tsx'
import { whereMended } from './mended-at.ts'
import { waitingOf, type PurchaseRecord, type StepShown } from './purchase-file.ts'
import { StepForm } from './step-form.tsx'

/** The step that waits: whose it is, what is missing and where it is mended, until when, and what he does about it. */
export function WaitingPart({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const step = waitingOf(purchase)
  if (step === undefined) return null
  return (
    <section className="sheet stack-near" aria-labelledby="waiting-step" id="step">
      <div>
        <p className="soft small">{t('step.waits')}</p>
        <h2 id="waiting-step">{step.name}</h2>
        <p className="soft">{t('step.whose', { who: step.who, clause: step.clause })}</p>
      </div>
      <Bounds step={step} />
      <Missing step={step} />
      <Turn purchase={purchase} step={step} />
    </section>
  )
}

function Turn({ purchase, step }: { readonly purchase: PurchaseRecord; readonly step: StepShown }) {
  const { t } = useTranslation('procurement')
  if (!step.mine) return <p className="note">{t('step.notYours', { who: step.who })}</p>
  if (step.returns)
    return <DecisionPart key={`${step.key}-${purchase.version}`} purchase={purchase} step={step} />
  return <StepForm key={step.key} purchase={purchase} step={step} />
}

/** Before which day it cannot be passed, and by which it has to be, each with the duty that says so. */
function Bounds({ step }: { readonly step: StepShown }) {
  const { t } = useTranslation('procurement')
  const { day, distance } = useDays()
  const { notBefore, by } = step
  if (notBefore === null && by === null) return null
  return (
    <ul className="plain-list">
      {notBefore !== null && (
        <li>
          {t('step.notBefore', {
            day: day(notBefore.day),
            distance: distance(notBefore.day),
            duty: notBefore.duty,
          })}
        </li>
      )}
      {by !== null && (
        <li>{t('step.by', { day: day(by.day), distance: distance(by.day), duty: by.duty })}</li>
      )}
    </ul>
  )
}

/** What has to be there before it can be passed, each with the place where it is brought. */
function Missing({ step }: { readonly step: StepShown }) {
  const { t } = useTranslation('procurement')
  if (step.missing.length === 0) return null
  return (
    <div className="missing" aria-live="polite">
      <p>
        <strong>{t('step.missing')}</strong>
      </p>
      <ul>
        {step.missing.map((refusal) => {
          const sentence = refusalText(refusal)
          const place = whereMended(refusal)
          return (
            <li key={sentence}>
              {sentence} {place !== undefined && <a href={`#${place}`}>{t(`step.mend.${place}`)}</a>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
