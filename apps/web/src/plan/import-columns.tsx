import { NativeSelect } from '@mantine/core'
import { isPlanField, planFields } from '@prongsai/domain/plan/intake/plan-field'
import { tablesToMean, type PlanTable } from '@prongsai/domain/plan/intake/read-plan'
import { cellAt, cellText, columnName, type Sheet } from '@prongsai/domain/sheet/sheet'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answering } from './import-answers.ts'
import type { ReadFile } from './import-file.ts'

/** What each column of the file is taken to mean; open where the reader is unsure, or found no plan. */
export function ImportColumns(props: {
  readonly read: ReadFile
  readonly answering: Answering
  readonly unread: boolean
}) {
  const { t } = useTranslation('planImport')
  const { read, answering, unread } = props
  const { hidden, columns } = answering.answers
  const tables = tablesToMean(read.sheets, { hidden }, columns)
  if (tables.length === 0) return null
  const all = tables.flatMap((table) => table.columns)
  const unsure = all.filter(isUnsure).length
  const unused = all.filter(({ field, heading }) => field === null && heading !== '')
  const lacksMonth = tables.some((table) => !table.columns.some(({ field }) => field === 'startsMonth'))
  return (
    <details open={unread || unsure > 0 || lacksMonth || undefined} className="plan-columns">
      <summary>{unsure > 0 ? t('columns.unsure', { n: unsure }) : t('columns.title')}</summary>
      {unused.length > 0 && (
        <p className="small">
          {t('columns.unused', { names: unused.map(({ heading }) => heading).join(', ') })}
        </p>
      )}
      <p className="soft small">{t('columns.help')}</p>
      {tables.map((table) => (
        <Meanings
          key={`${table.sheet} ${table.header.top}`}
          table={table}
          sheet={read.sheets.find(({ name }) => name === table.sheet)}
          answering={answering}
        />
      ))}
    </details>
  )
}

type Column = PlanTable['columns'][number]

const isUnsure = ({ field, confidence }: Column): boolean => field !== null && confidence < 1

type Meant = {
  readonly table: PlanTable
  readonly sheet: Sheet | undefined
  readonly answering: Answering
}

function Meanings({ table, sheet, answering }: Meant) {
  const id = useId()
  const { t } = useTranslation('planImport')
  return (
    <div className="wide-table totals">
      <p className="small" id={id}>
        {t('columns.table', { sheet: table.sheet, row: table.header.top })}
      </p>
      <table className="figures" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.examples')}</th>
            <th scope="col">{t('columns.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <tr key={column.column}>
              <th scope="row">
                {columnName(column.column)} {column.heading}
              </th>
              <td data-head={t('columns.examples')} className="soft">
                {examplesOf(sheet, table, column.column).join(' · ')}
              </td>
              <td data-head={t('columns.meaning')}>
                <NativeSelect
                  aria-label={t('columns.meaningOf', { heading: column.heading })}
                  description={isUnsure(column) ? t('columns.check') : undefined}
                  inputWrapperOrder={['input', 'description']}
                  value={column.field ?? ''}
                  onChange={(event) => {
                    const field = event.currentTarget.value
                    answering.mean({
                      sheet: table.sheet,
                      top: table.header.top,
                      column: column.column,
                      field: isPlanField(field) ? field : null,
                    })
                  }}
                  data={[
                    { value: '', label: t('columns.none') },
                    ...Object.entries(planFields).map(([value, label]) => ({ value, label })),
                  ]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The first three contents of a column. */
const examplesOf = (sheet: Sheet | undefined, { firstRow, lastRow }: PlanTable, column: number) =>
  (sheet?.rows ?? [])
    .filter(({ row }) => row >= firstRow && row <= lastRow)
    .map((row) => cellText(cellAt(row, column)).slice(0, 60))
    .filter((text) => text !== '')
    .slice(0, 3)
