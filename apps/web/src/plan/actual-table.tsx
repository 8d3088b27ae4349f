import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { ActualState } from '@prongsai/domain/plan/actual'
import { monthInput } from '@prongsai/domain/plan/plan.input'
import { useTranslation } from 'react-i18next'
import {
  rowsBy,
  shownStates,
  totalOf,
  type ActualFigures,
  type By,
  type FigureRow,
} from './actual-figures.ts'

type Props = { readonly figures: ActualFigures; readonly by: By }
type Sums = Pick<FigureRow, 'planned' | 'estimate' | 'of'>

/** The figures of a year as a table, a bar beside each row; every figure opens the list behind it. */
export function ActualTable({ figures, by }: Props) {
  const { t } = useTranslation('planActual')
  const rows = rowsBy(figures, by)
  const most = Math.max(...rows.map(({ planned }) => planned))
  return (
    <>
      <Key />
      <div className="wide-table totals plan-actual">
        <table className="figures">
          <caption className="visually-hidden">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`by.${by}`)}</th>
              <th scope="col">{t('picture')}</th>
              <th scope="col" className="number">
                {t('planned')}
              </th>
              {shownStates.map((state) => (
                <th key={state} scope="col" className="number">
                  {t(`state.${state}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('estimate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.key}
                name={by === 'month' ? formatThaiMonth(monthInput.parse(row.key)) : row.unit}
                query={`by=${by}&${by === 'month' ? 'month' : 'unitId'}=${row.key}`}
                sums={row}
                most={most}
              />
            ))}
          </tbody>
          <tfoot>
            <Row name={t('total')} query={`by=${by}`} sums={totalOf(figures)} most={0} />
          </tfoot>
        </table>
      </div>
    </>
  )
}

function Row(props: {
  readonly name: string
  readonly query: string
  readonly sums: Sums
  /** How many the longest bar stands for; 0 where there is no bar. */
  readonly most: number
}) {
  const { t } = useTranslation('planActual')
  const { name, query, sums, most } = props
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={t('picture')}>{most > 0 && <Bar sums={sums} most={most} name={name} />}</td>
      <td className="number" data-head={t('planned')}>
        <Figure n={sums.planned} href={`/plan/actual?${query}&state=all`} what={`${name} ${t('planned')}`} />
      </td>
      {shownStates.map((state) => (
        <td key={state} className="number" data-head={t(`state.${state}`)}>
          <Figure
            n={sums.of[state]}
            href={`/plan/actual?${query}&state=${state}`}
            what={`${name} ${t(`state.${state}`)}`}
          />
        </td>
      ))}
      <td className="number" data-head={t('estimate')}>
        {formatBaht(sums.estimate)}
      </td>
    </tr>
  )
}

function Figure({ n, href, what }: { readonly n: number; readonly href: string; readonly what: string }) {
  if (n === 0) return <span className="soft">0</span>
  return (
    <a href={href}>
      {n}
      <span className="visually-hidden"> {what}</span>
    </a>
  )
}

const width = 200

/** Its length is the number of items; the same is said in figures beside it. */
function Bar({ sums, most, name }: { readonly sums: Sums; readonly most: number; readonly name: string }) {
  const { t } = useTranslation('planActual')
  const scale = width / most
  const before = (state: ActualState): number =>
    shownStates.slice(0, shownStates.indexOf(state)).reduce((all, each) => all + sums.of[each], 0)
  const said = shownStates.map((state) => `${t(`state.${state}`)} ${sums.of[state]}`).join(', ')
  return (
    <svg
      className="plan-actual-bar"
      viewBox={`0 0 ${width} 12`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${name}: ${said}`}
    >
      {shownStates.map((state) => (
        <rect
          key={state}
          data-state={state}
          x={before(state) * scale}
          y="0"
          width={sums.of[state] * scale}
          height="12"
        />
      ))}
    </svg>
  )
}

function Key() {
  const { t } = useTranslation('planActual')
  return (
    <ul className="plan-actual-key small">
      {shownStates.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="plan-actual-bar">
            <rect data-state={state} width="12" height="12" />
          </svg>
          {t(`state.${state}`)}: <span className="soft">{t(`means.${state}`)}</span>
        </li>
      ))}
    </ul>
  )
}
