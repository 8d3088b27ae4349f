import { Button } from '@mantine/core'
import type { PlanOffice } from '@prongsai/domain/plan/intake/plan-office'
import type { PlanToTake, RowToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportRow } from './import-row.tsx'
import type { Answering } from './import-answers.ts'

type Show = 'all' | 'question' | 'note'

const isShown = (row: RowToTake, show: Show): boolean => show === 'all' || row.verdict === show

const shows = [
  ['all', 'rows.all'],
  ['question', 'rows.questions'],
  ['note', 'rows.notes'],
] as const

const pageful = 100

/** Row by row what was read, each with its verdict and what is asked of it. */
export function ImportRows(props: {
  readonly plan: PlanToTake
  readonly office: PlanOffice
  readonly answering: Answering
}) {
  const { t } = useTranslation('planImport')
  const { rows } = props.plan
  const [show, setShow] = useState<Show>('all')
  const [most, setMost] = useState(pageful)
  const shown = rows.filter((row) => isShown(row, show))
  const count = (verdict: RowToTake['verdict']) => rows.filter((row) => row.verdict === verdict).length
  return (
    <section aria-label={t('rows.title')} className="stack-near">
      <h2>{t('rows.title')}</h2>
      <fieldset className="row plan-import-show">
        <legend className="visually-hidden">{t('rows.show')}</legend>
        {shows.map(([one, word]) => (
          <Button
            key={one}
            variant={one === show ? 'light' : 'default'}
            aria-pressed={one === show}
            onClick={() => setShow(one)}
          >
            {t(word, { n: one === 'all' ? rows.length : count(one) })}
          </Button>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="soft">{t('rows.none')}</p>}
      {shown.length > 0 && (
        <div className="wide-table totals plan-import-rows">
          <table className="figures">
            <caption className="visually-hidden">{t('rows.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('rows.place')}</th>
                <th scope="col">{t('rows.item')}</th>
                <th scope="col">{t('rows.unit')}</th>
                <th scope="col" className="number">
                  {t('rows.estimate')}
                </th>
                <th scope="col">{t('rows.month')}</th>
                <th scope="col">{t('rows.method')}</th>
                <th scope="col">{t('rows.line')}</th>
                <th scope="col">{t('rows.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, most).map((row) => (
                <ImportRow
                  key={`${row.key} ${row.item === null ? 'sum' : ''}`}
                  row={row}
                  office={props.office}
                  answering={props.answering}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > most && (
        <div className="row">
          <Button variant="default" onClick={() => setMost(most + pageful)}>
            {t('rows.more', { n: shown.length - most })}
          </Button>
        </div>
      )}
    </section>
  )
}
