import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { approved, askOf, dayIn, handing, openLendingOffice, villager } from './testing.ts'
import { tellDue } from './tell-due.ts'

const database = await testDatabase()
const { db } = database

test('who borrows is told three days before, on the day and when it is late; who lends chases, and the head hears last', async () => {
  const office = await openLendingOffice(database)
  const register = async () => (await office.as('officer').asset.register(desk(office, { name: 'เต็นท์' }))).id
  const [first, second] = [await register(), await register()]
  for (const id of [first, second]) {
    const loan = await approved(office, askOf(office, { id }, { due: dayIn(5) }))
    await office.supply.as().loan.handOver(handing(loan, id))
  }
  const on = async (days: number) => {
    await tellDue({ db, now: later(24 * days) })
    await tellDue({ db, now: later(24 * days + 1) })
    const of = async (who: typeof office.staff) =>
      (await who.as(later(24 * days)).notice.mine()).filter(({ on: told }) => told === dayIn(days))
    return { borrower: await of(office.staff), lender: await of(office.supply), head: await of(office.head) }
  }
  expect(await on(1)).toEqual({ borrower: [], lender: [], head: [] })
  const soon = await on(2)
  expect(soon.borrower).toMatchObject([{ matter: 'loan-borrower', read: false }])
  expect(soon.borrower[0]?.lines).toHaveLength(2)
  expect(soon.lender).toEqual([])
  expect((await on(5)).lender[0]?.lines[0]?.text).toContain('ครบกำหนดส่งคืน วันนี้')
  const late = await on(6)
  expect(late.lender[0]?.lines[0]?.text).toContain('ต้องติดตามทวงคืนภายใน 5 ธันวาคม 2569 (ระเบียบฯ 2560 ข้อ 211)')
  expect(late.head).toEqual([])
  expect((await on(13)).head[0]?.lines).toHaveLength(2)
  expect(await on(14)).toEqual({ borrower: [], lender: [], head: [] })
})

test('of an outsider’s loan who lends is told, and a notice is read by its own person alone', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { name: 'เต็นท์' }))
  const ask = askOf(office, { id }, { borrower: villager(), place: 'outside', due: dayIn(0) })
  const loan = await approved(office, ask, office.supply)
  await office.supply.as().loan.handOver(handing(loan, id))
  await tellDue({ db, now: later(1) })
  const [notice] = await office.supply.as().notice.mine()
  expect(notice?.lines[0]).toMatchObject({
    to: `/loans/${loan}`,
    text: expect.stringContaining('นางสมศรี ใจบุญ'),
  })
  await expect(office.staff.as().notice.read({ id: notice?.id ?? '' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await office.supply.as().notice.read({ id: notice?.id ?? '' })
  expect(await office.supply.as().notice.mine()).toMatchObject([{ read: true }])
})

test('who acts for the supply officer is told with him, and an office in which it fails keeps no other from its own', async () => {
  const [broken, office] = [await openLendingOffice(database), await openLendingOffice(database)]
  for (const each of [broken, office]) {
    const { id } = await each.as('officer').asset.register(desk(each, { name: 'เต็นท์' }))
    const loan = await approved(each, askOf(each, { id }, { due: dayIn(0) }))
    await each.supply.as().loan.handOver(handing(loan, id))
  }
  await database.ownerPool.query(
    `insert into acting_order (office_id, person_id, for_person_id, order_number, ordered_on, from_day)
     values ($1, $2, $3, '1/2569', '2026-01-01', '2026-01-01')`,
    [office.office, office.other.id, office.supply.id],
  )
  await database.ownerPool.query(
    `alter table loan_notice add constraint broken check (office_id <> '${broken.office}') not valid`,
  )
  const outcome = await tellDue({ db, now: later(1) }).then(
    () => undefined,
    (error: unknown) => error,
  )
  await database.ownerPool.query('alter table loan_notice drop constraint broken')
  expect(outcome).toBeInstanceOf(AggregateError)
  expect(await broken.supply.as(later(2)).notice.mine()).toEqual([])
  for (const who of [office.supply, office.other])
    expect(await who.as(later(2)).notice.mine()).toMatchObject([{ matter: 'loan-lender' }])
})
