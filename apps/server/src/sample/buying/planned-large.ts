import type { PlannedPurchase } from './planned-purchase.ts'
import { brandGround } from './plan-items.ts'

const one = { quantity: 1, countingUnit: 'งาน' } as const

const noProof = 'ไม่ยื่นสำเนาหนังสือรับรองผลงานประเภทเดียวกันตามที่กำหนดในประกาศ'

/** Three offers, the cheapest of them left out; its draft was heard. */
export const road: PlannedPurchase = {
  ...one,
  name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านโคกมะม่วง หมู่ที่ 5',
  kind: 'construction',
  unit: 'works',
  line: 'road',
  budget: 1_987_000,
  item: 'ถนน คสล. กว้าง 5 เมตร ยาว 640 เมตร หนา 0.15 เมตร',
  countingUnit: 'สาย',
  reason: 'ถนนเดิมเป็นหินคลุก น้ำกัดเซาะในฤดูฝน นักเรียนและเกษตรกรสัญจรลำบาก',
  course: 'e-bidding',
  planned: 'road',
  heard: true,
  offers: [
    { supplier: 'road', price: 1_987_000 },
    { supplier: 'builder', price: 1_993_500 },
    { supplier: 'cheap', price: 1_702_000, excluded: noProof },
  ],
}

/** Who was left out appeals when the window has passed. */
export const drain: PlannedPurchase = {
  ...one,
  name: 'ก่อสร้างรางระบายน้ำ คสล. ซอยตลาดนัด หมู่ที่ 3',
  kind: 'construction',
  unit: 'works',
  line: 'drain',
  budget: 845_000,
  item: 'รางระบายน้ำ คสล. กว้าง 0.40 เมตร ยาว 185 เมตร พร้อมฝาตะแกรงเหล็ก',
  countingUnit: 'แห่ง',
  reason: 'น้ำท่วมขังตลาดนัดทุกครั้งที่ฝนตกหนัก',
  course: 'e-bidding',
  planned: 'drain',
  appealed: true,
  offers: [
    { supplier: 'builder', price: 829_000 },
    { supplier: 'road', price: 838_000 },
    { supplier: 'cheap', price: 798_000, excluded: noProof },
  ],
}

export const pump: PlannedPurchase = {
  ...one,
  name: 'ซื้อเครื่องสูบน้ำระบายน้ำท่วม ขนาด 12 นิ้ว',
  kind: 'goods',
  unit: 'works',
  line: 'pump',
  budget: 690_000,
  item: 'เครื่องสูบน้ำแบบลากจูง ขนาด 12 นิ้ว',
  countingUnit: 'เครื่อง',
  reason: 'ระบายน้ำท่วมขังพื้นที่ลุ่มหมู่ที่ 3 และหมู่ที่ 6',
  course: 'selective',
  planned: 'pump',
  chosen: brandGround,
  offers: [
    { supplier: 'pump', price: 684_000 },
    { supplier: 'boat', price: 688_500 },
    { supplier: 'road', price: 690_000 },
  ],
}

/** The next road, of which the offers are awaited. */
export const nextRoad: PlannedPurchase = {
  ...road,
  name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านคลองตัน หมู่ที่ 4',
  item: 'ถนน คสล. กว้าง 5 เมตร ยาว 625 เมตร หนา 0.15 เมตร',
  offers: [],
  until: 'bids',
}
