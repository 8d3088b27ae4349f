import type { ReactNode } from 'react'
import type { PageMoves } from './pages.tsx'

export type Column<Row> = {
  readonly id: string
  readonly head: string
  /** Stands in the head, so that it need not stand in every row: บาท. */
  readonly unit?: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'right'
  readonly sortable?: boolean
  /** Cannot be hidden. The first column always is: it carries the link of the row. */
  readonly fixed?: boolean
  /** Hidden until chosen. */
  readonly hidden?: boolean
}

export type Sort = { readonly by: string; readonly down: boolean }

export type Selection = {
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
  /** The bulk bar: what can be done with those selected. */
  readonly actions: ReactNode
}

export type DataTableProps<Row> = {
  /** What the table is, for those who hear it. */
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  /** What the row is called, for its checkbox. */
  readonly rowName: (row: Row) => string
  readonly rowHref?: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: Selection | undefined
  /** Stands at the right of the bar above the table, before the choice of columns. */
  readonly tools?: ReactNode
  readonly pages?: PageMoves
  /** Under which name the choice of columns is kept on this machine; without it there is nothing to choose. */
  readonly keep?: string
  /** New rows are on their way; the old ones stay, dimmed. */
  readonly loading?: boolean
}

/** The set with one more in it, or without it when it was there. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}
