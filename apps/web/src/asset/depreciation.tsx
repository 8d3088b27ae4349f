import {
  bookValueAtEndOf,
  depreciationRate,
  depreciationSchedule,
  type DepreciationTerms,
  type DepreciationYear,
} from '@prongsai/domain/asset/depreciation'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { formatBaht, times } from '@prongsai/domain/money/satang'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../ui/day-text.ts'
import type { AssetRecord } from './asset-page.tsx'

/** What the card is worth today, and the charge of each fiscal year by the convention that its day of acquisition has. */
export function Depreciation({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const terms = termsOf(record)
  return (
    <section className="sheet facts depreciation">
      <h2>{t('depreciation.title')}</h2>
      {terms === undefined ? <WhyNone record={record} /> : <Schedule terms={terms} />}
    </section>
  )
}

function termsOf(record: AssetRecord): DepreciationTerms | undefined {
  const { unitPrice, acquiredOn, usefulLifeYears, quantity, convention, capitalised } = record
  if (!capitalised || unitPrice === null || acquiredOn === null || usefulLifeYears === null) return undefined
  return { cost: times(unitPrice, quantity), usefulLifeYears, acquiredOn, convention, pieces: quantity }
}

function WhyNone({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  if (record.unitPrice !== null && !record.capitalised)
    return <p className="soft">{t('depreciation.below')}</p>
  const missing = (['unitPrice', 'acquiredOn', 'usefulLifeYears'] as const)
    .filter((field) => record[field] === null)
    .map((field) => t(`field.${field}`))
    .join(t('depreciation.and'))
  return <p className="soft">{t('depreciation.unknown', { missing })}</p>
}

const shownFirst = 6

function Schedule({ terms }: { readonly terms: DepreciationTerms }) {
  const { t } = useTranslation('asset')
  const [all, setAll] = useState(false)
  const years = depreciationSchedule(terms)
  const now = bookValueAtEndOf(today(), terms)
  const rate = depreciationRate(terms.usefulLifeYears) / 100
  return (
    <div className="stack-near">
      <dl>
        <div>
          <dt>{t('record.today')}</dt>
          <dd className="asset-worth">{t('record.baht', { amount: formatBaht(now.netBookValue) })}</dd>
        </div>
        <div>
          <dt>{t('record.accumulated')}</dt>
          <dd>{t('record.baht', { amount: formatBaht(now.accumulated) })}</dd>
        </div>
      </dl>
      <p className="soft small">
        {t('depreciation.terms', {
          years: terms.usefulLifeYears,
          rate,
          convention: t(`convention.${terms.convention}`),
        })}
      </p>
      <YearTable years={all ? years : nearNow(years)} />
      {years.length > shownFirst && (
        <button type="button" className="link-button no-print" onClick={() => setAll(!all)}>
          {all ? t('depreciation.showFewer') : t('depreciation.showAll', { n: years.length })}
        </button>
      )}
    </div>
  )
}

/** The years around the present one, or the last of a schedule that is over. */
function nearNow(years: readonly DepreciationYear[]): readonly DepreciationYear[] {
  const present = fiscalYearOf(today())
  const at = years.findIndex(({ fiscalYear }) => fiscalYear >= present)
  const from = at === -1 ? years.length : at
  const start = Math.max(0, Math.min(from - 2, years.length - shownFirst))
  return years.slice(start, start + shownFirst)
}

function YearTable({ years }: { readonly years: readonly DepreciationYear[] }) {
  const { t } = useTranslation('asset')
  const { t: ui } = useTranslation('ui')
  const present = fiscalYearOf(today())
  const heads = (['charge', 'accumulated', 'net'] as const).map((name) => t(`depreciation.${name}`))
  return (
    <div className="wide-table">
      <table className="figures">
        <caption className="visually-hidden">{t('depreciation.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('depreciation.year')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head} <span className="soft">({ui('baht')})</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.fiscalYear} data-present={year.fiscalYear === present || undefined}>
              <th scope="row">
                {year.fiscalYear}
                {year.fiscalYear === present && (
                  <span className="soft small"> {t('depreciation.present')}</span>
                )}
              </th>
              <td className="number">{formatBaht(year.charge)}</td>
              <td className="number">{formatBaht(year.accumulated)}</td>
              <td className="number">{formatBaht(year.netBookValue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
