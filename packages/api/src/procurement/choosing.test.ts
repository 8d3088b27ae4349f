import { describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { asking, openPurchaseOffice } from './testing.ts'

const database = await testDatabase()

describe('what is offered while a purchase is filled in', () => {
  test('of the plan the items that stand, each with what has begun on it', async () => {
    const office = await openPurchaseOffice(database)
    const officer = office.at.officer('2026-11-23')
    const facts = { kind: 'goods', estimate: baht(600_000), published: true } as const
    const item = await office.planItem({ ...facts, name: 'เครื่องคอมพิวเตอร์' })
    await office.planItem({ ...facts, name: 'ยกเลิกแล้ว', cancelled: true })
    await officer.purchase.open(asking(office, { planItemId: item }))
    const items = await officer.purchase.plannable({ year: 2570 })
    expect(items).toMatchObject([
      { id: item, published: true, estimate: baht(600_000), taken: baht(480_000) },
    ])
    expect(await officer.purchase.plannable({ year: 2571 })).toEqual([])
  })

  test('a body of two is found too small before it is appointed, by the name of who is chosen', async () => {
    const office = await openPurchaseOffice(database)
    const officer = office.at.officer('2026-11-23')
    const { id } = await officer.purchase.open(asking(office))
    const { faults } = await officer.purchase.previewCommittee({
      id,
      kind: 'inspection',
      seats: [
        { seat: 'chair', personId: office.ids.officer, name: '', post: '' },
        { seat: 'member', personId: null, name: 'ผู้แทนชุมชน', post: 'หมู่ที่ 3' },
      ],
    })
    expect(faults).toMatchObject([{ code: 'procurement/committee-too-small', sits: 2, least: 3 }])
  })
})
