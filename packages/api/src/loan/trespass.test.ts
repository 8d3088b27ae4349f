import { describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { desk, noon } from '../asset/testing.ts'
import { giveFile } from '../file/give-file.ts'
import { attachFile, paper, photo } from '../file/testing.ts'
import { NotFound } from '../found.ts'
import { refusalOf } from '../custody/testing.ts'
import { sealWith } from '../seal.ts'
import { slipToPrint } from './print-loan.ts'
import {
  approved,
  askOf,
  coming,
  day,
  dayIn,
  handing,
  openLendingOffice,
  villager,
  type LendingOffice,
} from './testing.ts'

const database = await testDatabase()

/** One thing of the treasury, which the works division has no say in. */
const lent = async (office: LendingOffice) =>
  (await office.as('officer').asset.register(desk(office, { name: 'เต็นท์' }))).id

const only = (answer: { readonly ids: readonly string[] }) => answer.ids[0] ?? ''

const outside = (office: LendingOffice, id: Awaited<ReturnType<typeof lent>>) =>
  askOf(office, { id }, { borrower: villager(), place: 'outside' })

describe('the head of another division', () => {
  test('cancels no request for what his division does not hold', async () => {
    const office = await openLendingOffice(database)
    const id = only(await office.other.as().loan.request(askOf(office, { id: await lent(office) })))
    const cancel = { id, reason: 'ไม่อยากให้ยืม' }
    expect(await refusalOf(office.engineer.as().loan.cancel(cancel))).toEqual({ code: 'loan/not-yours' })
    expect((await office.engineer.as().loan.get({ id })).may.cancel).toBe(false)
    await office.treasurer.as().loan.cancel(cancel)
  })

  test('asks for no longer days of it, and takes nothing of it back', async () => {
    const office = await openLendingOffice(database)
    const asset = await lent(office)
    const id = await approved(office, askOf(office, { id: asset }), office.other)
    await office.supply.as().loan.handOver(handing(id, asset))
    const { loan } = office.engineer.as()
    expect(await refusalOf(loan.extend({ id, to: dayIn(5), reason: 'ยังใช้' }))).toEqual({
      code: 'loan/not-yours',
    })
    expect(await refusalOf(loan.takeBack(coming(id, asset, { missing: 1 })))).toEqual({
      code: 'asset/outside-unit',
    })
  })

  test('brings nothing forward that is not his division’s', async () => {
    const office = await openLendingOffice(database)
    const brought = broughtOf(office, await lent(office))
    expect(await refusalOf(office.engineer.as().loan.bring(brought))).toEqual({ code: 'asset/outside-unit' })
    await office.treasurer.as().loan.bring(brought)
  })

  test('reads neither the telephone nor the reference of who borrows it, on the screen nor on the slip', async () => {
    const office = await openLendingOffice(database)
    const id = await approved(office, outside(office, await lent(office)), office.supply)
    const seal = sealWith('a secret of the tests, and of nothing else')
    const slip = (actor: LendingOffice['engineer']['actor']) =>
      slipToPrint({ db: database.db, now: noon, seal, actor }, id)
    expect(await slip(office.treasurer.actor)).toMatchObject({
      telephone: '081 234 5678',
      address: '12 หมู่ 3',
    })
    expect(await slip(office.engineer.actor)).toMatchObject({ telephone: '', address: '' })
    expect(await office.engineer.as().loan.get({ id })).toMatchObject({ private: null, reference: null })
    expect((await office.treasurer.as().loan.get({ id })).reference).toMatch(/^[\w-]{22}$/)
  })
})

const broughtOf = (office: LendingOffice, id: Awaited<ReturnType<typeof lent>>) => {
  const { weeklyUntil: _weekly, urgent: _urgent, ...ask } = askOf(office, { id })
  return { ...ask, borrower: villager(), handedOn: dayIn(-4), approvedBy: 'นายกคนก่อน', paper: '12/2569' }
}

test('the signed slip, which tells where the borrower lives, is seen by who has to do with it or oversees', async () => {
  const office = await openLendingOffice(database)
  const assetId = await lent(office)
  const id = await approved(office, outside(office, assetId), office.supply)
  const subject = { kind: 'loan' as const, id }
  const { actor } = office.treasurer
  await attachFile(database, { actor, subject, name: 'ใบยืม.pdf' }, photo(paper))
  const thing = { assetId, passing: 'out' as const }
  await attachFile(database, { actor, subject: { ...subject, thing }, name: 'เต็นท์.jpg' })
  const seenBy = async (who: LendingOffice['staff'], otherwise = {}) =>
    (await who.as(noon, otherwise).file.of(subject)).attached.map(({ name }) => name)
  const both = ['เต็นท์.jpg', 'ใบยืม.pdf']
  const auditing = { grants: [{ role: 'auditor' as const, unit: null }] }
  for (const seen of [seenBy(office.supply), seenBy(office.head), seenBy(office.other, auditing)])
    expect((await seen).toSorted()).toEqual(both)
  expect(await seenBy(office.engineer)).toEqual(['เต็นท์.jpg'])
  const { attached } = await office.supply.as().file.of(subject)
  const given = (by: LendingOffice['staff']['actor'], named: string) =>
    giveFile({ db: database.db, actor: by }, attached.find(({ name }) => name === named)?.fileId ?? '')
  expect(await given(office.head.actor, 'ใบยืม.pdf')).toMatchObject({ name: 'ใบยืม.pdf' })
  expect(await given(office.engineer.actor, 'เต็นท์.jpg')).toMatchObject({ name: 'เต็นท์.jpg' })
  await expect(given(office.engineer.actor, 'ใบยืม.pdf')).rejects.toThrow(NotFound)
})

describe('a day at the end of the calendar', () => {
  test('is no day of return of what is brought forward, and the list is still read', async () => {
    const office = await openLendingOffice(database)
    const brought = { ...broughtOf(office, await lent(office)), due: day('2399-12-31') }
    expect(await refusalOf(office.supply.as().loan.bring(brought))).toMatchObject({ code: 'loan/too-long' })
    expect((await office.staff.as().loan.list({ box: 'all' })).loans).toEqual([])
  })

  test('is not what a loan goes on to', async () => {
    const office = await openLendingOffice(database)
    const asset = await lent(office)
    const id = await approved(office, askOf(office, { id: asset }))
    await office.supply.as().loan.handOver(handing(id, asset))
    expect(
      await refusalOf(office.staff.as().loan.extend({ id, to: day('2399-12-31'), reason: 'ใช้ต่อ' })),
    ).toMatchObject({ code: 'loan/too-long', most: 30 })
  })
})

describe('the borrower, whatever he may do for others,', () => {
  test('hands nothing to himself, takes nothing back from himself and settles nothing of his own', async () => {
    const office = await openLendingOffice(database)
    const asset = await lent(office)
    const id = await approvedOf(office, asset)
    const own = { code: 'loan/own-matter' }
    const { loan } = office.supply.as()
    expect(await refusalOf(loan.handOver(handing(id, asset)))).toEqual(own)
    await office.treasurer.as().loan.handOver(handing(id, asset))
    expect(await refusalOf(loan.takeBack(coming(id, asset, { good: 1 })))).toEqual(own)
    await office.treasurer.as().loan.takeBack(coming(id, asset, { damaged: 1 }))
    const [settlement] = (await loan.get({ id })).settlements
    const decision = {
      id: settlement?.id ?? '',
      way: 'pay',
      amount: baht(0),
      basis: 'market-price',
      reason: 'ไม่มีค่า',
      paper: '',
    } as const
    expect(await refusalOf(loan.decideSettlement(decision))).toEqual(own)
    expect(await refusalOf(loan.toFactFinding({ id: decision.id, reason: 'รอก่อน' }))).toEqual(own)
    expect((await loan.get({ id })).may).toMatchObject({ settle: false, undoReturn: false })
  })

  test('does not lift his own suspension', async () => {
    const office = await openLendingOffice(database)
    const as = (who: 'staff' | 'other') =>
      office[who].as(noon, { grants: [{ role: 'supply-head', unit: null }] })
    const loanId = only(await office.staff.as().loan.request(askOf(office, { id: await lent(office) })))
    const id = await as('other').loan.suspend({ loanId, until: dayIn(30), reason: 'คืนช้า' })
    const lift = { id, reason: 'หายแล้ว' }
    expect(await refusalOf(as('staff').loan.lift(lift))).toEqual({ code: 'loan/own-matter' })
    await as('other').loan.lift(lift)
  })
})

/** Of a thing that the supply officer borrows himself, another has checked it and its division agreed. */
async function approvedOf(office: LendingOffice, id: Awaited<ReturnType<typeof lent>>): Promise<string> {
  const loan = only(await office.supply.as().loan.request(askOf(office, { id })))
  const yes = { id: loan, approve: true, reason: '' }
  await office.other.as(noon, { grants: [{ role: 'supply-officer', unit: null }] }).loan.decide(yes)
  await office.treasurer.as().loan.decide(yes)
  return loan
}
