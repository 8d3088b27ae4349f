import { beforeEach, expect, test } from 'vitest'
import { addDays, bangkokDay, beginningOf } from '@prongsai/domain/calendar/civil-date'
import { testDatabase } from '@prongsai/db/testing'
import { desk, noon } from '../asset/testing.ts'
import { blankBorrowers } from './blank-borrowers.ts'
import {
  approved,
  askOf,
  coming,
  handing,
  openLendingOffice,
  villager,
  type LendingOffice,
} from './testing.ts'

const database = await testDatabase()
let office: LendingOffice

beforeEach(async () => {
  office = await openLendingOffice(database)
})

const run = (days: number) =>
  blankBorrowers({ db: database.db, now: beginningOf(addDays(bangkokDay(noon), days)) })

const sealed = async () =>
  (
    await database.ownerPool.query<{ sealed: Buffer | null; blanked_at: Date | null }>(
      'select sealed, blanked_at from loan_outsider where office_id = $1',
      [office.office],
    )
  ).rows[0]?.sealed

const caller = async () =>
  (
    await database.ownerPool.query<{ caller: Buffer }>(
      'select caller from loan_outsider where office_id = $1',
      [office.office],
    )
  ).rows[0]?.caller.toString('hex')

const told = async () =>
  (
    await database.ownerPool.query(`select from journal where office_id = $1 and act = 'loan/blank'`, [
      office.office,
    ])
  ).rowCount

const openPurpose = async () =>
  (await office.supply.as().loan.terms()).purposes.find(({ open }) => open)?.id ?? ''

const outside = async () => {
  const asset = await office.as('officer').asset.register(desk(office, { name: 'โต๊ะพับ' }))
  const ask = askOf(
    office,
    { id: asset.id },
    { borrower: villager(), place: 'outside', purposeId: await openPurpose() },
  )
  return { asset: asset.id, ask }
}

test('what is private of who borrowed goes so many days after his loan ended, and the journal says so once', async () => {
  const { asset, ask } = await outside()
  const id = await approved(office, ask, office.supply)
  await office.supply.as().loan.handOver(handing(id, asset))
  await run(800)
  expect(await sealed()).toBeInstanceOf(Buffer)
  await office.supply.as().loan.takeBack(coming(id, asset, { good: 1 }))
  await run(364)
  expect(await sealed()).toBeInstanceOf(Buffer)
  await run(367)
  expect(await sealed()).toBeNull()
  await run(368)
  expect(await told()).toBe(1)
})

test('the digest by which his telephone was known goes with it', async () => {
  const { ask } = await outside()
  const [id = ''] = (await office.supply.as().loan.request(ask)).ids
  await office.supply.as().loan.cancel({ id, reason: 'เลื่อนงาน' })
  const before = await caller()
  await run(32)
  expect(await caller()).toMatch(/^[0-9a-f]{64}$/)
  expect(await caller()).not.toBe(before)
})

test('of a request that came to nothing it goes after thirty days', async () => {
  const { ask } = await outside()
  const [id = ''] = (await office.supply.as().loan.request(ask)).ids
  await office.supply.as().loan.cancel({ id, reason: 'เลื่อนงาน' })
  await run(29)
  expect(await sealed()).toBeInstanceOf(Buffer)
  await run(32)
  expect(await sealed()).toBeNull()
})

test('what is not made good yet keeps it', async () => {
  const { asset, ask } = await outside()
  const id = await approved(office, ask, office.supply)
  await office.supply.as().loan.handOver(handing(id, asset))
  await office.supply.as().loan.takeBack(coming(id, asset, { damaged: 1 }))
  await run(800)
  expect(await sealed()).toBeInstanceOf(Buffer)
})
