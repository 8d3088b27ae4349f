import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import type { Intake, Offers, WrittenName } from './intake.ts'
import { namesLeft, type StepId } from './intake-step.ts'
import { NameLine } from './name-line.tsx'
import { StepEnd } from './step-end.tsx'
import { StepHead } from './step-head.tsx'

type Props = { readonly intake: Intake; readonly go: (step: StepId) => void }

/** The divisions and categories that the file writes, each matched to the office's own of today. */
export function NamesStep({ intake, go }: Props) {
  const { t } = useTranslation('intake')
  const { data: offers } = useSuspenseQuery(trpc.intake.offers.queryOptions())
  const left = namesLeft(intake)
  return (
    <>
      <StepHead title={t('step.names')} help={t('names.help')} />
      <output className="note">{left === 0 ? t('names.all') : t('names.left', { n: left })}</output>
      {(['unit', 'category'] as const).map((kind) => (
        <NameGroup key={kind} kind={kind} intake={intake} offers={offers} />
      ))}
      <StepEnd at="names" go={go} />
    </>
  )
}

function NameGroup(props: {
  readonly kind: WrittenName['kind']
  readonly intake: Intake
  readonly offers: Offers
}) {
  const { t } = useTranslation('intake')
  const { kind, intake, offers } = props
  const names = intake.names.filter((name) => name.kind === kind)
  if (names.length === 0) return null
  return (
    <section className="sheet names" aria-labelledby={`names-${kind}`}>
      <h3 id={`names-${kind}`}>{t(`names.${kind}`)}</h3>
      {kind === 'category' && names.some(({ written }) => written === '') && (
        <p className="soft small">{t('names.byCode')}</p>
      )}
      <ul>
        {names.map((name) => (
          <NameLine key={name.written} intakeId={intake.id} name={name} names={names} offers={offers} />
        ))}
      </ul>
    </section>
  )
}
