import type { PlannedPurchase } from './planned-purchase.ts'

const one = { quantity: 1, countingUnit: 'งาน' } as const

/** 480,000 baht by direct purchase, to the order. */
export const computers: PlannedPurchase = {
  name: 'ซื้อเครื่องคอมพิวเตอร์สำหรับงานสำนักงาน จำนวน 20 เครื่อง',
  kind: 'goods',
  unit: 'clerk',
  line: 'computers',
  planned: 'computers',
  budget: 480_000,
  item: 'เครื่องคอมพิวเตอร์สำหรับงานสำนักงาน (จอแสดงภาพขนาดไม่น้อยกว่า 19 นิ้ว)',
  quantity: 20,
  countingUnit: 'เครื่อง',
  category: '416',
  reason: 'ทดแทนเครื่องเดิมที่ใช้งานมาเกินเจ็ดปีและซ่อมไม่คุ้มค่า',
  course: 'direct',
  offers: [
    { supplier: 'computer', price: 478_500 },
    { supplier: 'computer-two', price: 479_800 },
  ],
}

/** Three boats before the next flood, by selection because it is urgent. */
export const boats: PlannedPurchase = {
  name: 'ซื้อเรือท้องแบนพร้อมเครื่องยนต์ จำนวน 3 ลำ',
  kind: 'goods',
  unit: 'clerk',
  line: 'boat',
  budget: 780_000,
  item: 'เรือท้องแบนไฟเบอร์กลาสพร้อมเครื่องยนต์ติดท้าย',
  quantity: 3,
  countingUnit: 'ลำ',
  category: '015',
  reason: 'เตรียมช่วยเหลือผู้ประสบอุทกภัยตามประกาศเตือนภัยของจังหวัด',
  course: 'selective',
  chosen: {
    method: 'selective',
    ground: 'selective-urgent',
    reason: 'มีประกาศเตือนอุทกภัยล่วงหน้าสามสัปดาห์ หากประกาศเชิญชวนทั่วไปจะไม่ทันต่อเหตุการณ์',
  },
  offers: [
    { supplier: 'boat', price: 771_000 },
    { supplier: 'pump', price: 779_400 },
    { supplier: 'road', price: 780_000 },
  ],
}

export const taxMap: PlannedPurchase = {
  ...one,
  name: 'จ้างที่ปรึกษาปรับปรุงแผนที่ภาษีและทะเบียนทรัพย์สิน',
  kind: 'consultant',
  unit: 'treasury',
  line: 'tax-map',
  planned: 'tax-map',
  budget: 450_000,
  item: 'ปรับปรุงแผนที่ภาษีและทะเบียนทรัพย์สินให้เป็นปัจจุบัน 7 หมู่บ้าน',
  reason: 'รองรับการจัดเก็บภาษีที่ดินและสิ่งปลูกสร้างให้ครบถ้วนและเป็นธรรม',
  course: 'consultant',
  offers: [{ supplier: 'map', price: 445_000 }],
}

/** Nobody came; begun anew in the month after. */
export const playground: PlannedPurchase = {
  ...one,
  name: 'จ้างปรับปรุงสนามเด็กเล่นและพื้นยางกันกระแทก หมู่ที่ 2',
  kind: 'service',
  unit: 'works',
  line: 'works-repair',
  budget: 380_000,
  item: 'ปรับปรุงสนามเด็กเล่นและปูพื้นยางกันกระแทก พื้นที่ 180 ตารางเมตร',
  reason: 'เครื่องเล่นชำรุดเป็นอันตรายต่อเด็ก',
  course: 'direct',
  offers: [{ supplier: 'builder', price: 376_000 }],
}

/** Half-way when the office began to use the system. */
export const broughtRepair: PlannedPurchase = {
  ...one,
  name: 'จ้างเหมาซ่อมรถบรรทุกขยะ (ยกมา)',
  kind: 'service',
  unit: 'health',
  line: 'health-hire',
  budget: 98_000,
  item: 'ซ่อมระบบไฮดรอลิกและตู้อัดขยะ',
  reason: 'รถชำรุดระหว่างปฏิบัติงาน',
  course: 'direct',
  offers: [{ supplier: 'garage', price: 96_500 }],
}
