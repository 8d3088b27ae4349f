import type { FiscalYear } from '../../calendar/fiscal-year.ts'
import type { Satang } from '../../money/satang.ts'
import { fingerprintOf } from '../../sheet/fingerprint.ts'
import { filledTexts } from '../../sheet/line.ts'
import { mergedBelow } from '../../sheet/row-cells.ts'
import { verdictOf } from '../../sheet/row-verdict.ts'
import { cellAddress, cellAt, cellText, type Sheet, type SheetRow } from '../../sheet/sheet.ts'
import type { SheetRefusal } from '../../sheet/sheet-refusal.ts'
import { rowsOf, tablesIn, type SheetLook, type Table } from '../../sheet/table.ts'
import { meantTable, type ColumnWish } from './column-wish.ts'
import { enterSection, newGroup, planCells, type PlanGroup } from './plan-cells.ts'
import { settleDuplicates } from './plan-duplicates.ts'
import { planDictionary, type PlanField } from './plan-field.ts'
import { lineWords, planLineKind } from './plan-line.ts'
import type {
  PassedPlanLine,
  PlanAnswer,
  PlanReading,
  PlanRemark,
  PlanRow,
  StoredPlanAnswer,
} from './plan-row.ts'
import { sectionOf } from './plan-section.ts'
import {
  closeGroups,
  closeTotal,
  enter,
  newLedger,
  openGroup,
  sumRemark,
  type Difference,
  type PlanLedger,
  type WrittenSum,
} from './plan-sums.ts'
import { readEstimate } from './plan-value.ts'
import { planYear } from './plan-year.ts'
import { readPlanRow } from './read-plan-row.ts'

export type PlanTable = Table<PlanField>

export type PlanOptions = {
  /** The fiscal year of the plan where an officer says it; else the file's own titles do. */
  readonly year?: FiscalYear
  /** By the row's key. */
  readonly answers?: ReadonlyMap<string, StoredPlanAnswer>
}

/** The tables in which a plan is kept, with what each column means: as its heading says, or the officer. */
export const findPlanTables = (
  sheets: readonly Sheet[],
  look: SheetLook = { hidden: false },
  wishes: readonly ColumnWish[] = [],
): readonly PlanTable[] => everyTable(sheets, look, wishes).filter(isPlan)

const everyTable = (
  sheets: readonly Sheet[],
  look: SheetLook,
  wishes: readonly ColumnWish[],
): readonly PlanTable[] =>
  tablesIn(sheets, look, { dictionary: planDictionary, fits: () => true }).map((table) =>
    meantTable(table, wishes),
  )

/** The tables whose columns an officer may correct: those of a plan, or where there is none whatever looks like a table. */
export function tablesToMean(
  sheets: readonly Sheet[],
  look: SheetLook,
  wishes: readonly ColumnWish[],
): readonly PlanTable[] {
  const all = everyTable(sheets, look, wishes)
  const plans = all.filter(isPlan)
  return plans.length > 0 ? plans : all
}

/** Many lists of an office have names and amounts; a plan says when, or under which programme or kind. */
function isPlan({ columns }: PlanTable): boolean {
  const fields = new Set(columns.map(({ field }) => field))
  const isTold = (['startsMonth', 'programme', 'kind'] as const).some((field) => fields.has(field))
  return fields.has('name') && (fields.has('amount') || fields.has('unitPrice')) && isTold
}

/** Why there is nothing to read in a file that is a workbook; undefined when there is. */
export function planRefusal(
  sheets: readonly Sheet[],
  tables: readonly PlanTable[],
): SheetRefusal | undefined {
  if (tables.length > 0) return undefined
  return sheets.every(({ rows }) => rows.length === 0)
    ? { code: 'sheet/empty' }
    : { code: 'sheet/no-table', wanted: ['รายการ', 'จำนวนเงิน', 'กำหนดเวลาที่เริ่มจัดหา'] }
}

/** Every row of the tables, judged. A pure function: the same file and answers give the same reading. */
export function readPlan(
  sheets: readonly Sheet[],
  tables: readonly PlanTable[],
  options: PlanOptions = {},
): PlanReading {
  const year = options.year ?? yearOfFile(tables)
  const ledger = newLedger()
  const passed: PassedPlanLine[] = []
  const rows = tables.flatMap((table) => {
    const sheet = sheets.find(({ name }) => name === table.sheet)
    if (sheet === undefined) return []
    return tableRows({
      sheet,
      table,
      options,
      year: planYear([...table.titles, sheet.name]) ?? year,
      ledger,
      passed,
    })
  })
  const answerTo = (row: PlanRow): PlanAnswer => answerOf(options, row.key, row.content)
  return { year, rows: settleDuplicates(rows, answerTo), passed }
}

/** What the titles say, else what the names of the sheets say. */
const yearOfFile = (tables: readonly PlanTable[]): FiscalYear | null =>
  planYear(tables.flatMap(({ titles }) => titles)) ?? planYear(tables.map(({ sheet }) => sheet))

type Source = {
  readonly sheet: Sheet
  readonly table: PlanTable
  readonly options: PlanOptions
  readonly year: FiscalYear | null
  readonly ledger: PlanLedger
  readonly passed: PassedPlanLine[]
}

type Reader = Source & {
  readonly group: PlanGroup
  readonly below: ReturnType<typeof mergedBelow>
  readonly amountHeading: string
}

function tableRows(source: Source): readonly PlanRow[] {
  const { sheet, table, ledger, options } = source
  const amountHeading = table.columns.find(({ field }) => field === 'amount')?.heading ?? ''
  const reader = { ...source, group: newGroup(), below: mergedBelow(sheet.merges), amountHeading }
  const bySheetRow = new Map(sheet.rows.map((row) => [row.row, row]))
  const asSum = (difference: Difference): PlanRow =>
    sumRow(difference, { sheet, row: bySheetRow.get(difference.row), options })
  const rows = rowsOf(sheet, table).flatMap((row) => lineRows(row, reader, asSum))
  const late = closeGroups(ledger).map(asSum)
  return [...rows, ...late].toSorted((left, right) => left.row - right.row)
}

function lineRows(
  row: SheetRow,
  reader: Reader,
  asSum: (difference: Difference) => PlanRow,
): readonly PlanRow[] {
  const { sheet, table, ledger, group, passed } = reader
  const why = planLineKind(row, table.columns)
  if (why === 'blank') return []
  if (why === 'item') return [itemRow(row, reader)]
  passed.push({ sheet: sheet.name, row: row.row, why, text: filledTexts(row).join(' ') })
  const sum = writtenSum(row, reader)
  if (why === 'total') {
    const difference = sum === undefined ? undefined : closeTotal(ledger, { row: row.row, sum })
    return difference === undefined ? [] : [asSum(difference)]
  }
  const section = why === 'section' ? sectionOf(lineWords(row)) : undefined
  if (section === undefined) return []
  enterSection(group, section)
  return openGroup(ledger, section.field, sum && { row: row.row, sum }).map(asSum)
}

function writtenSum(row: SheetRow, { table, amountHeading }: Reader): WrittenSum | undefined {
  const column = table.columns.find(({ field }) => field === 'amount')?.column
  if (column === undefined) return undefined
  const cell = cellAt(row, column)
  const amount = readEstimate(cell, amountHeading).value
  const seen = { address: cellAddress(column, row.row), text: cellText(cell) }
  return amount === null ? undefined : { words: lineWords(row).trim(), amount, cell: seen }
}

function itemRow(row: SheetRow, reader: Reader): PlanRow {
  const { sheet, table, options, year, ledger } = reader
  const place = placeOf(sheet, row)
  const answer = answerOf(options, place.key, place.content)
  const cells = planCells(row, table.columns, { ...reader, answer })
  const { remarks, item } = readPlanRow(cells, { year, amountHeading: reader.amountHeading })
  const amount: Satang | null = item.amount
  enter(ledger, amount)
  if (answer.skip) return { ...place, ...leftOut }
  return { ...place, verdict: verdictOf(remarks), remarks, item, skipped: false }
}

type SumPlace = {
  readonly sheet: Sheet
  readonly row: SheetRow | undefined
  readonly options: PlanOptions
}

function sumRow(difference: Difference, { sheet, row, options }: SumPlace): PlanRow {
  const place = placeOf(sheet, row ?? { row: difference.row, cells: [] })
  if (answerOf(options, place.key, place.content).skip) return { ...place, ...leftOut }
  return { ...place, verdict: 'question', remarks: [sumRemark(difference)], item: null, skipped: false }
}

const skipped: PlanRemark = {
  weight: 'note',
  code: 'row-skipped',
  text: 'ข้ามแถวนี้ตามที่เจ้าหน้าที่เลือก',
  field: null,
  cell: null,
  choices: [],
}

const leftOut = { verdict: 'note', remarks: [skipped], item: null, skipped: true } as const

const placeOf = (sheet: Sheet, row: SheetRow) => ({
  key: `${sheet.name}!${row.row}`,
  content: fingerprintOf(row.cells),
  sheet: sheet.name,
  row: row.row,
})

function answerOf(options: PlanOptions, key: string, content: string): PlanAnswer {
  const stored = options.answers?.get(key)
  return stored !== undefined && stored.content === content ? stored.answer : {}
}
