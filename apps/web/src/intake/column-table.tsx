import { NativeSelect } from '@mantine/core'
import {
  isRegisterField,
  registerFields,
  type RegisterField,
} from '@prongsai/domain/asset/intake/register-field'
import { columnName } from '@prongsai/domain/sheet/sheet'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { examplesOf, tableKey, type Found, type Table, type TableGroup } from './table-group.ts'

type Column = Table['columns'][number]
type Mean = (column: number, field: RegisterField | null) => void

const fields = Object.keys(registerFields).filter(isRegisterField)

/** Without these a register says little; that they are missing is told. */
const wanted: readonly RegisterField[] = ['code', 'name', 'acquiredOn', 'unitPrice']

/** The columns of a table, or of several alike: as the file heads them, their first contents, and what they are taken to mean. */
export function ColumnTable(props: {
  readonly group: TableGroup
  readonly examples: Found['examples']
  readonly onMean: Mean
  readonly onApart: (table: Table) => void
  /** What else can be said of the tables' heading. */
  readonly children: ReactNode
}) {
  const { t } = useTranslation('intake')
  const { group } = props
  const [table] = group.tables
  const id = useId()
  const missing = wanted.filter((field) => !table.columns.some((column) => column.field === field))
  return (
    <section className="stack-near" aria-labelledby={id}>
      <TablesNamed id={id} group={group} onApart={props.onApart} />
      {props.children}
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
                texts={examplesOf(props.examples, group, column.column)}
                onMean={props.onMean}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Which tables of the file these are; one of several alike may be set apart. */
function TablesNamed(props: {
  readonly id: string
  readonly group: TableGroup
  readonly onApart: (table: Table) => void
}) {
  const { t } = useTranslation('intake')
  const { tables } = props.group
  const [only] = tables
  const rows = ({ header, firstRow, lastRow }: Table) =>
    t('columns.tableRows', { top: header.top, first: firstRow, last: lastRow })
  if (tables.length === 1) {
    return (
      <div>
        <h3 id={props.id}>{t('columns.table', { sheet: only.sheet })}</h3>
        <p className="soft small">{rows(only)}</p>
      </div>
    )
  }
  return (
    <div>
      <h3 id={props.id}>{t('columns.alike', { n: tables.length })}</h3>
      <details className="tables-alike">
        <summary>{tables.map(({ sheet }) => sheet).join(' · ')}</summary>
        <ul>
          {tables.map((table) => (
            <li key={tableKey(table)}>
              <span>
                {table.sheet} <span className="soft small">{rows(table)}</span>
              </span>
              <button type="button" className="link-button" onClick={() => props.onApart(table)}>
                {t('columns.apart')}
                <span className="visually-hidden"> {table.sheet}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

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
          <span className="column-examples">{texts.join(' · ')}</span>
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
