import type { AssetId, BatchId, CategoryId, PersonId, UnitId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Satang } from '../money/satang.ts'
import type { Condition } from './condition.ts'

/** สถานะ: what the register says of a card as a whole (law.md 9.5). */
export const assetStatuses = {
  'in-use': 'ใช้งานอยู่',
  disposed: 'จำหน่ายแล้ว',
} as const

export type AssetStatus = keyof typeof assetStatuses

/** ประเภทเงิน, as the card's boxes name it (ทะเบียนคุมทรัพย์สิน, ระเบียบฯ 2560 ข้อ 203). */
export const moneySources = {
  '': 'ไม่ระบุ',
  budget: 'เงินงบประมาณ',
  'off-budget': 'เงินนอกงบประมาณ',
  donation: 'เงินบริจาค/เงินช่วยเหลือ',
  other: 'อื่น ๆ',
} as const

export type MoneySource = keyof typeof moneySources

/** วิธีการได้มา, the methods of the Act of 2560 and those that older cards name. */
export const acquisitionMethods = {
  '': 'ไม่ระบุ',
  specific: 'วิธีเฉพาะเจาะจง',
  selection: 'วิธีคัดเลือก',
  invitation: 'วิธีประกาศเชิญชวนทั่วไป',
  'agreed-price': 'วิธีตกลงราคา',
  'price-enquiry': 'วิธีสอบราคา',
  auction: 'วิธีประกวดราคา',
  special: 'วิธีพิเศษ',
  donation: 'รับบริจาค',
  transfer: 'รับโอน',
  found: 'พบโดยไม่มีหลักฐาน',
  other: 'อื่น ๆ',
} as const

export type AcquisitionMethod = keyof typeof acquisitionMethods

/** What stands on the card (ทะเบียนคุมทรัพย์สิน) and can be corrected on it. `unitPrice` in satang. */
export type AssetFacts = {
  readonly categoryId: CategoryId
  readonly name: string
  readonly description: string
  readonly brand: string
  readonly model: string
  readonly serial: string
  readonly condition: Condition
  readonly acquiredOn: CivilDate | null
  readonly acquiredHow: AcquisitionMethod
  readonly moneySource: MoneySource
  readonly seller: string
  readonly documentNumber: string
  readonly unitPrice: Satang | null
  readonly quantity: number
  readonly countingUnit: string
  readonly usefulLifeYears: number | null
  readonly warrantyUntil: CivilDate | null
  readonly note: string
}

/** ผู้ครอบครอง: who holds the card's things, and where. Only custody's own acts change it. */
export type Custody = {
  readonly unitId: UnitId
  readonly keeperId: PersonId | null
  readonly place: string
}

/** ทรัพย์สิน: one card of the register. */
export type Asset = AssetFacts &
  Custody & {
    readonly id: AssetId
    readonly code: string
    readonly status: AssetStatus
    readonly disposedOn: CivilDate | null
    /** ตั้งแต่เกณฑ์ขึ้นไป: at or above the capitalisation threshold of the day it was acquired. */
    readonly capitalised: boolean
    /** ยกมา: it began before the system, and came in as found. */
    readonly broughtForward: boolean
    readonly batchId: BatchId | null
    readonly version: number
  }

/** The Thai name of each field, as the card prints it and the history tells it. */
export const assetFieldNames = {
  code: 'รหัสครุภัณฑ์',
  categoryId: 'ประเภท',
  name: 'ชื่อรายการ',
  description: 'ลักษณะ/คุณสมบัติ',
  brand: 'ยี่ห้อ',
  model: 'รุ่น/แบบ',
  serial: 'หมายเลขเครื่อง',
  condition: 'สภาพ',
  acquiredOn: 'วันที่ได้มา',
  acquiredHow: 'วิธีการได้มา',
  moneySource: 'ประเภทเงิน',
  seller: 'ผู้ขาย/ผู้รับจ้าง/ผู้บริจาค',
  documentNumber: 'ที่เอกสาร',
  unitPrice: 'ราคาต่อหน่วย',
  quantity: 'จำนวน',
  countingUnit: 'หน่วยนับ',
  usefulLifeYears: 'อายุการใช้งาน (ปี)',
  warrantyUntil: 'สิ้นสุดการรับประกัน',
  note: 'หมายเหตุ',
  unitId: 'ส่วนราชการที่รับผิดชอบ',
  keeperId: 'ผู้ครอบครอง',
  place: 'สถานที่ตั้ง',
  status: 'สถานะ',
} as const satisfies Partial<Record<keyof Asset, string>>

/** The fields of the card that are facts, in the order in which the card has them. */
export const assetFactFields = [
  'categoryId',
  'name',
  'description',
  'brand',
  'model',
  'serial',
  'condition',
  'acquiredOn',
  'acquiredHow',
  'moneySource',
  'seller',
  'documentNumber',
  'unitPrice',
  'quantity',
  'countingUnit',
  'usefulLifeYears',
  'warrantyUntil',
  'note',
] as const satisfies readonly (keyof AssetFacts)[]
