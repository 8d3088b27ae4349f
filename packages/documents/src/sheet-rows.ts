import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { civilDateFrom, daysBetween, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { colToLetter } from 'hucre/xlsx'
import { plainBaht, type Column, type Rows } from './column.ts'

/** What a sheet holds, its head included. */
export const mostRows = 1_048_576

/** The rows of a list and the style that each column's cells wear. */
export type SheetRows<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly styles: readonly string[]
  readonly rows: Rows<Row>
}

const bitSize = 16_384

/** The rows below the head as a sheet's XML, in bits of some 16,000 signs. */
export async function* rowsXml<Row>({
  columns,
  styles,
  rows,
}: SheetRows<Row>): AsyncGenerator<{ readonly xml: string; readonly count: number }> {
  const cells = columns.map((column, index) =>
    cellIn(column, { letter: colToLetter(index), style: styles[index] ?? '0' }),
  )
  let number = 1
  let xml = ''
  let count = 0
  for await (const row of rows) {
    number += 1
    count += 1
    xml += `<row r="${number}">`
    for (const cell of cells) xml += cell(row, number)
    xml += '</row>'
    if (xml.length < bitSize) continue
    yield { xml, count }
    xml = ''
    count = 0
  }
  yield { xml, count }
}

type Place = { readonly letter: string; readonly style: string }

/** An empty cell keeps its style, so that what is typed into it later looks like its column. */
function cellIn<Row>(column: Column<Row>, { letter, style }: Place): (row: Row, number: number) => string {
  return (row, number) => {
    const place = `<c r="${letter}${number}" s="${style}"`
    const content = contentOf(column, row)
    if (content === '') return `${place}/>`
    if (typeof content !== 'string') return `${place}><v>${content.figure}</v></c>`
    return `${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(content)}</t></is></c>`
  }
}

/** A text as it stands, or a number in figures; '' is an empty cell. */
function contentOf<Row>(column: Column<Row>, row: Row): string | { readonly figure: string | number } {
  switch (column.kind) {
    case 'text':
      return column.of(row)
    case 'count': {
      const count = column.of(row)
      return count === null ? '' : { figure: count }
    }
    case 'baht': {
      const amount = column.of(row)
      return amount === null ? '' : { figure: plainBaht(amount) }
    }
    case 'day': {
      const day = column.of(row)
      return day === null ? '' : serialOf(day)
    }
  }
}

const dayZero = civilDateFrom('1899-12-30')

/** A spreadsheet counts days from 1899-12-30, and miscounts those before 1900-03-01: they are told as text. */
function serialOf(day: CivilDate): string | { readonly figure: number } {
  if (dayZero === undefined || day < '1900-03-01') return formatThaiDate(day, { form: 'short' })
  return { figure: daysBetween(dayZero, day) }
}

const longestText = 32_767

/** What XML cannot carry is left out, and what would read as an escape (_x0041_) is escaped itself. */
function xmlText(text: string): string {
  const short = text.length > longestText ? text.slice(0, longestText) : text
  if (/^[\p{L}\p{M}\p{N} .,:;/()-]*$/u.test(short)) return short
  return short
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

// oxlint-disable-next-line no-control-regex -- the signs that XML 1.0 forbids are control signs
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
