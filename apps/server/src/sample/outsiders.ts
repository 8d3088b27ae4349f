import type { BorrowerInput } from '@prongsai/domain/loan/loan.input'

type Outside = Exclude<BorrowerInput, { kind: 'staff' }>

const telephoneOf = (number: number) => `080 000 ${String(number).padStart(4, '0')}`

type Home = { readonly address: string; readonly group?: string }

const villager = (name: string, number: number, { address, group = '' }: Home): Outside => ({
  kind: 'villager',
  name,
  position: '',
  agency: group,
  telephone: telephoneOf(number),
  address,
  email: '',
  nationalId: '',
})

const agency = (of: string, number: number, person: { name: string; position: string }): Outside => ({
  kind: 'agency',
  ...person,
  agency: of,
  telephone: telephoneOf(number),
  address: `${of} อำเภอตากใบ จังหวัดนราธิวาส (ตัวอย่าง)`,
  email: '',
  nationalId: '',
})

const home = (house: string, village: number, group?: string): Home => ({
  address: `${house} หมู่ที่ ${village} ตำบลเกาะสะท้อน`,
  ...(group === undefined ? {} : { group }),
})

/** Villagers and agencies of the sample, all invented. */
export const outsiders = {
  somchai: villager('นายสมชาย ทองคำขาวสะอาด', 101, home('14', 1)),
  maryam: villager('นางมารียัม เจะแวกาจิ', 102, home('27/1', 2)),
  pracha: villager('นายประชา ชูแก้วมณี', 103, home('9', 3, 'คณะกรรมการหมู่บ้านหมู่ที่ 3')),
  yusuf: villager('นายยูโซะ ดือราแมสะอิ', 104, home('51', 4)),
  duangjai: villager('นางดวงใจ แสงสว่างวงศ์', 105, home('33', 5, 'กลุ่มแม่บ้านเกษตรกรหมู่ที่ 5')),
  abdullah: villager('นายอับดุลเลาะ กาซอมะ', 106, home('8/2', 6, 'คณะกรรมการมัสยิดหมู่ที่ 6')),
  prayong: villager('นางประยงค์ นิลวรรณา', 107, home('72', 1)),
  sakda: villager('นายศักดา พรหมมินทร์', 108, home('40', 2, 'ชมรมผู้สูงอายุตำบลเกาะสะท้อน')),
  nirand: villager('นายนิรันดร์ สุขประเสริฐศรี', 109, home('19', 5)),
  hamidah: villager('นางฮามีดะห์ มะแซ', 110, home('66', 4)),
  school: agency('โรงเรียนบ้านเกาะสะท้อน (ตัวอย่าง)', 201, {
    name: 'นายวิรัตน์ เพียรสอน',
    position: 'ผู้อำนวยการสถานศึกษา',
  }),
  clinic: agency('โรงพยาบาลส่งเสริมสุขภาพตำบลเกาะสะท้อน (ตัวอย่าง)', 202, {
    name: 'นางสาวอารีดา สาและ',
    position: 'นักวิชาการสาธารณสุขชำนาญการ',
  }),
  neighbour: agency('องค์การบริหารส่วนตำบลบ้านทุ่งใหม่ (ตัวอย่าง)', 203, {
    name: 'นายจรูญ มั่นคงดี',
    position: 'หัวหน้าสำนักปลัด',
  }),
  district: agency('ที่ทำการปกครองอำเภอ (ตัวอย่าง)', 204, {
    name: 'นายกฤษฎา ภักดีแผ่นดิน',
    position: 'ปลัดอำเภอ',
  }),
} as const satisfies Readonly<Record<string, Outside>>

export type OutsiderKey = keyof typeof outsiders
