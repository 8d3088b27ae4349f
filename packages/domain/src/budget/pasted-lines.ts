import type { UnitId } from '../base/id.ts'
import { plainText, searchText } from '../base/thai-text.ts'
import type { BudgetRefusal } from './budget-refusal.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { bahtFrom, satang, sum, type Satang } from '../money/satang.ts'

type KnownUnit = { readonly id: UnitId; readonly name: string; readonly shortName: string }

export type PastedLine = {
  readonly programme: string
  readonly work: string
  readonly project: string
  readonly category: string
  readonly name: string
  readonly unitId: UnitId
  readonly amount: Satang
}

type Field = 'programme' | 'work' | 'project' | 'category' | 'name' | 'unit' | 'amount'

/** What keeps a row from being a line, or that it is a sum and no line. */
export type PastedFault =
  | 'no-programme'
  | 'no-category'
  | 'no-name'
  | 'no-amount'
  | 'no-unit'
  | 'unknown-unit'
  | 'twice'

export type PastedRow = {
  /** As it is counted in what was pasted, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<Field, string>>
  /** Nothing where it cannot be read. */
  readonly amount: Satang
  readonly line: PastedLine | undefined
  readonly faults: readonly PastedFault[]
}

type PastedSum = { readonly row: number; readonly written: Satang; readonly counted: Satang }

export type PastedTable = {
  readonly rows: readonly PastedRow[]
  /** Rows that are sums, and what they say against what the lines above come to. */
  readonly sums: readonly PastedSum[]
  readonly total: Satang
}

/** The order of the columns where the first row does not name them. */
const ordinary: readonly Field[] = ['programme', 'category', 'name', 'unit', 'amount']

const words: readonly (readonly [Field, RegExp])[] = [
  ['programme', /^แผนงาน/u],
  ['work', /^งาน$/u],
  ['project', /^โครงการ$/u],
  ['category', /หมวด|ประเภท/u],
  ['unit', /ส่วนราชการ|หน่วยงาน|กอง|สำนัก/u],
  ['amount', /จำนวนเงิน|งบประมาณ|วงเงิน|บาท/u],
  ['name', /รายการ|ชื่อ/u],
]

/**
 * A table copied from a spreadsheet: tabs between columns. The first row may name the columns; a blank programme, work,
 * category or unit is that of the row above, as merged cells come out blank; a row that begins with รวม is a sum.
 */
export function pastedLines(text: string, units: readonly KnownUnit[]): PastedTable {
  const table = cellsOf(text)
  const named = headOf(table[0] ?? [])
  const columns = named ?? ordinary
  const body = table.map((cells, index) => ({ cells, row: index + 1 })).slice(named === undefined ? 0 : 1)
  const rows: PastedRow[] = []
  const sums: PastedSum[] = []
  let above: Partial<Record<Field, string>> = {}
  let sinceSum = 0
  for (const { cells, row } of body) {
    if (cells.every((cell) => cell === '')) continue
    if (isSum(cells)) {
      sums.push(...sumOf(row, cells, isWhole(cells) ? rows : rows.slice(sinceSum)))
      sinceSum = rows.length
      continue
    }
    const read = filledFrom(above, columns, cells)
    above = read
    rows.push(rowOf(row, read, units))
  }
  const known = withoutTwins(rows)
  return { rows: known, sums, total: totalOf(known) }
}

const totalOf = (rows: readonly PastedRow[]): Satang =>
  sum(rows.flatMap(({ line }) => (line === undefined ? [] : [line.amount])))

function sumOf(row: number, cells: readonly string[], rows: readonly PastedRow[]): readonly PastedSum[] {
  const written = lastAmount(cells)
  return written === undefined ? [] : [{ row, written, counted: sum(rows.map(({ amount }) => amount)) }]
}

/** Tabs and line breaks within quotes belong to a cell, and a quote within it is written twice. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gu
  for (const [all, written = '', end] of text.replaceAll(/\r\n?/gu, '\n').matchAll(cell)) {
    if (all === '' && end === '') break
    const plain = written.startsWith('"') && written.endsWith('"') && written.length > 1
    rows.at(-1)?.push(plainText(plain ? written.slice(1, -1).replaceAll('""', '"') : written))
    if (end === '\n') rows.push([])
  }
  return rows
}

function headOf(cells: readonly string[]): readonly (Field | undefined)[] | undefined {
  const columns = cells.map((cell) => words.find(([, word]) => word.test(cell))?.[0])
  const known = new Set(columns)
  return known.has('name') && known.has('amount') && bahtFrom(cells.at(-1) ?? '') === undefined
    ? columns
    : undefined
}

const wordOf = (cells: readonly string[]): string => cells.find((cell) => cell !== '') ?? ''
const isSum = (cells: readonly string[]): boolean =>
  /^รวม(?:ทั้ง|เป็น|เงิน|ยอด|งบ|แผนงาน|หมวด|ค่า|[\s:]|$)/u.test(wordOf(cells))
/** Of the whole table, not of what stands since the sum before. */
const isWhole = (cells: readonly string[]): boolean => /^รวม\s*(?:ทั้ง|งบประมาณ)/u.test(wordOf(cells))

const lastAmount = (cells: readonly string[]): Satang | undefined =>
  cells
    .toReversed()
    .map(bahtFrom)
    .find((amount) => amount !== undefined)

const carried: ReadonlySet<Field> = new Set(['programme', 'work', 'category', 'unit'])

function filledFrom(
  above: Partial<Record<Field, string>>,
  columns: readonly (Field | undefined)[],
  cells: readonly string[],
): Record<Field, string> {
  const of = (field: Field): string => {
    const written = cells[columns.indexOf(field)] ?? ''
    return written === '' && carried.has(field) ? (above[field] ?? '') : written
  }
  return {
    programme: of('programme').replace(/^แผนงาน\s*/u, ''),
    work: of('work').replace(/^งาน(?=\S)/u, ''),
    project: of('project'),
    category: of('category'),
    name: of('name'),
    unit: of('unit'),
    amount: of('amount'),
  }
}

function rowOf(row: number, cells: Record<Field, string>, units: readonly KnownUnit[]): PastedRow {
  const unit = unitCalled(cells.unit, units)
  const amount = bahtFrom(cells.amount) ?? satang(0n)
  const faults = faultsOf(cells, unit, amount)
  const { programme, work, project, category, name } = cells
  const line =
    unit === undefined || faults.length > 0
      ? undefined
      : { programme, work, project, category, name, unitId: unit.id, amount }
  return { row, cells, amount, line, faults }
}

function faultsOf(
  cells: Record<Field, string>,
  unit: KnownUnit | undefined,
  amount: Satang,
): readonly PastedFault[] {
  const faults: (PastedFault | false)[] = [
    cells.programme === '' && 'no-programme',
    cells.category === '' && 'no-category',
    cells.name === '' && 'no-name',
    cells.unit === '' && 'no-unit',
    cells.unit !== '' && unit === undefined && 'unknown-unit',
    amount <= 0n && 'no-amount',
  ]
  return faults.filter((fault) => fault !== false)
}

const bare = (name: string): string => searchText(name).replaceAll(/[\s.]/gu, '')

/** By its name or its short name, whatever the spaces and dots. */
function unitCalled(text: string, units: readonly KnownUnit[]): KnownUnit | undefined {
  const asked = bare(text)
  return asked === ''
    ? undefined
    : units.find(({ name, shortName }) => bare(name) === asked || bare(shortName) === asked)
}

/** What is one line and not another, within a year and a source. */
const lineKey = (line: Omit<PastedLine, 'amount'>): string =>
  [line.programme, line.work, line.project, line.category, line.name, line.unitId].join('\n')

/** Of rows that say the same line, the first one stands. */
function withoutTwins(rows: readonly PastedRow[]): readonly PastedRow[] {
  const seen = new Set<string>()
  return rows.map((one) => {
    if (one.line === undefined) return one
    const key = lineKey(one.line)
    if (seen.has(key)) return { ...one, line: undefined, faults: ['twice'] }
    seen.add(key)
    return one
  })
}

/** None of them there already: the same table is not brought in twice. */
export function newLines<Line extends Omit<PastedLine, 'amount'>>(
  lines: readonly Line[],
  known: readonly Omit<PastedLine, 'amount'>[],
): Verdict<readonly Line[], BudgetRefusal> {
  const keys = new Set(known.map(lineKey))
  const there = lines.filter((line) => keys.has(lineKey(line))).map(({ name }) => name)
  return there.length === 0
    ? yes(lines)
    : no({
        code: 'budget/lines-there-already',
        names: there.slice(0, told),
        more: Math.max(0, there.length - told),
      })
}

/** So many names a sentence can carry. */
const told = 3
