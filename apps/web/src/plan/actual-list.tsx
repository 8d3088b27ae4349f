import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { formatBaht } from '@prongsai/domain/money/satang'
import { isActualState } from '@prongsai/domain/plan/actual'
import { actualItemsInput, type ActualItemsInput } from '@prongsai/domain/plan/actual.input'
import { useQuery } from '@tanstack/react-query'
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
  return <List key={JSON.stringify(asked)} asked={asked} figures={figures} />
}

function askedOf(year: number, { month, unitId, state }: Search): ActualItemsInput | undefined {
  if (typeof state !== 'string' || (state !== 'all' && !isActualState(state))) return undefined
  const parsed = actualItemsInput.safeParse({
    year,
    ...(typeof month === 'string' && { month }),
    ...(typeof unitId === 'string' && { unitId }),
    ...(state !== 'all' && { state }),
  })
  return parsed.success ? parsed.data : undefined
}

function List({ asked, figures }: { readonly asked: ActualItemsInput; readonly figures: ActualFigures }) {
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
        )}
      </Answer>
    </section>
  )
}
