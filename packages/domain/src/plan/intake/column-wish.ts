import type { Table } from '../../sheet/table.ts'
import type { PlanField } from './plan-field.ts'

/** What an officer says that a column of a table means; null: nothing that a plan says. */
export type ColumnWish = {
  readonly sheet: string
  /** The first row of the table's heading, as shown. */
  readonly top: number
  readonly column: number
  readonly field: PlanField | null
}

/** The table as it is meant: what is said of a column is so, and no other column means the same any more. */
export function meantTable(table: Table<PlanField>, wishes: readonly ColumnWish[]): Table<PlanField> {
  const own = wishes.filter(({ sheet, top }) => sheet === table.sheet && top === table.header.top)
  const taken = new Set(own.map(({ field }) => field))
  const columns = table.columns.map((column) => {
    const wish = own.find((one) => one.column === column.column)
    if (wish !== undefined) return { ...column, field: wish.field, confidence: 1 }
    return column.field !== null && taken.has(column.field) ? { ...column, field: null } : column
  })
  return { ...table, columns }
}
