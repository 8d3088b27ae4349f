import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Facts, type Fact } from '../ui/facts.tsx'
import type { Intake } from './intake.ts'
import type { StepId } from './intake-step.ts'
import { StepEnd } from './step-end.tsx'
import { StepHead } from './step-head.tsx'
import { useRefresh } from './use-intake.ts'
import { WorkBar } from './work-bar.tsx'

type Props = {
  readonly intake: Intake
  readonly progress: Intake['progress']
  readonly go: (step: StepId) => void
}

/** The consequence before the last press; then how far it is; then where it all now stands. */
export function SaveStep({ intake, progress, go }: Props) {
  const { t } = useTranslation('intake')
  const { cards } = intake.consequence
  return (
    <>
      <StepHead title={t('step.save')} />
      {intake.state === 'saving' && (
        <WorkBar label={t('save.saving', { n: cards })} progress={progress} rows={registering(intake)} />
      )}
      {intake.state === 'saved' && <Saved intake={intake} />}
      {intake.state === 'rows' && <ToSave intake={intake} go={go} />}
    </>
  )
}

const isRegistering = (verdict: string): boolean => verdict === 'ready' || verdict === 'note'

const registering = ({ counts }: Intake): number =>
  counts.filter(({ verdict }) => isRegistering(verdict)).reduce((sum, { rows }) => sum + rows, 0)

function ToSave({ intake, go }: Omit<Props, 'progress'>) {
  const { t } = useTranslation('intake')
  const refresh = useRefresh()
  const save = useMutation(trpc.intake.save.mutationOptions())
  const failure = useFailure(save.error)
  const { cards, questions, names, skipped, known } = intake.consequence
  const isSame = cards === 0 && questions === 0 && skipped === 0 && known > 0
  return (
    <>
      <p className="intake-consequence">
        {isSame ? t('save.sameFile') : t('save.will', { cards, questions, skipped })}
      </p>
      <StillOpen intake={intake} go={go} />
      {!isSame && <WhatComes intake={intake} />}
      {failure !== undefined && <FailureNote message={failure} />}
      <StepEnd at="save" go={go}>
        <ActButton
          busy={save.isPending}
          whyNot={whyNot({ questions, names, cards }, t)}
          onClick={() => save.mutate({ intakeId: intake.id }, { onSettled: () => void refresh() })}
        >
          {t('save.act', { n: cards })}
        </ActButton>
      </StepEnd>
    </>
  )
}

function whyNot(
  { questions, names, cards }: Pick<Intake['consequence'], 'questions' | 'names' | 'cards'>,
  t: ReturnType<typeof useTranslation<'intake'>>['t'],
): string | undefined {
  if (questions > 0 || names > 0) return t('save.whyRows')
  return cards === 0 ? t('save.whyNothing') : undefined
}

/** What must be said first, each with the way to it. */
function StillOpen({ intake, go }: Omit<Props, 'progress'>) {
  const { t } = useTranslation('intake')
  const { questions, names } = intake.consequence
  if (questions === 0 && names === 0) return null
  return (
    <ul className="still-open">
      {names > 0 && (
        <li>
          <span>{t('save.stillNames', { n: names })}</span>
          <Button variant="default" onClick={() => go('names')}>
            {t('save.toNames')}
          </Button>
        </li>
      )}
      {questions > 0 && (
        <li>
          <span>{t('save.stillRows', { n: questions })}</span>
          <Button variant="default" onClick={() => go('rows')}>
            {t('save.toRows')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function WhatComes({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const { cards, skipped, known } = intake.consequence
  const opened = (kind: 'unit' | 'category') => [
    ...new Set(
      intake.names.flatMap((name) => (name.kind === kind && name.opening ? [name.opening.name] : [])),
    ),
  ]
  const rows = (label: string, n: number): readonly Fact[] =>
    n === 0 ? [] : [{ label, value: t('save.rowsValue', { n }) }]
  const facts: readonly Fact[] = [
    { label: t('save.cards'), value: t('save.cardsValue', { n: cards, rows: registering(intake) }) },
    ...(intake.codesToGive > 0
      ? [{ label: t('save.codes'), value: t('save.codesValue', { n: intake.codesToGive }) }]
      : []),
    ...rows(t('save.known'), known),
    ...rows(t('save.skipped'), skipped),
    ...list(t('save.units'), opened('unit')),
    ...list(t('save.categories'), opened('category')),
    { label: t('save.batch'), value: t('save.batchValue'), wide: true },
  ]
  return <Facts groups={[{ title: t('save.whatComes'), facts }]} />
}

const list = (label: string, names: readonly string[]): readonly Fact[] =>
  names.length === 0 ? [] : [{ label, value: names.join(' · '), wide: true }]

function Saved({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const n = intake.progress.done
  return (
    <div className="sheet stack-near">
      <output className="intake-consequence">
        {t('save.done', { n, number: intake.batchNumber ?? '' })}
      </output>
      <div className="row">
        <Button component="a" href={`/assets?batch=${intake.batchId ?? ''}`}>
          {t('save.toRegister')}
        </Button>
        <Button component="a" href="/intake" variant="subtle">
          {t('save.toList')}
        </Button>
      </div>
    </div>
  )
}
