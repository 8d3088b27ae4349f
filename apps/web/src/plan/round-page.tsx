import { may } from '@prongsai/domain/access/permissions'
import { planRoundId } from '@prongsai/domain/base/id'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Scans } from '../file/scans.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { RoundPapers } from '../template/papers-part.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { Steps, type Step } from '../ui/steps.tsx'
import { ChangedItems } from './changed-items.tsx'
import { Decisions } from './decisions.tsx'
import { PickToChange } from './pick-to-change.tsx'
import { Publications } from './publications.tsx'
import { RoundActs } from './round-acts.tsx'
import { RoundDecision } from './round-decision.tsx'
import { RoundItems } from './round-items.tsx'
import { roundTone, type Round } from './plan-words.ts'

/** One round of the plan: made, sent, screened, passed, approved and published, one step after another. */
export function RoundPage() {
  const { roundId } = useParams({ strict: false })
  const round = useQuery(trpc.plan.round.queryOptions({ id: planRoundId(roundId ?? '') }))
  const failure = useUnopened(round.error)
  if (round.data) return <Whole round={round.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void round.refetch()} />
}

function Whole({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const { fiscalYear: year, status, kind, broughtPaper } = round
  const mayReadJournal = may(useMe().actor, 'journal:read')
  return (
    <>
      <PageHead
        title={t('round', { kind: t(`roundKind.${kind}`), year, number: round.number })}
        above={{ href: '/plan', name: t('year.title', { year }) }}
        state={<StateBadge tone={roundTone[status]} word={t(`roundStatus.${status}`)} />}
        about={broughtPaper === null ? undefined : t('one.brought', { paper: broughtPaper })}
      />
      <Steps steps={useSteps(round)}>
        <RoundDecision round={round} />
        <RoundActs round={round} />
        {(status === 'approved' || status === 'published' || round.publications.length > 0) && (
          <Publications round={round} />
        )}
        {kind === 'change' ? <ChangedItems round={round} /> : <RoundItems round={round} />}
        {kind === 'change' && status === 'draft' && round.mayDraft && <PickToChange round={round} />}
        <Decisions round={round} />
        <RoundPapers id={round.id} />
        <Scans subject={{ kind: 'plan', id: round.id }} title={t('one.scans')} about={t('one.scansAbout')} />
        {mayReadJournal && <RecordCourse subject={{ kind: 'plan', id: round.id }} title={t('one.course')} />}
      </Steps>
    </>
  )
}

/** The course of a round, with who did each step or for whom it waits. */
function useSteps(round: Round): readonly Step[] {
  const { t } = useTranslation('plan')
  const { moment, short } = useDays()
  const { status, waitsFor } = round
  const live = status === 'approved' || status === 'published'
  const making: Step = {
    id: 'make',
    title: t('one.make'),
    state: status === 'draft' ? 'current' : status === 'withdrawn' ? 'trouble' : 'done',
    note: round.madeBy,
  }
  const deciding = round.steps.map(({ step, decision, who }): Step => {
    const made = round.decisions.find(({ id }) => id === decision && status !== 'draft')
    const names = who.map(({ name, actingFor }) =>
      actingFor === null ? name : t('one.actingFor', { name, whom: actingFor }),
    )
    const waits = names.length === 0 ? t('one.waitsNobody') : t('one.waitsFor', { names: names.join(', ') })
    const note =
      made === undefined
        ? waitsFor === step && waits
        : `${made.name} · ${moment(made.decidedAt.toISOString())}`
    return {
      id: step,
      title: t(`step.${step}`),
      state: made !== undefined || live ? 'done' : waitsFor === step ? 'current' : 'waiting',
      ...(note !== false && { note }),
    }
  })
  const publishing: Step = {
    id: 'publish',
    title: t('one.publish'),
    state: status === 'published' ? 'done' : live ? 'current' : 'waiting',
    ...(round.publishedOn !== null && { note: short(round.publishedOn) }),
  }
  return [making, ...deciding, publishing]
}
