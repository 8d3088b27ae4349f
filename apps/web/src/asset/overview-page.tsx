import type { AppRouter } from '@prongsai/api/app-router'
import { overviews, type Overview } from '@prongsai/domain/asset/overview'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { filteredHref } from './asset-href.ts'

type Lines = inferRouterOutputs<AppRouter>['asset']['overview']
type Line = Lines[number]

const byOf = (text: unknown): Overview => overviews.find((by) => by === text) ?? 'unit'

/** ภาพรวม: the register by one of seven ways, each line with the list that it counts. */
export function OverviewPage() {
  const { t } = useTranslation('overview')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const by = byOf(search['by'])
  const lines = useQuery(trpc.asset.overview.queryOptions({ by }))
  return (
    <>
      <PageHead title={t('title')} about={t('about')} above={{ href: '/assets', name: t('register') }} />
      <nav className="row boxes" aria-label={t('ways')}>
        {overviews.map((one) => (
          <a key={one} href={`/assets/overview?by=${one}`} aria-current={one === by ? 'page' : undefined}>
            {t(`by.${one}`)}
          </a>
        ))}
      </nav>
      <Answer query={lines} lines={8}>
        {(known) => <OverviewTable lines={known} by={by} />}
      </Answer>
    </>
  )
}

function OverviewTable({ lines, by }: { readonly lines: Lines; readonly by: Overview }) {
  const { t } = useTranslation('overview')
  if (lines.every(({ cards }) => cards === 0)) return <EmptyState why={t('none')} />
  const most = lines.reduce((high, { cards }) => Math.max(high, cards), 0)
  return (
    <section className="sheet totals" aria-labelledby="overview">
      <h2 id="overview">{t(`by.${by}`)}</h2>
      <p className="soft">{t(`what.${by}`)}</p>
      <div className="wide-table">
        <table className="figures">
          <caption className="visually-hidden">{t(`by.${by}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`head.${by}`)}</th>
              <th scope="col" className="number">
                {t('cards')}
              </th>
              <th scope="col" className="number">
                {t('pieces')}
              </th>
              <th scope="col" className="number">
                {t('value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <OverviewLine key={line.key} line={line} by={by} most={most} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function OverviewLine(props: { readonly line: Line; readonly by: Overview; readonly most: number }) {
  const { t } = useTranslation('overview')
  const { line, by, most } = props
  const name = useLineName(by, line)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number totals-value" data-head={t('cards')}>
        {line.cards === 0 ? (
          <span className="soft">0</span>
        ) : (
          <a href={filteredHref(line.filter)} aria-label={t('open', { name, n: line.cards })}>
            {line.cards.toLocaleString('en')}
          </a>
        )}
        <progress className="quiet-bar" max={most} value={line.cards} aria-hidden="true" />
      </td>
      <td className="number" data-head={t('pieces')}>
        {line.pieces.toLocaleString('en')}
      </td>
      <td className="number" data-head={t('value')}>
        {formatBaht(line.value)}
      </td>
    </tr>
  )
}

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A unit and a category are called as they are; a band by its words. */
function useLineName(by: Overview, { name, key }: Line): string {
  const { t } = useTranslation('overview')
  const bands: Words = t('band', { returnObjects: true })
  return name ?? bands[by]?.[key] ?? key
}
