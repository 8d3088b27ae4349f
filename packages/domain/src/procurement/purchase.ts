/** ประเภทการจัดซื้อจัดจ้าง: what is bought, on which the method and the penalty turn. */
export const purchaseKinds = {
  goods: 'ซื้อ',
  service: 'จ้างบริการหรือจ้างทำของ',
  construction: 'จ้างก่อสร้าง',
  rent: 'เช่า',
  consultant: 'จ้างที่ปรึกษา',
  design: 'จ้างออกแบบหรือควบคุมงานก่อสร้าง',
} as const

export type PurchaseKind = keyof typeof purchaseKinds

export const isPurchaseKind = (word: string): word is PurchaseKind => Object.hasOwn(purchaseKinds, word)

export const purchaseStatuses = {
  open: 'กำลังดำเนินการ',
  ready: 'พร้อมลงนาม',
  cancelled: 'ยกเลิก',
  ended: 'สิ้นสุด',
} as const

export type PurchaseStatus = keyof typeof purchaseStatuses

export const isPurchaseStatus = (word: string): word is PurchaseStatus =>
  Object.hasOwn(purchaseStatuses, word)

/** คณะกรรมการหรือผู้รับผิดชอบ of a purchase (ระเบียบฯ 2560 ข้อ 21, 25). */
export const committeeKinds = {
  specification: 'จัดทำร่างขอบเขตของงานหรือรายละเอียดคุณลักษณะเฉพาะ',
  'reference-price': 'กำหนดราคากลาง',
  evaluation: 'พิจารณาผล',
  direct: 'ซื้อหรือจ้างโดยวิธีเฉพาะเจาะจง',
  inspection: 'ตรวจรับพัสดุ',
  supervision: 'ควบคุมงาน',
} as const

export type CommitteeKind = keyof typeof committeeKinds

export const isCommitteeKind = (word: string): word is CommitteeKind => Object.hasOwn(committeeKinds, word)

export const seats = {
  chair: 'ประธานกรรมการ',
  member: 'กรรมการ',
  secretary: 'กรรมการและเลขานุการ',
  officer: 'ผู้รับผิดชอบ',
} as const

export type Seat = keyof typeof seats

export const isSeat = (word: string): word is Seat => Object.hasOwn(seats, word)

/** What became of an appeal (มาตรา 118, 119): agreed and mended, too late, of what cannot be appealed, or as the board said. */
export const appealOutcomes = {
  agreed: 'หน่วยงานเห็นด้วยกับอุทธรณ์',
  late: 'ยื่นเกินกำหนด',
  'not-appealable': 'เป็นเรื่องที่ใช้สิทธิอุทธรณ์ไม่ได้',
  dismissed: 'คณะกรรมการพิจารณาอุทธรณ์ให้ดำเนินการต่อ',
  redo: 'คณะกรรมการพิจารณาอุทธรณ์ให้ดำเนินการใหม่',
  timeout: 'พิจารณาไม่แล้วเสร็จในกำหนด ให้ดำเนินการต่อ',
  withdrawn: 'ผู้อุทธรณ์ถอนอุทธรณ์',
} as const

export type AppealOutcome = keyof typeof appealOutcomes

/** What was decided or done at a step. */
export type StepOutcome = 'done' | 'approved' | 'returned'
