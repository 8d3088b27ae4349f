import type { BudgetLineId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'

/** รูปแบบ: what the amount and the method demand (พ.ร.บ. 2560 มาตรา 93, 96). */
export const contractForms = {
  contract: 'สัญญา',
  agreement: 'ข้อตกลงเป็นหนังสือ (ใบสั่งซื้อหรือใบสั่งจ้าง)',
  evidence: 'ไม่ทำข้อตกลงเป็นหนังสือ ใช้หลักฐานการซื้อหรือการจ้าง',
} as const

export type ContractForm = keyof typeof contractForms

/**
 * What is kept of where a contract stands: draft until it is signed, active, ended before its end, closed when everything
 * is met; dropped, a draft that was not signed. Whether something of it is late is read from its checkpoints.
 */
export const contractStatuses = {
  draft: 'ร่าง',
  active: 'มีผลบังคับ',
  ended: 'เลิกสัญญา',
  closed: 'เสร็จสิ้น',
  dropped: 'ยกเลิกร่าง',
} as const

export type ContractStatus = keyof typeof contractStatuses

export const termUnits = { day: 'วัน', 'working-day': 'วันทำการ' } as const

export type TermUnit = keyof typeof termUnits

/** Of what the penalty of a day is a share (ระเบียบฯ 2560 ข้อ 162). */
export const penaltyBases = {
  undelivered: 'ราคาพัสดุที่ยังไม่ได้รับมอบ',
  whole: 'ราคาทั้งหมดตามสัญญา',
  none: 'ไม่กำหนดค่าปรับ',
} as const

export type PenaltyBase = keyof typeof penaltyBases

/** Whether the penalty of each day is rounded to the satang, or their sum. */
export const penaltyRoundings = { daily: 'ปัดเศษรายวัน', total: 'ปัดเศษยอดรวม' } as const

export type PenaltyRounding = keyof typeof penaltyRoundings

/** หลักประกันสัญญา (ระเบียบฯ 2560 ข้อ 167). */
export const securityKinds = {
  cash: 'เงินสด',
  cheque: 'เช็คหรือดราฟต์ที่ธนาคารสั่งจ่าย',
  'bank-guarantee': 'หนังสือค้ำประกันของธนาคาร',
  'electronic-guarantee': 'หนังสือค้ำประกันอิเล็กทรอนิกส์ของธนาคาร',
  'finance-guarantee': 'หนังสือค้ำประกันของบริษัทเงินทุน',
  bond: 'พันธบัตรรัฐบาลไทย',
} as const

export type SecurityKind = keyof typeof securityKinds

export const securityOf = {
  contract: 'หลักประกันสัญญา',
  advance: 'หลักประกันการรับเงินล่วงหน้า',
  retention: 'หลักประกันการรับเงินประกันผลงาน',
} as const

export type SecurityOf = keyof typeof securityOf

export const securityEnds = {
  returned: 'คืนแล้ว',
  claimed: 'ริบหรือเรียกร้องแล้ว',
  replaced: 'เปลี่ยนหลักประกัน',
} as const

export type SecurityEnd = keyof typeof securityEnds

/** ถึงคราวของใคร: who has to meet a checkpoint. */
export const turns = {
  'supply-officer': 'เจ้าหน้าที่',
  'supply-head': 'หัวหน้าเจ้าหน้าที่',
  'office-head': 'หัวหน้าหน่วยงานของรัฐ (นายก)',
  inspection: 'คณะกรรมการตรวจรับพัสดุ',
  supervision: 'ผู้ควบคุมงาน',
  'unit-head': 'หัวหน้าส่วนราชการผู้ใช้พัสดุ',
  contractor: 'คู่สัญญา',
} as const

export type Turn = keyof typeof turns

export const factOutcomes = { met: 'ดำเนินการแล้ว', waived: 'ยกเว้น' } as const

export type FactOutcome = keyof typeof factOutcomes

export const noticeStages = { coming: 'ใกล้ถึงกำหนด', due: 'ถึงกำหนด', late: 'เกินกำหนด' } as const

export type NoticeStage = keyof typeof noticeStages

export const deliveryStatuses = {
  waiting: 'รอตรวจรับ',
  accepted: 'รับไว้ทั้งหมด',
  part: 'รับไว้บางส่วน',
  refused: 'ไม่รับ',
  withdrawn: 'ถอนการบันทึก',
} as const

export type DeliveryStatus = keyof typeof deliveryStatuses

/** What a member of the committee says: each for himself. Who dissents writes why (ระเบียบฯ 2560 ข้อ 175 (7), 176 (7)). */
export const votes = {
  accept: 'ถูกต้องครบถ้วน',
  part: 'ถูกต้องบางส่วน',
  refuse: 'ไม่ถูกต้อง',
  dissent: 'ไม่ยอมรับพัสดุ โดยทำความเห็นแย้ง',
} as const

export type Vote = keyof typeof votes

/** Of a line so many pieces. */
export type Pieces = { readonly position: number; readonly quantity: number }

export const acceptanceOutcomes = {
  whole: 'รับไว้ทั้งหมด',
  part: 'รับไว้เฉพาะที่ถูกต้อง',
  refused: 'ไม่รับ',
} as const

export type AcceptanceOutcome = keyof typeof acceptanceOutcomes

export const paymentKinds = {
  advance: 'เงินล่วงหน้า',
  instalment: 'ค่าพัสดุหรือค่างาน',
  retention: 'คืนเงินประกันผลงาน',
} as const

export type PaymentKind = keyof typeof paymentKinds

/** มาตรา 97, 102; ระเบียบฯ 2560 ข้อ 165, 182. */
export const changeKinds = {
  extension: 'ขยายเวลาทำการตามสัญญา',
  waiver: 'งดค่าปรับ',
  reduction: 'ลดค่าปรับ',
  amendment: 'แก้ไขสัญญา',
} as const

export type ChangeKind = keyof typeof changeKinds

export const changeStatuses = {
  asked: 'รอพิจารณา',
  approved: 'อนุมัติ',
  refused: 'ไม่อนุมัติ',
  withdrawn: 'ถอนคำขอ',
} as const

export type ChangeStatus = keyof typeof changeStatuses

/** มาตรา 103. */
export const endingHows = { terminated: 'บอกเลิกสัญญา', mutual: 'ตกลงเลิกสัญญา' } as const

export type EndingHow = keyof typeof endingHows

/** When the penalty would exceed ten percent of the price (ระเบียบฯ 2560 ข้อ 183). */
export const reviewOutcomes = {
  consented: 'คู่สัญญายินยอมเสียค่าปรับโดยไม่มีเงื่อนไข',
  relaxed: 'ผ่อนปรนการบอกเลิกเท่าที่จำเป็น',
  terminate: 'เห็นควรบอกเลิกสัญญา',
} as const

export type ReviewOutcome = keyof typeof reviewOutcomes

export const defectEnds = {
  mended: 'ซ่อมแซมแก้ไขแล้ว',
  replaced: 'เปลี่ยนให้ใหม่แล้ว',
  'at-his-cost': 'จ้างผู้อื่นแก้ไขโดยเรียกค่าใช้จ่ายจากคู่สัญญา',
  'not-mended': 'ยังไม่ได้รับการแก้ไข',
} as const

export type DefectEnd = keyof typeof defectEnds

/** One line of the arithmetic of a penalty, as it was shown and is printed. */
export type PenaltyLine = {
  readonly what: string
  readonly lateDays: number
  readonly excusedDays: number
  readonly base: string
  /** Hundredths of a percent a day. */
  readonly rate: number
  /** Satang as text. */
  readonly perDay: string
  readonly floored: boolean
  readonly amount: string
}

/** What a change of the contract moves, before it and after it; satang as text. */
export type ChangedTerms = {
  readonly price: string
  readonly dueOn: CivilDate
  /** What is asked for as security at that price. */
  readonly security: string
  /** Late days that are not counted. */
  readonly excusedDays: number
  /** All penalty as it stood on the day of the decision. */
  readonly penalty: string
  readonly instalments: readonly {
    readonly number: number
    readonly amount: string
    readonly dueOn: CivilDate | null
    readonly shares: readonly { readonly position: number; readonly quantity: number }[]
  }[]
  readonly lines: readonly { readonly position: number; readonly quantity: number; readonly amount: string }[]
}

/** Of a line of the budget what was let go; satang as text. */
export type Released = { readonly lineId: BudgetLineId; readonly amount: string }
