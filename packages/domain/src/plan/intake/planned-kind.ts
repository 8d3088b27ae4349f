import { fromThaiDigits } from '../../calendar/thai-digits.ts'
import type { PurchaseKind } from '../../procurement/purchase.ts'

type Written = { readonly name: string; readonly kind: string }

const begin = String.raw`^(?:โครงการ|งาน)?\s*(?:จ้าง)?(?:เหมา)?\s*`
const built = '(?:ถนน|อาคาร|ท่อ|ราง|ฝาย|สะพาน|ประปา|ลูกรัง|ผิวจราจร|ลาน|รั้ว|เขื่อน|คลอง|สระ|ห้องน้ำ|ศูนย์)'

const consultant = new RegExp(String.raw`${begin}ที่ปรึกษา`, 'u')
const design = new RegExp(String.raw`${begin}(?:ผู้)?(?:สำรวจ|ออกแบบ|ควบคุมงาน)`, 'u')
const rent = /^(?:โครงการ|งาน)?\s*(?:ค่า)?เช่า/u
const construction = new RegExp(
  String.raw`${begin}(?:ก่อสร้าง|ขุดลอก|(?:ปรับปรุง|ซ่อมแซม|ซ่อมสร้าง|ต่อเติม|วาง|ขยาย|เสริม|ลง)[^,]*${built})`,
  'u',
)
const service = /^(?:โครงการ|งาน)?\s*(?:ค่า)?(?:จ้าง|ซ่อม|บำรุงรักษา|บริการ|ประกัน)/u

/**
 * ประเภทการจัดซื้อจัดจ้าง that a row of a plan seems to be: by what its name begins with, else by its kind of expense. Null
 * where neither tells; an officer then says.
 */
export function plannedKind(written: Written): PurchaseKind | null {
  const name = fromThaiDigits(written.name)
  if (consultant.test(name)) return 'consultant'
  if (design.test(name)) return 'design'
  if (rent.test(name)) return 'rent'
  if (construction.test(name)) return 'construction'
  return byExpense(written.kind) ?? byWord(name)
}

function byExpense(kind: string): PurchaseKind | null {
  const isBuilt = kind.includes('ที่ดินและสิ่งก่อสร้าง')
  const isGoods = /ครุภัณฑ์|วัสดุ/u.test(kind)
  // ค่าครุภัณฑ์ ที่ดินและสิ่งก่อสร้าง is the name of both together and tells of neither.
  if (isBuilt !== isGoods) return isBuilt ? 'construction' : 'goods'
  return /ใช้สอย|จ้างเหมา/u.test(kind) ? 'service' : null
}

const byWord = (name: string): PurchaseKind | null =>
  service.test(name) ? 'service' : /^(?:โครงการ|งาน)?\s*(?:จัด)?ซื้อ|^ครุภัณฑ์|^วัสดุ/u.test(name) ? 'goods' : null
