import { plainText } from '../../base/thai-text.ts'
import type { Column } from '../../sheet/header.ts'
import { filledTexts, hasOwn, isColumnNumbers, isSignatureLine, isTotalLine } from '../../sheet/line.ts'
import { cellAt, cellText, isUnvalued, type SheetRow } from '../../sheet/sheet.ts'
import type { PlanField } from './plan-field.ts'
import type { PassedPlanLine } from './plan-row.ts'
import { sectionOf, summedSectionOf } from './plan-section.ts'

type Columns = readonly Column<PlanField>[]

type LineKind = 'item' | 'blank' | PassedPlanLine['why']

const titles = /^(?:องค์การบริหาร|อบต|เทศบาล|อำเภอ|จังหวัด|แผ่นที่|หน้า|ประจำปี|ปีงบประมาณ|แผนการจัด|แผนจัด|แบบ ?ผด)/u
const remarks = /^(?:หมายเหตุ|\*|ข้อมูล ณ|ที่มา\s*[:：])/u
const total = /^(?:ยอด)?รวม|total$/iu

/** What a line under a heading is. A line that could be an item is one, so that nothing is lost unseen. */
export function planLineKind(row: SheetRow, columns: Columns): LineKind {
  const texts = filledTexts(row)
  if (texts.length === 0) return row.cells.some(isUnvalued) ? 'item' : 'blank'
  const plain = plainKind(texts)
  if (plain !== undefined) return plain
  if (isSum(row, columns)) return 'total'
  if (hasOwn(row, columns, ['startsMonth', 'quantity', 'method', 'deliveryDays'])) return 'item'
  if (hasOwn(row, columns, ['amount', 'unitPrice'])) return isSummedSection(row) ? 'section' : 'item'
  return wordsKind(texts)
}

function plainKind(texts: readonly string[]): LineKind | undefined {
  if (isColumnNumbers(texts)) return 'column-numbers'
  return texts.every((text) => isSignatureLine([text])) ? 'signature' : undefined
}

/** A line that only adds up, even one whose first cell is the number of a row. */
function isSum(row: SheetRow, columns: Columns): boolean {
  const texts = filledTexts(row)
  const name = nameOf(row, columns)
  if (isTotalLine(texts)) return name === '' || isTotalLine([name])
  return total.test(name) && !hasOwn(row, columns, ['startsMonth', 'method'])
}

function loneKind(text: string): LineKind {
  if (remarks.test(text)) return 'remark'
  return titles.test(text) || sectionOf(text) !== undefined ? 'section' : 'item'
}

/** Texts without a figure: signatures stand side by side, and a section may be numbered in a cell of its own. */
function wordsKind(texts: readonly string[]): LineKind {
  const [first = '', second = ''] = texts
  if (new Set(texts).size === 1) return loneKind(plainText(first))
  if (isSignatureLine(texts)) return 'signature'
  return isNumbered(texts) ? loneKind(plainText(second)) : 'item'
}

const isNumbered = (texts: readonly string[]): boolean =>
  texts.length === 2 && /^[\d๐-๙.()]+$/u.test(plainText(texts[0] ?? ''))

function isSummedSection(row: SheetRow): boolean {
  const words = filledTexts(row).filter((text) => /[ก-ฮ]/u.test(text) && !/^[\d๐-๙]/u.test(text))
  const [first] = words
  return first !== undefined && words.length === 1 && summedSectionOf(first) !== undefined
}

/** The words of a line of totals or of a section. */
export const lineWords = (row: SheetRow): string =>
  filledTexts(row).find((text) => /[ก-ฮa-z]/iu.test(text)) ?? ''

function nameOf(row: SheetRow, columns: Columns): string {
  const column = columns.find(({ field }) => field === 'name')?.column
  return column === undefined ? '' : plainText(cellText(cellAt(row, column)))
}
