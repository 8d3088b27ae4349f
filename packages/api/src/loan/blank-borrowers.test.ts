import { beforeEach, expect, test } from 'vitest'
import { addDays, bangkokDay, beginningOf, daysBetween } from '@prongsai/domain/calendar/civil-date'
import { shippedRules } from '@prongsai/domain/loan/loan-rules'
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

test('what was never fetched, or never decided on, keeps nothing for ever: thirty days after its last day it is blanked', async () => {
  const { ask } = await outside()
  await office.supply.as().loan.request(ask)
  const { due } = ask
  const last = daysBetween(bangkokDay(noon), due)
  await run(last + 30)
  expect(await sealed()).not.toBeNull()
  await run(last + 32)
  expect(await sealed()).toBeNull()
  expect(await told()).toBe(1)
})

test('an approved loan that nobody fetched is blanked too', async () => {
  const { ask } = await outside()
  await approved(office, ask, office.supply)
  await run(40)
  expect(await sealed()).toBeNull()
})

test('a national ID number that the office does not ask for is not kept', async () => {
  const { ask } = await outside()
  const borrower = { ...villager(), nationalId: '1101700230708' }
  const [id] = (await office.supply.as().loan.request({ ...ask, borrower })).ids
  const seen = async (loan: string | undefined) =>
    (await office.supply.as().loan.get({ id: loan ?? '' })).private?.nationalId
  expect(await seen(id)).toBe('')
  const keeper = office.supply.as(noon, { grants: [{ role: 'supply-head', unit: null }] })
  await keeper.loan.keepRules({ ...shippedRules, asksNationalId: true, version: 0 })
  const [asked] = (await office.supply.as().loan.request({ ...ask, borrower })).ids
  expect(await seen(asked)).toBe('1-1017-xxxxx-xx-8')
})
