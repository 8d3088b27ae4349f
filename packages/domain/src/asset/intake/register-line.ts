import { plainText } from '../../base/thai-text.ts'
import type { Column } from '../../sheet/header.ts'
import { filledTexts, hasOwn, isColumnNumbers, isSignatureLine, isTotalLine } from '../../sheet/line.ts'
import { cellAt, cellText, isUnvalued, type SheetRow } from '../../sheet/sheet.ts'
import type { RegisterField } from './register-field.ts'
import type { PassedLine } from './register-row.ts'

export type LineKind = 'item' | 'blank' | Exclude<PassedLine['why'], 'heading' | 'outside-table'>

const sectionWords =
  /^(?:\d+[.)]\s*)?(?:ครุภัณฑ์|ประเภท|หมวด|บัญชี|ทะเบียน|องค์การบริหาร|อบต|เทศบาล|อำเภอ|จังหวัด|ณ วันที่|แผ่นที่|หน้า|กอง|สำนัก|ส่วน|หน่วยงาน|ประจำปี|ปีงบประมาณ|หมายเหตุ\s*[:：])/u

/** What a line under a heading is. A line that could be an article is one, so that nothing is lost unseen. */
export function lineKind(row: SheetRow, columns: readonly Column<RegisterField>[]): LineKind {
  const texts = filledTexts(row)
  if (texts.length === 0) return row.cells.some(isUnvalued) ? 'item' : 'blank'
  if (isColumnNumbers(texts)) return 'column-numbers'
  if (hasOwn(row, columns, ['code'])) return 'item'
  if (isTotalLine(texts) && !hasName(row, columns)) return 'total'
  return isSection(texts) ? 'section' : loneLine(row, { texts, columns })
}

type Lone = { readonly texts: readonly string[]; readonly columns: readonly Column<RegisterField>[] }

function loneLine(row: SheetRow, { texts, columns }: Lone): LineKind {
  if (hasOwn(row, columns, ownedByItems)) return 'item'
  if (isSignatureLine(texts)) return 'signature'
  return isOneText(texts) && !hasName(row, columns) ? 'section' : 'item'
}

const isSection = (texts: readonly string[]): boolean =>
  isOneText(texts) && sectionWords.test(plainText(texts[0] ?? ''))

const isOneText = (texts: readonly string[]): boolean => new Set(texts).size === 1

/** Any of these makes a line an article, even one without a code. */
const ownedByItems = ['quantity', 'unitPrice', 'totalPrice', 'acquiredOn'] as const

/** The kind of article or division that a section line names, for the rows below it. */
export function sectionCategory(text: string): string | undefined {
  const plain = plainText(text)
  const named =
    /ประเภท\s*:?\s*(.+)$/u.exec(plain)?.[1] ?? /^(?:\d+[.)]\s*)?((?:ครุภัณฑ์|หมวด).+)$/u.exec(plain)?.[1]
  return named?.trim()
}

const hasName = (row: SheetRow, columns: readonly Column<RegisterField>[]): boolean => {
  const column = columns.find(({ field }) => field === 'name')?.column
  const text = column === undefined ? '' : plainText(cellText(cellAt(row, column)))
  return text !== '' && !isTotalLine([text])
}
