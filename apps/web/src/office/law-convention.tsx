import { Button } from '@mantine/core'
import { depreciationSchedule } from '@prongsai/domain/asset/depreciation'
import {
  depreciationConventions,
  type DepreciationConvention,
} from '@prongsai/domain/asset/depreciation-convention'
import { addDays } from '@prongsai/domain/calendar/civil-date'
import { firstDayOf, fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { baht, formatBaht } from '@prongsai/domain/money/satang'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { useDays } from '../ui/day-text.ts'
import { ChooseConventionDialog } from './choose-convention-dialog.tsx'
import { LawRows } from './law-rows.tsx'
import type { Convention } from './law.ts'

/** How the first year of depreciation is cut, as a dated choice, with what each way comes to. */
export function LawConvention(props: { readonly convention: Convention; readonly mayKeep: boolean }) {
  const { t } = useTranslation('office')
  const { today, rows } = props.convention
  const [choosing, setChoosing] = useState(false)
  return (
    <section className="sheet stack-near" aria-labelledby="law-convention">
      <div className="part-head">
        <div>
          <h2 id="law-convention">{t('law.conventionTitle')}</h2>
          <p>
            {t('law.conventionToday', { convention: t(`convention.${today}`) })}
            {rows.length === 0 && ` ${t('law.conventionNone')}`}
          </p>
        </div>
        {props.mayKeep && (
          <Button variant="default" onClick={() => setChoosing(true)}>
            {t('law.choose')}
          </Button>
        )}
      </div>
      <p className="soft small">{t('law.conventionAbout')}</p>
      <Example />
      <LawRows
        caption={t('law.conventionRows')}
        mayKeep={props.mayKeep}
        rows={rows.map(({ value, ...row }) => ({
          ...row,
          to: null,
          certainty: 'read',
          value: isConvention(value) ? t(`convention.${value}`) : value,
        }))}
      />
      {choosing && <ChooseConventionDialog onClose={() => setChoosing(false)} />}
    </section>
  )
}

const isConvention = (name: string): name is DepreciationConvention =>
  Object.hasOwn(depreciationConventions, name)

const price = baht(24_000)
const years = 5

/** One article under both ways, computed as its card would be: acquired on 20 November of the present fiscal year. */
function Example() {
  const { t } = useTranslation('office')
  const { day } = useDays()
  const me = useMe()
  const acquiredOn = addDays(firstDayOf(fiscalYear(me.fiscalYear)), 50)
  const terms = { cost: price, usefulLifeYears: years, acquiredOn }
  const daily = depreciationSchedule({ ...terms, convention: 'DAILY' })
  const monthly = depreciationSchedule({ ...terms, convention: 'MONTH15' })
  return (
    <table className="law-example">
      <caption>{t('law.example', { price: formatBaht(price), years, day: day(acquiredOn) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('law.exampleYear')}</th>
          <th scope="col">{t('law.daily')}</th>
          <th scope="col">{t('law.monthly')}</th>
        </tr>
      </thead>
      <tbody>
        {daily.map((year, index) => (
          <tr key={year.fiscalYear}>
            <th scope="row">{year.fiscalYear}</th>
            <td>{formatBaht(year.charge)}</td>
            <td>{formatBaht(monthly[index]?.charge ?? baht(0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
