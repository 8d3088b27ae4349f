/** แหล่งเงิน: where the money of a budget line comes from. */
export const budgetSources = {
  ordinance: 'ข้อบัญญัติงบประมาณรายจ่าย',
  transfer: 'เงินโอนตั้งจ่ายรายการใหม่',
  'general-grant': 'เงินอุดหนุนทั่วไป',
  'specific-grant': 'เงินอุดหนุนเฉพาะกิจ',
  reserve: 'เงินสะสม',
  donation: 'เงินบริจาค',
} as const

export type BudgetSource = keyof typeof budgetSources

/** ความเคลื่อนไหวของงบประมาณ: what changes the sum or the words of a line, each under an approval of its own. */
export const budgetEntryKinds = {
  allocate: 'ตั้งจ่ายตามงบประมาณ',
  increase: 'เพิ่มงบประมาณ',
  decrease: 'ลดงบประมาณ',
  'transfer-in': 'โอนเพิ่ม',
  'transfer-out': 'โอนลด',
  explain: 'แก้ไขเปลี่ยนแปลงคำชี้แจงงบประมาณ',
  'brought-forward': 'ยอดยกมา',
} as const

export type BudgetEntryKind = keyof typeof budgetEntryKinds

/** กันเงิน คืนเงินกัน จ่าย: what one purchase does to a line. */
export const budgetChargeKinds = {
  commit: 'กันเงิน',
  release: 'คืนเงินที่กันไว้',
  pay: 'เบิกจ่าย',
  refund: 'ยกเลิกการเบิกจ่าย',
} as const

export type BudgetChargeKind = keyof typeof budgetChargeKinds
