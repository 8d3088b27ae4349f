import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { intakeRowVerdicts, type IntakeRowVerdict } from '@prongsai/domain/intake/intake-row'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { Pages } from '../ui/pages.tsx'
import { AlikeBar } from './alike-bar.tsx'
import type { Intake } from './intake.ts'
import type { StepId } from './intake-step.ts'
import { RowFilter } from './row-filter.tsx'
import { RowList } from './row-list.tsx'
import { RowTable } from './row-table.tsx'
import { StepEnd } from './step-end.tsx'
import { StepHead } from './step-head.tsx'

type Go = (step: StepId, said?: Readonly<Record<string, string>>) => void

/** Which rows are shown, as the address says it. */
export type Shown = {
  readonly verdict: IntakeRowVerdict
  readonly asks: string | undefined
  readonly after: number | undefined
  /** Where the pages before this one began, so that there is a way back to each. */
  readonly trail: readonly string[]
}

type Props = { readonly intake: Intake; readonly said: URLSearchParams; readonly go: Go }

/** The rows by what they come to: first those that wait for an answer, which is given in place. */
export function RowsStep({ intake, said, go }: Props) {
  const { t } = useTranslation('intake')
  const shown = shownFrom(said, intake)
  const show = (next: Shown) => go('rows', saidBy(next))
  return (
    <>
      <StepHead title={t('step.rows')} help={t('rows.help')} />
      <RowFilter intake={intake} shown={shown} onShow={show} />
      <Rows
        key={`${shown.verdict} ${shown.asks ?? ''} ${shown.after ?? ''}`}
        intake={intake}
        shown={shown}
        onShow={show}
      />
      <p className="small">
        <button type="button" className="link-button" onClick={() => go('file')}>
          {t('rows.correct')}
        </button>
      </p>
      <StepEnd at="rows" go={go} />
    </>
  )
}

const isDense = ({ verdict }: Shown): boolean => verdict === 'ready' || verdict === 'known'

const usePage = (intakeId: string, shown: Shown) =>
  useQuery(
    trpc.intake.rows.queryOptions(
      {
        intakeId,
        verdicts: [shown.verdict],
        size: isDense(shown) ? 50 : 20,
        ...(shown.asks !== undefined && { asks: shown.asks }),
        ...(shown.after !== undefined && { after: shown.after }),
      },
      { placeholderData: keepPreviousData },
    ),
  )

function Rows({
  intake,
  shown,
  onShow,
}: {
  readonly intake: Intake
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}) {
  const page = usePage(intake.id, shown)
  const failure = useFailure(page.error)
  if (failure !== undefined) return <FailureNote message={failure} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <Loading />
  const { rows, next } = page.data
  return (
    <>
      {shown.verdict === 'question' && <AlikeBar intake={intake} rows={rows} asks={shown.asks} />}
      {isDense(shown) ? (
        <RowTable rows={rows} verdict={shown.verdict} />
      ) : (
        <RowList intake={intake} rows={rows} verdict={shown.verdict} />
      )}
      {rows.length === 0 && <None intake={intake} shown={shown} onShow={onShow} />}
      <Pages
        moves={{
          onPrevious: shown.after === undefined ? undefined : () => onShow(pageBefore(shown)),
          onNext: next === null ? undefined : () => onShow(pageAfter(shown, next)),
        }}
      />
    </>
  )
}

/** Nothing more here; where rows of this verdict are on other pages, the way to them. */
function None(props: {
  readonly intake: Intake
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}) {
  const { t } = useTranslation('intake')
  const { verdict, asks, after } = props.shown
  const elsewhere = asks !== undefined || after !== undefined
  const left = props.intake.counts.some((count) => count.verdict === verdict && count.rows > 0)
  return (
    <div className="empty">
      <p>{t(verdict === 'question' && left ? 'rows.none.here' : `rows.none.${verdict}`)}</p>
      {elsewhere && left && (
        <Button
          variant="default"
          onClick={() => props.onShow({ verdict, asks: undefined, after: undefined, trail: [] })}
        >
          {t('rows.askAll')}
        </Button>
      )}
    </div>
  )
}

const isVerdict = (text: string | null): text is IntakeRowVerdict =>
  text !== null && Object.hasOwn(intakeRowVerdicts, text)

function shownFrom(said: URLSearchParams, { counts }: Intake): Shown {
  const verdict = said.get('show')
  const after = Number.parseInt(said.get('after') ?? '', 10)
  const first = (['question', 'note', 'ready'] as const).find((each) =>
    counts.some((count) => count.verdict === each),
  )
  return {
    verdict: isVerdict(verdict) ? verdict : (first ?? 'ready'),
    asks: said.get('asks') ?? undefined,
    after: Number.isInteger(after) ? after : undefined,
    trail: said.get('trail')?.split('.') ?? [],
  }
}

const pageAfter = (shown: Shown, next: number): Shown => ({
  ...shown,
  after: next,
  trail: [...shown.trail, String(shown.after ?? '')],
})

function pageBefore(shown: Shown): Shown {
  const after = Number.parseInt(shown.trail.at(-1) ?? '', 10)
  return { ...shown, after: Number.isInteger(after) ? after : undefined, trail: shown.trail.slice(0, -1) }
}

const saidBy = ({ verdict, asks, after, trail }: Shown): Readonly<Record<string, string>> => ({
  show: verdict,
  ...(asks !== undefined && { asks }),
  ...(after !== undefined && { after: String(after), trail: trail.join('.') }),
})
