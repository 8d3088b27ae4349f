import type { PlannedPurchase } from '../buying/planned-purchase.ts'
import { inspectorsOf } from '../buying/purchase-script.ts'
import { accepted, deliver, draft, order, publish, signOrder, vote, type Step } from './contract-step.ts'

/** What is under way now: signed so many working days ago. */
export type Recent = {
  readonly purchase: PlannedPurchase
  readonly signed: number
  readonly contract: readonly Step[]
}

const goods = { kind: 'goods', course: 'direct', line: 'computers', unit: 'clerk' } as const

const ordered = (termDays?: number): readonly Step[] => [
  draft(({ instalments }) => ({
    ...order,
    ...(termDays === undefined
      ? {}
      : { termDays, instalments: instalments.map((one) => ({ ...one, termDays })) }),
  })),
  signOrder,
]

const notebooks: PlannedPurchase = {
  ...goods,
  name: 'ซื้อเครื่องคอมพิวเตอร์โน้ตบุ๊ก สำหรับงานสำนักงาน จำนวน 3 เครื่อง',
  budget: 66_000,
  item: 'เครื่องคอมพิวเตอร์โน้ตบุ๊ก สำหรับงานสำนักงาน',
  quantity: 3,
  countingUnit: 'เครื่อง',
  category: '416',
  reason: 'ใช้ปฏิบัติงานนอกสถานที่และประชุมทางไกล',
  offers: [{ supplier: 'computer', price: 65_700 }],
}

const projectors: PlannedPurchase = {
  ...goods,
  name: 'ซื้อเครื่องมัลติมีเดียโปรเจกเตอร์ จำนวน 4 เครื่อง',
  budget: 128_000,
  item: 'เครื่องมัลติมีเดียโปรเจกเตอร์ ระดับ XGA',
  quantity: 4,
  countingUnit: 'เครื่อง',
  category: '453',
  reason: 'ใช้ในห้องประชุมและกิจกรรมของหมู่บ้าน',
  offers: [{ supplier: 'computer-two', price: 126_800 }],
}

const supplies: PlannedPurchase = {
  ...goods,
  name: 'ซื้อเครื่องสำรองไฟฟ้า จำนวน 40 เครื่อง',
  budget: 112_000,
  item: 'เครื่องสำรองไฟฟ้า ขนาด 800 VA',
  quantity: 40,
  countingUnit: 'เครื่อง',
  reason: 'ของเดิมแบตเตอรี่เสื่อมสภาพ',
  offers: [{ supplier: 'computer', price: 110_400 }],
}

const cement: PlannedPurchase = {
  ...goods,
  line: 'works-construction',
  unit: 'works',
  name: 'ซื้อหินคลุกและปูนซีเมนต์ซ่อมถนนหลังน้ำลด',
  budget: 96_000,
  item: 'หินคลุกและปูนซีเมนต์',
  quantity: 1,
  countingUnit: 'ชุด',
  reason: 'ถนนหลายสายชำรุดหลังน้ำท่วม',
  offers: [{ supplier: 'stone', price: 95_400 }],
}

const gutter: PlannedPurchase = {
  ...goods,
  kind: 'service',
  line: 'works-repair',
  unit: 'works',
  name: 'จ้างเหมาซ่อมแซมรางระบายน้ำหน้าตลาด',
  budget: 88_000,
  item: 'ซ่อมแซมรางระบายน้ำและฝาตะแกรง',
  quantity: 1,
  countingUnit: 'งาน',
  reason: 'ฝาตะแกรงชำรุด เป็นอันตรายต่อผู้สัญจร',
  offers: [{ supplier: 'builder', price: 87_200 }],
}

const sandbags: PlannedPurchase = {
  ...goods,
  line: 'works-construction',
  unit: 'works',
  name: 'ซื้อกระสอบบรรจุทรายและผ้าใบป้องกันน้ำท่วม',
  budget: 42_000,
  item: 'กระสอบบรรจุทรายพร้อมผ้าใบ',
  quantity: 1,
  countingUnit: 'ชุด',
  reason: 'เตรียมรับน้ำหลากระลอกปลายปี',
  offers: [{ supplier: 'stone', price: 41_600 }],
}

/** ขัดแย้งกัน: two find it right and one does not take it. */
const disagreed = (planned: PlannedPurchase, on: number): readonly Step[] =>
  inspectorsOf(planned).map((username, at) =>
    at === 1
      ? vote(username, on, {
          vote: 'dissent',
          note: 'ทดสอบสำรองไฟได้ 6 นาที ไม่ถึง 15 นาทีตามคุณลักษณะเฉพาะ',
        })
      : vote(username, on),
  )

/** Accepted and not in the register, before its committee, before the head, late, drafted, and signed today. */
export const recentContracts: readonly Recent[] = [
  {
    purchase: notebooks,
    signed: 13,
    contract: [...ordered(), publish(2), deliver(1, 3, 14), ...accepted(inspectorsOf(notebooks), 14)],
  },
  {
    purchase: projectors,
    signed: 10,
    contract: [
      ...ordered(),
      publish(2),
      deliver(1, 4, 12),
      ...accepted(inspectorsOf(projectors).slice(0, 1), 12),
    ],
  },
  {
    purchase: supplies,
    signed: 12,
    contract: [...ordered(), deliver(1, 40, 13), ...disagreed(supplies, 13)],
  },
  { purchase: cement, signed: 15, contract: ordered(15) },
  { purchase: gutter, signed: 1, contract: [draft(() => order)] },
  { purchase: sandbags, signed: 0, contract: ordered(15) },
]
