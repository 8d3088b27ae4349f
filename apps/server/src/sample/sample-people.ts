import type { Role } from '@prongsai/domain/access/role'
import type { UnitKey } from './sample-office.ts'

/** One of the sample's invented people. */
export type SamplePerson = {
  /** The name to sign in by, and the word that the sample's tables know the person by. */
  readonly username: string
  readonly name: string
  readonly position: string
  readonly unit: UnitKey | null
  /** `unit-head` is of the person's own unit; every other role is of the whole office. */
  readonly roles: readonly Role[]
  /** How far through the year the person came, from 0 to 1; 0 where there from the start. */
  readonly came?: number
  /** How far through the year the person left. */
  readonly left?: number
}

/** ผู้ดูแลระบบ, who sets the office up. */
export const administrator: SamplePerson = {
  username: 'thirapat',
  name: 'นายธีรภัทร แก้วประภาวิทย์',
  position: 'นักวิชาการคอมพิวเตอร์ปฏิบัติการ',
  unit: 'clerk',
  roles: ['administrator'],
}

const person = (
  username: string,
  name: string,
  rest: Omit<SamplePerson, 'username' | 'name'>,
): SamplePerson => ({ username, name, ...rest })

export const samplePeople: readonly SamplePerson[] = [
  administrator,
  person('maroning', 'นายมะรอนิง ดอเลาะเจ๊ะมูซอ', {
    position: 'นายกองค์การบริหารส่วนตำบลเกาะสะท้อน',
    unit: null,
    roles: ['office-head'],
  }),
  person('kanlayanee', 'นางกัลยาณี ศรีสุวรรณรัตนากร', {
    position: 'ปลัดองค์การบริหารส่วนตำบล',
    unit: 'clerk',
    roles: ['clerk'],
  }),
  person('witthawat', 'นายวิทวัส ชูช่วยคงเดช', {
    position: 'หัวหน้าสำนักปลัด',
    unit: 'clerk',
    roles: ['unit-head'],
  }),
  person('aminoh', 'นางสาวอามีเนาะ กาเดร์ลาบูแม', {
    position: 'เจ้าพนักงานธุรการชำนาญงาน',
    unit: 'clerk',
    roles: ['staff'],
  }),
  person('kittipong', 'นายกิตติพงศ์ สุวรรณคีรีวัฒนา', {
    position: 'เจ้าพนักงานป้องกันและบรรเทาสาธารณภัยปฏิบัติงาน',
    unit: 'clerk',
    roles: ['staff'],
  }),
  person('nuriyah', 'นางนูรียะห์ สาเมาะบือซาแล', {
    position: 'ผู้อำนวยการกองคลัง',
    unit: 'treasury',
    roles: ['supply-head', 'unit-head'],
  }),
  person('pornthip', 'นางสาวพรทิพย์ อินทรสกุลชัยพร', {
    position: 'นักวิชาการพัสดุชำนาญการ',
    unit: 'treasury',
    roles: ['supply-officer'],
  }),
  person('benjawan', 'นางสาวเบญจวรรณ พรหมจันทร์ดีงาม', {
    position: 'เจ้าพนักงานพัสดุปฏิบัติงาน',
    unit: 'treasury',
    roles: ['supply-officer'],
    left: 0.45,
  }),
  person('suhaila', 'นางสาวซูไฮลา หะยีดือเระสะนิ', {
    position: 'เจ้าพนักงานพัสดุปฏิบัติงาน',
    unit: 'treasury',
    roles: ['supply-officer'],
    came: 0.5,
  }),
  person('anong', 'นางอนงค์ รัตนมณีวงศ์วาน', {
    position: 'นักวิชาการเงินและบัญชีชำนาญการ',
    unit: 'treasury',
    roles: ['finance'],
  }),
  person('fatin', 'นางสาวฟาตีน อาแวเลาะดอรอมัน', {
    position: 'เจ้าพนักงานจัดเก็บรายได้ปฏิบัติงาน',
    unit: 'treasury',
    roles: ['staff'],
  }),
  person('chatchai', 'นายฉัตรชัย ทองเนื้อแข็งแรง', {
    position: 'ผู้อำนวยการกองช่าง',
    unit: 'works',
    roles: ['unit-head'],
  }),
  person('ruslan', 'นายรุสลัน มะเด็งมาลอ', {
    position: 'นายช่างโยธาปฏิบัติงาน',
    unit: 'works',
    roles: ['staff'],
  }),
  person('warunee', 'นางวารุณี ปานทองคำแก้ว', {
    position: 'ผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม',
    unit: 'education',
    roles: ['unit-head'],
  }),
  person('hasanah', 'นางสาวฮาซานะห์ ยูโซะลาเตะแล', {
    position: 'นักวิชาการศึกษาปฏิบัติการ',
    unit: 'education',
    roles: ['staff'],
  }),
  person('rohana', 'นางรอฮานา เจะโซะบากาสา', {
    position: 'ผู้อำนวยการกองสวัสดิการสังคม',
    unit: 'welfare',
    roles: ['unit-head'],
  }),
  person('thanakorn', 'นายธนากร พูลสวัสดิ์กุลชัย', {
    position: 'นักพัฒนาชุมชนปฏิบัติการ',
    unit: 'welfare',
    roles: ['staff'],
  }),
  person('siriporn', 'นางศิริพร จันทร์แจ่มฟ้าใส', {
    position: 'ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม',
    unit: 'health',
    roles: ['unit-head'],
  }),
  person('azman', 'นายอัซมาน บินสะมะแอดือราแม', {
    position: 'นักวิชาการสาธารณสุขปฏิบัติการ',
    unit: 'health',
    roles: ['staff'],
  }),
  person('maliwan', 'นางมะลิวัลย์ เพชรน้ำงามตา', {
    position: 'หัวหน้าศูนย์พัฒนาเด็กเล็ก (ครูชำนาญการ)',
    unit: 'nursery',
    roles: ['unit-head'],
  }),
  person('sareena', 'นางสาวซารีนา ดือราโอะมูดอ', {
    position: 'ครูผู้ดูแลเด็ก',
    unit: 'nursery',
    roles: ['staff'],
  }),
  person('prasert', 'นายประเสริฐ วงศ์วิริยะกิจจา', {
    position: 'นักวิชาการตรวจสอบภายในชำนาญการ',
    unit: 'audit',
    roles: ['auditor', 'unit-head'],
  }),
]

/** Who is at the head of a unit. */
export function headOf(unit: UnitKey): string {
  const head = samplePeople.find((one) => one.unit === unit && one.roles.includes('unit-head'))
  if (head === undefined) throw new Error(`nobody is at the head of the ${unit}`)
  return head.username
}
