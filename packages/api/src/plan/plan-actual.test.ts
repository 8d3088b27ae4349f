import { beforeEach, expect, test } from 'vitest'
import type { PlanItemId } from '@prongsai/domain/base/id'
import { instant } from '@prongsai/domain/calendar/civil-date'
import { baht, formatBaht, sum } from '@prongsai/domain/money/satang'
import { actualStates, isActualState } from '@prongsai/domain/plan/actual'
import { monthInput } from '@prongsai/domain/plan/plan.input'
import { testDatabase } from '@prongsai/db/testing'
import { approve, draftOf, itemOf, openPlanOffice, roadOf, roundOf, type PlanOffice } from './testing.ts'

const database = await testDatabase()
let office: PlanOffice
beforeEach(async () => {
  office = await openPlanOffice(database)
})

type Bought = {
  readonly item: PlanItemId
  readonly number: number
  readonly began: string
  readonly ready?: string
}

const buy = ({ item, number, began, ready }: Bought) =>
  database.ownerPool.query(
    `insert into purchase (office_id, fiscal_year, number, name, kind, unit_id, plan_item_id, reason, budget, method,
       method_version, method_reason, began_on, status, stage, ready_on, made_at, made_by)
     values ($1, 2570, $2, 'ซื้อ', 'goods', $3, $4, 'ใช้งาน', 100, 'direct', '1', '', $5,
       case when $6::date is null then 'open' else 'ready' end, case when $6::date is null then 'request' end, $6,
       '2026-10-01', $7)`,
    [office.office, number, office.ids.treasury, item, began, ready ?? null, office.ids.officer],
  )

const plan = (name: string, startsMonth: string) =>
  itemOf(office, { name, startsMonth: monthInput.parse(startsMonth), estimate: baht(10_000) })

const on = (day: string) => office.drafter.as(instant(Date.parse(`${day}T05:00:00Z`))).plan

/** Begun in its month, begun after it, not begun in December, due in August; and a road of the other unit. */
async function year() {
  const id = await draftOf(office, [
    plan('ตามกำหนด', '2026-11'),
    plan('เริ่มช้า', '2026-11'),
    plan('ยังไม่เริ่ม', '2026-12'),
    plan('สิงหาคม', '2027-08'),
    roadOf(office, { name: 'ถนน', startsMonth: monthInput.parse('2026-12') }),
  ])
  await approve(office, id)
  const [prompt, late, none, august, road] = (await roundOf(office, id)).items
  if (prompt === undefined || late === undefined || none === undefined) throw new Error('five were planned')
  if (august === undefined || road === undefined) throw new Error('five were planned')
  await buy({ item: prompt.id, number: 1, began: '2026-11-30', ready: '2026-12-20' })
  await buy({ item: late.id, number: 2, began: '2026-12-01' })
  return { id, august, road }
}

const statesOn = async (day: string) => {
  const items = await on(day).actualItems({ year: 2570 })
  return Object.fromEntries(items.map(({ name, state }) => [name, state]))
}

test('an item is begun in its month, late after it, and waits until it is due', async () => {
  await year()
  expect(await statesOn('2026-12-31')).toEqual({
    ตามกำหนด: 'begun',
    เริ่มช้า: 'late',
    ยังไม่เริ่ม: 'waiting',
    ถนน: 'waiting',
    สิงหาคม: 'waiting',
  })
  expect(await statesOn('2027-01-01')).toMatchObject({ ยังไม่เริ่ม: 'late', ถนน: 'late', สิงหาคม: 'waiting' })
})

test('what is not ready when its year is over is carried over, on the first of October and not the day before', async () => {
  await year()
  expect(await statesOn('2027-09-30')).toMatchObject({ เริ่มช้า: 'late', สิงหาคม: 'late' })
  expect(await statesOn('2027-10-01')).toEqual({
    ตามกำหนด: 'begun',
    เริ่มช้า: 'carried',
    ยังไม่เริ่ม: 'carried',
    ถนน: 'carried',
    สิงหาคม: 'carried',
  })
})

test('a change of the plan moves an item to its new month or cancels it, once it is approved', async () => {
  const { august, road } = await year()
  const round = await office.drafter.plan.open({ fiscalYear: 2570, kind: 'change', reason: 'งบไม่พอ' })
  const change = { roundId: round.id, version: null, reason: 'ไม่จำเป็นแล้ว' }
  await office.drafter.plan.changeItem({ ...change, itemId: august.id, item: null })
  const item = roadOf(office, { name: 'ถนน', startsMonth: monthInput.parse('2027-03') })
  await office.drafter.plan.changeItem({ ...change, itemId: road.id, item })
  expect(await statesOn('2027-01-05')).toMatchObject({ สิงหาคม: 'waiting', ถนน: 'late' })
  await approve(office, round.id)
  expect(await statesOn('2027-01-05')).toMatchObject({ สิงหาคม: 'cancelled', ถนน: 'waiting' })
})

test('a purchase that was cancelled is no beginning', async () => {
  await year()
  await database.ownerPool.query(
    `update purchase set status = 'cancelled', stage = null, cancelled_on = '2026-12-02', cancel_ground = 'x',
       cancel_reason = 'x', cancel_paper = 'x' where office_id = $1 and number = 2`,
    [office.office],
  )
  expect(await statesOn('2026-12-05')).toMatchObject({ เริ่มช้า: 'late' })
  const items = await on('2026-12-05').actualItems({ year: 2570 })
  const item = items.find(({ name }) => name === 'เริ่มช้า')
  expect(item).toMatchObject({ purchase: null, beganOn: null })
})

test('a list goes on beyond the last item of the page before', async () => {
  await year()
  const all = await on('2027-01-05').actualItems({ year: 2570 })
  const [, second] = all
  if (second === undefined) throw new Error('the year has one item')
  const after = { month: second.month, number: second.number }
  expect(await on('2027-01-05').actualItems({ year: 2570, after })).toEqual(all.slice(2))
})

test('every figure is the number and the sum of the list behind it', async () => {
  await year()
  const figures = await on('2027-01-05').actual({ year: 2570 })
  expect(figures.reduce((all, { count }) => all + count, 0)).toBe(5)
  for (const { month, unitId, state, count, estimate } of figures) {
    const items = await on('2027-01-05').actualItems({ year: 2570, month, unitId, state })
    expect(items).toHaveLength(count)
    expect(formatBaht(estimate)).toBe(formatBaht(sum(items.map((item) => item.estimate))))
  }
  expect(Object.keys(actualStates).every(isActualState)).toBe(true)
})
