import { plainText } from '../../base/thai-text.ts'
import type { Condition } from '../condition.ts'

/** What a text says of the state of an article; null when it says nothing of it. */
export function writtenCondition(text: string): Condition | null {
  const plain = plainText(text)
  return conditionPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** In this order: what is broken, gone or of no use is said beside words that sound well. */
const conditionPatterns: readonly (readonly [RegExp, Condition])[] = [
  [/สูญหาย|สูญ|หาย|ไม่พบตัว/u, 'lost'],
  [/ไม่จำเป็น|เกินความจำเป็น|หมดความจำเป็น/u, 'surplus'],
  [/ชำรุด|เสีย(?!ภาษี)|พัง|ใช้(?:งาน|การ)?ไม่ได้|ไม่สามารถใช้|แตก|หัก/u, 'damaged'],
  [/เสื่อม|เก่า|หมดสภาพ|รอ\s*จำหน่าย/u, 'deteriorated'],
  [/ใช้(?:งาน|การ)?(?:ได้|อยู่)|ดี|ปกติ|พร้อมใช้|ใหม่|^ใช้$|^ใช้งาน$|ซ่อมแล้ว/u, 'usable'],
]

/** Whether a text says that the article has been disposed of: not that it waits to be. Undefined when only a person can tell. */
export function writtenDisposal(text: string): boolean | undefined {
  const plain = plainText(text)
  if (!/จำหน่าย|ขายทอดตลาด|ตัดบัญชี|ตัดออกจาก(?:บัญชี|ทะเบียน)/u.test(plain)) return false
  if (
    /(?:รอ|ขอ|ยังไม่(?:ได้)?|ไม่ได้|เห็นควร|เตรียม|เสนอ|อยู่ระหว่าง|ควร|ผู้|ตัวแทน|ร้าน)\s*(?:การ|ดำเนินการ)?\s*(?:ตัด)?\s*จำหน่าย/u.test(
      plain,
    )
  )
    return false
  if (done.test(plain)) return true
  return undefined
}

const done =
  /จำหน่าย\s*(?:ออก)?\s*(?:ไป)?\s*(?:แล้ว|เรียบร้อย|เป็นสูญ|ออกจาก|โดย|เมื่อ|ตาม|วันที่|ปี|พ\.?ศ)|(?:แทง|ตัด)\s*จำหน่าย|ได้?รับอนุมัติ(?:ให้)?จำหน่าย|ขายทอดตลาด\s*(?:ไป)?\s*(?:แล้ว|เมื่อ|ปี)|ตัด(?:ออกจาก)?(?:บัญชี|ทะเบียน)/u
