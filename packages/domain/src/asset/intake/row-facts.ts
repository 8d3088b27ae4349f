import type { RegisterField } from './register-field.ts'
import type { CardDraft, RowRemark } from './register-row.ts'
import { skip, typeIt } from './row-value.ts'
import { remarkOn, type RegisterCells } from './row-cells.ts'

/** No card's name and code are longer. */
export const longestName = 300
export const longestCode = 100

/** What no card may say, asked where it stands in the row: of a card that breaks it nothing could be registered. */
export const factRemarks = (cells: RegisterCells, cards: readonly CardDraft[]): readonly RowRemark[] =>
  [tooLong(cells, cards), serialOfMany(cells, cards), warrantyTooEarly(cells, cards)].filter(
    (remark) => remark !== undefined,
  )

function tooLong(cells: RegisterCells, cards: readonly CardDraft[]): RowRemark | undefined {
  const [first] = cards
  if (first !== undefined && first.name.length > longestName)
    return asked(cells, 'name', {
      code: 'text-too-long',
      text: `ชื่อรายการยาวเกินไป ยาวได้ไม่เกิน ${longestName} ตัวอักษร`,
    })
  const long = cards.find(({ code }) => code !== null && code.length > longestCode)
  return (
    long &&
    asked(cells, 'code', {
      code: 'text-too-long',
      text: `รหัสยาวเกินไป ยาวได้ไม่เกิน ${longestCode} ตัวอักษร`,
    })
  )
}

function serialOfMany(cells: RegisterCells, cards: readonly CardDraft[]): RowRemark | undefined {
  const many = cards.find(({ serial, quantity }) => serial !== '' && quantity > 1)
  return (
    many &&
    asked(cells, 'quantity', {
      code: 'serial-of-many',
      text: `หมายเลขเครื่อง “${many.serial}” เป็นของสิ่งเดียว แต่แถวนี้มีจำนวน ${many.quantity}`,
    })
  )
}

function warrantyTooEarly(cells: RegisterCells, [first]: readonly CardDraft[]): RowRemark | undefined {
  const isEarly =
    first?.acquiredOn != null && first.warrantyUntil !== null && first.warrantyUntil < first.acquiredOn
  return isEarly
    ? asked(cells, 'warranty', {
        code: 'warranty-before-acquired',
        text: 'วันสิ้นสุดการรับประกันอยู่ก่อนวันที่ได้มา',
      })
    : undefined
}

const asked = (
  cells: RegisterCells,
  field: RegisterField,
  said: Pick<RowRemark, 'code' | 'text'>,
): RowRemark => ({
  ...remarkOn(cells, field, { ...said, weight: 'question', suggestions: [] }),
  choices: [typeIt(field), skip],
})
