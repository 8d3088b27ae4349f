import { assetFieldNames } from '../asset/asset.ts'

/** What the journal's fields are called. */
export const fieldNames = {
  name: 'ชื่อ',
  shortName: 'ชื่อย่อ',
  subdistrict: 'ตำบล',
  district: 'อำเภอ',
  province: 'จังหวัด',
  address: 'ที่อยู่',
  telephone: 'โทรศัพท์',
  units: 'ส่วนราชการ',
  administrator: 'ผู้ดูแลระบบ',
  closedOn: 'เลิกใช้เมื่อ',
  position: 'ตำแหน่ง',
  unit: 'ส่วนราชการ',
  roles: 'บทบาท',
  role: 'บทบาท',
  leftOn: 'พ้นจากหน้าที่เมื่อ',
  from: 'ตั้งแต่วันที่',
  until: 'ถึงวันที่',
  forName: 'แทน',
  forPosition: 'ตำแหน่งที่แทน',
  orderNumber: 'เลขที่คำสั่ง',
  orderedOn: 'ลงวันที่',
  endedOn: 'ไม่มีผลตั้งแต่',
  triedFrom: 'จากหมายเลขเครื่อง (IP)',
  sessions: 'เครื่องที่เข้าใช้งาน',
  day: 'วันที่',
  source: 'ที่มา',
  withdrawn: 'ถอนแล้ว',
  value: 'ค่าที่กำหนด',
  kind: 'รหัสประเภท',
  pattern: 'รูปแบบรหัส',
  parentId: 'อยู่ใต้ประเภท',
  lifeFrom: 'ใช้กับที่ได้มาตั้งแต่',
  lifeYears: 'อายุการใช้งาน (ปี)',
  lifeSource: 'ที่มาของอายุการใช้งาน',
  assets: 'จำนวนรายการ',
  cards: 'จำนวนรายการ',
  filter: 'ตัวกรอง',
  form: 'รูปแบบแฟ้ม',
  selected: 'รายการที่เลือก',
  fileName: 'แฟ้ม',
  fileSha256: 'รหัสของแฟ้ม (SHA-256)',
  rowsSha256: 'รหัสของรายการ (SHA-256)',
  username: 'ชื่อผู้ใช้',
  paper: 'หลักฐาน',
  slots: 'ชิ้นที่',
  lines: 'จำนวนรายการ',
  accepted: 'รับแล้ว (รายการ)',
  refused: 'ไม่รับ (รายการ)',
  fault: 'อาการที่แจ้ง',
  pieces: 'จำนวน',
  repairer: 'ผู้รับซ่อม',
  sentOn: 'วันที่ส่งซ่อม',
  expectedOn: 'กำหนดรับคืน',
  underWarranty: 'ตามการรับประกัน',
  done: 'ผลการดำเนินการ',
  cost: 'ค่าซ่อม (บาท)',
  document: 'เลขที่เอกสาร',
  state: 'สถานะ',
  condition: 'สภาพ',
  unitId: 'ส่วนราชการที่รับ',
  keeperId: 'ผู้ครอบครอง',
  caption: 'คำบรรยาย',
  cover: 'รูปหลัก',
} as const

/** Where the same word names another thing: of a category, its place in the list; of a law, which number. */
export const fieldNamesOf = {
  category: { position: 'ลำดับในรายการ', name: 'ชื่อประเภท' },
  law: { name: 'เรื่อง', from: 'เริ่มใช้' },
  unit: { closedOn: 'ยุบเลิกเมื่อ' },
  repair: { endedOn: 'วันที่รับคืน' },
  asset: { ...assetFieldNames, paper: 'หลักฐาน', slots: 'ชิ้นที่' },
} as const

type Names = Readonly<Record<string, string>>
const common: Names = fieldNames
const own: Readonly<Record<string, Names>> = fieldNamesOf

/** The name of a field of a kind of record; the field itself where it has none. */
export const fieldName = (kind: string, field: string): string => own[kind]?.[field] ?? common[field] ?? field
