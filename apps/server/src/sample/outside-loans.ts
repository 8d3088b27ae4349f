import {
  community,
  disaster,
  funeral,
  market,
  onTime,
  tradition,
  type Ending,
  type Harm,
  type LoanPlan,
} from './loan-plan.ts'
import type { OutsiderKey } from './outsiders.ts'

type Outside = Omit<LoanPlan, 'borrower' | 'outside' | 'use'>

const of = (outside: OutsiderKey, rest: Outside): LoanPlan => ({
  borrower: '',
  outside,
  use: 'outside',
  ...rest,
})

const tents = (pieces: number) => ({ thing: 'tent', unit: 'clerk', pieces }) as const
const chairs = (pieces: number) => ({ thing: 'chair', unit: 'clerk', pieces }) as const
const tables = (pieces: number) => ({ thing: 'table', unit: 'clerk', pieces }) as const
const sound = { thing: 'sound', unit: 'clerk', pieces: 1 } as const

const late = (days: number): Ending => ({ end: 'returned', late: days })

const torn: Harm = {
  state: 'damaged',
  pieces: 1,
  way: 'repair',
  reason: 'ผ้าใบขาดเป็นรอยยาว ผู้ยืมนำไปเย็บซ่อมที่ร้านด้วยค่าใช้จ่ายของตนเอง',
  ends: 'settled',
}

const lostChairs: Harm = {
  state: 'missing',
  pieces: 3,
  way: 'pay',
  amount: 750,
  reason: 'หาไม่พบ ผู้ยืมขอชดใช้เป็นเงิน ใช้ราคาตลาดในวันที่ยืม',
  ends: 'settled',
}

const lostTent: Harm = {
  state: 'missing',
  pieces: 1,
  way: 'replace',
  reason: 'นับขาด 1 หลัง ให้หาของชนิดและขนาดเดียวกันมาแทน',
  ends: 'found',
}

const damagedPump: Harm = {
  state: 'damaged',
  pieces: 1,
  way: 'repair',
  reason: 'สตาร์ตไม่ติดเพราะน้ำเข้าเครื่องยนต์ หน่วยงานผู้ยืมรับซ่อมให้คงสภาพเดิม',
  ends: 'decided',
}

/** What villagers borrowed in the year, asked for at the counter, and brought back. */
const villagers: readonly LoanPlan[] = [
  of('somchai', {
    wants: [tents(4), chairs(100)],
    purpose: funeral,
    reason: 'งานศพบิดา ตั้งบำเพ็ญกุศล 5 คืน',
    place: 'บ้านเลขที่ 14 หมู่ที่ 1',
    asked: 0.05,
    after: 0,
    days: 7,
    ending: onTime,
  }),
  of('abdullah', {
    wants: [tents(6), chairs(120), sound],
    purpose: tradition,
    reason: 'งานเมาลิดประจำปีของมัสยิด',
    place: 'มัสยิดหมู่ที่ 6',
    asked: 0.1,
    after: 5,
    days: 3,
    ending: onTime,
  }),
  of('pracha', {
    wants: [tables(10), chairs(60)],
    purpose: community,
    reason: 'ประชุมประชาคมหมู่บ้านเพื่อจัดทำแผนพัฒนา',
    place: 'ศาลาประชาคมหมู่ที่ 3',
    asked: 0.17,
    after: 3,
    days: 2,
    ending: onTime,
  }),
  of('yusuf', {
    wants: [tents(3), chairs(80), tables(8)],
    purpose: tradition,
    reason: 'งานแต่งงานตามประเพณี มีผู้ร่วมงานทั้งหมู่บ้าน',
    place: 'บ้านเลขที่ 51 หมู่ที่ 4',
    asked: 0.25,
    after: 4,
    days: 3,
    ending: { end: 'returned', late: 4, harm: torn },
  }),
  of('duangjai', {
    wants: [tents(2), tables(6)],
    purpose: market,
    reason: 'จำหน่ายผลิตภัณฑ์กลุ่มแม่บ้านในงานของดีตำบล',
    place: 'ลานหน้าที่ว่าการอำเภอ',
    asked: 0.34,
    after: 4,
    days: 3,
    ending: onTime,
  }),
  of('prayong', {
    wants: [tents(5), chairs(100)],
    purpose: funeral,
    reason: 'งานฌาปนกิจมารดา',
    place: 'วัดในตำบล (ตัวอย่าง)',
    asked: 0.41,
    after: 0,
    days: 6,
    ending: { end: 'returned', late: 0, harm: lostChairs },
  }),
  of('sakda', {
    wants: [sound, chairs(50)],
    purpose: community,
    reason: 'ออกกำลังกายผู้สูงอายุประจำเดือน',
    place: 'ลานกีฬาหมู่ที่ 2',
    asked: 0.48,
    after: 3,
    days: 1,
    ending: onTime,
  }),
  of('nirand', {
    wants: [tents(2)],
    purpose: tradition,
    reason: 'งานทำบุญขึ้นบ้านใหม่',
    place: 'บ้านเลขที่ 19 หมู่ที่ 5',
    asked: 0.55,
    after: 3,
    days: 2,
    ending: { end: 'refused', reason: 'เป็นงานส่วนตัว มิใช่ประเพณีท้องถิ่นหรือสาธารณประโยชน์' },
  }),
  of('hamidah', {
    wants: [tents(3), chairs(60)],
    purpose: tradition,
    reason: 'งานเข้าสุนัตหมู่ของเยาวชน',
    place: 'บ้านเลขที่ 66 หมู่ที่ 4',
    asked: 0.58,
    after: 5,
    days: 3,
    ending: { end: 'cancelled', reason: 'ผู้ขอแจ้งทางโทรศัพท์ว่าเลื่อนงาน' },
  }),
  of('pracha', {
    wants: [tents(4), chairs(80), sound],
    purpose: tradition,
    reason: 'งานลอยกระทงของหมู่บ้าน',
    place: 'ท่าน้ำหมู่ที่ 3',
    asked: 0.71,
    after: 4,
    days: 3,
    ending: late(2),
    turns: ['suspended'],
  }),
  of('somchai', {
    wants: [tents(3), chairs(80)],
    purpose: funeral,
    reason: 'งานทำบุญครบ 100 วัน ของบิดา เปิดให้ชาวบ้านร่วม',
    place: 'บ้านเลขที่ 14 หมู่ที่ 1',
    asked: 0.8,
    after: 3,
    days: 3,
    ending: { end: 'returned', late: 0, harm: lostTent },
  }),
]

/** What other agencies borrowed: under ข้อ 208 (1), and once consumables under ข้อ 210. */
const agencies: readonly LoanPlan[] = [
  of('neighbour', {
    wants: [{ thing: 'pump', unit: 'works', pieces: 1 }],
    purpose: disaster,
    reason: 'สูบน้ำท่วมขังในเขตตำบลข้างเคียง ตามหนังสือขอความอนุเคราะห์',
    place: 'ตำบลบ้านทุ่งใหม่ (ตัวอย่าง)',
    asked: 0.08,
    after: 0,
    days: 10,
    ending: onTime,
  }),
  of('school', {
    wants: [tents(5), chairs(120)],
    purpose: community,
    reason: 'จัดกีฬาสีและงานวันเด็ก',
    place: 'สนามโรงเรียนบ้านเกาะสะท้อน (ตัวอย่าง)',
    asked: 0.14,
    after: 3,
    days: 4,
    ending: onTime,
  }),
  of('neighbour', {
    wants: [{ supply: 'กระสอบทราย', counting: 'ใบ', unit: 'clerk', pieces: 500 }],
    purpose: disaster,
    reason: 'น้ำล้นตลิ่งเร่งด่วน จัดซื้อไม่ทัน จะจัดหาคืนตามชนิดและจำนวนเดิม',
    place: 'ตำบลบ้านทุ่งใหม่ (ตัวอย่าง)',
    asked: 0.28,
    after: 0,
    days: 20,
    ending: onTime,
  }),
  of('clinic', {
    wants: [{ thing: 'projector', unit: 'clerk', pieces: 1 }],
    purpose: community,
    reason: 'อบรมอาสาสมัครสาธารณสุขประจำหมู่บ้าน',
    place: 'รพ.สต. เกาะสะท้อน (ตัวอย่าง)',
    asked: 0.395,
    after: 1,
    days: 2,
    ending: onTime,
  }),
  of('district', {
    wants: [sound, tables(10), chairs(100)],
    purpose: community,
    reason: 'หน่วยบำบัดทุกข์บำรุงสุขเคลื่อนที่ของอำเภอ',
    place: 'โรงเรียนในตำบล (ตัวอย่าง)',
    asked: 0.63,
    after: 3,
    days: 2,
    ending: late(1),
  }),
  of('neighbour', {
    wants: [{ thing: 'pump', unit: 'works', pieces: 1 }],
    purpose: disaster,
    reason: 'ซ้อมแผนป้องกันอุทกภัยร่วมกันสองตำบล',
    place: 'ตำบลบ้านทุ่งใหม่ (ตัวอย่าง)',
    asked: 0.77,
    after: 2,
    days: 5,
    ending: { end: 'returned', late: 0, harm: damagedPump },
  }),
]

export const outsideLoans: readonly LoanPlan[] = [...villagers, ...agencies]
