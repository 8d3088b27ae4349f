import { plainText } from '../../base/thai-text.ts'
import type { AcquisitionMethod, MoneySource } from '../asset.ts'

/** วิธีการได้มา as registers name it; 'other' for a name that is none of ours, '' for none. */
export const writtenMethod = (text: string): AcquisitionMethod =>
  text.trim() === '' ? '' : firstOf(methods, text, 'other')

/** แหล่งเงิน as registers name it; 'other' for a name that is none of ours, '' for none. */
export const writtenMoneySource = (text: string): MoneySource =>
  text.trim() === '' ? '' : firstOf(sources, text, 'other')

const methods: readonly (readonly [RegExp, AcquisitionMethod])[] = [
  [/เฉพาะเจาะจง/u, 'specific'],
  [/คัดเลือก/u, 'selection'],
  [/ตกลงราคา|ตกลง/u, 'agreed-price'],
  [/สอบราคา/u, 'price-enquiry'],
  [/e-?\s*bidding|e-?\s*market|ประกาศเชิญชวน|อิเล็กทรอนิกส์|อีบิดดิ้ง/iu, 'invitation'],
  [/ประกวดราคา|e-?\s*auction/iu, 'auction'],
  [/วิธีพิเศษ|พิเศษ/u, 'special'],
  [/บริจาค|อุทิศ/u, 'donation'],
  [/โอน/u, 'transfer'],
]

const sources: readonly (readonly [RegExp, MoneySource])[] = [
  [/บริจาค|ช่วยเหลือ|อุทิศ/u, 'donation'],
  [/นอกงบประมาณ|เงินสะสม|เงินกู้|ทุนสำรอง/u, 'off-budget'],
  [/งบประมาณ|ข้อบัญญัติ|เทศบัญญัติ|อุดหนุน|รายได้/u, 'budget'],
]

function firstOf<Value>(table: readonly (readonly [RegExp, Value])[], text: string, otherwise: Value): Value {
  const plain = plainText(text)
  return table.find(([pattern]) => pattern.test(plain))?.[1] ?? otherwise
}
