import { plainText } from '../base/thai-text.ts'
import { isAbsence } from './absence.ts'
import type { Column } from './header.ts'
import { cellAt, cellText, isBlank, type SheetRow } from './sheet.ts'

const totals = /^(?:รวม|ยอดรวม|ยอดยก|ยกมา|ยกไป|ยอดคงเหลือ|(?:grand |sub)?total)/iu
const signatures =
  /ลงชื่อ|ลงนาม|^\(?[\s.…_]{4,}\)?|^\(.*\)$|^ตำแหน่ง|^(?:ผู้จัดทำ|ผู้ตรวจ|ผู้รับรอง|ผู้อนุมัติ|ผู้รายงาน|เรียน)|^วันที่\s*[.…_/]/u
const figures = /^\(?[\d๐-๙]{1,2}\)?$/u

/** Whether a line only adds up the lines above it: 'รวม', 'รวมทั้งสิ้น', 'ยอดยกไป'. `texts` are its filled cells. */
export const isTotalLine = (texts: readonly string[]): boolean => totals.test(plainText(texts[0] ?? ''))

/** Whether a line belongs to the signatures under a table. */
export const isSignatureLine = (texts: readonly string[]): boolean =>
  texts.some((text) => signatures.test(plainText(text)))

/** Whether a line only numbers the columns, (1) (2) (3), as under many headings. */
export const isColumnNumbers = (texts: readonly string[]): boolean =>
  texts.length > 2 && texts.every((text) => figures.test(plainText(text)))

export const filledTexts = (row: SheetRow): readonly string[] =>
  row.cells
    .filter((cell) => !isBlank(cell))
    .map(cellText)
    .filter((text) => text !== '')

/** Whether the row itself says something under one of these meanings. */
export const hasOwn = <Field>(
  row: SheetRow,
  columns: readonly Column<Field>[],
  fields: readonly NoInfer<Field>[],
): boolean =>
  columns.some(({ column, field }) => {
    const cell = cellAt(row, column)
    return field !== null && fields.includes(field) && !isBlank(cell) && !isAbsence(cellText(cell))
  })
