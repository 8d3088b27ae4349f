import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnMenu, useShownColumns } from './column-menu.tsx'
import { toggled, type DataTableProps } from './column.ts'
import { Pages } from './pages.tsx'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** One table for every list: sticky head, a row is a link, columns to choose, rows to select, pages by key; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation('ui')
  const body = useRef<HTMLTableSectionElement>(null)
  const columns = useShownColumns(props.columns, props.keep)
  const { selection } = props
  useRowKeys(body, (id) => selection?.onSelect(toggled(selection.selected, id)))
  return (
    <div className="data-table" aria-busy={props.loading ?? false}>
      <div className="data-table-bar no-print">
        {selection && selection.selected.size > 0 && (
          <section className="bulk-bar" aria-label={t('table.startSelecting')}>
            <output>
              <strong>{t('table.selected', { count: selection.selected.size })}</strong>
            </output>
            {selection.actions}
          </section>
        )}
        {props.rowHref && <KeysHint selecting={selection !== undefined} />}
        {props.tools}
        {props.keep !== undefined && <ColumnMenu columns={props.columns} choice={columns} />}
      </div>
      <table>
        <caption className="visually-hidden">{props.caption}</caption>
        <TableHead table={props} columns={columns.shown} />
        <tbody ref={body}>
          {props.rows.map((row) => (
            <TableRow key={props.rowId(row)} row={row} columns={columns.shown} table={props} />
          ))}
        </tbody>
      </table>
      {props.pages && <Pages moves={props.pages} />}
    </div>
  )
}

function KeysHint({ selecting }: { readonly selecting: boolean }) {
  const { t } = useTranslation('ui')
  return <span className="soft small keys-hint">{selecting ? t('table.keys') : t('table.keysOpen')}</span>
}
