import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toggled, type Column, type DataTableProps } from './column.ts'

/** One row. Its first cell holds the link, which covers the row, so that it opens in a new tab as any link does. */
export function TableRow<Row>(props: {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly table: DataTableProps<Row>
}) {
  const { t } = useTranslation('ui')
  const { row, table } = props
  const id = table.rowId(row)
  const { selection } = table
  const href = table.rowHref?.(row)
  return (
    <tr data-row={id} data-selected={selection?.selected.has(id) || undefined}>
      {selection && (
        <td className="cell-select">
          <Checkbox
            aria-label={t('table.select', { name: table.rowName(row) })}
            checked={selection.selected.has(id)}
            onChange={() => selection.onSelect(toggled(selection.selected, id))}
          />
        </td>
      )}
      {props.columns.map((column, index) => (
        <td key={column.id} data-align={column.align} data-first={index === 0 || undefined}>
          {index > 0 && (
            <span className="cell-name" aria-hidden="true">
              {column.head}
            </span>
          )}
          <CellBody href={index === 0 ? href : undefined}>{column.cell(row)}</CellBody>
        </td>
      ))}
    </tr>
  )
}

function CellBody({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  if (href === undefined) return <span className="cell-body">{children}</span>
  return (
    <a className="row-link" href={href}>
      {children}
    </a>
  )
}
