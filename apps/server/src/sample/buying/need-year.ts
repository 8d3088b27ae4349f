import type { PlanRoundId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { monthOfDay } from '@prongsai/domain/calendar/civil-month'
import { baht } from '@prongsai/domain/money/satang'
import { type Act, type Desk, known } from '../act.ts'
import { dayAt } from '../office-year.ts'
import { headOf } from '../sample-people.ts'
import type { UnitKey } from '../sample-office.ts'
import { lineKey } from './budget-year.ts'
import { firstIndexOf, twoYears } from './two-years.ts'

type Need = {
  readonly unit: UnitKey
  readonly name: string
  readonly quantity: number
  readonly countingUnit: string
  /** Whole baht. */
  readonly estimate: number
  readonly reason: string
}

const mower: Need = {
  unit: 'works',
  name: 'เครื่องตัดหญ้าแบบข้อแข็ง',
  quantity: 4,
  countingUnit: 'เครื่อง',
  estimate: 38_000,
  reason: 'เครื่องเดิมชำรุด ซ่อมไม่คุ้มค่า',
}

const declined: Need = {
  unit: 'education',
  name: 'โต๊ะประชุมไม้สัก',
  quantity: 1,
  countingUnit: 'ชุด',
  estimate: 185_000,
  reason: 'ใช้ในห้องประชุมกองการศึกษา',
}

const waiting: readonly Need[] = [
  {
    unit: 'health',
    name: 'เครื่องพ่นหมอกควัน',
    quantity: 2,
    countingUnit: 'เครื่อง',
    estimate: 118_000,
    reason: 'เครื่องเดิมใช้งานได้เครื่องเดียว ไม่พอเมื่อพบผู้ป่วยหลายหมู่บ้าน',
  },
  {
    unit: 'nursery',
    name: 'เครื่องฟอกอากาศห้องเรียน',
    quantity: 4,
    countingUnit: 'เครื่อง',
    estimate: 52_000,
    reason: 'ฝุ่นละอองเกินค่ามาตรฐานในช่วงต้นปี',
  },
  {
    unit: 'welfare',
    name: 'รถเข็นผู้ป่วยพับได้',
    quantity: 6,
    countingUnit: 'คัน',
    estimate: 33_000,
    reason: 'มีผู้ขอยืมมากกว่าจำนวนที่มี',
  },
]

/** ความต้องการ of the units for the running year: one taken into the plan, one declined, three that wait today. */
export function needYear(days: readonly CivilDate[]): readonly Act[] {
  const [, running] = twoYears(days)
  const first = firstIndexOf(running, days)
  const on = (after: number) => days[Math.min(first + after, days.length - 1)] ?? dayAt(days)(1)
  const sent = (day: CivilDate, need: Need): Act => ({
    day,
    by: headOf(need.unit),
    perform: (desk) => send(desk, running, need),
  })
  return [
    sent(on(0), mower),
    sent(on(1), declined),
    { day: on(2), by: 'pornthip', perform: (desk) => decline(desk, running) },
    ...waiting.map((need, index) => sent(days.at(-2 - index) ?? on(2), need)),
  ]
}

async function send({ caller, office, today }: Desk, fiscalYear: number, need: Need): Promise<void> {
  const { unit, name, quantity, countingUnit, estimate, reason } = need
  const unitId = known(office.units, unit)
  const facts = { fiscalYear, unitId, name, quantity, countingUnit, startsMonth: monthOfDay(today), reason }
  await caller.plan.sendNeed({ ...facts, estimate: baht(estimate), replacesAssetId: null })
}

async function needNamed({ caller }: Desk, year: number, name: string): Promise<string> {
  const { needs } = await caller.plan.needs({ year, box: 'all' })
  const need = needs.find((one) => one.name === name)
  if (need === undefined) throw new Error(`nobody needs ${name}`)
  return need.id
}

async function decline(desk: Desk, year: number): Promise<void> {
  await desk.caller.plan.declineNeed({
    id: await needNamed(desk, year, declined.name),
    reason: 'ห้องประชุมกลางใช้ร่วมกันได้ และราคาเกินเกณฑ์ครุภัณฑ์สำนักงาน',
  })
}

/** The mowers come into the plan as they were asked for. */
export async function takeNeed(desk: Desk, roundId: PlanRoundId, year: number): Promise<void> {
  const { caller, office, today } = desk
  const { unit, name, quantity, countingUnit, estimate } = mower
  await caller.plan.addItem({
    roundId,
    needId: await needNamed(desk, year, name),
    item: {
      name,
      quantity,
      countingUnit,
      kind: 'goods',
      category: '',
      programme: '',
      unitId: known(office.units, unit),
      lineId: known(office.budgetLines, lineKey(year, 'works-construction')),
      estimate: baht(estimate),
      startsMonth: monthOfDay(today),
      chosen: null,
      replacesAssetId: null,
    },
  })
}
