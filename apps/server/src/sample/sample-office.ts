import { seedUnits } from '@prongsai/domain/office/seed-units'
import type { OfficeFacts } from '@prongsai/domain/office/office.input'

/** อบต.เกาะสะท้อน of the sample: nobody in it and nothing that it owns is real. */
export const sampleOffice: OfficeFacts = {
  name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน',
  shortName: 'อบต.เกาะสะท้อน',
  subdistrict: 'เกาะสะท้อน',
  district: 'ตากใบ',
  province: 'นราธิวาส',
  address: 'หมู่ที่ 3 ตำบลเกาะสะท้อน (สำนักงานตัวอย่าง)',
  telephone: '0 7300 0000',
}

/** The units by the short words that the sample's own tables know them by. */
export const unitNames = {
  clerk: 'สำนักปลัด',
  treasury: 'กองคลัง',
  works: 'กองช่าง',
  education: 'กองการศึกษา ศาสนาและวัฒนธรรม',
  welfare: 'กองสวัสดิการสังคม',
  health: 'กองสาธารณสุขและสิ่งแวดล้อม',
  nursery: 'ศูนย์พัฒนาเด็กเล็ก',
  audit: 'หน่วยตรวจสอบภายใน',
} as const

export type UnitKey = keyof typeof unitNames

export const unitKeys: readonly UnitKey[] = [
  'clerk',
  'treasury',
  'works',
  'education',
  'welfare',
  'health',
  'nursery',
  'audit',
]

export const sampleUnits = seedUnits.map(({ name, shortName }) => ({ name, shortName }))

/** Where things of a sort stand in each unit. */
export type Room = 'desk' | 'hall' | 'store' | 'garage' | 'outdoors'

type Rooms = Readonly<Record<Room, readonly [string, ...string[]]>>

const rooms = (name: string, own: Partial<Rooms> = {}): Rooms => ({
  desk: [name],
  hall: ['ห้องประชุมสภา อบต. ชั้น 2'],
  store: ['อาคารเก็บพัสดุ'],
  garage: ['โรงจอดรถ อบต.'],
  outdoors: ['บริเวณสำนักงาน อบต.'],
  ...own,
})

export const roomsOf: Readonly<Record<UnitKey, Rooms>> = {
  clerk: rooms('ห้องสำนักปลัด ชั้น 1', {
    desk: ['ห้องสำนักปลัด ชั้น 1', 'ห้องปลัด อบต.', 'ห้องนายก อบต. ชั้น 2', 'งานป้องกันและบรรเทาสาธารณภัย'],
    store: ['อาคารเก็บพัสดุ', 'ห้องเก็บอุปกรณ์งานป้องกันและบรรเทาสาธารณภัย'],
    outdoors: ['บริเวณสำนักงาน อบต.', 'ลานกีฬาหมู่ที่ 3', 'หอกระจายข่าวหมู่ที่ 5'],
  }),
  treasury: rooms('ห้องกองคลัง ชั้น 1', {
    desk: ['ห้องกองคลัง ชั้น 1', 'งานพัสดุและทรัพย์สิน', 'เคาน์เตอร์งานจัดเก็บรายได้'],
    store: ['ห้องเก็บเอกสารกองคลัง'],
  }),
  works: rooms('ห้องกองช่าง ชั้น 1', { store: ['โรงเก็บเครื่องมือกองช่าง'] }),
  education: rooms('ห้องกองการศึกษา ชั้น 2'),
  welfare: rooms('ห้องกองสวัสดิการสังคม ชั้น 1', { store: ['ศูนย์บริการคนพิการทั่วไป อบต.เกาะสะท้อน'] }),
  health: rooms('ห้องกองสาธารณสุข อาคาร 2', { store: ['ห้องเก็บอุปกรณ์งานควบคุมโรค'] }),
  nursery: rooms('ห้องธุรการ ศพด.', {
    desk: ['ห้องธุรการ ศพด.', 'ห้องเรียนอนุบาล 1', 'ห้องเรียนอนุบาล 2'],
    hall: ['อาคารอเนกประสงค์ ศพด.'],
    store: ['ห้องเก็บของ ศพด.'],
    outdoors: ['สนามเด็กเล่น ศพด.'],
  }),
  audit: rooms('ห้องตรวจสอบภายใน ชั้น 2'),
}
