import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'

/** One column of a list that leaves as a file: its head, its width in letters, and what each row has in it. */
export type Column<Row> = { readonly heading: string; readonly width: number } & (
  | { readonly kind: 'text'; readonly of: (row: Row) => string }
  | { readonly kind: 'count'; readonly of: (row: Row) => number | null }
  | { readonly kind: 'baht'; readonly of: (row: Row) => Satang | null }
  | { readonly kind: 'day'; readonly of: (row: Row) => CivilDate | null }
)

/** Rows as they come: from a query that is read bit by bit, or from a list. */
export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

/** An amount as a plain number of baht, exact to the satang: 1234.50. */
export function plainBaht(amount: Satang): string {
  const digits = (amount < 0n ? 0n - amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
