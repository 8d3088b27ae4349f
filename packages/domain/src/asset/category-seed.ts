/** ประเภทครุภัณฑ์ as it is first offered: a class of the useful-life table, or a kind below one. */
export type SeedCategory = {
  readonly code: string
  /** The code of the class that it lies below; null at the top. */
  readonly parent: string | null
  readonly name: string
  /** The range that the central table allows, in years. */
  readonly lifeRange: readonly [least: number, most: number]
  readonly usefulLifeYears: number
  /** How codes are made; null where the office has to say first. */
  readonly codePattern: string | null
}

type Range = SeedCategory['lifeRange']

/** A class of ตารางที่ 1; its life is the single value of สพฐ. where there is one, else the middle. */
const group = (
  code: string,
  name: string,
  { life, single, parent = null }: { life: Range; single?: number; parent?: string | null },
): SeedCategory => ({
  code,
  parent,
  name,
  lifeRange: life,
  usefulLifeYears: single ?? Math.round((life[0] + life[1]) / 2),
  codePattern: null,
})

const classes: readonly SeedCategory[] = [
  group('1', 'อาคารถาวร', { life: [15, 40] }),
  group('2', 'อาคารชั่วคราวและโรงเรือน', { life: [8, 15] }),
  group('3', 'สิ่งก่อสร้าง', { life: [5, 25] }),
  group('3.1', 'สิ่งก่อสร้างที่ใช้คอนกรีตเสริมเหล็กหรือโครงเหล็ก', { life: [15, 25], parent: '3' }),
  group('3.2', 'สิ่งก่อสร้างที่ใช้ไม้หรือวัสดุอื่น', { life: [5, 15], parent: '3' }),
  group('4', 'ครุภัณฑ์สำนักงาน', { life: [3, 12], single: 8 }),
  group('5', 'ครุภัณฑ์ยานพาหนะและขนส่ง', { life: [5, 30], single: 5 }),
  group('6', 'ครุภัณฑ์ไฟฟ้าและวิทยุ', { life: [5, 10], single: 5 }),
  group('6.1', 'เครื่องกำเนิดไฟฟ้า', { life: [15, 20], parent: '6' }),
  group('7', 'ครุภัณฑ์โฆษณาและเผยแพร่', { life: [5, 10], single: 5 }),
  group('8', 'ครุภัณฑ์การเกษตร', { life: [2, 10], single: 3 }),
  group('8.1', 'เครื่องมือและอุปกรณ์การเกษตร', { life: [2, 5], single: 3, parent: '8' }),
  group('8.2', 'เครื่องจักรกลการเกษตร', { life: [3, 10], single: 3, parent: '8' }),
  group('9', 'ครุภัณฑ์โรงงาน', { life: [2, 10], single: 3 }),
  group('9.1', 'เครื่องมือและอุปกรณ์โรงงาน', { life: [2, 5], single: 3, parent: '9' }),
  group('9.2', 'เครื่องจักรกลโรงงาน', { life: [3, 10], single: 3, parent: '9' }),
  group('10', 'ครุภัณฑ์ก่อสร้าง', { life: [2, 10], single: 3 }),
  group('10.1', 'เครื่องมือและอุปกรณ์ก่อสร้าง', { life: [2, 5], single: 3, parent: '10' }),
  group('10.2', 'เครื่องจักรกลก่อสร้าง', { life: [3, 10], single: 3, parent: '10' }),
  group('11', 'ครุภัณฑ์สำรวจ', { life: [5, 10], single: 8 }),
  group('12', 'ครุภัณฑ์วิทยาศาสตร์และการแพทย์', { life: [5, 15], single: 5 }),
  group('13', 'ครุภัณฑ์คอมพิวเตอร์', { life: [3, 5], single: 3 }),
  group('14', 'ครุภัณฑ์การศึกษา', { life: [2, 5], single: 2 }),
  group('15', 'ครุภัณฑ์งานบ้านงานครัว', { life: [2, 5], single: 5 }),
  group('16', 'ครุภัณฑ์กีฬาและกายภาพ', { life: [2, 5], single: 2 }),
  group('17', 'ครุภัณฑ์ดนตรีและนาฏศิลป์', { life: [2, 5], single: 3 }),
  group('18', 'ครุภัณฑ์อาวุธ', { life: [5, 10], single: 10 }),
  group('19', 'ครุภัณฑ์สนาม', { life: [2, 5], single: 2 }),
  group('20', 'สินทรัพย์โครงสร้างพื้นฐาน', { life: [3, 80] }),
  group('20.1', 'ถนนคอนกรีต', { life: [10, 20], parent: '20' }),
  group('20.2', 'ถนนลาดยาง', { life: [3, 10], parent: '20' }),
  group('20.3', 'สะพานคอนกรีตเสริมเหล็ก', { life: [20, 50], parent: '20' }),
  group('20.4', 'เขื่อนดิน', { life: [20, 50], parent: '20' }),
  group('20.5', 'เขื่อนปูน', { life: [50, 80], parent: '20' }),
  group('20.6', 'อ่างเก็บน้ำ', { life: [30, 80], parent: '20' }),
  group('21', 'ครุภัณฑ์อื่น', { life: [2, 15] }),
  group('21.1', 'ครุภัณฑ์เครื่องดับเพลิง', { life: [2, 15], parent: '21' }),
  group('22', 'สินทรัพย์ไม่มีตัวตน', { life: [2, 20] }),
]

/** รหัสชนิด of three figures as อปท. number their articles; no source fixes them, so the office keeps its own. */
const kinds: readonly (readonly [code: string, parent: string, name: string])[] = [
  ['400', '4', 'โต๊ะ'],
  ['401', '4', 'เก้าอี้'],
  ['406', '4', 'ตู้'],
  ['420', '4', 'เครื่องปรับอากาศ'],
  ['416', '13', 'คอมพิวเตอร์และอุปกรณ์'],
  ['001', '5', 'รถยนต์และรถบรรทุก'],
  ['009', '5', 'รถจักรยานยนต์'],
  ['452', '6', 'เครื่องเสียงและวิทยุสื่อสาร'],
  ['453', '7', 'กล้องและเครื่องรับโทรทัศน์'],
  ['055', '8.2', 'เครื่องสูบน้ำและเครื่องพ่น'],
  ['081', '10.1', 'เครื่องมือก่อสร้าง'],
  ['467', '15', 'เครื่องใช้ในบ้านและครัว'],
  ['715', '19', 'เต็นท์'],
]

/** Every class and kind, a class always before what lies below it. A kind lives as long as its class. */
export const seedCategories: readonly SeedCategory[] = [
  ...classes,
  ...classes.flatMap((above) =>
    kinds.filter(([, parent]) => parent === above.code).map(([code, , name]) => kindBelow(above, code, name)),
  ),
]

function kindBelow(above: SeedCategory, code: string, name: string): SeedCategory {
  return { ...above, code, parent: above.code, name, codePattern: '{kind}-{yy}-{nnnn}' }
}
