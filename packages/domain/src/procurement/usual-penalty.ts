import type { PurchaseKind } from './purchase.ts'

/** ค่าปรับต่อวัน: hundredths of a percent a day, and of what. */
type Penalty = { readonly rate: number; readonly base: string }

/**
 * ระเบียบฯ 2560 ข้อ 162: of goods 0.01-0.20 % of what is not yet delivered; of work that is wanted whole 0.01-0.10 % of its whole
 * price, no less than 100 baht a day; of consultants, for whom it names no least, 0.01-0.10 %. A design is work that is wanted
 * whole. What offices usually take is the highest.
 */
export const usualPenalty = {
  goods: { rate: 20, base: 'ของราคาพัสดุที่ยังไม่ได้รับมอบ' },
  rent: { rate: 20, base: 'ของค่าเช่าสำหรับพัสดุที่ยังไม่ได้รับมอบ' },
  service: { rate: 10, base: 'ของราคาค่าจ้างทั้งหมด แต่ไม่ต่ำกว่าวันละ 100 บาท' },
  construction: { rate: 10, base: 'ของราคาค่าจ้างทั้งหมด แต่ไม่ต่ำกว่าวันละ 100 บาท' },
  consultant: { rate: 10, base: 'ของราคาค่าจ้างทั้งหมด' },
  design: { rate: 10, base: 'ของราคาค่าจ้างทั้งหมด แต่ไม่ต่ำกว่าวันละ 100 บาท' },
} as const satisfies Record<PurchaseKind, Penalty>
