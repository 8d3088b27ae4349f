import { Button } from '@mantine/core'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { OpenRound } from './open-round-dialog.tsx'
import { PlannedItems } from './planned-items.tsx'
import { roundTone, usePlanTexts, type PlanOfYear } from './plan-words.ts'

/** แผนการจัดซื้อจัดจ้าง of the year that is worked in: its rounds, what stands in it, and what can be done now. */
export function PlanPage() {
  const { t } = useTranslation('plan')
  const year = useWorkingYear(useMe().fiscalYear)
  const plan = useQuery(trpc.plan.year.queryOptions({ year: fiscalYear(year) }))
  return (
    <>
      <PageHead
        title={t('year.title', { year })}
        about={t('year.about')}
        count={plan.data && t('year.count', { n: plan.data.sums.total.count })}
        action={plan.data?.mayDraft && <Openable plan={plan.data} />}
      />
      <Answer query={plan} lines={8}>
        {(known) => <Plan plan={known} />}
      </Answer>
    </>
  )
}

const openable = {
  first: 'year.openFirst',
  addition: 'year.openAddition',
  change: 'year.openChange',
} as const

/** Which rounds may be opened now; the year's first plan before the others. */
function Openable({ plan }: { readonly plan: PlanOfYear }) {
  const { t } = useTranslation('plan')
  const [asked, setAsked] = useState<keyof typeof openable>()
  const kinds = (['first', 'addition', 'change'] as const).filter((kind) => plan.openable[kind])
  return (
    <>
      {kinds.map((kind, index) => (
        <Button key={kind} variant={index === 0 ? 'filled' : 'default'} onClick={() => setAsked(kind)}>
          {t(openable[kind])}
        </Button>
      ))}
      {asked !== undefined && <OpenRound kind={asked} year={plan.year} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function Plan({ plan }: { readonly plan: PlanOfYear }) {
  const { t } = useTranslation('plan')
  const { year, mayDraft, rounds } = plan
  return (
    <div className="stack">
      {mayDraft && plan.needs > 0 && (
        <p className="sheet plan-needs">
          {t('year.needs', { n: plan.needs })} <a href="/plan/needs?box=waiting">{t('year.needsGo')}</a>
        </p>
      )}
      {rounds.length === 0 ? (
        <EmptyState why={t(mayDraft ? 'year.noRounds' : 'year.noRoundsReader', { year })} />
      ) : (
        <>
          <Rounds rounds={rounds} />
          <Standing plan={plan} />
        </>
      )}
    </div>
  )
}

/** What stands in the plan today, month by month or unit by unit, as the address says. */
function Standing({ plan }: { readonly plan: PlanOfYear }) {
  const { t } = useTranslation('plan')
  const { by: asked }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const by = asked === 'unit' ? 'unit' : 'month'
  if (plan.items.length === 0) return <p className="soft">{t('year.none')}</p>
  return (
    <>
      <Totals plan={plan} />
      <nav className="row boxes no-print" aria-label={t('year.by')}>
        <a href="/plan" aria-current={by === 'month' ? 'page' : undefined}>
          <span>{t('year.byMonth')}</span>
        </a>
        <a href="/plan?by=unit" aria-current={by === 'unit' ? 'page' : undefined}>
          <span>{t('year.byUnit')}</span>
        </a>
      </nav>
      {plan.beyond > 0 && (
        <p className="soft">
          {t('year.beyond', { n: plan.items.length, all: plan.items.length + plan.beyond })}
        </p>
      )}
      <PlannedItems plan={plan} by={by} />
    </>
  )
}

function Rounds({ rounds }: Pick<PlanOfYear, 'rounds'>) {
  const { t } = useTranslation('plan')
  const { short } = useDays()
  return (
    <section className="sheet facts" aria-labelledby="rounds">
      <h2 id="rounds">{t('year.rounds')}</h2>
      <ul className="held">
        {rounds.map((round) => {
          const day = round.publishedOn ?? round.approvedOn
          return (
            <li key={round.id}>
              <div>
                <a href={`/plan/rounds/${round.id}`}>
                  {t('round', {
                    kind: t(`roundKind.${round.kind}`),
                    year: round.fiscalYear,
                    number: round.number,
                  })}
                </a>
                <p className="soft small">
                  {t('year.roundOf', { n: round.count, amount: formatBaht(round.total) })}
                </p>
              </div>
              <span>
                <StateBadge tone={roundTone[round.status]} word={t(`roundStatus.${round.status}`)} />
                {day !== null && <span className="soft small plan-day">{short(day)}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What of the plan may be bought, and what not yet. */
function Totals({ plan }: { readonly plan: PlanOfYear }) {
  const { t } = useTranslation('plan')
  const { baht } = usePlanTexts()
  const { sums } = plan
  return (
    <section className="sheet" aria-label={t('year.totals')}>
      <dl className="plan-sums">
        {(['total', 'published', 'exempt', 'unpublished'] as const).map((group) => (
          <div key={group} data-late={(group === 'unpublished' && sums[group].count > 0) || undefined}>
            <dt>{t(`year.${group}`)}</dt>
            <dd>
              {baht(sums[group].total)}
              <span className="soft small">{t('year.count', { n: sums[group].count })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
