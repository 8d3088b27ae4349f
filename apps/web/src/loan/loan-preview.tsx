import type { AppRouter } from '@prongsai/api/app-router'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { refusalText } from '@prongsai/domain/refusal'
import type { LoanFormValues } from '@prongsai/domain/loan/loan-form.input'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FormPart } from '../ui/form.tsx'
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
      <p>{t('previewCase', { case: t(`loan:case.${loanCase}`), clause })}</p>
      <ol>
        {steps.map((step) => (
          <li key={`${step.kind} ${step.unitId ?? ''}`}>
            {step.by.length === 0
              ? t('previewNobody', { step: t(`loan:step.${step.kind}`) })
              : t('previewStep', {
                  step: t(`loan:step.${step.kind}`),
                  names: step.by.map(({ name }) => name).join(', '),
                })}
          </li>
        ))}
      </ol>
      {refusal === null ? <p>{t('previewFree')}</p> : <p role="alert">{refusalText(refusal)}</p>}
      {closedDays.length > 0 && (
        <p>{t('previewClosed', { days: closedDays.map((one) => day(one)).join(', ') })}</p>
      )}
    </div>
  )
}
