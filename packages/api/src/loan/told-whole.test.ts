import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { approved, askOf, coming, dayIn, handing, openLendingOffice, villager } from './testing.ts'

const database = await testDatabase()

test('all that is late is reached page by page, the longest late first', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { quantity: 60, name: 'เต็นท์' }))
  const { weeklyUntil: _weekly, urgent: _urgent, ...ask } = askOf(office, { id })
  for (let late = 1; late <= 52; late++)
    await office.supply.as().loan.bring({
      ...ask,
      borrower: villager(),
      handedOn: dayIn(-60),
      due: dayIn(-late),
      approvedBy: 'นายก',
      paper: String(late),
    })
  const first = await office.supply.as().loan.list({ box: 'overdue' })
  const rest = await office.supply.as().loan.list({ box: 'overdue', before: first.before ?? undefined })
  expect([...first.loans, ...rest.loans].map(({ daysLate }) => daysLate)).toEqual(
    Array.from({ length: 52 }, (_, index) => 52 - index),
  )
  expect(rest.before).toBeNull()
})

test('the figures by kind count a piece once, and what came back late as late', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { quantity: 20, name: 'เต็นท์' }))
  const loan = await approved(office, askOf(office, { id, pieces: 12 }))
  await office.supply.as().loan.handOver(handing(loan, id, 12))
  await office.supply.as(later(48)).loan.takeBack(coming(loan, id, { good: 10, damaged: 1, missing: 1 }))
  const { kinds } = await office.supply.as(later(49)).loan.figures({ year: 2570 })
  expect(kinds).toMatchObject([{ loans: 1, pieces: 12, late: 1, wrong: 2 }])
})

test('what was chased before the term was made longer is not chased for the new day', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { name: 'เต็นท์' }))
  const loan = await approved(office, askOf(office, { id }))
  await office.supply.as().loan.handOver(handing(loan, id))
  const chase = { id: loan, how: 'telephone' as const, paper: '', note: 'โทรแจ้ง' }
  await office.supply.as(later(24)).loan.chase({ ...chase, on: dayIn(1) })
  const extension = await office.staff.as(later(24)).loan.extend({ id: loan, to: dayIn(3), reason: 'ใช้ต่อ' })
  expect((await office.supply.as(later(24)).loan.list({ box: 'waiting' })).counts.waiting).toBe(1)
  const yes = { id: extension, approve: true, reason: '' }
  await office.supply.as(later(24)).loan.decideExtension(yes)
  await office.treasurer.as(later(24)).loan.decideExtension(yes)
  const seen = async () => (await office.supply.as(later(24 * 5)).loan.figures({ year: 2570 })).total
  expect(await seen()).toMatchObject({ overdue: 1, chased: 0, chasedInTime: 0 })
  await office.supply.as(later(24 * 5)).loan.chase({ ...chase, on: dayIn(5) })
  expect(await seen()).toMatchObject({ overdue: 1, chased: 1, chasedInTime: 1 })
})

test('a part goes along from the division of its own set', async () => {
  const office = await openLendingOffice(database)
  const officer = office.as('officer')
  const alone = (await officer.asset.register(desk(office))).id
  const whole = (await officer.asset.register(desk(office, { unitId: office.ids.works }))).id
  const part = (await officer.asset.register(desk(office, { unitId: office.ids.works }))).id
  await officer.part.join({ wholeId: whole, partId: part, reason: 'เข้าชุด' })
  const { lines } = askOf(office, { id: alone })
  const [id] = (
    await office.staff.as().loan.request(
      askOf(
        office,
        { id: alone },
        {
          lines: [...lines, { kind: 'asset', assetId: whole, unitId: office.ids.works, pieces: 1 }],
        },
      ),
    )
  ).ids
  const told = await office.staff.as().loan.get({ id: id ?? '' })
  expect(told.lines.map(({ assetId, unitId }) => [assetId, unitId])).toEqual([
    [alone, office.ids.treasury],
    [whole, office.ids.works],
    [part, office.ids.works],
  ])
})
