import { useParams } from '@tanstack/react-router'
import { refusalText } from '@prongsai/domain/refusal'
import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { Steps } from '../ui/steps.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DiscardIntake } from './discard-intake.tsx'
import { FileStep } from './file-step.tsx'
import type { Intake } from './intake.ts'
import { useStep, useSteps, type StepId } from './intake-step.ts'
import { toneOf } from './intake-tone.ts'
import { NamesStep } from './names-step.tsx'
import { RowsStep } from './rows-step.tsx'
import { SaveStep } from './save-step.tsx'
import { useIntake } from './use-intake.ts'
import { WorkBar } from './work-bar.tsx'

/** Bringing one file in, step by step, each of them kept as soon as it is done. */
export function IntakePage() {
  const { t } = useTranslation('intake')
  const { intakeId } = useParams({ from: '/framed/intake/$intakeId' })
  const { intake, progress } = useIntake(intakeId)
  const place = useStep(intake)
  const steps = useSteps(intake, place)
  const failed = intake.state === 'rows' && intake.failure !== null
  const reading = intake.state === 'reading'
  return (
    <>
      <PageHead
        title={intake.fileName}
        state={<StateBadge tone={toneOf(intake.state)} word={t(`state.${intake.state}`)} />}
        above={{ href: '/intake', name: t('title') }}
        action={<DiscardIntake intake={intake} />}
      />
      <Steps steps={steps}>
        <SameFile intake={intake} />
        {failed && intake.failure !== null && <FailureNote message={refusalText(intake.failure)} />}
        {reading ? (
          <WorkBar label={t('state.reading')} progress={progress} rows={rowsOf(intake)} />
        ) : (
          <StepBody intake={intake} progress={progress} place={place} />
        )}
      </Steps>
    </>
  )
}

/** Two officers, or one in two sittings, may have brought the very same file. */
function SameFile({ intake: { sameFile } }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const { moment } = useDays()
  if (sameFile === null) return null
  return (
    <output className="note">
      {t('sameFile', { name: sameFile.begunBy, when: moment(sameFile.begunAt.toISOString()) })}{' '}
      <a href={`/intake/${sameFile.id}`}>{t('toSameFile')}</a>
    </output>
  )
}

const rowsOf = ({ counts }: Intake): number => counts.reduce((sum, { rows }) => sum + rows, 0)

type Body = {
  readonly intake: Intake
  readonly progress: Intake['progress']
  readonly place: ReturnType<typeof useStep>
}

const bodies: Readonly<Record<StepId, (body: Body) => React.ReactNode>> = {
  file: ({ intake, place }) => <FileStep intake={intake} go={place.go} />,
  columns: ({ intake, place }) => <ColumnsStep intake={intake} go={place.go} />,
  names: ({ intake, place }) => <NamesStep intake={intake} go={place.go} />,
  rows: ({ intake, place }) => <RowsStep intake={intake} said={place.said} go={place.go} />,
  save: ({ intake, progress, place }) => <SaveStep intake={intake} progress={progress} go={place.go} />,
}

const StepBody = (body: Body) => bodies[body.place.at](body)
