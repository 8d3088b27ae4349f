import type { UnitKey } from '../sample-office.ts'
import type { Course, PlannedPurchase } from './planned-purchase.ts'

type Row = readonly [
  line: string,
  unit: UnitKey,
  course: Course,
  budget: number,
  supplier: string,
  item: string,
  quantity: number,
  countingUnit: string,
]

/** What an office buys week by week: nothing above the sum of a direct purchase. */
const rows: readonly Row[] = [
  ['clerk-office', 'clerk', 'short', 18_400, 'paper', 'วัสดุสำนักงาน (กระดาษ A4 แฟ้ม และหมึกตรายาง)', 1, 'ชุด'],
  ['fuel', 'clerk', 'direct', 72_000, 'fuel', 'น้ำมันเชื้อเพลิงรถส่วนกลาง ไตรมาสที่ 1', 1, 'งวด'],
  ['treasury-computer', 'treasury', 'short', 14_800, 'computer', 'ตลับผงหมึกเครื่องพิมพ์', 8, 'ตลับ'],
  ['clerk-repair', 'clerk', 'direct', 24_750, 'garage', 'จ้างเหมาซ่อมรถยนต์ส่วนกลาง ทะเบียนตัวอย่าง 0001', 1, 'งาน'],
  ['milk', 'nursery', 'direct', 238_000, 'milk', 'อาหารเสริม (นม) ภาคเรียนที่ 2', 1, 'ภาคเรียน'],
  ['clerk-hire', 'clerk', 'direct', 108_000, 'stationer', 'จ้างเหมาบริการทำความสะอาดสำนักงาน', 12, 'เดือน'],
  ['works-electric', 'works', 'direct', 86_500, 'electric', 'โคมไฟถนนแอลอีดีพร้อมอุปกรณ์', 25, 'ชุด'],
  ['nursery-material', 'nursery', 'direct', 61_200, 'paper', 'สื่อการเรียนการสอนเด็กเล็ก', 1, 'ชุด'],
  ['clerk-repair', 'clerk', 'direct', 12_600, 'air', 'จ้างเหมาล้างและซ่อมเครื่องปรับอากาศ สำนักปลัด', 14, 'เครื่อง'],
  [
    'education-event',
    'education',
    'direct',
    38_500,
    'printer',
    'จ้างเหมาจัดเวทีและเครื่องเสียงงานวันเด็กแห่งชาติ',
    1,
    'งาน',
  ],
  ['treasury-office', 'treasury', 'short', 22_300, 'stationer', 'แบบพิมพ์ใบเสร็จรับเงินและวัสดุสำนักงาน', 1, 'ชุด'],
  [
    'works-construction',
    'works',
    'direct',
    94_800,
    'stone',
    'หินคลุกซ่อมผิวจราจร หมู่ที่ 1 และหมู่ที่ 4',
    240,
    'ลูกบาศก์เมตร',
  ],
  ['fuel', 'clerk', 'direct', 72_000, 'fuel', 'น้ำมันเชื้อเพลิงรถส่วนกลาง ไตรมาสที่ 2', 1, 'งวด'],
  ['health-material', 'health', 'direct', 49_500, 'medical', 'ทรายกำจัดลูกน้ำยุงลายและน้ำยาพ่นหมอกควัน', 1, 'ชุด'],
  ['rabies', 'health', 'direct', 42_000, 'medical', 'วัคซีนป้องกันโรคพิษสุนัขบ้าพร้อมอุปกรณ์', 1_400, 'โดส'],
  ['education-office', 'education', 'short', 9_850, 'stationer', 'วัสดุสำนักงาน กองการศึกษา', 1, 'ชุด'],
  ['works-repair', 'works', 'direct', 186_000, 'builder', 'จ้างเหมาซ่อมแซมผิวถนนลาดยาง ซอยมัสยิด หมู่ที่ 2', 1, 'งาน'],
  ['sports', 'education', 'direct', 68_400, 'sport', 'อุปกรณ์กีฬาสำหรับชุมชน 7 หมู่บ้าน', 7, 'ชุด'],
  ['welfare-event', 'welfare', 'direct', 45_000, 'cloth', 'จ้างทำเสื้อผู้เข้าร่วมโครงการผู้สูงอายุ', 150, 'ตัว'],
  ['clerk-office', 'clerk', 'short', 16_900, 'paper', 'กระดาษถ่ายเอกสารและซองเอกสารราชการ', 1, 'ชุด'],
  ['rescue-material', 'clerk', 'direct', 58_000, 'electric', 'ถังดับเพลิงชนิดผงเคมีแห้ง', 40, 'ถัง'],
  ['clerk-repair', 'clerk', 'direct', 31_800, 'garage', 'จ้างเหมาเปลี่ยนยางและซ่อมช่วงล่างรถกู้ชีพ', 1, 'งาน'],
  ['treasury-computer', 'treasury', 'short', 11_200, 'computer-two', 'อุปกรณ์สำรองข้อมูลและสายสัญญาณ', 1, 'ชุด'],
  [
    'nursery-repair',
    'nursery',
    'direct',
    97_000,
    'builder',
    'จ้างเหมาซ่อมหลังคาและฝ้าเพดานศูนย์พัฒนาเด็กเล็ก',
    1,
    'งาน',
  ],
  ['milk', 'nursery', 'direct', 246_000, 'milk', 'อาหารเสริม (นม) ภาคเรียนที่ 1', 1, 'ภาคเรียน'],
  ['works-electric', 'works', 'short', 34_600, 'electric', 'สายไฟและเบรกเกอร์ไฟฟ้าสาธารณะ', 1, 'ชุด'],
  ['health-hire', 'health', 'direct', 192_000, 'garage', 'จ้างเหมารถเก็บขนขยะมูลฝอย ครึ่งปีแรก', 6, 'เดือน'],
  ['fuel', 'clerk', 'direct', 72_000, 'fuel', 'น้ำมันเชื้อเพลิงรถส่วนกลาง ไตรมาสที่ 3', 1, 'งวด'],
  ['clerk-hire', 'clerk', 'direct', 27_500, 'printer', 'จ้างทำป้ายประชาสัมพันธ์และวารสาร อบต.', 1, 'งาน'],
  ['works-construction', 'works', 'direct', 78_900, 'stone', 'ปูนซีเมนต์ ทราย และเหล็กเส้น', 1, 'ชุด'],
  ['welfare-office', 'welfare', 'short', 8_700, 'stationer', 'วัสดุสำนักงาน กองสวัสดิการสังคม', 1, 'ชุด'],
  ['works-repair', 'works', 'direct', 94_500, 'builder', 'จ้างเหมาขุดลอกรางระบายน้ำก่อนฤดูฝน หมู่ที่ 3', 1, 'งาน'],
  ['audit-office', 'audit', 'short', 4_350, 'stationer', 'วัสดุสำนักงาน หน่วยตรวจสอบภายใน', 1, 'ชุด'],
  ['treasury-office', 'treasury', 'short', 19_800, 'paper', 'วัสดุสำนักงานและแฟ้มเอกสารงานพัสดุ', 1, 'ชุด'],
  ['health-material', 'health', 'short', 26_300, 'medical', 'ชุดตรวจและเวชภัณฑ์หน่วยปฐมพยาบาล', 1, 'ชุด'],
  ['fuel', 'clerk', 'direct', 72_000, 'fuel', 'น้ำมันเชื้อเพลิงรถส่วนกลาง ไตรมาสที่ 4', 1, 'งวด'],
  ['rescue-material', 'clerk', 'short', 29_400, 'electric', 'สายส่งน้ำดับเพลิงและหัวฉีด', 6, 'เส้น'],
  ['clerk-hire', 'clerk', 'direct', 48_000, 'air', 'จ้างเหมาดูแลระบบกล้องวงจรปิด', 12, 'เดือน'],
  ['education-event', 'education', 'direct', 32_000, 'sport', 'จ้างเหมาจัดแข่งขันกีฬาเยาวชนต้านยาเสพติด', 1, 'งาน'],
  ['clerk-office', 'clerk', 'short', 15_250, 'paper', 'วัสดุสำนักงาน สำนักปลัด ปีใหม่', 1, 'ชุด'],
  ['works-electric', 'works', 'short', 41_700, 'electric', 'หลอดไฟและอุปกรณ์ไฟฟ้าสาธารณะ หมู่ที่ 6', 1, 'ชุด'],
  ['clerk-repair', 'clerk', 'direct', 18_900, 'garage', 'จ้างเหมาซ่อมรถบรรทุกน้ำ', 1, 'งาน'],
]

const reasons = [
  'ของเดิมใช้หมดแล้ว ต้องมีไว้ใช้ปฏิบัติงานต่อเนื่อง',
  'เป็นความจำเป็นตามแผนการดำเนินงานประจำปี',
  'ชำรุดจากการใช้งานปกติ หากไม่ดำเนินการจะกระทบการให้บริการประชาชน',
] as const

function fromRow(row: Row, index: number): PlannedPurchase {
  const [line, unit, course, budget, supplier, item, quantity, countingUnit] = row
  const isWork = item.startsWith('จ้าง')
  const short = { method: 'direct-short', ground: 'direct-small' } as const
  return {
    name: isWork ? item : `ซื้อ${item}`,
    kind: isWork ? 'service' : 'goods',
    unit,
    line,
    budget,
    item,
    quantity,
    countingUnit,
    reason: reasons[index % reasons.length] ?? reasons[0],
    course,
    offers: [{ supplier, price: askedPrice(budget, index) }],
    ...(course === 'short' ? { chosen: { ...short, reason: 'วงเงินเล็กน้อย ใช้รายงานฉบับเดียวตาม ว 804' } } : {}),
  }
}

/** In whole tens of baht, at the sum or a little below it. */
function askedPrice(budget: number, index: number): number {
  return budget - Math.floor((budget * (index % 4)) / 2_000) * 10
}

export const smallPurchases: readonly PlannedPurchase[] = rows.map((row, index) => fromRow(row, index))
