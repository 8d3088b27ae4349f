import { Button } from '@mantine/core'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { PlanSign } from '@prongsai/domain/plan/signs'
import { refusalText } from '@prongsai/domain/refusal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { usePlanTexts, type Round } from './plan-words.ts'

/** The case on one screen: how many, how much, under which clause, what is unusual; and the two large actions for who decides. */
export function RoundDecision({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const { baht } = usePlanTexts()
  const { moment } = useDays()
  const planned = round.items.filter(({ cancelled }) => !cancelled)
  const toPublish = planned.filter(({ exempt }) => exempt === null).length
  const figures = [
    { name: t('one.items'), value: t('year.count', { n: round.count }), main: true },
    { name: t('one.total'), value: baht(round.total), main: true },
    { name: t('one.toPublish'), value: t('year.count', { n: toPublish }) },
    { name: t('one.exempt'), value: t('year.count', { n: planned.length - toPublish }) },
  ]
  return (
    <section className="sheet facts" aria-labelledby="decision">
      <h2 id="decision">{t('one.decision')}</h2>
      <dl className="plan-figures">
        {figures.map(({ name, value, main }) => (
          <div key={name} data-main={main}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {round.reason !== '' && <p>{t('one.why', { reason: round.reason })}</p>}
      <Signs signs={round.signs} empty={round.items.length === 0} />
      {round.sentBy !== null && round.sentAt !== null && (
        <p className="soft small">
          {t('one.sentBy', { name: round.sentBy, when: moment(round.sentAt.toISOString()) })}
        </p>
      )}
      {round.waitsFor !== null && <Decide round={round} step={round.waitsFor} />}
    </section>
  )
}

function Signs({ signs, empty }: { readonly signs: readonly PlanSign[]; readonly empty: boolean }) {
  const { t } = useTranslation('plan')
  if (empty) return null
  if (signs.length === 0) return <p className="soft">{t('one.nothingUnusual')}</p>
  return (
    <>
      <h3>{t('one.unusual')}</h3>
      <ul className="plan-signs">
        {signs.map((sign) => (
          <li key={`${sign.kind} ${numbersOf(sign)}`}>
            <Sign sign={sign} />
          </li>
        ))}
      </ul>
    </>
  )
}

const numbersOf = (sign: PlanSign): string => ('items' in sign ? sign.items.join(', ') : sign.line)

function Sign({ sign }: { readonly sign: PlanSign }) {
  const { t } = useTranslation('plan')
  if (sign.kind === 'over-line') {
    const { line, left, asked } = sign
    return t('sign.over-line', { line, left: formatBaht(left), asked: formatBaht(asked) })
  }
  const items = numbersOf(sign)
  if (sign.kind === 'split') {
    const { together, limit } = sign
    return t('sign.split', { items, together: formatBaht(together), limit: formatBaht(limit) })
  }
  if (sign.kind === 'near-limit') return t('sign.near-limit', { items, limit: formatBaht(sign.limit) })
  return t(`sign.${sign.kind}`, { items })
}

type Waits = { readonly round: Round; readonly step: NonNullable<Round['waitsFor']> }

function Decide({ round, step }: Waits) {
  const { t } = useTranslation('plan')
  const [refusing, setRefusing] = useState(false)
  const decided = useDecided(() => setRefusing(false))
  const deciding = useMutation(
    trpc.plan.decide.mutationOptions({
      onSuccess: (_done, { approve }) => decided(t(approve ? 'act.approved' : 'act.refused')),
    }),
  )
  const failure = useFailure(deciding.error)
  if (!round.mayDecide)
    return round.decide?.code === 'plan/same-person' ? <p>{refusalText(round.decide)}</p> : null
  const asked = { id: round.id, version: round.version, step }
  return (
    <div className="stack-near">
      {round.actingTwice && <p>{t('act.twice')}</p>}
      <div className="plan-decide no-print">
        <Button
          size="md"
          loading={deciding.isPending}
          onClick={() => deciding.mutate({ ...asked, approve: true, reason: '' })}
        >
          {t(`act.${step}`)}
        </Button>
        <Button size="md" variant="default" onClick={() => setRefusing(true)}>
          {t('act.refuse')}
        </Button>
      </div>
      {failure !== undefined && !refusing && <FailureNote message={failure} />}
      <ReasonDialog
        opened={refusing}
        title={t('act.refuse')}
        about={<p>{t('act.refuseAbout')}</p>}
        confirm={t('act.refuse')}
        danger
        busy={deciding.isPending}
        failure={failure}
        onConfirm={(reason) => deciding.mutate({ ...asked, approve: false, reason })}
        onClose={() => setRefusing(false)}
      />
    </div>
  )
}
