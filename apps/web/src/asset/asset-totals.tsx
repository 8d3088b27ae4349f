import type { AppRouter } from '@prongsai/api/app-router'
import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import { unitId } from '@prongsai/domain/base/id'
import { formatBaht, satang, type Satang } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { filteredHref } from './asset-href.ts'

type Totals = inferRouterOutputs<AppRouter>['asset']['totals']

/** How many cards and what they cost, by unit and state; each figure leads to the list that it counts. */
export function AssetTotals() {
  const { t } = useTranslation('asset')
  const totals = useQuery(trpc.asset.totals.queryOptions())
  const failure = useFailure(totals.error)
  if (totals.data?.length === 0) return null
  return (
    <section className="sheet totals" aria-labelledby="totals">
      <h2 id="totals">{t('totals.title')}</h2>
      {totals.data && <TotalsTable lines={linesOf(totals.data)} />}
      {!totals.data && failure === undefined && <Loading />}
      {!totals.data && failure !== undefined && (
        <FailureNote message={failure} onRetry={() => void totals.refetch()} />
      )}
    </section>
  )
}

const states = ['capitalised', 'below', 'disposed', 'all'] as const
type State = (typeof states)[number]

const filters: Readonly<Record<State, AssetFilter>> = {
  capitalised: { status: 'in-use', capitalised: true },
  below: { status: 'in-use', capitalised: false },
  disposed: { status: 'disposed' },
  all: {},
}

type Figure = { readonly cards: bigint; readonly value: Satang }
type Line = { readonly id: string; readonly name: string; readonly of: Readonly<Record<State, Figure>> }

function linesOf(totals: Totals): readonly Line[] {
  const byUnit = Map.groupBy(totals, (total) => total.unitId)
  return [...byUnit].map(([id, own]) => ({ id, name: own[0]?.unit ?? '', of: figuresOf(own) }))
}

const figuresOf = (totals: Totals): Line['of'] => ({
  capitalised: added(totals.filter(({ status, capitalised }) => status === 'in-use' && capitalised)),
  below: added(totals.filter(({ status, capitalised }) => status === 'in-use' && !capitalised)),
  disposed: added(totals.filter(({ status }) => status === 'disposed')),
  all: added(totals),
})

const added = (figures: readonly Figure[]): Figure => ({
  cards: figures.reduce((sum, { cards }) => sum + cards, 0n),
  value: satang(figures.reduce((sum, { value }) => sum + value, 0n)),
})

function TotalsTable({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('asset')
  const whole: Line = { id: '', name: t('totals.all'), of: wholeOf(lines) }
  const most = lines.reduce((high, { of }) => (of.all.value > high ? of.all.value : high), 0n)
  return (
    <div className="wide-table">
      <table className="figures">
        <caption className="visually-hidden">{t('totals.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('totals.unit')}</th>
            {states.map((state) => (
              <th key={state} scope="col" className="number">
                {t(`totals.${state}`)} <span className="soft">({t('totals.cards')})</span>
              </th>
            ))}
            <th scope="col" className="number">
              {t('totals.value')} <span className="soft">({t('record.baht', { amount: '' }).trim()})</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <TotalsLine key={line.id} line={line} share={shareOf(line.of.all.value, most)} />
          ))}
        </tbody>
        <tfoot>
          <TotalsLine line={whole} />
        </tfoot>
      </table>
    </div>
  )
}

const wholeOf = (lines: readonly Line[]): Line['of'] => ({
  capitalised: added(lines.map(({ of }) => of.capitalised)),
  below: added(lines.map(({ of }) => of.below)),
  disposed: added(lines.map(({ of }) => of.disposed)),
  all: added(lines.map(({ of }) => of.all)),
})

/** In hundredths of the longest bar. */
const shareOf = (value: bigint, most: bigint): number => (most === 0n ? 0 : Number((value * 100n) / most))

function TotalsLine({ line, share }: { readonly line: Line; readonly share?: number }) {
  const { t } = useTranslation('asset')
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {states.map((state) => (
        <td key={state} className="number" data-head={t(`totals.${state}`)}>
          <CardsLink line={line} state={state} said={t(`totals.${state}`)} />
        </td>
      ))}
      <td className="number totals-value" data-head={t('totals.value')}>
        {formatBaht(line.of.all.value)}
        {share !== undefined && <progress className="quiet-bar" max={100} value={share} aria-hidden="true" />}
      </td>
    </tr>
  )
}

function CardsLink(props: { readonly line: Line; readonly state: State; readonly said: string }) {
  const { t } = useTranslation('asset')
  const { line, state, said } = props
  const n = Number(line.of[state].cards)
  if (n === 0) return <span className="soft">0</span>
  const unit = line.id === '' ? {} : { unit: unitId(line.id) }
  return (
    <a
      href={filteredHref({ ...filters[state], ...unit })}
      aria-label={t('totals.figure', { unit: line.name, state: said, n })}
    >
      {n.toLocaleString('en')}
    </a>
  )
}
