import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, dayIn, handing, openLendingOffice } from './testing.ts'

const database = await testDatabase()

test('a longer term is not allowed any more when the due day is over; it is refused, and the thing comes back', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office))
  const loan = await approved(office, askOf(office, { id }))
  await office.supply.as().loan.handOver(handing(loan, id))
  const longer = await office.staff.as().loan.extend({ id: loan, to: dayIn(5), reason: 'ยังไม่เสร็จ' })
  const yes = { id: longer, approve: true, reason: '' }
  await office.supply.as(later(24)).loan.decideExtension(yes)
  expect(await refusalOf(office.treasurer.as(later(48)).loan.decideExtension(yes))).toEqual({
    code: 'loan/extension-over',
    due: dayIn(1),
  })
  const no = { ...yes, approve: false, reason: 'พ้นกำหนดแล้ว' }
  await office.treasurer.as(later(48)).loan.decideExtension(no)
  expect(await office.supply.as(later(48)).loan.get({ id: loan })).toMatchObject({ due: dayIn(1) })
})

test('days that have passed entirely are not granted any more; as long as one is left they are', async () => {
  const office = await openLendingOffice(database)
  const ask = async () => {
    const { id } = await office.as('officer').asset.register(desk(office))
    return (await office.staff.as().loan.request(askOf(office, { id }))).ids[0] ?? ''
  }
  const yes = { approve: true, reason: '' }
  await office.supply.as(later(24)).loan.decide({ ...yes, id: await ask() })
  const id = await ask()
  expect(await refusalOf(office.supply.as(later(48)).loan.decide({ ...yes, id }))).toEqual({
    code: 'loan/days-over',
    due: dayIn(1),
  })
  await office.supply.as(later(48)).loan.decide({ id, approve: false, reason: 'วันที่ขอผ่านไปแล้ว' })
})

test('a chase and a suspension that are sent again are recorded once, and the journal says how was chased', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office))
  const loan = await approved(office, askOf(office, { id }))
  await office.supply.as().loan.handOver(handing(loan, id))
  const chase = {
    id: loan,
    on: dayIn(1),
    how: 'telephone' as const,
    paper: '',
    note: '',
    sending: randomUUID(),
  }
  await office.supply.as(later(24)).loan.chase(chase)
  await office.supply.as(later(24)).loan.chase(chase)
  const keeper = office.treasurer.as(later(24), { grants: [{ role: 'supply-head', unit: null }] })
  const suspension = { loanId: loan, until: dayIn(30), reason: 'คืนช้า', sending: randomUUID() }
  const first = await keeper.loan.suspend(suspension)
  expect(await keeper.loan.suspend(suspension)).toBe(first)
  expect((await office.supply.as().loan.get({ id: loan })).chases).toHaveLength(1)
  const { rows } = await database.ownerPool.query<{ act: string; how: unknown }>(
    `select body::jsonb ->> 'act' as act, body::jsonb #> '{changes,1}' as how from journal
     where office_id = $1 and body::jsonb ->> 'act' in ('loan/chase', 'loan/suspend') order by number`,
    [office.office],
  )
  expect(rows.map(({ act }) => act)).toEqual(['loan/chase', 'loan/suspend'])
  expect(rows[0]?.how).toEqual({ field: 'how', from: null, to: 'โทรศัพท์' })
})
