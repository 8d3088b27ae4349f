import type { ItemInput } from '@prongsai/domain/plan/plan.input'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { UnitKey } from '../sample-office.ts'

/** An item of the sample's plan, the same in each of its years. */
export type PlannedItem = {
  readonly key: string
  readonly name: string
  /** In the running year, where it is not the same again. */
  readonly next?: string
  readonly quantity: number
  readonly countingUnit: string
  readonly kind: PurchaseKind
  readonly unit: UnitKey
  /** The line of the budget by its key. */
  readonly line: string
  /** Whole baht. */
  readonly estimate: number
  /** Of the fiscal year: 1 is October. */
  readonly startsMonth: number
  readonly chosen?: ItemInput['chosen']
}

export const brandGround = {
  method: 'selective',
  ground: 'selective-brand',
  reason: 'ต้องใช้อะไหล่และหัวสูบร่วมกับเครื่องสูบน้ำเดิมของ อบต. สองเครื่อง',
} as const satisfies ItemInput['chosen']

const one = { quantity: 1, countingUnit: 'งาน' } as const

export const plannedItems: readonly PlannedItem[] = [
  {
    ...one,
    key: 'road',
    name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านโคกมะม่วง หมู่ที่ 5',
    next: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านคลองตัน หมู่ที่ 4',
    countingUnit: 'สาย',
    kind: 'construction',
    unit: 'works',
    line: 'road',
    estimate: 1_987_000,
    startsMonth: 3,
  },
  {
    ...one,
    key: 'drain',
    name: 'ก่อสร้างรางระบายน้ำ คสล. ซอยตลาดนัด หมู่ที่ 3',
    next: 'ก่อสร้างรางระบายน้ำ คสล. ซอยโรงเรียนตาดีกา หมู่ที่ 6',
    countingUnit: 'แห่ง',
    kind: 'construction',
    unit: 'works',
    line: 'drain',
    estimate: 845_000,
    startsMonth: 5,
  },
  {
    ...one,
    key: 'pump',
    name: 'เครื่องสูบน้ำระบายน้ำท่วม ขนาด 12 นิ้ว',
    countingUnit: 'เครื่อง',
    kind: 'goods',
    unit: 'works',
    line: 'pump',
    estimate: 640_000,
    startsMonth: 7,
    chosen: brandGround,
  },
  {
    key: 'computers',
    name: 'เครื่องคอมพิวเตอร์สำหรับงานสำนักงาน',
    quantity: 20,
    countingUnit: 'เครื่อง',
    kind: 'goods',
    unit: 'clerk',
    line: 'computers',
    estimate: 480_000,
    startsMonth: 4,
  },
  {
    ...one,
    key: 'tax-map',
    name: 'จ้างที่ปรึกษาปรับปรุงแผนที่ภาษีและทะเบียนทรัพย์สิน',
    kind: 'consultant',
    unit: 'treasury',
    line: 'tax-map',
    estimate: 450_000,
    startsMonth: 6,
  },
  {
    key: 'waste',
    name: 'จ้างเหมารถเก็บขนขยะมูลฝอย',
    quantity: 12,
    countingUnit: 'เดือน',
    kind: 'service',
    unit: 'health',
    line: 'health-hire',
    estimate: 384_000,
    startsMonth: 1,
  },
  {
    ...one,
    key: 'nursery-roof',
    name: 'จ้างซ่อมแซมหลังคาและฝ้าเพดานศูนย์พัฒนาเด็กเล็ก',
    kind: 'service',
    unit: 'nursery',
    line: 'nursery-repair',
    estimate: 155_000,
    startsMonth: 6,
  },
  {
    key: 'sports',
    name: 'อุปกรณ์กีฬาสำหรับชุมชน 7 หมู่บ้าน',
    quantity: 7,
    countingUnit: 'ชุด',
    kind: 'goods',
    unit: 'education',
    line: 'sports',
    estimate: 140_000,
    startsMonth: 5,
  },
]
