import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column, DataTableProps, Selection, Sort } from './column.ts'

export function TableHead<Row>(props: {
  readonly table: DataTableProps<Row>
  readonly columns: readonly Column<Row>[]
}) {
  const { selection, sort, onSort, rows, rowId } = props.table
  return (
    <thead>
      <tr>
        {selection && (
          <th className="cell-select" scope="col">
            <SelectAll ids={rows.map(rowId)} selection={selection} />
          </th>
        )}
        {props.columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align}
            aria-sort={column.sortable ? ariaSort(column.id, sort) : undefined}
          >
            {column.sortable && onSort ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              <HeadText column={column} />
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton<Row>(props: {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}) {
  const { column, sort } = props
  const active = sort?.by === column.id
  return (
    <button
      type="button"
      className="sort-button"
      onClick={() => props.onSort({ by: column.id, down: active && !sort.down })}
    >
      <HeadText column={column} />
      <span aria-hidden="true" className="sort-mark" data-active={active || undefined}>
        {active && sort.down ? '▼' : '▲'}
      </span>
    </button>
  )
}

const HeadText = <Row,>({ column }: { readonly column: Column<Row> }) => (
  <span>
    {column.head}
    {column.unit !== undefined && <span className="soft"> ({column.unit})</span>}
  </span>
)

function SelectAll({ ids, selection }: { readonly ids: readonly string[]; readonly selection: Selection }) {
  const { t } = useTranslation('ui')
  const here = ids.filter((id) => selection.selected.has(id)).length
  const all = here > 0 && here === ids.length
  return (
    <Checkbox
      aria-label={t('table.selectAll')}
      checked={all}
      indeterminate={here > 0 && !all}
      onChange={() => {
        const next = new Set(selection.selected)
        for (const id of ids) {
          if (all) next.delete(id)
          else next.add(id)
        }
        selection.onSelect(next)
      }}
    />
  )
}

function ariaSort(id: string, sort: Sort | undefined): 'ascending' | 'descending' | 'none' {
  if (sort?.by !== id) return 'none'
  return sort.down ? 'descending' : 'ascending'
}
