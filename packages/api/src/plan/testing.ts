import { randomUUID } from 'node:crypto'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import { budgetLineId, personId, type PlanRoundId, type UnitId } from '@prongsai/domain/base/id'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { monthInput, type ItemInput, type NeedInput } from '@prongsai/domain/plan/plan.input'
import { stepOrder } from '@prongsai/domain/plan/round'
import type { TestDatabase } from '@prongsai/db/testing'
import { createCaller, type Caller } from '../app-router.ts'
import { noon, openOffice } from '../asset/testing.ts'

/** The office with who makes, screens, passes and approves its plan, and one who asks, beside a line of its budget. */
export async function openPlanOffice(database: TestDatabase) {
  const office = await openOffice(database)
  const { treasury, works } = office.ids
  const add = async (name: string, role: Role, unit: UnitId) => {
    const id = personId(randomUUID())
    const grants = [{ role, unit: role === 'unit-head' ? unit : null }]
    await database.ownerPool.query(
      `insert into person (office_id, id, name, position, unit_id, created_at)
       values ($1, $2, $3, 'ตำแหน่ง', $4, '2026-01-01')`,
      [office.office, id, name, unit],
    )
    await database.ownerPool.query(
      `insert into role_grant (office_id, person_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
      [office.office, id, role, grants[0]?.unit],
    )
    const actor: Actor = {
      office: office.office,
      person: id,
      name,
      position: 'ตำแหน่ง',
      unit,
      grants,
      acting: [],
      delegated: [],
    }
    const as = (now: Instant = noon, otherwise: Partial<Actor> = {}): Caller =>
      createCaller({ db: database.db, now, actor: { ...actor, ...otherwise } })
    const plan: Caller['plan'] = as().plan
    return { id, actor, as, plan }
  }
  const line = async (name: string, allocated: number) => {
    const { rows } = await database.ownerPool.query<{ id: string }>(
      `insert into budget_line (office_id, fiscal_year, source, programme, work, project, category, name, explanation,
         unit_id, allocated, made_at, made_by)
       values ($1, 2570, 'ordinance', 'บริหารงานทั่วไป', '', '', 'ค่าครุภัณฑ์', $2, '', $3, $4, '2026-10-01', $5) returning id`,
      [office.office, name, treasury, baht(allocated), office.ids.officer],
    )
    return budgetLineId(rows[0]?.id ?? '')
  }
  return {
    ...office,
    line: await line('ครุภัณฑ์คอมพิวเตอร์', 1_000_000),
    addLine: line,
    drafter: await add('นางสาวพัสดุ รอบคอบ', 'supply-officer', treasury),
    screener: await add('นางคลัง มั่งมี', 'supply-head', treasury),
    clerk: await add('นายปลัด เที่ยงธรรม', 'clerk', treasury),
    head: await add('นายนายก ใจกว้าง', 'office-head', treasury),
    engineer: await add('นายช่าง ขยัน', 'unit-head', works),
    staff: await add('นายขอ ของใช้', 'staff', works),
  }
}

export type PlanOffice = Awaited<ReturnType<typeof openPlanOffice>>

const month = (text: string) => monthInput.parse(text)

export const itemOf = (office: PlanOffice, otherwise: Partial<ItemInput> = {}): ItemInput => ({
  name: 'เครื่องคอมพิวเตอร์สำหรับงานประมวลผล',
  quantity: 3,
  countingUnit: 'เครื่อง',
  kind: 'goods',
  category: 'ค่าครุภัณฑ์คอมพิวเตอร์',
  programme: 'บริหารงานทั่วไป',
  unitId: office.ids.treasury,
  lineId: office.line,
  estimate: baht(90_000),
  startsMonth: month('2027-01'),
  chosen: null,
  replacesAssetId: null,
  ...otherwise,
})

/** A road, which is above the sum of a direct purchase. */
export const roadOf = (office: PlanOffice, otherwise: Partial<ItemInput> = {}): ItemInput =>
  itemOf(office, {
    name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านดอน',
    quantity: 1,
    countingUnit: 'สาย',
    kind: 'construction',
    unitId: office.ids.works,
    lineId: null,
    estimate: baht(1_987_000),
    ...otherwise,
  })

export const needOf = (office: PlanOffice, otherwise: Partial<NeedInput> = {}): NeedInput => ({
  fiscalYear: 2570,
  unitId: office.ids.works,
  name: 'เครื่องตัดหญ้าสะพายไหล่',
  quantity: 2,
  countingUnit: 'เครื่อง',
  estimate: baht(19_000),
  startsMonth: month('2026-12'),
  reason: 'ของเดิมชำรุด ซ่อมไม่คุ้ม',
  replacesAssetId: null,
  ...otherwise,
})

/** A draft of the year's first plan with these items. */
export async function draftOf(office: PlanOffice, items: readonly ItemInput[]) {
  const { id } = await office.drafter.plan.open({ fiscalYear: 2570, kind: 'first', reason: '' })
  for (const item of items) await office.drafter.plan.addItem({ roundId: id, item, needId: null })
  return id
}

export const roundOf = (office: PlanOffice, id: PlanRoundId) => office.drafter.plan.round({ id })

export async function send(office: PlanOffice, id: PlanRoundId): Promise<void> {
  await office.drafter.plan.send({ id, version: (await roundOf(office, id)).version })
}

/** Through the three steps by who holds them. */
export async function approve(office: PlanOffice, id: PlanRoundId): Promise<void> {
  await send(office, id)
  const who = { screen: office.screener, pass: office.clerk, approve: office.head }
  for (const step of stepOrder) {
    const { version } = await roundOf(office, id)
    await who[step].plan.decide({ id, version, step, approve: true, reason: '' })
  }
}
