import { readRow } from '../asset/intake/read-row.ts'
import type { RegisterTable } from '../asset/intake/read-register.ts'
import { lineKind, sectionCategory } from '../asset/intake/register-line.ts'
import { isRegisterField } from '../asset/intake/register-field.ts'
import { rowKey, type PassedLine, type RegisterRow, type RowAnswer } from '../asset/intake/register-row.ts'
import { rowCells, type RegisterCells } from '../asset/intake/row-cells.ts'
import { filledTexts } from '../sheet/line.ts'
import { mergedBelow, textOf, type Carry } from '../sheet/row-cells.ts'
import { verdictOf } from '../sheet/row-verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { fingerprintOf } from '../sheet/fingerprint.ts'
import { searchText } from '../base/thai-text.ts'
import { cellAt, cellText, type Sheet } from '../sheet/sheet.ts'
import { rowsOf } from '../sheet/table.ts'

/** A row of the file with all that is needed to judge it alone: ditto marks, merged cells and sections are followed. */
export type IntakeLine = {
  readonly sheet: string
  readonly row: number
  readonly content: string
  readonly cells: RegisterCells
  /** The category of the title or section above; a column for it goes before. */
  readonly category: string
  /** What stands in columns headed by the name of a category's own field, by that name as it is searched. */
  readonly others?: Readonly<Record<string, string>>
}

export type IntakeLines = {
  readonly lines: readonly IntakeLine[]
  readonly passed: readonly PassedLine[]
}

/** Every row of the tables that could be an article, in order, and the lines that are passed over. */
export function intakeLines(
  sheets: readonly Sheet[],
  tables: readonly RegisterTable[],
  ownFields: ReadonlySet<string> = new Set(),
): IntakeLines {
  const lines: IntakeLine[] = []
  const passed: PassedLine[] = []
  for (const table of tables) {
    const sheet = sheets.find(({ name }) => name === table.sheet)
    if (sheet !== undefined) takeTable(sheet, table, { lines, passed, ownFields })
  }
  return { lines, passed }
}

type Taken = {
  readonly lines: IntakeLine[]
  readonly passed: PassedLine[]
  readonly ownFields: ReadonlySet<string>
}

function takeTable(sheet: Sheet, table: RegisterTable, { lines, passed, ownFields }: Taken): void {
  const ownColumns = ownColumnsOf(table, ownFields)
  const carry: Carry = new Map()
  const below = mergedBelow(sheet.merges)
  let category = tableCategory(table)
  for (const row of rowsOf(sheet, table)) {
    const why = lineKind(row, table.columns)
    if (why === 'blank') continue
    if (why === 'item') {
      const cells = rowCells(row, table.columns, { carry, below, answer: {} })
      const others = Object.fromEntries(
        ownColumns.map(({ name, column }) => [name, cellText(cellAt(row, column))]),
      )
      const said = { sheet: sheet.name, row: row.row, content: fingerprintOf(row.cells), cells, category }
      lines.push(ownColumns.length === 0 ? said : { ...said, others })
      continue
    }
    const text = filledTexts(row).join(' ')
    passed.push({ sheet: sheet.name, row: row.row, why, text })
    category = (why === 'section' ? sectionCategory(text) : undefined) ?? category
  }
}

/** Columns that mean nothing to every register, and are headed by a name that this office has given. */
export const ownColumnsOf = (table: RegisterTable, ownFields: ReadonlySet<string>) =>
  table.columns
    .filter(({ field }) => field === null)
    .map(({ column, heading }) => ({ column, heading, name: searchText(heading) }))
    .filter(({ name }) => ownFields.has(name))

function tableCategory(table: RegisterTable): string {
  const titled = table.titles.map(sectionCategory).findLast((found) => found !== undefined)
  return titled ?? (/ครุภัณฑ์/u.test(table.sheet) ? table.sheet.trim() : '')
}

/** What one row comes to with its answer, before its codes are held against those of other rows and of the register. */
export function judgeLine(line: IntakeLine, today: CivilDate, answer: RowAnswer = {}): RegisterRow {
  const cells = answeredCells(line.cells, answer)
  const place = {
    key: rowKey(line.sheet, line.row),
    content: line.content,
    sheet: line.sheet,
    row: line.row,
    codeCell: cells.code?.seen ?? null,
    alreadyHere: false,
  }
  if (answer.skip) return { ...place, verdict: 'note', remarks: [skippedRemark], cards: [], skipped: true }
  const { remarks, cards } = readRow(cells, { today, category: line.category, answer })
  const verdict = verdictOf(remarks)
  const made = line.others === undefined ? cards : cards.map((card) => ({ ...card, others: line.others }))
  return { ...place, verdict, remarks, cards: verdict === 'question' ? [] : made, skipped: false }
}

const skippedRemark = {
  weight: 'note',
  code: 'row-skipped',
  text: 'ข้ามแถวนี้ตามที่เจ้าหน้าที่เลือก',
  field: null,
  cell: null,
  choices: [],
} as const

function answeredCells(cells: RegisterCells, answer: RowAnswer): RegisterCells {
  const answered: { -readonly [Field in keyof RegisterCells]: RegisterCells[Field] } = { ...cells }
  for (const [field, text] of Object.entries(answer.cells ?? {})) {
    if (!isRegisterField(field)) continue
    answered[field] = { cell: text, seen: cells[field]?.seen ?? null, origin: 'answer' }
  }
  return answered
}

/** The division and the kind of article as the row writes them; '' where it does not. */
export const namesOf = (line: IntakeLine) => ({
  unit: textOf(line.cells, 'unit'),
  category: textOf(line.cells, 'category') || line.category,
})

/**
 * What a row is known by when a corrected file is read: all that it says but its running number, so that rows put in
 * or taken out above it change nothing, nor does another name of the file or sheet.
 */
export function contentKey({ cells }: IntakeLine): string {
  const said = Object.entries(cells).filter(([field]) => field !== 'ordinal')
  const texts = said.map(([field, { cell }]) => `${field}:${cellText(cell)}`)
  return fingerprintOf(texts)
}
