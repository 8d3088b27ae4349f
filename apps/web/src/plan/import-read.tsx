import { Button, Checkbox } from '@mantine/core'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import type { PlanOffice } from '@prongsai/domain/plan/intake/plan-office'
import { planToTake, type PlanToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { refusalText } from '@prongsai/domain/refusal'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../ui/failure-note.tsx'
import { useAnswers } from './import-answers.ts'
import type { ReadFile } from './import-file.ts'
import type { OpenRound } from './import-page.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportRows } from './import-rows.tsx'
import { ImportSave } from './import-save.tsx'
import { ImportUnits } from './import-units.tsx'

/** What was read of a file, with what it asks; every answer reads it anew. */
export function ReadPlan(props: {
  readonly year: number
  readonly read: ReadFile
  readonly round: OpenRound
  readonly office: PlanOffice
  readonly onOther: () => void
}) {
  const { t } = useTranslation('planImport')
  const { year, read, office } = props
  const answering = useAnswers(read.sha256)
  const { answers } = answering
  const plan = useMemo(
    () => planToTake(read.sheets, { year: fiscalYear(year), office, answers }),
    [read, year, office, answers],
  )
  const hidden = read.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name)
  return (
    <div className="stack">
      <div className="row plan-import-file">
        <strong>{t('file', { name: read.file.name })}</strong>
        <Button variant="default" onClick={props.onOther}>
          {t('otherFile')}
        </Button>
      </div>
      {hidden.length > 0 && (
        <Checkbox
          label={t('hidden', { sheets: hidden.join(', ') })}
          checked={answers.hidden}
          onChange={(event) => answering.setHidden(event.currentTarget.checked)}
        />
      )}
      <ImportColumns read={read} answering={answering} unread={!plan.ok} />
      {plan.ok ? (
        <>
          <Around plan={plan.value} />
          <ImportUnits plan={plan.value} office={office} answering={answering} />
          <ImportRows plan={plan.value} office={office} answering={answering} />
          <ImportSave
            year={year}
            read={read}
            round={props.round}
            plan={plan.value}
            answers={answers}
            onSaved={answering.clear}
          />
        </>
      ) : (
        <FailureNote message={refusalText(plan.refusal)} />
      )}
    </div>
  )
}

/** What of the file is no item: sheets of another year, lines of sums and signatures. */
function Around({ plan }: { readonly plan: PlanToTake }) {
  const { t } = useTranslation('planImport')
  return (
    <>
      {plan.otherYears.map(({ sheet, year }) => (
        <p key={sheet} className="note">
          {t('otherYear', { sheet, year })}
        </p>
      ))}
      {plan.passed.length > 0 && (
        <details>
          <summary>{t('passed', { n: plan.passed.length })}</summary>
          <ul className="small">
            {plan.passed.map(({ sheet, row, why, text }) => (
              <li key={`${sheet} ${row}`}>{t('passedLine', { sheet, row, why: t(`why.${why}`), text })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
