import { HucreError, streamXlsxRows, type CellValue } from 'hucre'
import { no, yes, type Verdict } from '@prongsai/domain/base/verdict'
import { cellAddress, isBlank, type Cell, type Sheet, type SheetRow } from '@prongsai/domain/sheet/sheet'
import type { SheetRefusal } from '@prongsai/domain/sheet/sheet-refusal'
import { inflated, TooHeavy } from './inflate.ts'
import { legible } from './legible.ts'
import { workbookParts, type ListedSheet, type WorkbookParts } from './workbook-parts.ts'
import { surveySheet, type SheetSurvey } from './workbook-survey.ts'
import { startsLikeZip, zipParts, type ZipPart } from './zip-directory.ts'

const megabyte = 1024 * 1024

/** What a register of 60,000 rows needs, with room to spare; beyond it a file is a mistake or an attack. */
const limits = {
  rows: 200_000,
  cells: 1_000_000,
  sheetsBytes: 192 * megabyte,
  wholeBytes: 24 * megabyte,
  tags: 1_600_000,
  rereadBytes: 512 * megabyte,
}

type Read = Verdict<readonly Sheet[], SheetRefusal>
type Weighed = { readonly sheet: ListedSheet; readonly survey: SheetSurvey }

/**
 * The sheets of an .xlsx file, or why it cannot be read. Everything is weighed before the library reads it:
 * the library trusts the archive, keeps shared strings whole, and tells neither merged cells nor formulas without
 * results.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Read> {
  if (!startsLikeZip(bytes)) return no({ code: 'sheet/not-a-workbook' })
  const parts = zipParts(bytes)
  if (parts === undefined) return no({ code: 'sheet/damaged' })
  const kind = kindRefusal(parts)
  if (kind !== undefined) return no(kind)
  try {
    const workbook = await workbookParts(parts)
    return workbook === undefined ? no({ code: 'sheet/not-a-workbook' }) : await readParts(bytes, workbook)
  } catch (error) {
    return no(refusalOf(error))
  }
}

function kindRefusal(parts: ReadonlyMap<string, ZipPart>): SheetRefusal | undefined {
  const names = [...parts.keys()]
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { code: 'sheet/macros' }
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name)))
    return { code: 'sheet/other-format', format: 'แฟ้ม Excel แบบไบนารี (.xlsb)' }
  if (names.some((name) => name.startsWith('word/')))
    return { code: 'sheet/other-format', format: 'เอกสาร Word' }
  if (names.includes('content.xml'))
    return { code: 'sheet/other-format', format: 'แฟ้ม OpenDocument (.ods หรือ .odt)' }
  if ([...parts.values()].some(({ locked }) => locked)) return { code: 'sheet/encrypted' }
  return undefined
}

function refusalOf(error: unknown): SheetRefusal {
  if (error instanceof TooHeavy) return tooHeavy
  if (error instanceof HucreError) return { code: 'sheet/damaged' }
  const fromZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
  if (fromZlib) return { code: 'sheet/damaged' }
  throw error
}

const tooHeavy: SheetRefusal = {
  code: 'sheet/too-heavy',
  limitMegabytes: limits.sheetsBytes / megabyte,
}

async function readParts(bytes: Uint8Array, workbook: WorkbookParts): Promise<Read> {
  const claimed = [...workbook.whole, ...workbook.sheets.map(({ part }) => part)]
  if (claimed.reduce((sum, { size }) => sum + size, 0) > limits.sheetsBytes + limits.wholeBytes)
    return no(tooHeavy)
  const stringBytes = await weighWhole(workbook)
  const weighed = await weighSheets(workbook.sheets)
  const long = weighed.find(({ survey }) => survey.rows > limits.rows)
  if (long !== undefined) return no(tooManyRows(long))
  if (stringBytes * weighed.length > limits.rereadBytes) return no(tooHeavy)
  return readSheets(bytes, weighed)
}

function tooManyRows({ sheet, survey }: Weighed): SheetRefusal {
  return {
    code: 'sheet/too-many-rows',
    sheet: sheet.name,
    limit: limits.rows,
    empty: survey.emptyRows > survey.rows / 2 ? survey.emptyRows : 0,
  }
}

/** Unpacks what the library will hold whole, without holding it; answers the size of the shared strings. */
async function weighWhole(workbook: WorkbookParts): Promise<number> {
  let left = limits.wholeBytes
  let strings = 0
  for (const part of workbook.whole) {
    const bytes = await weighPart(part, left)
    left -= bytes
    if (part === workbook.strings) strings = bytes
  }
  return strings
}

/** The library makes an object of every tag of such a part, so tags weigh more than bytes. */
async function weighPart(part: ZipPart, limit: number): Promise<number> {
  let bytes = 0
  let tags = 0
  for await (const chunk of inflated(part, limit)) {
    bytes += chunk.length
    tags += tagsIn(chunk)
    if (tags > limits.tags) throw new TooHeavy()
  }
  return bytes
}

const tagStart = 0x3c

function tagsIn(chunk: Uint8Array): number {
  let tags = 0
  for (let at = chunk.indexOf(tagStart); at >= 0; at = chunk.indexOf(tagStart, at + 1)) tags += 1
  return tags
}

async function weighSheets(sheets: readonly ListedSheet[]): Promise<Weighed[]> {
  const weighed: Weighed[] = []
  let left = limits.sheetsBytes
  for (const sheet of sheets) {
    const survey = await surveySheet(sheet.part, left)
    left -= survey.bytes
    weighed.push({ sheet, survey })
  }
  return weighed
}

async function readSheets(bytes: Uint8Array, weighed: readonly Weighed[]): Promise<Read> {
  const sheets: Sheet[] = []
  let left = limits.cells
  for (const each of weighed) {
    const rows = await readRows(rowsOf(bytes, each), left)
    if (rows === undefined) return no({ code: 'sheet/too-many-cells', limit: limits.cells })
    left -= rows.reduce((total, { cells }) => total + cells.length, 0)
    sheets.push({
      name: legible(each.sheet.name),
      hidden: each.sheet.hidden,
      rows,
      merges: each.survey.merges,
    })
  }
  return yes(sheets)
}

/** The rows, or undefined when they hold more cells than the limit. */
async function readRows(source: AsyncIterable<SheetRow>, limit: number): Promise<SheetRow[] | undefined> {
  const rows: SheetRow[] = []
  let cells = 0
  for await (const row of source) {
    rows.push(row)
    cells += row.cells.length
    if (cells > limit) return undefined
  }
  return rows
}

async function* rowsOf(bytes: Uint8Array, { sheet, survey }: Weighed): AsyncGenerator<SheetRow> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet.index })) {
    const row = index + 1
    const cells = values.map((value, column) => cellFrom(value, { column, row, survey }))
    while (cells.length > 0 && isBlank(cells.at(-1) ?? null)) cells.pop()
    if (cells.length > 0) yield { row, cells }
  }
}

function cellFrom(
  value: CellValue,
  { column, row, survey }: { column: number; row: number; survey: SheetSurvey },
): Cell {
  if (survey.unvalued.size > 0 && survey.unvalued.has(cellAddress(column, row))) return { unvalued: true }
  if (value === '') return null
  if (typeof value === 'string') return legible(value)
  return value instanceof Date ? dayFrom(value) : value
}

/** The library tells a day as midnight in UTC; a moment of the day is of no use to a register. */
function dayFrom(value: Date): Cell {
  return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
}
