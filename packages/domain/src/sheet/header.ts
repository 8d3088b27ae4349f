import { cellText, columnName, isBlank, type Cell, type Merge, type Sheet, type SheetRow } from './sheet.ts'
import type { Dictionary, Meaning } from './vocabulary.ts'

/** What a column of a table is taken to mean; an officer may say otherwise. */
export type Column<Field> = {
  readonly column: number
  readonly heading: string
  readonly field: Field | null
  readonly confidence: number
}

/** หัวตาราง: its rows as the spreadsheet numbers them, and what its columns mean. */
export type Header<Field> = {
  readonly top: number
  readonly bottom: number
  readonly columns: readonly Column<Field>[]
}

const fewestFields = 3
const mostLevels = 3

/** Every heading of a sheet, in order, those repeated on later pages among them. */
export function findHeaders<Field extends string>(
  sheet: Sheet,
  dictionary: Dictionary<Field>,
): readonly Header<Field>[] {
  const headers: Header<Field>[] = []
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const levels = levelsAt(sheet, index, dictionary)
    if (levels.length === 0) continue
    headers.push(headerOf(levels, { sheet, index, dictionary }))
    index += levels.length - 1
  }
  return headers
}

/** Where somebody has pointed at a heading: its first row as shown, and of how many rows it is. */
export type HeadingPlace = { readonly top: number; readonly levels: number }

/**
 * The heading at a place, whatever is written there; undefined where the sheet has no such row. A column without words is
 * called by its letter, for something may stand below it.
 */
export function headerAt<Field extends string>(
  sheet: Sheet,
  { top, levels }: HeadingPlace,
  dictionary: Dictionary<Field>,
): Header<Field> | undefined {
  const index = sheet.rows.findIndex(({ row }) => row === top)
  if (index === -1) return undefined
  const texts = Array.from({ length: levels }, (_, step) => {
    const row = sheet.rows.find((each) => each.row === top + step)
    return row === undefined ? [] : spread(row, sheet.merges)
  })
  const width = Math.max(...sheet.rows.slice(index, index + 50).map(({ cells }) => cells.length))
  const header = headerOf(texts, { sheet, index, dictionary })
  const columns = Array.from(
    { length: Math.min(width, 200) },
    (_, column): Column<Field> =>
      header.columns.find((each) => each.column === column) ?? {
        column,
        heading: `คอลัมน์ ${columnName(column)}`,
        field: null,
        confidence: 0,
      },
  )
  return { ...header, columns }
}

type Levels = readonly (readonly string[])[]

/** The texts of a heading that begins at this row, one line a level; none when no heading begins there. */
function levelsAt<Field extends string>(sheet: Sheet, index: number, dictionary: Dictionary<Field>): Levels {
  const first = sheet.rows[index]
  if (first === undefined || !isHeading(first.cells, dictionary)) return []
  const levels = [spread(first, sheet.merges)]
  for (let next = index + 1; levels.length < mostLevels; next += 1) {
    const row = sheet.rows[next]
    const isBelow = row?.row === first.row + levels.length && isSubheading(row, levels, dictionary)
    if (row === undefined || !isBelow) break
    levels.push(spread(row, sheet.merges))
  }
  return levels
}

function isHeading<Field>(cells: readonly Cell[], dictionary: Dictionary<Field>): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  if (filled.length < fewestFields || !filled.every(isWords)) return false
  const meanings = filled.map((cell) => dictionary(cellText(cell)))
  const exact = new Set(meanings.flatMap((each) => (each?.confidence === 1 ? [each.field] : [])))
  const known = meanings.filter((each) => each !== undefined)
  const fields = new Set(known.map(({ field }) => field))
  return exact.size > 0 && fields.size >= fewestFields && known.length * 2 >= filled.length
}

/** A second line of a heading: words only, most of which complete the word above or stand for a field alone. */
function isSubheading<Field>(row: SheetRow, levels: Levels, dictionary: Dictionary<Field>): boolean {
  const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]))
  if (filled.length === 0 || !filled.every(({ cell }) => isWords(cell))) return false
  const fitting = filled.filter(({ cell, column }) => {
    const above = inherited(levels.at(-1) ?? [], column)
    const whole = dictionary(`${above} ${cellText(cell)}`)
    return whole?.confidence === 1 || dictionary(cellText(cell))?.confidence === 1
  })
  return fitting.length * 2 >= filled.length
}

const isWords = (cell: Cell): boolean => typeof cell === 'string' && !/^[\s(]*[\d๐-๙]+[\s)]*$/u.test(cell)

/** A row's texts, those of merged cells repeated in every column that they cover. */
function spread(row: SheetRow, merges: readonly Merge[]): readonly string[] {
  const texts = row.cells.map((cell) => cellText(cell).trim())
  for (const { top, left, right } of merges) {
    const text = top === row.row ? texts[left] : undefined
    if (text === undefined || right - left > 200) continue
    for (let column = left; column <= right; column += 1) texts[column] = text
  }
  return Array.from(texts, (text: string | undefined) => text ?? '')
}

/** The text above a column; a file without merged cells leaves it in the first column that it covers. */
function inherited(level: readonly string[], column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = level[at]
    if (text !== undefined && text !== '') return text
  }
  return ''
}

type Place<Field> = { readonly sheet: Sheet; readonly index: number; readonly dictionary: Dictionary<Field> }

function headerOf<Field extends string>(
  levels: Levels,
  { sheet, index, dictionary }: Place<Field>,
): Header<Field> {
  const top = sheet.rows[index]?.row ?? 0
  const width = Math.max(...levels.map((level) => level.length))
  const columns = Array.from({ length: width }, (_, column) => columnOf(levels, column, dictionary)).filter(
    ({ heading }) => heading !== '',
  )
  return { top, bottom: top + levels.length - 1, columns: onePerField(columns) }
}

function columnOf<Field>(levels: Levels, column: number, dictionary: Dictionary<Field>): Column<Field> {
  const texts = levels.map((level, depth) => textAt(levels, { level, depth, column }))
  const distinct = texts.filter((text, at) => text !== '' && texts.indexOf(text) === at)
  const heading = distinct.join(' ')
  const best = [heading, distinct.at(-1) ?? '']
    .map((text) => (text === '' ? undefined : dictionary(text)))
    .filter((meaning) => meaning !== undefined)
    .reduce<Meaning<Field> | undefined>(
      (most, each) => (most === undefined || each.confidence > most.confidence ? each : most),
      undefined,
    )
  return { column, heading, field: best?.field ?? null, confidence: best?.confidence ?? 0 }
}

function textAt(
  levels: Levels,
  { level, depth, column }: { level: readonly string[]; depth: number; column: number },
): string {
  const own = level[column] ?? ''
  const hasTextBelow = levels.slice(depth + 1).some((each) => (each[column] ?? '') !== '')
  return own === '' && hasTextBelow ? inherited(level, column) : own
}

/** Of several columns that seem to mean the same, the surest and leftmost keeps the meaning. */
function onePerField<Field>(columns: readonly Column<Field>[]): readonly Column<Field>[] {
  return columns.map((column) => {
    const rivals = columns.filter(({ field }) => field !== null && field === column.field)
    const surest = Math.max(...rivals.map(({ confidence }) => confidence))
    const keeper = rivals.find(({ confidence }) => confidence === surest)
    return rivals.length === 0 || keeper === column ? column : { ...column, field: null, confidence: 0 }
  })
}
