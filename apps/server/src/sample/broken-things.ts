import type { UnitKey } from './sample-office.ts'

/** One thing that broke: where, what was said of it, and what came of it. */
export type Broken = {
  readonly repairer: string
  readonly by: string
  readonly unit: UnitKey
  /** A word of its name. */
  readonly word: string
  readonly nth: number
  readonly fault: string
  readonly ends: 'repaired' | 'unrepairable' | 'no-fault' | 'disposal' | 'away' | 'open'
  readonly done?: string
  readonly cost?: number
}

const air = 'ศูนย์บริการเครื่องปรับอากาศตัวอย่าง'
const shop = 'ร้านคอมพิวเตอร์ตัวอย่าง'
const garage = 'อู่ตัวอย่างการช่าง'

/** What breaks in the two years, in its order. */
export const broken: readonly Broken[] = [
  {
    by: 'aminoh',
    unit: 'clerk',
    word: 'เครื่องปรับอากาศ',
    nth: 0,
    fault: 'ไม่เย็น มีน้ำหยด',
    ends: 'repaired',
    done: 'ล้างและเติมน้ำยา เปลี่ยนคาปาซิเตอร์',
    cost: 1_850,
    repairer: air,
  },
  {
    by: 'fatin',
    unit: 'treasury',
    word: 'คอมพิวเตอร์',
    nth: 1,
    fault: 'เปิดไม่ติด',
    ends: 'repaired',
    done: 'เปลี่ยนแหล่งจ่ายไฟ',
    cost: 1_200,
    repairer: shop,
  },
  {
    by: 'ruslan',
    unit: 'works',
    word: 'รถ',
    nth: 0,
    fault: 'สตาร์ตไม่ติด แบตเตอรี่เสื่อม',
    ends: 'repaired',
    done: 'เปลี่ยนแบตเตอรี่และไดชาร์จ',
    cost: 7_400,
    repairer: garage,
  },
  {
    by: 'hasanah',
    unit: 'education',
    word: 'เครื่องพิมพ์',
    nth: 0,
    fault: 'พิมพ์แล้วมีเส้นดำ กระดาษติด',
    ends: 'repaired',
    done: 'เปลี่ยนชุดดรัม',
    cost: 2_300,
    repairer: shop,
  },
  {
    by: 'azman',
    unit: 'health',
    word: 'เครื่องพ่น',
    nth: 0,
    fault: 'เดินเครื่องไม่ออกควัน',
    ends: 'repaired',
    done: 'ล้างหัวฉีดและเปลี่ยนไดอะแฟรม',
    cost: 3_150,
    repairer: garage,
  },
  {
    by: 'kittipong',
    unit: 'clerk',
    word: 'เลื่อยโซ่',
    nth: 0,
    fault: 'โซ่หลวมและสะดุด',
    ends: 'repaired',
    done: 'เปลี่ยนโซ่และบาร์',
    cost: 980,
    repairer: garage,
  },
  {
    by: 'sareena',
    unit: 'nursery',
    word: 'เครื่องเล่น',
    nth: 0,
    fault: 'ขอบมีรอยแตก เกรงเด็กบาดมือ',
    ends: 'unrepairable',
    done: 'ช่างตรวจแล้วพลาสติกกรอบทั้งชิ้น ซ่อมไม่คุ้ม',
    cost: 0,
    repairer: 'ช่างกองช่าง',
  },
  {
    by: 'thanakorn',
    unit: 'welfare',
    word: 'เก้าอี้',
    nth: 0,
    fault: 'ล้อหัก',
    ends: 'no-fault',
    done: 'ล้อหลุด ใส่กลับแล้วใช้ได้ปกติ',
    repairer: '',
  },
  {
    by: 'aminoh',
    unit: 'clerk',
    word: 'เครื่องพิมพ์',
    nth: 1,
    fault: 'ดูดกระดาษไม่ขึ้น',
    ends: 'disposal',
    done: 'อายุเกินสิบปี ไม่มีอะไหล่',
    repairer: '',
  },
  {
    by: 'fatin',
    unit: 'treasury',
    word: 'เครื่องสำรองไฟฟ้า',
    nth: 0,
    fault: 'ไฟดับแล้วไม่สำรอง',
    ends: 'repaired',
    done: 'เปลี่ยนแบตเตอรี่',
    cost: 1_450,
    repairer: shop,
  },
  {
    by: 'kittipong',
    unit: 'clerk',
    word: 'รถ',
    nth: 1,
    fault: 'เบรกมีเสียงดัง',
    ends: 'repaired',
    done: 'เปลี่ยนผ้าเบรกและน้ำมันเบรก',
    cost: 5_600,
    repairer: garage,
  },
  {
    by: 'hasanah',
    unit: 'education',
    word: 'เครื่องปรับอากาศ',
    nth: 0,
    fault: 'เปิดแล้วมีเสียงดังผิดปกติ',
    ends: 'repaired',
    done: 'เปลี่ยนมอเตอร์พัดลมคอยล์เย็น',
    cost: 4_200,
    repairer: air,
  },
  {
    by: 'ruslan',
    unit: 'works',
    word: 'เครื่อง',
    nth: 4,
    fault: 'เครื่องยนต์ไม่มีแรง',
    ends: 'repaired',
    done: 'ล้างคาร์บูเรเตอร์ เปลี่ยนหัวเทียน',
    cost: 1_100,
    repairer: garage,
  },
  {
    by: 'aminoh',
    unit: 'clerk',
    word: 'คอมพิวเตอร์',
    nth: 2,
    fault: 'จอดับเป็นพัก ๆ',
    ends: 'away',
    repairer: shop,
  },
  {
    by: 'azman',
    unit: 'health',
    word: 'รถ',
    nth: 0,
    fault: 'ระบบไฮดรอลิกยกถังไม่ขึ้น',
    ends: 'away',
    repairer: garage,
  },
  {
    by: 'fatin',
    unit: 'treasury',
    word: 'เครื่องปรับอากาศ',
    nth: 0,
    fault: 'รีโมตกดไม่ทำงาน และไม่เย็น',
    ends: 'open',
    repairer: '',
  },
]
