import type { CivilDate } from '../../calendar/civil-date.ts'
import { fingerprintOf } from '../../sheet/fingerprint.ts'
import type { Sheet, SheetRow } from '../../sheet/sheet.ts'
import type { SheetRefusal } from '../../sheet/sheet-refusal.ts'
import { filledTexts } from '../../sheet/line.ts'
import { mergedBelow, type Carry, type CellSeen } from '../../sheet/row-cells.ts'
import { verdictOf } from '../../sheet/row-verdict.ts'
import { rowsOf, tablesIn, type SheetLook, type Table } from '../../sheet/table.ts'
import { settleCodes, type ExistingCards } from './code-claims.ts'
import { readRow } from './read-row.ts'
import { registerDictionary, type RegisterField } from './register-field.ts'
import { lineKind, sectionCategory } from './register-line.ts'
import {
  rowKey,
  type PassedLine,
  type RegisterRow,
  type RowAnswer,
  type StoredAnswer,
} from './register-row.ts'
import { rowCells } from './row-cells.ts'

export type RegisterTable = Table<RegisterField>

export type IntakeOptions = {
  readonly today: CivilDate
  readonly answers?: ReadonlyMap<string, StoredAnswer>
  /** The cards that the office has already, by the key of their code. */
  readonly existing?: ExistingCards
}

export type RegisterReading = {
  readonly rows: readonly RegisterRow[]
  readonly passed: readonly PassedLine[]
}

/**
 * The tables in which articles are kept, with what each column seems to mean; the officer may correct the columns before
 * they are read. Hidden sheets are looked at only when asked.
 */
export const findRegisterTables = (
  sheets: readonly Sheet[],
  look: SheetLook = { hidden: false },
): readonly RegisterTable[] => tablesIn(sheets, look, { dictionary: registerDictionary, fits: isRegister })

/** Other lists of an office, its plans among them, have names and prices too; only a register has codes, or days and conditions. */
function isRegister({ columns }: RegisterTable): boolean {
  const fields = new Set(columns.map(({ field }) => field))
  return fields.has('code') || (fields.has('name') && (fields.has('acquiredOn') || fields.has('condition')))
}

/** Why there is nothing to read in a file that is a workbook; undefined when there is. */
export function registerRefusal(
  sheets: readonly Sheet[],
  tables: readonly RegisterTable[],
): SheetRefusal | undefined {
  if (tables.length > 0) return undefined
  const isEmpty = sheets.every(({ rows }) => rows.length === 0)
  return isEmpty
    ? { code: 'sheet/empty' }
    : { code: 'sheet/no-table', wanted: ['รหัสครุภัณฑ์', 'รายการ', 'ราคา'] }
}

/** Every row of the tables, judged. A pure function: the same file and answers give the same reading. */
export function readRegister(
  sheets: readonly Sheet[],
  tables: readonly RegisterTable[],
  options: IntakeOptions,
): RegisterReading {
  const passed: PassedLine[] = []
  const rows = tables.flatMap((table) => {
    const sheet = sheets.find(({ name }) => name === table.sheet)
    return sheet === undefined ? [] : tableRows({ sheet, table, options }, passed)
  })
  return { rows: settleCodes(rows, options.existing ?? new Map()), passed }
}

type Source = { readonly sheet: Sheet; readonly table: RegisterTable; readonly options: IntakeOptions }

function tableRows({ sheet, table, options }: Source, passed: PassedLine[]): RegisterRow[] {
  const carry: Carry = new Map()
  const below = mergedBelow(sheet.merges)
  let category = tableCategory(table)
  const rows: RegisterRow[] = []
  for (const row of rowsOf(sheet, table)) {
    const why = lineKind(row, table.columns)
    if (why === 'item') {
      const answer = answerTo(sheet.name, row, options)
      const cells = rowCells(row, table.columns, { carry, below, answer })
      const read = readRow(cells, { today: options.today, category, answer })
      rows.push(judged({ sheet, row, answer, codeCell: cells.code?.seen ?? null }, read))
    } else if (why !== 'blank') {
      const text = filledTexts(row).join(' ')
      passed.push({ sheet: sheet.name, row: row.row, why, text })
      category = (why === 'section' ? sectionCategory(text) : undefined) ?? category
    }
  }
  return rows
}

/** 'ประเภท ครุภัณฑ์สำนักงาน' of the title, else the sheet's own name when it is that of a category. */
function tableCategory(table: RegisterTable): string {
  const titled = table.titles.map(sectionCategory).findLast((found) => found !== undefined)
  return titled ?? (/ครุภัณฑ์/u.test(table.sheet) ? table.sheet.trim() : '')
}

const noAnswer: RowAnswer = {}

function answerTo(sheet: string, row: SheetRow, options: IntakeOptions): RowAnswer {
  const stored = options.answers?.get(rowKey(sheet, row.row))
  return stored !== undefined && stored.content === fingerprintOf(row.cells) ? stored.answer : noAnswer
}

type Judged = {
  readonly sheet: Sheet
  readonly row: SheetRow
  readonly answer: RowAnswer
  readonly codeCell: CellSeen | null
}

function judged({ sheet, row, answer, codeCell }: Judged, read: ReturnType<typeof readRow>): RegisterRow {
  const place = {
    key: rowKey(sheet.name, row.row),
    content: fingerprintOf(row.cells),
    sheet: sheet.name,
    row: row.row,
    codeCell,
  }
  if (answer.skip) {
    const remark = {
      weight: 'note',
      code: 'row-skipped',
      text: 'ข้ามแถวนี้ตามที่เจ้าหน้าที่เลือก',
      field: null,
      cell: null,
      choices: [],
    } as const
    return { ...place, verdict: 'note', remarks: [remark], cards: [], skipped: true, alreadyHere: false }
  }
  const verdict = verdictOf(read.remarks)
  return {
    ...place,
    verdict,
    remarks: read.remarks,
    cards: verdict === 'question' ? [] : read.cards,
    skipped: false,
    alreadyHere: false,
  }
}
