import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { formatBaht } from '@prongsai/domain/money/satang'
import { isActualState } from '@prongsai/domain/plan/actual'
import { actualItemsInput, actualItemsPage, type ActualItemsInput } from '@prongsai/domain/plan/actual.input'
import { useQuery } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { ActualFigures } from './actual-figures.ts'

type Search = Readonly<Record<string, unknown>>

/** The items behind the figure that was chosen; nothing before one is. */
export function ActualList(props: {
  readonly year: number
  readonly search: Search
  readonly figures: ActualFigures
}) {
  const { year, search, figures } = props
  const asked = askedOf(year, search)
  if (asked === undefined) return null
  return <List key={JSON.stringify(asked)} asked={asked} figures={figures} search={search} />
}

function askedOf(year: number, { month, unitId, state, after }: Search): ActualItemsInput | undefined {
  if (typeof state !== 'string' || (state !== 'all' && !isActualState(state))) return undefined
  const parsed = actualItemsInput.safeParse({
    year,
    ...(typeof month === 'string' && { month }),
    ...(typeof unitId === 'string' && { unitId }),
    ...(state !== 'all' && { state }),
    ...(typeof after === 'string' && { after: placeOf(after) }),
  })
  return parsed.success ? parsed.data : undefined
}

/** '2027-01.15' of an address: after item 15 of that month. */
const placeOf = (after: string) => ({ month: after.slice(0, 7), number: Number(after.slice(8)) })

type Shown = {
  readonly asked: ActualItemsInput
  readonly figures: ActualFigures
  readonly search: Search
}

function List({ asked, figures, search }: Shown) {
  const { t } = useTranslation('planActual')
  const { short } = useDays()
  const items = useQuery(trpc.plan.actualItems.queryOptions(asked))
  const unit = figures.find(({ unitId }) => unitId === asked.unitId)?.unit
  const of = [
    asked.month === undefined ? undefined : formatThaiMonth(asked.month),
    unit,
    asked.state === undefined ? t('planned') : t(`state.${asked.state}`),
  ].filter((part) => part !== undefined)
  return (
    <section aria-labelledby="behind" className="stack-near">
      <h2 id="behind">{t('list', { of: of.join(' · ') })}</h2>
      <Answer query={items} lines={4}>
        {(known) => (
          <>
            <div className="wide-table totals">
              <table className="figures">
                <thead>
                  <tr>
                    <th scope="col">{t('item')}</th>
                    <th scope="col">{t('by.unit')}</th>
                    <th scope="col">{t('by.month')}</th>
                    <th scope="col" className="number">
                      {t('estimate')}
                    </th>
                    <th scope="col">{t('what')}</th>
                    <th scope="col">{t('purchase')}</th>
                  </tr>
                </thead>
                <tbody>
                  {known.map((item) => (
                    <tr key={item.id}>
                      <th scope="row">
                        <a href={`/plan/rounds/${item.roundId}`}>
                          {item.number}. {item.name}
                        </a>
                      </th>
                      <td data-head={t('by.unit')}>{item.unit}</td>
                      <td data-head={t('by.month')}>{formatThaiMonth(item.month)}</td>
                      <td className="number" data-head={t('estimate')}>
                        {formatBaht(item.estimate)}
                      </td>
                      <td data-head={t('what')}>{t(`state.${item.state}`)}</td>
                      <td data-head={t('purchase')}>
                        {item.purchaseId === null || item.beganOn === null ? (
                          <span className="soft">{t('notBegun')}</span>
                        ) : (
                          <a href={`/purchases/${item.purchaseId}`}>
                            {t('begunOn', { number: item.purchase, day: short(item.beganOn) })}
                          </a>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Further shown={{ asked, figures, search }} items={known} />
          </>
        )}
      </Answer>
    </section>
  )
}

type Items = inferOutput<typeof trpc.plan.actualItems>

/** How many of all are shown, and the way to those that follow. */
function Further({ shown, items }: { readonly shown: Shown; readonly items: Items }) {
  const { t } = useTranslation('planActual')
  const { asked, search } = shown
  const total = countOf(shown)
  const last = items.at(-1)
  const isFirst = asked.after === undefined
  if (isFirst && items.length >= total) return null
  const to = (after: string | undefined) =>
    `/plan/actual?${new URLSearchParams(
      Object.entries({ ...search, after }).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : [],
      ),
    ).toString()}#behind`
  return (
    <p className="row">
      <span className="soft">{t('shown', { n: items.length, total })}</span>
      {!isFirst && <a href={to(undefined)}>{t('first')}</a>}
      {last !== undefined && items.length === actualItemsPage && (
        <a href={to(`${last.month}.${last.number}`)}>{t('next')}</a>
      )}
    </p>
  )
}

const countOf = ({ asked: { month, unitId, state }, figures }: Shown): number =>
  figures
    .filter(
      (one) =>
        (month === undefined || one.month === month) &&
        (unitId === undefined || one.unitId === unitId) &&
        (state === undefined || one.state === state),
    )
    .reduce((all, { count }) => all + count, 0)
