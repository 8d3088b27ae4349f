import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { refusalOf } from '../custody/testing.ts'
import { draftOf, itemOf, needOf, openPlanOffice, roundOf, type PlanOffice } from './testing.ts'

const database = await testDatabase()
let office: PlanOffice
beforeEach(async () => {
  office = await openPlanOffice(database)
})

const ask = () => office.staff.plan.sendNeed(needOf(office))
const all = async () => (await office.drafter.plan.needs({ year: 2570 })).needs

describe('a need', () => {
  test('is sent by the staff for their own division alone, and by its head', async () => {
    await ask()
    expect(
      await refusalOf(office.staff.plan.sendNeed(needOf(office, { unitId: office.ids.treasury }))),
    ).toEqual({ code: 'plan/need-outside-unit' })
    expect(
      await refusalOf(office.engineer.plan.sendNeed(needOf(office, { unitId: office.ids.treasury }))),
    ).toEqual({ code: 'asset/outside-unit' })
    expect(await all()).toMatchObject([{ status: 'sent', unit: 'กช.', askedBy: 'นายขอ ของใช้' }])
  })

  test('is taken into the draft by an item, and waits again when the item is taken out', async () => {
    const { id: needId } = await ask()
    const roundId = await draftOf(office, [])
    await office.drafter.plan.addItem({ roundId, item: itemOf(office), needId })
    const [item] = (await roundOf(office, roundId)).items
    expect(await all()).toMatchObject([{ status: 'taken', itemNumber: 1, answeredBy: 'นางสาวพัสดุ รอบคอบ' }])
    expect(await refusalOf(office.drafter.plan.addItem({ roundId, item: itemOf(office), needId }))).toEqual({
      code: 'plan/need-decided',
      status: 'taken',
    })
    if (item !== undefined)
      await office.drafter.plan.dropItem({ roundId, itemId: item.id, version: item.version })
    expect(await all()).toMatchObject([{ status: 'sent', itemId: null }])
  })

  test('waits again when the round that took it is given up', async () => {
    const { id: needId } = await ask()
    const id = await draftOf(office, [])
    await office.drafter.plan.addItem({ roundId: id, item: itemOf(office), needId })
    await office.drafter.plan.withdraw({ id, version: (await roundOf(office, id)).version, reason: 'ทำใหม่' })
    expect(await all()).toMatchObject([{ status: 'sent', itemId: null }])
  })

  test('is declined with the reason, and may be looked at again', async () => {
    const { id } = await ask()
    await office.drafter.plan.declineNeed({ id, reason: 'มีอยู่แล้ว 3 เครื่อง' })
    expect(await all()).toMatchObject([{ status: 'declined', answer: 'มีอยู่แล้ว 3 เครื่อง' }])
    expect(await refusalOf(office.staff.plan.withdrawNeed({ id, reason: '' }))).toEqual({
      code: 'plan/need-decided',
      status: 'declined',
    })
    await office.drafter.plan.reopenNeed({ id })
    await office.staff.plan.withdrawNeed({ id, reason: '' })
    expect(await all()).toMatchObject([{ status: 'withdrawn' }])
  })

  test('is changed by who sent it or heads the division, and the second of two is told what the first changed', async () => {
    const { id } = await ask()
    const { fiscalYear: _year, unitId: _unit, ...facts } = needOf(office, { quantity: 3 })
    await office.engineer.plan.changeNeed({ id, version: 1, ...facts })
    expect(
      await refusalOf(office.staff.plan.changeNeed({ id, version: 1, ...facts, quantity: 5 })),
    ).toMatchObject({
      code: 'plan/changed-meanwhile',
      meanwhile: [{ by: 'นายช่าง ขยัน', changes: [{ field: 'quantity', from: 2, to: 3 }] }],
    })
    const other = office.staff.as(undefined, { person: office.head.id }).plan
    expect(await refusalOf(other.withdrawNeed({ id, reason: '' }))).toEqual({ code: 'plan/need-not-yours' })
  })
})
