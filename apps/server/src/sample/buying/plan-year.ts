import type { PlanRoundId } from '@prongsai/domain/base/id'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { monthWithin, type CivilMonth } from '@prongsai/domain/calendar/civil-month'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { baht } from '@prongsai/domain/money/satang'
import type { PlanChannel, PlanStep, RoundKind } from '@prongsai/domain/plan/plan'
import type { ItemInput } from '@prongsai/domain/plan/plan.input'
import { type Act, type Desk, known } from '../act.ts'
import { dayAt } from '../office-year.ts'
import { lineKey, nameIn } from './budget-year.ts'
import { needYear, takeNeed } from './need-year.ts'
import { plannedItems, type PlannedItem } from './plan-items.ts'
import { firstIndexOf, twoYears } from './two-years.ts'

/** A round while it goes by. */
type Round = { id: PlanRoundId | undefined }

const idOf = ({ id }: Round): PlanRoundId => {
  if (id === undefined) throw new Error('the round has not begun')
  return id
}

/** แผนจัดซื้อจัดจ้าง: brought forward for the last year and changed once; made, approved and published for the running one. */
export function plansOfYears(days: readonly CivilDate[]): readonly Act[] {
  const [last, running] = twoYears(days)
  const room = days.length - 1 - firstIndexOf(running, days)
  return [
    ...broughtPlan(last, days),
    ...changedPlan(last, days),
    ...needYear(days),
    ...madePlan(running, days),
    ...(room > longEnough ? waitingPlan(running, days) : []),
  ]
}

/** Working days from the first of a fiscal year until something can be added to its plan. */
const longEnough = 14

/** Days of a year as they are counted from its first; who keeps the post of the head of supplies on each. */
function calendarOf(year: number, days: readonly CivilDate[]) {
  const first = firstIndexOf(year, days)
  const index = (after: number) => Math.min(first + after, days.length - 1)
  return {
    day: (after: number): CivilDate => days[index(after)] ?? dayAt(days)(1),
    screener: (after: number): string => (index(after) >= days.length - 9 ? 'anong' : 'nuriyah'),
  }
}

/** The month so many of a fiscal year, of which the first is October. */
const monthIn = (year: number, nth: number): CivilMonth => monthWithin(fiscalYear(year), ((nth + 8) % 12) + 1)

function itemOf({ office }: Desk, year: number, item: PlannedItem): ItemInput {
  const { name, quantity, countingUnit, kind, unit, line, estimate, startsMonth, chosen = null } = item
  return {
    name,
    quantity,
    countingUnit,
    kind,
    category: '',
    programme: '',
    unitId: known(office.units, unit),
    lineId: known(office.budgetLines, lineKey(year, line)),
    estimate: baht(estimate),
    startsMonth: monthIn(year, startsMonth),
    chosen,
    replacesAssetId: null,
  }
}

type Opening = { readonly year: number; readonly kind: RoundKind; readonly reason: string }

const open =
  (round: Round, { year, kind, reason }: Opening): Act['perform'] =>
  async ({ caller }) => {
    const { id } = await caller.plan.open({ fiscalYear: year, kind, reason })
    round.id = id
  }

const addAll =
  (round: Round, year: number, items: readonly PlannedItem[]): Act['perform'] =>
  async (desk) => {
    for (const item of items) {
      const added = { roundId: idOf(round), item: itemOf(desk, year, item), needId: null }
      const { id } = await desk.caller.plan.addItem(added)
      desk.office.planItems.set(lineKey(year, item.key), id)
    }
  }

const versionOf = async ({ caller }: Desk, round: Round): Promise<number> =>
  (await caller.plan.round({ id: idOf(round) })).version

const send =
  (round: Round): Act['perform'] =>
  async (desk) =>
    desk.caller.plan.send({ id: idOf(round), version: await versionOf(desk, round) })

const decide =
  (round: Round, step: PlanStep): Act['perform'] =>
  async (desk) =>
    desk.caller.plan.decide({
      id: idOf(round),
      version: await versionOf(desk, round),
      step,
      approve: true,
      reason: '',
    })

const proofs: Readonly<Record<PlanChannel, string>> = {
  cgd: 'แผนเลขที่ P69000000001 ในระบบ e-GP (ตัวอย่าง)',
  website: 'หน้าข่าวจัดซื้อจัดจ้างของเว็บไซต์ อบต. (ตัวอย่าง)',
  board: 'ปิดประกาศ ณ ป้ายประชาสัมพันธ์หน้าที่ทำการ อบต.',
}
const channels = ['cgd', 'website', 'board'] as const

const publish =
  (round: Round): Act['perform'] =>
  async ({ caller, today }) => {
    for (const channel of channels)
      await caller.plan.publish({ id: idOf(round), channel, onDay: today, proof: proofs[channel] })
  }

type Approving = { readonly from: number; readonly year: number; readonly days: readonly CivilDate[] }

/** Sent, through the three hands, and published in the three places. */
function approvedAndPublished(round: Round, { from, year, days }: Approving): readonly Act[] {
  const { day, screener } = calendarOf(year, days)
  return [
    { day: day(from), by: 'pornthip', perform: send(round) },
    { day: day(from + 1), by: screener(from + 1), perform: decide(round, 'screen') },
    { day: day(from + 2), by: 'kanlayanee', perform: decide(round, 'pass') },
    { day: day(from + 3), by: 'maroning', perform: decide(round, 'approve') },
    { day: day(from + 4), by: screener(from + 4), perform: publish(round) },
  ]
}

/** ยกมา: approved and published on paper before the office had the system. */
function broughtPlan(year: number, days: readonly CivilDate[]): readonly Act[] {
  const round: Round = { id: undefined }
  const { day, screener } = calendarOf(year, days)
  return [
    { day: day(2), by: 'pornthip', perform: open(round, { year, kind: 'first', reason: '' }) },
    { day: day(2), by: 'pornthip', perform: addAll(round, year, plannedItems) },
    {
      day: day(3),
      by: screener(3),
      perform: async (desk) =>
        desk.caller.plan.bring({
          id: idOf(round),
          version: await versionOf(desk, round),
          approvedOn: addDays(desk.today, -3),
          paper: `บันทึกข้อความกองคลัง เรื่อง ขอความเห็นชอบแผนการจัดซื้อจัดจ้าง ประจำปี ${year}`,
          publications: channels.map((channel) => ({
            channel,
            onDay: addDays(desk.today, -1),
            proof: proofs[channel],
          })),
        }),
    },
  ]
}

const changesAfter = 60

/** ข้อ 13: the price of the pump has gone up before it is bought. */
function changedPlan(year: number, days: readonly CivilDate[]): readonly Act[] {
  const round: Round = { id: undefined }
  const { day } = calendarOf(year, days)
  const reason = 'ราคาเครื่องสูบน้ำปรับสูงขึ้นตามผลการสืบราคา และสภาอนุมัติเงินสะสมเพิ่ม'
  const change = async (desk: Desk) => {
    const pump = plannedItems.find(({ key }) => key === 'pump')
    if (pump === undefined) return
    await desk.caller.plan.changeItem({
      roundId: idOf(round),
      itemId: known(desk.office.planItems, lineKey(year, 'pump')),
      item: itemOf(desk, year, { ...pump, estimate: 690_000 }),
      version: null,
      reason,
    })
  }
  return [
    { day: day(changesAfter), by: 'pornthip', perform: open(round, { year, kind: 'change', reason }) },
    { day: day(changesAfter), by: 'pornthip', perform: change },
    ...approvedAndPublished(round, { from: changesAfter + 1, year, days }),
  ]
}

function madePlan(year: number, days: readonly CivilDate[]): readonly Act[] {
  const thisYear = plannedItems.map((item) => ({ ...item, name: nameIn(item, true) }))
  const round: Round = { id: undefined }
  const { day } = calendarOf(year, days)
  return [
    { day: day(2), by: 'pornthip', perform: open(round, { year, kind: 'first', reason: '' }) },
    { day: day(2), by: 'pornthip', perform: addAll(round, year, thisYear) },
    { day: day(3), by: 'pornthip', perform: (desk) => takeNeed(desk, idOf(round), year) },
    ...approvedAndPublished(round, { from: 3, year, days }),
  ]
}

/** An addition that the ปลัด has on his desk today. */
function waitingPlan(year: number, days: readonly CivilDate[]): readonly Act[] {
  const round: Round = { id: undefined }
  const on = (before: number) => days.at(-before) ?? dayAt(days)(1)
  const reason = 'ได้รับจัดสรรเงินอุดหนุนเฉพาะกิจเพิ่มเติมหลังเผยแพร่แผน'
  const boats: PlannedItem = {
    key: 'boat',
    name: 'เรือท้องแบนพร้อมเครื่องยนต์',
    quantity: 3,
    countingUnit: 'ลำ',
    kind: 'goods',
    unit: 'clerk',
    line: 'boat',
    estimate: 780_000,
    startsMonth: 4,
  }
  return [
    { day: on(5), by: 'pornthip', perform: open(round, { year, kind: 'addition', reason }) },
    {
      day: on(5),
      by: 'pornthip',
      perform: (desk) =>
        desk.caller.plan.addItem({ roundId: idOf(round), item: itemOf(desk, year, boats), needId: null }),
    },
    { day: on(4), by: 'pornthip', perform: send(round) },
    { day: on(3), by: 'anong', perform: decide(round, 'screen') },
  ]
}
