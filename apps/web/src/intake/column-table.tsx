import { NativeSelect } from '@mantine/core'
import {
  isRegisterField,
  registerFields,
  type RegisterField,
} from '@prongsai/domain/asset/intake/register-field'
import { columnName } from '@prongsai/domain/sheet/sheet'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Intake } from './intake.ts'

type Found = NonNullable<Intake['found']>
type Table = Found['tables'][number]
type Column = Table['columns'][number]
type Mean = (column: number, field: RegisterField | null) => void

const fields = Object.keys(registerFields).filter(isRegisterField)

/** Without these a register says little; that they are missing is told. */
const wanted: readonly RegisterField[] = ['code', 'name', 'acquiredOn', 'unitPrice']

/** One table of a sheet: its columns as the file heads them, their first contents, and what they are taken to mean. */
export function ColumnTable(props: {
  readonly table: Table
  readonly examples: Found['examples']
  readonly onMean: Mean
}) {
  const { t } = useTranslation('intake')
  const { table } = props
  const id = useId()
  const missing = wanted.filter((field) => !table.columns.some((column) => column.field === field))
  return (
    <section className="stack-near" aria-labelledby={id}>
      <div>
        <h3 id={id}>{t('columns.table', { sheet: table.sheet })}</h3>
        <p className="soft small">
          {t('columns.tableRows', { top: table.header.top, first: table.firstRow, last: table.lastRow })}
        </p>
      </div>
      {missing.length > 0 && (
        <p className="intake-warning">
          {t('columns.missing', { names: missing.map((field) => t(`field.${field}`)).join(' ') })}
        </p>
      )}
      <div className="data-table column-table">
        <table>
          <caption className="visually-hidden">{t('columns.caption', { sheet: table.sheet })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('columns.column')}</th>
              <th scope="col">{t('columns.examples')}</th>
              <th scope="col">{t('columns.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <ColumnLine
                key={column.column}
                column={column}
                texts={examplesOf(props.examples, { table, column })}
                onMean={props.onMean}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const examplesOf = (
  examples: Found['examples'],
  { table, column }: { readonly table: Table; readonly column: Column },
): readonly string[] =>
  examples.find(
    (each) => each.sheet === table.sheet && each.top === table.header.top && each.column === column.column,
  )?.texts ?? []

function ColumnLine(props: {
  readonly column: Column
  readonly texts: readonly string[]
  readonly onMean: Mean
}) {
  const { t } = useTranslation('intake')
  const { column, texts } = props
  const isUnsure = column.field !== null && column.confidence < 1
  return (
    <tr data-unused={column.field === null || undefined}>
      <th scope="row" className="column-heading">
        <span className="column-letter">{columnName(column.column)}</span> {column.heading}
      </th>
      <td>
        {texts.length === 0 ? (
          <span className="soft">{t('columns.empty')}</span>
        ) : (
          <ul className="column-examples">
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </td>
      <td className="column-meaning">
        <NativeSelect
          aria-label={t('columns.meaningOf', { heading: column.heading })}
          size="md"
          value={column.field ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            props.onMean(column.column, isRegisterField(value) ? value : null)
          }}
          error={isUnsure ? t('columns.unsure') : undefined}
          classNames={{ error: 'column-unsure' }}
        >
          <option value="">{t('columns.unused')}</option>
          {fields.map((field) => (
            <option key={field} value={field}>
              {t(`field.${field}`)}
            </option>
          ))}
        </NativeSelect>
      </td>
    </tr>
  )
}
