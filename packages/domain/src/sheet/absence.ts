import { plainText } from '../base/thai-text.ts'

const dashes = /^[-–—−_.*=/\\\s]*$/u
const words =
  /^[([]?\s*(?:ไม่\s*(?:ปรากฏ|ปรากฎ|ทราบ|มี|ระบุ|พบ|แน่ชัด|ได้ระบุ)|ยังไม่\s*(?:มี|ได้|ระบุ|ทราบ|กำหนด)|n\s*\/?\s*a|none|null|ว่าง)/iu

/** Whether a text says that there is nothing to say: '-', 'ไม่ปรากฏ', 'ไม่มีรหัส', 'N/A'. */
export function isAbsence(text: string): boolean {
  const plain = plainText(text)
  return dashes.test(plain) || words.test(plain)
}
