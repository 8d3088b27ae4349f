import { addDays, daysBetween, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateSign } from '../ui/state-badge.tsx'
import type { ContractOutputs } from './contract-file.ts'
import { ContractFilters, useContractFilters } from './contract-filters.tsx'
import { ContractTabs } from './contract-tabs.tsx'
import { useAsked } from './contracts-page.tsx'
import { checkpointTones } from './contract-tone.ts'

type Row = ContractOutputs['timeline']['contracts'][number]
type Mark = Row['marks'][number]

/** เส้นเวลา: every contract from its signing to its last duty, each checkpoint by sign and colour; below 760 px a list. */
export function TimelinePage() {
  const { t } = useTranslation('contract')
  const { fiscalYear } = useMe()
  const asked = useAsked(useWorkingYear(fiscalYear))
  const { narrow } = useContractFilters('/contracts/timeline')
  const line = useQuery(trpc.contract.timeline.queryOptions(asked))
  return (
    <>
      <PageHead title={t('timeline.title')} about={t('timeline.about')} />
      <ContractTabs at="timeline" />
      <section className="stack-near" aria-label={t('timeline.title')}>
        <ContractFilters asked={asked} to="/contracts/timeline" />
        <Legend />
        <Answer query={line} lines={8}>
          {({ contracts, today, before }) =>
            contracts.length === 0 ? (
              <EmptyState why={t('timeline.none')} />
            ) : (
              <>
                <Lines rows={contracts} today={today} />
                {before !== null && (
                  <p>
                    <button type="button" className="link-button" onClick={() => narrow({ before })}>
                      {t('list.older')}
                    </button>
                  </p>
                )}
              </>
            )
          }
        </Answer>
      </section>
    </>
  )
}

function Legend() {
  const { t } = useTranslation('contract')
  const states = ['coming', 'due', 'late', 'met'] as const
  return (
    <p className="row small timeline-legend">
      {states.map((state) => (
        <span key={state} data-tone={checkpointTones[state]}>
          <StateSign tone={checkpointTones[state]} /> {t(`state.${state}`)}
        </span>
      ))}
    </p>
  )
}

type Span = { readonly from: CivilDate; readonly days: number }

/** Room for everything that is shown, and never less than half a year. */
function spanOf(rows: readonly Row[], today: CivilDate): Span {
  const from = rows.map(({ signedOn }) => signedOn).reduce((a, b) => (a < b ? a : b), today)
  const until = rows.map(({ lastOn }) => lastOn).reduce((a, b) => (a > b ? a : b), addDays(today, 30))
  return { from, days: Math.max(180, daysBetween(from, until) + 7) }
}

function Lines({ rows, today }: { readonly rows: readonly Row[]; readonly today: CivilDate }) {
  const span = spanOf(rows, today)
  const at = (day: CivilDate) => `${(daysBetween(span.from, day) / span.days) * 100}%`
  const { t } = useTranslation('contract')
  return (
    <div className="timeline">
      <Months span={span} at={at} />
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <div className="timeline-name">
              <a href={`/contracts/${row.id}`}>{row.name}</a>
              <span className="soft small block">
                {row.title} · {row.supplier}
              </span>
              <Now row={row} />
            </div>
            <div className="timeline-line" aria-hidden="true">
              <span className="timeline-today" style={{ left: at(today) }} title={t('timeline.today')} />
              <span
                className="timeline-bar"
                style={{ left: at(row.signedOn), right: `calc(100% - ${at(row.dueOn ?? row.lastOn)})` }}
              />
              {row.marks.map((mark) => (
                <MarkAt key={mark.key} mark={mark} left={at(mark.dueOn)} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function MarkAt({ mark, left }: { readonly mark: Mark; readonly left: string }) {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  const tone = checkpointTones[mark.state]
  return (
    <span
      className="timeline-mark"
      data-tone={tone}
      style={{ left }}
      title={`${mark.duty} · ${short(mark.dueOn)} · ${t(`state.${mark.state}`)}`}
    >
      <StateSign tone={tone} />
    </span>
  )
}

/** What is late, due and next, in words: all that a narrow screen shows, and what is read aloud. */
function Now({ row }: { readonly row: Row }) {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  const open = row.marks.filter(({ state }) => state === 'late' || state === 'due' || state === 'coming')
  const shown = open.filter(({ state }) => state !== 'coming')
  const lines = shown.length > 0 ? shown.slice(0, 3) : open.slice(0, 1)
  return (
    <ul className="timeline-now small">
      {lines.map((mark) => (
        <li key={mark.key} data-tone={checkpointTones[mark.state]}>
          <StateSign tone={checkpointTones[mark.state]} />{' '}
          {t('timeline.point', {
            duty: mark.duty,
            day: short(mark.dueOn),
            state: t(`state.${mark.state}`),
          })}
        </li>
      ))}
      {lines.length === 0 && <li>{t('now.nothing')}</li>}
    </ul>
  )
}

/** The first day of each month, or of each third where there are many. */
function Months({ span, at }: { readonly span: Span; readonly at: (day: CivilDate) => string }) {
  const { short } = useDays()
  const days = Array.from({ length: span.days }, (_, n) => addDays(span.from, n))
  // A month that begins at the very end has no room for its name.
  const firsts = days.slice(0, Math.floor(span.days * 0.88)).filter((day) => day.endsWith('-01'))
  const step = Math.ceil(firsts.length / 8)
  return (
    <div className="timeline-months small soft" aria-hidden="true">
      {firsts
        .filter((_, n) => n % step === 0)
        .map((day) => (
          <span key={day} style={{ left: at(day) }}>
            {short(day).replace(/^\d+ /u, '')}
          </span>
        ))}
    </div>
  )
}
