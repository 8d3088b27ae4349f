import type { CivilDate } from '../../calendar/civil-date.ts'
import { formatBaht, times, type Satang } from '../../money/satang.ts'
import { isAbsence } from '../../sheet/absence.ts'
import { readAmount } from '../../sheet/amount.ts'
import { readCount, type Count } from '../../sheet/count.ts'
import { readDay } from '../../sheet/day.ts'
import type { Reading } from '../../sheet/reading.ts'
import { cellOf, textOf } from '../../sheet/row-cells.ts'
import { cellText, isBlank, isDayCell } from '../../sheet/sheet.ts'
import { registerFields, type RegisterField } from './register-field.ts'
import type { Choice, RowRemark } from './register-row.ts'
import { remarkOn, type RegisterCells } from './row-cells.ts'
import { writtenCodes } from './written-codes.ts'

/** A value of a row, with what is to be said of it. */
export type RowValue<Value> = { readonly value: Value; readonly remarks: readonly RowRemark[] }

/** A way to type what the cell should say. */
export const typeIt = (field: RegisterField): Choice => ({
  kind: 'type',
  label: `ระบุ${registerFields[field]}`,
  field,
})
const unknown = (field: RegisterField, label: string): Choice => ({
  kind: 'answer',
  label,
  answer: { cells: { [field]: '-' } },
})
export const skip: Choice = { kind: 'answer', label: 'ข้ามแถวนี้ ไม่นำเข้า', answer: { skip: true } }
const nextCode: Choice = { kind: 'answer', label: 'ให้รหัสลำดับถัดไป', answer: { nextCode: true } }

/** The choices to a question about a code that is missing or taken. */
export const codeChoices: readonly Choice[] = [
  nextCode,
  { kind: 'type', label: 'ระบุรหัสเอง', field: 'code' },
  skip,
]

/** The readings of one cell, each question with a way to type the value and one to leave it unknown. */
function valueOf<Value>(
  cells: RegisterCells,
  field: RegisterField,
  { reading, none }: { reading: Reading<Value>; none: string | null },
): RowValue<Value> {
  const remarks = reading.remarks.map((remark) => {
    const said = remarkOn(cells, field, remark)
    if (said.weight === 'note') return said
    const ways = [typeIt(field), ...(none === null ? [] : [unknown(field, none)])]
    return { ...said, choices: [...said.choices, ...ways] }
  })
  return { value: reading.value, remarks }
}

export const rowDay = (cells: RegisterCells, today: CivilDate): RowValue<CivilDate | null> =>
  valueOf(cells, 'acquiredOn', {
    reading: readDay(cellOf(cells, 'acquiredOn'), today),
    none: 'ไม่ทราบวันที่ได้มา',
  })

export const rowCount = (cells: RegisterCells): RowValue<Count | null> =>
  valueOf(cells, 'quantity', { reading: readCount(cellOf(cells, 'quantity')), none: null })

/** The price of one: from its own column, else the total over the number of articles when it divides to the satang. */
export function rowPrice(cells: RegisterCells, quantity: number): RowValue<Satang | null> {
  const each = valueOf(cells, 'unitPrice', {
    reading: readAmount(cellOf(cells, 'unitPrice')),
    none: 'ไม่ทราบราคา',
  })
  const isGiven = !isBlank(cellOf(cells, 'unitPrice')) && !isAbsence(cellText(cellOf(cells, 'unitPrice')))
  const isTold = cells.unitPrice?.origin === 'answer'
  const whole = isBlank(cellOf(cells, 'totalPrice')) ? null : readAmount(cellOf(cells, 'totalPrice')).value
  if (whole === null || isTold) return withMergeNote(cells, each)
  if (!isGiven) return fromTotal(cells, whole, quantity)
  if (each.value === null || times(each.value, quantity) === whole) return withMergeNote(cells, each)
  const text = `ราคารวม ${formatBaht(whole)} บาท ไม่เท่ากับราคาต่อหน่วย ${formatBaht(each.value)} × ${quantity} ใช้ราคาต่อหน่วย`
  return {
    value: each.value,
    remarks: [...each.remarks, note(cells, 'totalPrice', { code: 'total-differs', text })],
  }
}

function withMergeNote(cells: RegisterCells, price: RowValue<Satang | null>): RowValue<Satang | null> {
  if (cells.unitPrice?.origin !== 'merged' || price.value === null) return price
  const text = `ช่องราคาผสานกับแถวบน ถือว่าราคาต่อหน่วยเท่ากันคือ ${formatBaht(price.value)} บาท`
  return {
    value: price.value,
    remarks: [...price.remarks, note(cells, 'unitPrice', { code: 'price-merged', text })],
  }
}

function fromTotal(cells: RegisterCells, whole: Satang, quantity: number): RowValue<Satang | null> {
  const reading = readAmount(cellText(cellOf(cells, 'totalPrice')))
  const [each, rest] = [whole / BigInt(quantity), whole % BigInt(quantity)]
  if (reading.value === null || rest !== 0n) {
    const text = `มีแต่ราคารวม ${formatBaht(whole)} บาท ซึ่งหาร ${quantity} ไม่ลงตัวเป็นสตางค์`
    const remark = remarkOn(cells, 'totalPrice', {
      weight: 'question',
      code: 'total-indivisible',
      text,
      suggestions: [],
    })
    return {
      value: null,
      remarks: [{ ...remark, choices: [typeIt('unitPrice'), unknown('unitPrice', 'ไม่ทราบราคา')] }],
    }
  }
  const divided = readAmount(`${each / 100n}.${String(each % 100n).padStart(2, '0')}`).value
  if (quantity === 1 || divided === null) return { value: divided, remarks: [] }
  const text = `ราคาต่อหน่วยคิดจากราคารวม ${formatBaht(whole)} บาท หาร ${quantity}`
  return { value: divided, remarks: [note(cells, 'totalPrice', { code: 'price-from-total', text })] }
}

/** The name; without one there is nothing to register. */
export function rowName(cells: RegisterCells): RowValue<string> {
  const name = textOf(cells, 'name')
  if (name !== '' && !isAbsence(name)) return { value: name, remarks: [] }
  const text = 'ไม่มีชื่อรายการ'
  const remark = remarkOn(cells, 'name', { weight: 'question', code: 'name-missing', text, suggestions: [] })
  return { value: '', remarks: [{ ...remark, choices: [typeIt('name'), skip] }] }
}

/** The codes of the row's articles; null stands for a number still to be given. */
export function rowCodes(cells: RegisterCells, count: number | null): RowValue<readonly (string | null)[]> {
  const cell = cellOf(cells, 'code')
  const written = cellText(cell)
  const codes = isDayCell(cell) ? ({ kind: 'unreadable' } as const) : writtenCodes(written, count)
  if (codes.kind === 'none') return codeQuestion(cells, 'code-missing', 'ไม่มีรหัสครุภัณฑ์')
  if (codes.kind === 'unreadable') return codeQuestion(cells, 'code-unreadable', unreadableText(cells))
  const many = codes.codes.length
  if (many > 1 && count !== null && many !== count) return countDiffers(cells, many, count)
  return { value: codes.codes, remarks: tidied(cells, { written, codes: codes.codes, count }) }
}

const unreadableText = (cells: RegisterCells): string =>
  isDayCell(cellOf(cells, 'code'))
    ? `รหัสกลายเป็นวันที่ (${textOf(cells, 'code')}) เพราะโปรแกรมตารางคำนวณแปลงให้เอง`
    : `อ่าน “${textOf(cells, 'code')}” เป็นรหัสครุภัณฑ์ไม่ได้`

function codeQuestion(cells: RegisterCells, code: string, text: string): RowValue<readonly null[]> {
  const remark = remarkOn(cells, 'code', { weight: 'question', code, text, suggestions: [] })
  return { value: [], remarks: [{ ...remark, choices: codeChoices }] }
}

function countDiffers(cells: RegisterCells, codes: number, count: number): RowValue<readonly null[]> {
  const text = `มีรหัส ${codes} รหัส แต่จำนวนเป็น ${count}`
  const remark = remarkOn(cells, 'code', {
    weight: 'question',
    code: 'codes-differ-from-quantity',
    text,
    suggestions: [],
  })
  const asCodes: Choice = {
    kind: 'answer',
    label: `จำนวน ${codes} ตามรหัส`,
    answer: { cells: { quantity: String(codes) } },
  }
  return { value: [], remarks: [{ ...remark, choices: [asCodes, ...codeChoices.slice(1)] }] }
}

type Tidied = { readonly written: string; readonly codes: readonly string[]; readonly count: number | null }

function tidied(cells: RegisterCells, { written, codes, count }: Tidied): readonly RowRemark[] {
  const [only] = codes
  const remarks: RowRemark[] = []
  if (codes.length === 1 && only !== undefined && written.trim() !== only)
    remarks.push(
      note(cells, 'code', { code: 'code-tidied', text: `รหัส “${written.trim()}” บันทึกเป็น ${only}` }),
    )
  if (codes.length > 1 && count === null)
    remarks.push(
      note(cells, 'quantity', { code: 'quantity-from-codes', text: `ไม่มีจำนวน ใช้ตามรหัสคือ ${codes.length}` }),
    )
  if (codes.length === 1 && count !== null && count > 1)
    remarks.push(
      note(cells, 'quantity', {
        code: 'counted-card',
        text: `จำนวน ${count} ใช้รหัสเดียว จะเป็นบัตรเดียวที่นับจำนวน`,
      }),
    )
  return remarks
}

export const note = (
  cells: RegisterCells,
  field: RegisterField,
  { code, text }: { code: string; text: string },
): RowRemark => remarkOn(cells, field, { weight: 'note', code, text })
