import { reportFromPublic } from '@prongsai/api/repair/report-fault'
import { baht } from '@prongsai/domain/money/satang'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { type Act, type Desk, known } from './act.ts'
import { dayAt } from './office-year.ts'
import { officerOn, type Registering } from './register-year.ts'
import type { UnitKey } from './sample-office.ts'

/** One thing that broke: where, what was said of it, and what came of it. */
type Broken = {
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

const broken: readonly (Broken & { readonly repairer: string })[] = [
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

/** แจ้งชำรุดและซ่อม of the year: said by whoever saw it, decided by the supply officer, and back after some days. */
export function repairYear(registering: Registering): readonly Act[] {
  const { days } = registering
  const at = dayAt(days)
  return [
    ...broken.flatMap((one, index) => {
      const late = one.ends === 'away' || one.ends === 'open'
      const day = late ? (days.at(-14 + (index - 13) * 5) ?? at(1)) : at(0.12 + (0.8 * index) / broken.length)
      return repairOf(one, day, registering)
    }),
    saidByVillager(days.at(-2) ?? at(1)),
  ]
}

function repairOf(one: (typeof broken)[number], day: CivilDate, registering: Registering): readonly Act[] {
  const { days } = registering
  const repair = { id: '' }
  const after = (count: number) => days[Math.min(days.indexOf(day) + count, days.length - 1)] ?? day
  const officer = (on: CivilDate) => officerOn(on, registering)
  const reported: Act = { day, by: one.by, perform: (desk) => report(desk, one, repair) }
  if (one.ends === 'open') return [reported]
  const decided = after(1)
  if (one.ends === 'no-fault' || one.ends === 'disposal')
    return [reported, { day: decided, by: officer(decided), perform: (desk) => settle(desk, one, repair) }]
  const sent: Act = { day: decided, by: officer(decided), perform: (desk) => send(desk, one, repair) }
  const back = after(8)
  return one.ends === 'away'
    ? [reported, sent]
    : [reported, sent, { day: back, by: officer(back), perform: (desk) => takeBack(desk, one, repair) }]
}

type Repair = { id: string }

async function report({ caller, office }: Desk, one: Broken, repair: Repair): Promise<void> {
  const { lines } = await caller.asset.list({
    filter: { unit: known(office.units, one.unit), status: 'in-use', condition: 'usable', text: one.word },
    size: 20,
  })
  const all =
    lines.length > 0
      ? lines
      : (
          await caller.asset.list({
            filter: { unit: known(office.units, one.unit), status: 'in-use', condition: 'usable' },
            size: 20,
          })
        ).lines
  const card = all[one.nth % all.length]
  if (card === undefined) throw new Error(`nothing of the ${one.unit} can break`)
  const { id } = await caller.repair.report({ assetId: card.id, fault: one.fault, usable: false, pieces: 1 })
  repair.id = id
}

async function send({ caller, today }: Desk, one: (typeof broken)[number], { id }: Repair): Promise<void> {
  const { warrantyUntil } = await caller.repair.get({ id })
  await caller.repair.send({
    id,
    repairer: one.repairer,
    sentOn: today,
    underWarranty: warrantyUntil !== null && warrantyUntil >= today,
    reason: '',
    pieces: 1,
    expectedOn: addDays(today, 10),
    estimate: one.cost === undefined || one.cost === 0 ? null : baht(Math.ceil(one.cost / 500) * 500),
  })
}

async function takeBack({ caller, today }: Desk, one: Broken, { id }: Repair): Promise<void> {
  const { underWarranty } = await caller.repair.get({ id })
  await caller.repair.takeBack({
    id,
    endedOn: today,
    mended: one.ends === 'repaired',
    done: one.done ?? '',
    cost: baht(underWarranty === true ? 0 : (one.cost ?? 0)),
    document:
      underWarranty === true || one.cost === 0
        ? ''
        : `บร. ${Number(today.slice(8))}/${Number(today.slice(5, 7))}`,
  })
}

const settle = ({ caller }: Desk, one: Broken, { id }: Repair) =>
  caller.repair.settle({
    id,
    disposal: one.ends === 'disposal' ? 'deteriorated' : null,
    reason: one.done ?? '',
  })

/** From the sticker on a thing that stands outdoors, without a name. */
const saidByVillager = (day: CivilDate): Act => ({
  day,
  by: 'pornthip',
  perform: async ({ caller, now, office }) => {
    const { lines } = await caller.asset.list({
      filter: { text: 'เครื่องออกกำลังกาย', status: 'in-use' },
      size: 5,
    })
    const all =
      lines.length > 0 ? lines : (await caller.asset.list({ filter: { status: 'in-use' }, size: 5 })).lines
    const { publicId } = await caller.asset.get({ id: all[0]?.id ?? '' })
    await reportFromPublic({ db: office.db, now }, publicId, {
      fault: 'น็อตยึดหลวม โยกแล้วมีเสียงดัง เกรงจะเป็นอันตรายกับเด็ก',
      contact: '',
    })
  },
})
