import type { AppRouter } from '@prongsai/api/app-router'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { refusalText } from '@prongsai/domain/refusal'
import type { LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { useUnits } from '../office/people.ts'
import { useDays } from '../ui/day-text.ts'
import { FormPart } from '../ui/form.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Chosen } from './chosen.ts'

type Preview = inferRouterOutputs<AppRouter>['loan']['preview']

/** เมื่อส่งคำขอ: which case it is, who decides and why, and what stands in the way, before it is sent. */
export function LoanPreview({
  values,
  chosen,
}: {
  readonly values: Pick<LoanFormValues, 'from' | 'due' | 'place' | 'who' | 'personId'>
  readonly chosen: readonly Chosen[]
}) {
  const { t } = useTranslation('asking')
  const { from, due, place, who, personId } = values
  const readable = civilDateFrom(from) !== undefined && civilDateFrom(due) !== undefined
  const preview = useQuery(
    trpc.loan.preview.queryOptions(
      readable && chosen.length > 0
        ? {
            from,
            due,
            place,
            lines: chosen.map(({ line }) => line),
            borrowerKind: who === 'agency' || who === 'villager' ? who : 'staff',
            borrowerId: who === 'staff' && personId !== '' ? personId : null,
          }
        : skipToken,
      { placeholderData: keepPreviousData },
    ),
  )
  if (preview.data === undefined || chosen.length === 0) return null
  return (
    <FormPart title={t('preview')}>
      <Told preview={preview.data} />
    </FormPart>
  )
}

function Told({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation(['asking', 'loan'])
  const { day } = useDays()
  const { loanCase, clause, steps, refusal, closedDays } = preview
  return (
    <div className="stack-near" aria-live="polite">
      {refusal === null ? (
        <p>
          <StateBadge tone="done" word={t('previewFree')} />
        </p>
      ) : (
        <div className="failure" role="alert">
          <p>{refusalText(refusal)}</p>
        </div>
      )}
      <p>{t('previewCase', { case: t(`loan:case.${loanCase}`), clause })}</p>
      <div>
        <p>{t('previewOrder')}</p>
        <ol className="steps-told">
          {steps.map((step) => (
            <StepTold key={`${step.kind} ${step.unitId ?? ''}`} step={step} clause={clause} />
          ))}
        </ol>
      </div>
      {closedDays.length > 0 && (
        <p className="note">{t('previewClosed', { days: closedDays.map((one) => day(one)).join(', ') })}</p>
      )}
    </div>
  )
}

/** One step: of which division, by whom, and whether it decides or only prepares. */
function StepTold({ step, clause }: { readonly step: Preview['steps'][number]; readonly clause: string }) {
  const { t } = useTranslation(['asking', 'loan'])
  const unit = useUnits().find(({ id }) => id === step.unitId)?.name ?? ''
  const names = step.by.map(({ name, position, actingFor, delegatedBy }) => {
    if (delegatedBy !== null) return t('previewDelegated', { name, position, whom: delegatedBy })
    return actingFor === null
      ? t('previewWho', { name, position })
      : t('previewActing', { name, position, whom: actingFor })
  })
  return (
    <li>
      <strong>
        {t(`loan:step.${step.kind}`)} {unit}
      </strong>{' '}
      {step.decides ? t('previewDecides', { clause }) : t('previewPrepares')}
      <p className="small">
        {names.length === 0 ? t(step.decides ? 'previewNobody' : 'previewNobodyChecks') : names.join(t('or'))}
      </p>
    </li>
  )
}
