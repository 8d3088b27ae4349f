import {
  community,
  disaster,
  funeral,
  market,
  meeting,
  official,
  project,
  tradition,
  type Ending,
  type LoanPlan,
} from './loan-plan.ts'
import type { OutsiderKey } from './outsiders.ts'

type Rest = Omit<LoanPlan, 'borrower' | 'outside' | 'use'>

const inside = (borrower: string, rest: Rest): LoanPlan => ({ borrower, use: 'inside', ...rest })
const outside = (borrower: string, rest: Rest): LoanPlan => ({ borrower, use: 'outside', ...rest })
const of = (key: OutsiderKey, rest: Rest): LoanPlan => ({ ...outside('', rest), outside: key })

const tents = (pieces: number) => ({ thing: 'tent', unit: 'clerk', pieces }) as const
const chairs = (pieces: number) => ({ thing: 'chair', unit: 'clerk', pieces }) as const

const out = (dueIn: number): Ending => ({ end: 'out', dueIn })

/** Late: one that has been chased, one since yesterday, and what has just come back short. */
const late: readonly LoanPlan[] = [
  of('nirand', {
    wants: [tents(3), chairs(60)],
    purpose: community,
    reason: 'งานทำบุญประจำปีของหมู่บ้าน',
    place: 'ศาลาเอนกประสงค์หมู่ที่ 5',
    asked: -17,
    after: 2,
    days: 4,
    ending: out(-9),
  }),
  outside('ruslan', {
    wants: [{ thing: 'camera', unit: 'works', pieces: 1 }],
    purpose: official,
    reason: 'ถ่ายภาพความก้าวหน้างานก่อสร้างคูระบายน้ำหมู่ที่ 2',
    place: 'หมู่ที่ 2',
    asked: -9,
    after: 1,
    days: 5,
    ending: out(-1),
  }),
  of('sakda', {
    wants: [tents(2), chairs(70)],
    purpose: community,
    reason: 'งานวันผู้สูงอายุของชมรม',
    place: 'ลานกีฬาหมู่ที่ 2',
    asked: -13,
    after: 2,
    days: 3,
    ending: {
      end: 'returned',
      late: 0,
      harm: {
        state: 'missing',
        pieces: 1,
        way: 'replace',
        reason: 'นับเก้าอี้ขาด',
        ends: 'open',
      },
    },
  }),
  of('clinic', {
    wants: [{ thing: 'camera', unit: 'clerk', pieces: 1 }],
    purpose: community,
    reason: 'บันทึกภาพการคัดกรองสุขภาพผู้สูงอายุในหมู่บ้าน',
    place: 'หมู่ที่ 1 และหมู่ที่ 2',
    asked: -22,
    after: 0,
    days: 6,
    ending: {
      end: 'returned',
      late: 1,
      harm: {
        state: 'missing',
        pieces: 1,
        way: 'pay',
        reason: 'ผู้ยืมแจ้งว่าถูกลักไประหว่างใช้งาน ต้องสอบหาข้อเท็จจริงก่อน',
        ends: 'fact-finding',
      },
    },
  }),
]

/** Out, each with its own day of return. */
const away: readonly LoanPlan[] = [
  inside('thanakorn', {
    wants: [{ thing: 'notebook', unit: 'clerk', pieces: 1 }],
    purpose: official,
    reason: 'บันทึกข้อมูลเบี้ยยังชีพผู้สูงอายุประจำปี',
    place: 'ห้องกองสวัสดิการสังคม ชั้น 1',
    asked: -8,
    after: 1,
    days: 9,
    ending: out(0),
  }),
  outside('kittipong', {
    wants: [{ thing: 'generator', unit: 'clerk', pieces: 1 }],
    purpose: disaster,
    reason: 'เตรียมพร้อมรับมรสุมที่ศูนย์พักพิงชั่วคราว',
    place: 'โรงเรียนหมู่ที่ 6',
    asked: -7,
    after: 1,
    days: 14,
    ending: { end: 'out', dueIn: 5, asksLonger: 12 },
  }),
  inside('sareena', {
    wants: [{ thing: 'table', unit: 'clerk', pieces: 6 }],
    purpose: project,
    reason: 'จัดนิทรรศการผลงานเด็ก',
    place: 'อาคารอเนกประสงค์ ศพด.',
    asked: -6,
    after: 1,
    days: 8,
    ending: out(3),
  }),
  of('neighbour', {
    wants: [{ thing: 'pump', unit: 'clerk', pieces: 1 }],
    purpose: disaster,
    reason: 'สูบน้ำท่วมขังในเขตตำบลข้างเคียง',
    place: 'ตำบลบ้านทุ่งใหม่ (ตัวอย่าง)',
    asked: -5,
    after: 1,
    days: 12,
    ending: out(8),
  }),
]

/** Kept for days that are still to come. */
const ahead: readonly LoanPlan[] = [
  of('duangjai', {
    wants: [tents(4), { thing: 'table', unit: 'clerk', pieces: 8 }],
    purpose: market,
    reason: 'ตลาดนัดชุมชนทุกวันศุกร์',
    place: 'ลานหน้าสำนักงาน อบต.',
    asked: -4,
    after: 6,
    days: 1,
    ending: { end: 'approved' },
    weeks: 6,
  }),
  of('prayong', {
    wants: [tents(2), chairs(80)],
    purpose: funeral,
    reason: 'งานศพสามี ตั้งบำเพ็ญกุศล 5 คืน',
    place: 'บ้านเลขที่ 72 หมู่ที่ 1',
    asked: -2,
    after: 3,
    days: 6,
    ending: { end: 'approved' },
  }),
  inside('aminoh', {
    wants: [{ thing: 'projector', unit: 'clerk', pieces: 1 }],
    purpose: meeting,
    reason: 'ประชุมสภา อบต. และประชุมประจำเดือน',
    place: 'ห้องประชุมสภา อบต. ชั้น 2',
    asked: -3,
    after: 5,
    days: 1,
    ending: { end: 'approved' },
  }),
]

/** Waiting for somebody: the officer, the head of a unit, the head of the office, or who acts for him. */
const waiting: readonly LoanPlan[] = [
  inside('azman', {
    wants: [{ thing: 'table', unit: 'nursery', pieces: 6 }],
    purpose: project,
    reason: 'ตรวจพัฒนาการและฉีดวัคซีนเด็กเล็ก',
    place: 'อาคารอเนกประสงค์ ศพด.',
    asked: -2,
    after: 5,
    days: 2,
    ending: { end: 'checked' },
  }),
  inside('fatin', {
    wants: [{ thing: 'notebook', unit: 'works', pieces: 1 }],
    purpose: official,
    reason: 'ลงทะเบียนผู้เสียภาษีหน้าเคาน์เตอร์เพิ่มอีกหนึ่งจุด',
    place: 'เคาน์เตอร์งานจัดเก็บรายได้',
    asked: -2,
    after: 4,
    days: 5,
    ending: { end: 'checked' },
  }),
  inside('chatchai', {
    wants: [{ thing: 'table', unit: 'clerk', pieces: 4 }],
    purpose: meeting,
    reason: 'ประชุมผู้รับจ้างก่อนเริ่มงานก่อสร้าง',
    place: 'ห้องประชุมสภา อบต. ชั้น 2',
    asked: -2,
    after: 5,
    days: 1,
    ending: { end: 'checked' },
  }),
  outside('thanakorn', {
    wants: [{ thing: 'sound', unit: 'education', pieces: 1 }],
    purpose: project,
    reason: 'จัดกิจกรรมโรงเรียนผู้สูงอายุประจำเดือน',
    place: 'ศาลาประชาคมหมู่ที่ 3',
    asked: -2,
    after: 6,
    days: 2,
    ending: { end: 'checked' },
  }),
  of('abdullah', {
    wants: [tents(3), chairs(90)],
    purpose: tradition,
    reason: 'งานเมาลิดของเยาวชน',
    place: 'มัสยิดหมู่ที่ 6',
    asked: -3,
    after: 9,
    days: 2,
    ending: { end: 'checked' },
  }),
  outside('maroning', {
    wants: [{ thing: 'camera', unit: 'education', pieces: 1 }],
    purpose: official,
    reason: 'ศึกษาดูงานการจัดการขยะขององค์กรปกครองส่วนท้องถิ่นต้นแบบ',
    place: 'จังหวัดตัวอย่าง',
    asked: -2,
    after: 4,
    days: 4,
    ending: { end: 'checked' },
  }),
  outside('hasanah', {
    wants: [{ thing: 'chair', unit: 'education', pieces: 40 }],
    purpose: project,
    reason: 'ค่ายเยาวชนรักการอ่าน',
    place: 'โรงเรียนบ้านเกาะสะท้อน (ตัวอย่าง)',
    asked: -1,
    after: 8,
    days: 3,
    ending: { end: 'waiting' },
  }),
]

/** How lending stands on the last day of the sample's year. */
export const standingLoans: readonly LoanPlan[] = [...late, ...away, ...ahead, ...waiting]
