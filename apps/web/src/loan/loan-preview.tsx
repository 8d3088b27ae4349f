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
type Values = Pick<LoanFormValues, 'from' | 'due' | 'weeklyUntil' | 'place' | 'who' | 'personId'>
type Things = readonly Chosen[]

/** เมื่อส่งคำขอ: which case it is, who decides and why, and what stands in the way, before it is sent. */
export function LoanPreview({ values, chosen }: { readonly values: Values; readonly chosen: Things }) {
  const { t } = useTranslation('asking')
  const { from, due } = values
  const asked = chosen.length > 0 ? askedOf(values, chosen) : undefined
  const preview = useQuery(
    trpc.loan.preview.queryOptions(asked ?? skipToken, { placeholderData: keepPreviousData }),
  )
  if (preview.data === undefined || chosen.length === 0) return null
  return (
    <FormPart title={t('preview')}>
      <Told preview={preview.data} said={[from, due]} />
    </FormPart>
  )
}

/** Undefined while the days cannot be read yet. */
function askedOf({ from, due, weeklyUntil, place, who, personId }: Values, chosen: Things) {
  if (civilDateFrom(from) === undefined || civilDateFrom(due) === undefined) return undefined
  const kind: 'agency' | 'villager' | 'staff' = who === 'agency' || who === 'villager' ? who : 'staff'
  return {
    from,
    due,
    weeklyUntil: civilDateFrom(weeklyUntil) ?? null,
    place,
    lines: chosen.map(({ line }) => line),
    borrowerKind: kind,
    borrowerId: who === 'staff' && personId !== '' ? personId : null,
  }
}

/** `said` are the days of which the form itself tells that they are closed. */
function Told({ preview, said }: { readonly preview: Preview; readonly said: readonly string[] }) {
  const { t } = useTranslation(['asking', 'loan'])
  const { day } = useDays()
  const { loanCase, clause, steps, refusal } = preview
  const closed = preview.closedDays.filter((one) => !said.includes(one.day))
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
      {closed.length > 0 && (
        <div className="note">
          <p>{t('previewClosed')}</p>
          <ul>
            {closed.map((one) => (
              <li key={one.day}>
                {t('previewClosedDay', {
                  day: day(one.day),
                  why: one.holiday ?? t('weekend'),
                  next: day(one.next),
                })}
              </li>
            ))}
          </ul>
        </div>
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
