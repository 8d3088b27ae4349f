import { fingerprintOf } from './fingerprint.ts'
import { findHeaders, headerAt, type Column, type Header, type HeadingPlace } from './header.ts'
import { cellText, isBlank, type Sheet, type SheetRow } from './sheet.ts'
import type { Dictionary } from './vocabulary.ts'

/** ตาราง: a heading and the rows below it, up to the next heading that says something else. Rows as shown. */
export type Table<Field> = {
  readonly sheet: string
  readonly header: { readonly top: number; readonly bottom: number }
  readonly columns: readonly Column<Field>[]
  readonly firstRow: number
  readonly lastRow: number
  /** Rows within the table that only repeat its heading, as at the top of a later page. */
  readonly repeated: readonly number[]
  /** The lines above the heading. */
  readonly titles: readonly string[]
}

/** Where an officer has pointed at the heading of a sheet: only what he pointed at counts there. */
export type HeadingWish = HeadingPlace & { readonly sheet: string }

export type SheetLook = { readonly hidden: boolean; readonly headings?: readonly HeadingWish[] }

type Sought<Field> = {
  readonly dictionary: Dictionary<Field>
  /** Whether a table that was found is of the wanted kind. */
  readonly fits: (table: Table<Field>) => boolean
}

/** The tables of a file that are of one kind. Hidden sheets are looked at only when asked. */
export const tablesIn = <Field extends string>(
  sheets: readonly Sheet[],
  { hidden, headings = [] }: SheetLook,
  { dictionary, fits }: Sought<Field>,
): readonly Table<Field>[] =>
  sheets
    .filter((sheet) => hidden || !sheet.hidden)
    .flatMap((sheet) => {
      const places = headings.filter((heading) => heading.sheet === sheet.name)
      return places.length > 0
        ? tablesUnder(sheet, places, dictionary)
        : findTables(sheet, dictionary).filter(fits)
    })

/** The tables of a sheet; a heading that repeats the one before begins no new table. */
function findTables<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
): readonly Table<Field>[] {
  const headers = findHeaders(sheet, dictionary)
  const starts = headers.filter((header, at) => at === 0 || !isRepeat(header, headers[at - 1]))
  return starts.map((header, at) => {
    const lastRow = (starts[at + 1]?.top ?? Number.MAX_SAFE_INTEGER) - 1
    const repeats = headers.filter(({ top }) => top > header.bottom && top <= lastRow)
    return {
      sheet: sheet.name,
      header: { top: header.top, bottom: header.bottom },
      columns: header.columns,
      firstRow: header.bottom + 1,
      lastRow: Math.min(lastRow, sheet.rows.at(-1)?.row ?? 0),
      repeated: repeats.flatMap(({ top, bottom }) =>
        Array.from({ length: bottom - top + 1 }, (_, step) => top + step),
      ),
      titles: at === 0 ? titlesAbove(sheet.rows, header.top) : [],
    }
  })
}

/** The tables under headings that somebody has pointed at, each down to the next; where one is written again it is passed over. */
function tablesUnder<Field extends string>(
  sheet: Sheet,
  places: readonly HeadingPlace[],
  dictionary: Dictionary<Field>,
): readonly Table<Field>[] {
  const headers = places
    .toSorted((a, b) => a.top - b.top)
    .map((place) => headerAt(sheet, place, dictionary))
    .filter((header) => header !== undefined)
  return headers.map((header, at) => {
    const end = sheet.rows.at(-1)?.row ?? 0
    const lastRow = Math.min((headers[at + 1]?.top ?? end + 1) - 1, end)
    return {
      sheet: sheet.name,
      header: { top: header.top, bottom: header.bottom },
      columns: header.columns,
      firstRow: header.bottom + 1,
      lastRow,
      repeated: writtenAgain(sheet, { ...header, lastRow }),
      titles: at === 0 ? titlesAbove(sheet.rows, header.top) : [],
    }
  })
}

/** The rows below that say the same as one of the heading's own. */
function writtenAgain(
  sheet: Sheet,
  { top, bottom, lastRow }: { readonly top: number; readonly bottom: number; readonly lastRow: number },
): readonly number[] {
  const own = new Set(
    sheet.rows.filter(({ row }) => row >= top && row <= bottom).map(({ cells }) => fingerprintOf(cells)),
  )
  return sheet.rows
    .filter(({ row, cells }) => row > bottom && row <= lastRow && own.has(fingerprintOf(cells)))
    .map(({ row }) => row)
}

/** The rows of a table that are not its own heading again. */
export function rowsOf<Field>(sheet: Sheet, table: Table<Field>): readonly SheetRow[] {
  const repeated = new Set(table.repeated)
  return sheet.rows.filter(({ row }) => row >= table.firstRow && row <= table.lastRow && !repeated.has(row))
}

function isRepeat<Field>(header: Header<Field>, before: Header<Field> | undefined): boolean {
  const meant = new Map(before?.columns.map(({ column, field }) => [column, field]))
  return header.columns.every(({ column, field }) => field === null || meant.get(column) === field)
}

const titlesAbove = (rows: readonly SheetRow[], top: number): readonly string[] =>
  rows
    .filter(({ row }) => row < top)
    .flatMap(({ cells }) => cells.filter((cell) => !isBlank(cell)).map(cellText))
