import type { BudgetSource } from '@prongsai/domain/budget/budget'
import type { UnitKey } from '../sample-office.ts'

/** A line of the sample's budget. */
export type PlannedLine = {
  readonly key: string
  readonly unit: UnitKey
  readonly source: BudgetSource
  readonly programme: string
  readonly work: string
  readonly project: string
  readonly category: string
  readonly name: string
  /** What it is for in the running year, where it is not for the same again. */
  readonly next?: string
  /** Whole baht of each year. */
  readonly amount: number
}

type Place = Pick<PlannedLine, 'unit' | 'programme' | 'work'>

const place = (unit: UnitKey, programme: string, work: string): Place => ({ unit, programme, work })

const clerk = place('clerk', 'แผนงานบริหารงานทั่วไป', 'งานบริหารทั่วไป')
const rescue = place('clerk', 'แผนงานการรักษาความสงบภายใน', 'งานป้องกันและบรรเทาสาธารณภัย')
const treasury = place('treasury', 'แผนงานบริหารงานทั่วไป', 'งานบริหารงานคลัง')
const works = place('works', 'แผนงานอุตสาหกรรมและการโยธา', 'งานก่อสร้าง')
const education = place('education', 'แผนงานการศึกษา', 'งานบริหารทั่วไปเกี่ยวกับการศึกษา')
const culture = place('education', 'แผนงานการศาสนา วัฒนธรรม และนันทนาการ', 'งานกีฬาและนันทนาการ')
const welfare = place('welfare', 'แผนงานสังคมสงเคราะห์', 'งานสวัสดิการสังคมและสังคมสงเคราะห์')
const health = place('health', 'แผนงานสาธารณสุข', 'งานบริการสาธารณสุขและงานสาธารณสุขอื่น')
const nursery = place('nursery', 'แผนงานการศึกษา', 'งานระดับก่อนวัยเรียนและประถมศึกษา')
const audit = place('audit', 'แผนงานบริหารงานทั่วไป', 'งานควบคุมภายในและการตรวจสอบภายใน')

const line = (
  key: string,
  of: Place,
  facts: Pick<PlannedLine, 'category' | 'name' | 'next' | 'amount'>,
): PlannedLine => ({ ...of, key, source: 'ordinance', project: '', ...facts })

const inCategory =
  (category: string) =>
  (key: string, of: Place, [name, amount]: readonly [name: string, amount: number]) =>
    line(key, of, { category, name, amount })

const material = inCategory('ค่าวัสดุ')
const spent = inCategory('ค่าใช้สอย')
const equipment = inCategory('ค่าครุภัณฑ์')

/** What the ordinance of each year allocates. */
export const ordinanceLines: readonly PlannedLine[] = [
  material('clerk-office', clerk, ['วัสดุสำนักงาน สำนักปลัด', 120_000]),
  material('fuel', clerk, ['วัสดุเชื้อเพลิงและหล่อลื่น', 480_000]),
  spent('clerk-repair', clerk, ['ค่าบำรุงรักษาและซ่อมแซม สำนักปลัด', 300_000]),
  spent('clerk-hire', clerk, ['รายจ่ายเพื่อให้ได้มาซึ่งบริการ สำนักปลัด', 480_000]),
  equipment('computers', clerk, ['เครื่องคอมพิวเตอร์สำหรับงานสำนักงาน จำนวน 20 เครื่อง', 480_000]),
  material('rescue-material', rescue, ['วัสดุเครื่องดับเพลิง', 180_000]),
  material('treasury-office', treasury, ['วัสดุสำนักงาน กองคลัง', 100_000]),
  material('treasury-computer', treasury, ['วัสดุคอมพิวเตอร์ กองคลัง', 90_000]),
  spent('tax-map', treasury, ['ค่าจ้างที่ปรึกษาปรับปรุงแผนที่ภาษีและทะเบียนทรัพย์สิน', 450_000]),
  material('works-construction', works, ['วัสดุก่อสร้าง', 350_000]),
  material('works-electric', works, ['วัสดุไฟฟ้าและวิทยุ', 250_000]),
  spent('works-repair', works, ['ค่าบำรุงรักษาและซ่อมแซมถนนและสิ่งก่อสร้าง', 1_100_000]),
  spent('works-design', works, ['ค่าจ้างออกแบบและควบคุมงานก่อสร้าง', 150_000]),
  line('road', works, {
    category: 'ค่าที่ดินและสิ่งก่อสร้าง',
    name: 'โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านโคกมะม่วง หมู่ที่ 5',
    next: 'โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านคลองตัน หมู่ที่ 4',
    amount: 1_990_000,
  }),
  line('drain', works, {
    category: 'ค่าที่ดินและสิ่งก่อสร้าง',
    name: 'โครงการก่อสร้างรางระบายน้ำ คสล. ซอยตลาดนัด หมู่ที่ 3',
    next: 'โครงการก่อสร้างรางระบายน้ำ คสล. ซอยโรงเรียนตาดีกา หมู่ที่ 6',
    amount: 850_000,
  }),
  spent('education-event', education, ['โครงการวันเด็กแห่งชาติและกิจกรรมเยาวชน', 180_000]),
  material('education-office', education, ['วัสดุสำนักงาน กองการศึกษา', 60_000]),
  material('sports', culture, ['วัสดุกีฬา', 150_000]),
  spent('welfare-event', welfare, ['โครงการส่งเสริมคุณภาพชีวิตผู้สูงอายุและคนพิการ', 200_000]),
  material('welfare-office', welfare, ['วัสดุสำนักงาน กองสวัสดิการสังคม', 50_000]),
  material('health-material', health, ['วัสดุวิทยาศาสตร์หรือการแพทย์', 220_000]),
  spent('health-hire', health, ['ค่าจ้างเหมาเก็บขนและกำจัดขยะมูลฝอย', 420_000]),
  material('nursery-material', nursery, ['วัสดุการศึกษาศูนย์พัฒนาเด็กเล็ก', 140_000]),
  spent('nursery-repair', nursery, ['ค่าซ่อมแซมอาคารศูนย์พัฒนาเด็กเล็ก', 160_000]),
  material('audit-office', audit, ['วัสดุสำนักงาน หน่วยตรวจสอบภายใน', 20_000]),
]

/** What comes from elsewhere, each under a letter of its own. */
export const grantLines: readonly PlannedLine[] = [
  {
    ...nursery,
    key: 'milk',
    source: 'general-grant',
    project: 'โครงการอาหารเสริม (นม)',
    category: 'ค่าวัสดุ',
    name: 'ค่าอาหารเสริม (นม) เด็กเล็ก',
    amount: 520_000,
  },
  {
    ...health,
    key: 'rabies',
    source: 'general-grant',
    project: 'โครงการสัตว์ปลอดโรค คนปลอดภัยจากโรคพิษสุนัขบ้า',
    category: 'ค่าวัสดุ',
    name: 'ค่าวัคซีนป้องกันโรคพิษสุนัขบ้า',
    amount: 90_000,
  },
  {
    ...rescue,
    key: 'boat',
    source: 'specific-grant',
    project: 'เครื่องมือเตรียมรับอุทกภัย',
    category: 'ค่าครุภัณฑ์',
    name: 'เรือท้องแบนพร้อมเครื่องยนต์ จำนวน 3 ลำ',
    amount: 780_000,
  },
  {
    ...works,
    key: 'pump',
    source: 'reserve',
    project: '',
    category: 'ค่าครุภัณฑ์',
    name: 'เครื่องสูบน้ำระบายน้ำท่วม ขนาด 12 นิ้ว จำนวน 1 เครื่อง',
    amount: 690_000,
  },
]
