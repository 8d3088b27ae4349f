import type { UnitKey } from './sample-office.ts'

/** From whom to whom, why, and what becomes of it. */
export type Handed = {
  readonly from: UnitKey
  readonly to: UnitKey
  readonly place: string
  readonly reason: string
  /** Which of the giver's things, counted from the first. */
  readonly nth: number
  readonly cards?: number
  readonly ends: 'received' | 'refused' | 'withdrawn' | 'waiting'
}

/** What changes hands between divisions, in the order of the two years. */
export const handed: readonly Handed[] = [
  {
    from: 'treasury',
    to: 'clerk',
    place: 'ห้องสำนักปลัด ชั้น 1',
    reason: 'สำนักปลัดขาดโต๊ะทำงานสำหรับพนักงานจ้างใหม่',
    nth: 3,
    cards: 2,
    ends: 'received',
  },
  {
    from: 'clerk',
    to: 'education',
    place: 'ห้องกองการศึกษา ชั้น 2',
    reason: 'ใช้จัดกิจกรรมการศึกษาเป็นประจำ',
    nth: 12,
    ends: 'received',
  },
  {
    from: 'works',
    to: 'clerk',
    place: 'งานป้องกันและบรรเทาสาธารณภัย',
    reason: 'โอนเครื่องมือให้งานป้องกันใช้เป็นหลัก',
    nth: 2,
    cards: 3,
    ends: 'received',
  },
  {
    from: 'clerk',
    to: 'nursery',
    place: 'ห้องเรียนอนุบาล 1',
    reason: 'ศูนย์พัฒนาเด็กเล็กรับเด็กเพิ่ม',
    nth: 20,
    cards: 4,
    ends: 'received',
  },
  {
    from: 'health',
    to: 'welfare',
    place: 'ห้องกองสวัสดิการสังคม ชั้น 1',
    reason: 'ใช้ในงานเบี้ยยังชีพร่วมกัน',
    nth: 1,
    ends: 'refused',
  },
  {
    from: 'treasury',
    to: 'audit',
    place: 'ห้องตรวจสอบภายใน ชั้น 2',
    reason: 'หน่วยตรวจสอบภายในย้ายห้องใหม่',
    nth: 8,
    ends: 'received',
  },
  {
    from: 'education',
    to: 'nursery',
    place: 'อาคารอเนกประสงค์ ศพด.',
    reason: 'ใช้จัดการเรียนการสอน',
    nth: 4,
    cards: 2,
    ends: 'received',
  },
  {
    from: 'clerk',
    to: 'works',
    place: 'ห้องกองช่าง ชั้น 1',
    reason: 'ใช้ออกแบบและประมาณราคา',
    nth: 33,
    ends: 'received',
  },
  {
    from: 'works',
    to: 'health',
    place: 'ห้องเก็บอุปกรณ์งานควบคุมโรค',
    reason: 'ใช้พ่นหมอกควันควบคุมไข้เลือดออก',
    nth: 9,
    ends: 'withdrawn',
  },
  {
    from: 'clerk',
    to: 'welfare',
    place: 'ศูนย์บริการคนพิการทั่วไป อบต.เกาะสะท้อน',
    reason: 'ใช้บริการผู้สูงอายุและคนพิการ',
    nth: 41,
    cards: 2,
    ends: 'received',
  },
  {
    from: 'education',
    to: 'clerk',
    place: 'ห้องประชุมสภา อบต. ชั้น 2',
    reason: 'ใช้ประชุมสภาและประชุมประชาคม',
    nth: 7,
    ends: 'received',
  },
  {
    from: 'treasury',
    to: 'works',
    place: 'ห้องกองช่าง ชั้น 1',
    reason: 'ทดแทนเครื่องเดิมที่ชำรุด',
    nth: 14,
    ends: 'received',
  },
  {
    from: 'clerk',
    to: 'education',
    place: 'ห้องกองการศึกษา ชั้น 2',
    reason: 'งานการศึกษาขาดเครื่องคอมพิวเตอร์',
    nth: 55,
    ends: 'received',
  },
  {
    from: 'works',
    to: 'treasury',
    place: 'งานพัสดุและทรัพย์สิน',
    reason: 'ส่งคืนกองคลังเมื่อหมดความจำเป็น',
    nth: 16,
    cards: 2,
    ends: 'waiting',
  },
  {
    from: 'clerk',
    to: 'health',
    place: 'ห้องกองสาธารณสุข อาคาร 2',
    reason: 'ใช้ในงานควบคุมโรค',
    nth: 62,
    ends: 'waiting',
  },
]
