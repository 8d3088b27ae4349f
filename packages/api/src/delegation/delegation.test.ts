import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@prongsai/domain/access/actor'
import type { DelegateInput } from '@prongsai/domain/delegation/delegation.input'
import { bangkokDay, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { entryOf } from '@prongsai/domain/journal/entry'
import { actorOf } from '@prongsai/db/office/sessions'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { desk, later, noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { askOf, dayIn, openLendingOffice, type LendingOffice } from '../loan/testing.ts'

const database = await testDatabase()
const today = bangkokDay(noon)

/** An office where the treasurer is delegated what the head approves, by an order that is recorded. */
async function openDelegated() {
  const office = await openLendingOffice(database)
  const clerk = clerkOf(office)
  const order = orderOf(office)
  const id = await clerk.delegation.order(order)
  return { ...office, clerk, order, id }
}

const clerkOf = (office: LendingOffice) =>
  office.other.as(undefined, { grants: [{ role: 'clerk', unit: null }] })

const orderOf = (office: LendingOffice): DelegateInput => ({
  forPerson: office.head.id,
  person: office.treasurer.id,
  orderNumber: '40/2570',
  orderedOn: today,
  from: today,
  until: dayIn(30),
  powers: [{ power: 'loan-approve', limit: null }],
  units: null,
})

/** Somebody as his session would bring him on a day. */
async function signedIn(who: LendingOffice['staff'], day: CivilDate = today): Promise<Actor> {
  const user = randomUUID()
  await database.ownerPool.query('update person set auth_user_id = $1 where id = $2', [user, who.id])
  const actor = await actorOf(database.db, user, day)
  if (actor === undefined) throw new Error('nobody is signed in')
  return actor
}

const callerOf = (actor: Actor) => createCaller({ db: database.db, now: noon, actor })

/** A loan for use outside, checked and agreed, so that it waits for the head of the office. */
async function waitingForHead(office: LendingOffice) {
  const { id: asset } = await office.as('officer').asset.register(desk(office, { name: 'เต็นท์' }))
  const ask = askOf(office, { id: asset }, { place: 'outside' })
  const [id = ''] = (await office.staff.as().loan.request(ask)).ids
  const yes = { id, approve: true, reason: '' }
  await office.supply.as().loan.decide(yes)
  const { progress } = await office.supply.as().loan.get({ id })
  if (progress.some(({ kind, done }) => kind === 'unit' && !done))
    await office.treasurer.as().loan.decide(yes)
  return { id, yes, ask }
}

describe('a delegated power', () => {
  test('decides a loan on behalf of its giver, in the receiver’s own post, and the papers and the journal say so', async () => {
    const office = await openDelegated()
    const { id, yes } = await waitingForHead(office)
    const before = await office.supply.as().loan.get({ id })
    expect(before.progress.at(-1)?.by).toMatchObject([
      { name: 'นางคลัง มั่งมี', actingFor: null, delegatedBy: 'นายนายก ใจกว้าง' },
      { name: 'นายนายก ใจกว้าง', actingFor: null, delegatedBy: null },
    ])
    const actor = await signedIn(office.treasurer)
    const treasurer = callerOf(actor)
    const listed = (await treasurer.loan.list({ box: 'waiting' })).loans.find((one) => one.id === id)
    expect(listed?.mayDecide).toBe(true)
    await treasurer.loan.decide(yes)
    const decided = await office.supply.as().loan.get({ id })
    expect(decided.status).toBe('approved')
    expect(decided.approvals.at(-1)).toMatchObject({
      step: 'head',
      by: 'นางคลัง มั่งมี',
      position: 'ตำแหน่ง',
      actingFor: 'ปฏิบัติราชการแทนตำแหน่ง',
    })
    const entry = await lastEntry(office, 'loan/approve')
    expect(entry?.actor).toMatchObject({
      name: 'นางคลัง มั่งมี',
      actingFor: null,
      onBehalfOf: { name: 'นายนายก ใจกว้าง', order: '40/2570' },
    })
  })

  test('leaves the giver his own', async () => {
    const office = await openDelegated()
    const { id, yes } = await waitingForHead(office)
    await office.head.as().loan.decide(yes)
    expect((await office.supply.as().loan.get({ id })).approvals.at(-1)).toMatchObject({ actingFor: null })
  })

  test('does not decide what its receiver borrows himself', async () => {
    const office = await openDelegated()
    const { id, yes } = await waitingForHead(office)
    await database.ownerPool.query('update loan set borrower_id = $1 where id = $2', [
      office.treasurer.id,
      id,
    ])
    const treasurer = callerOf(await signedIn(office.treasurer))
    expect(await refusalOf(treasurer.loan.decide(yes))).toEqual({ code: 'loan/own-loan' })
    const { progress } = await office.supply.as().loan.get({ id })
    expect(progress.at(-1)?.by.map(({ name }) => name)).toEqual(['นายนายก ใจกว้าง'])
  })

  test('does not decide what its giver borrows either: on his behalf that would be himself', async () => {
    const office = await openDelegated()
    const { id, yes } = await waitingForHead(office)
    await database.ownerPool.query('update loan set borrower_id = $1 where id = $2', [office.head.id, id])
    const treasurer = callerOf(await signedIn(office.treasurer))
    expect(await refusalOf(treasurer.loan.decide(yes))).toMatchObject({ code: 'loan/not-your-step' })
    const { progress } = await office.supply.as().loan.get({ id })
    expect(progress.at(-1)?.by).toEqual([])
  })

  test('is told before a request is sent', async () => {
    const office = await openDelegated()
    const { ask } = await waitingForHead(office)
    const { from, due, place, lines } = ask
    const asked = { from, due, place, lines, borrowerKind: 'staff' as const, borrowerId: null }
    const preview = await office.staff.as().loan.preview(asked)
    expect(preview.steps.at(-1)?.by).toContainEqual({
      name: 'นางคลัง มั่งมี',
      position: 'ตำแหน่ง',
      actingFor: null,
      delegatedBy: 'นายนายก ใจกว้าง',
    })
  })

  test('for one unit decides nothing of another’s', async () => {
    const office = await openLendingOffice(database)
    await clerkOf(office).delegation.order({
      ...orderOf(office),
      person: office.engineer.id,
      units: [office.ids.works],
    })
    const { id, yes } = await waitingForHead(office)
    const { progress } = await office.supply.as().loan.get({ id })
    expect(progress.at(-1)?.by.map(({ name }) => name)).toEqual(['นายนายก ใจกว้าง'])
    const engineer = callerOf(await signedIn(office.engineer))
    expect(await refusalOf(engineer.loan.decide(yes))).toMatchObject({ code: 'loan/not-your-step' })
    await office.head.as().loan.decide(yes)
    const approval = (await office.supply.as().loan.get({ id })).approvals.at(-1)
    expect(
      await refusalOf(engineer.loan.undoApproval({ id: approval?.id ?? '', reason: 'ทดสอบ' })),
    ).toMatchObject({ code: 'loan/approval-above' })
  })
})

describe('the days of an order', () => {
  test('bound it: before, after and once it is revoked nobody has the power', async () => {
    const office = await openDelegated()
    const on = async (day: CivilDate) => (await signedIn(office.treasurer, day)).delegated.length
    expect([await on(dayIn(-1)), await on(today), await on(dayIn(30)), await on(dayIn(31))]).toEqual([
      0, 1, 1, 0,
    ])
    await office.clerk.delegation.revoke({ order: office.id, on: dayIn(2), reason: 'นายกเพิกถอน' })
    expect([await on(dayIn(1)), await on(dayIn(2))]).toEqual([1, 0])
    const { id } = await waitingForHead(office)
    const decidersIn = async (days: number) => {
      const { progress } = await office.supply.as(later(24 * days)).loan.get({ id })
      return progress.at(-1)?.by.map(({ name }) => name)
    }
    expect(await decidersIn(1)).toEqual(['นางคลัง มั่งมี', 'นายนายก ใจกว้าง'])
    expect(await decidersIn(2)).toEqual(['นายนายก ใจกว้าง'])
    expect(
      await refusalOf(office.clerk.delegation.revoke({ order: office.id, on: dayIn(3), reason: 'อีกครั้ง' })),
    ).toEqual({ code: 'delegation/over', on: dayIn(2) })
  })

  test('end with the giver’s role: what he no longer holds nobody holds for him', async () => {
    const office = await openDelegated()
    await database.ownerPool.query('update role_grant set until_day = $1 where person_id = $2', [
      today,
      office.head.id,
    ])
    expect((await signedIn(office.treasurer, dayIn(1))).delegated[0]?.grants).toEqual([])
  })

  test.each(['treasurer', 'head'] as const)('end when the %s leaves the office', async (leaver) => {
    const office = await openDelegated()
    const admin = office.other.as(undefined, { grants: [{ role: 'administrator', unit: null }] })
    await admin.people.leave({ person: office[leaver].id, on: today, reason: 'โอนย้าย' })
    const [order] = await admin.delegation.list()
    expect(order).toMatchObject({ revokedOn: today, revokedReason: 'โอนย้าย' })
  })
})

describe('an order', () => {
  test('is written down with its powers, its units and the posts that it names', async () => {
    const office = await openDelegated()
    expect(await office.staff.as().delegation.list()).toMatchObject([
      {
        name: 'นางคลัง มั่งมี',
        forName: 'นายนายก ใจกว้าง',
        forPosition: 'ตำแหน่ง',
        powers: [{ power: 'loan-approve', limit: null }],
        units: null,
        copySentOn: null,
      },
    ])
    const entry = await lastEntry(office, 'delegation/order')
    expect(entry).toMatchObject({ clause: 'ระเบียบฯ พ.ศ. 2560 ข้อ 7', subject: { kind: 'person' } })
    expect(entry?.changes).toContainEqual({
      field: 'powers',
      from: null,
      to: 'อนุมัติการยืมพัสดุแทนหัวหน้าหน่วยงานของรัฐ',
    })
  })

  test('gives on nothing that was given (ข้อ 7)', async () => {
    const office = await openDelegated()
    const onward = { ...office.order, forPerson: office.treasurer.id, person: office.staff.id }
    expect(await refusalOf(office.clerk.delegation.order(onward))).toMatchObject({
      code: 'delegation/not-held',
      power: 'loan-approve',
    })
  })

  test('is recorded once', async () => {
    const office = await openDelegated()
    expect(await refusalOf(office.clerk.delegation.order(office.order))).toEqual({
      code: 'delegation/recorded-already',
    })
  })

  test('is not for a unit that is closed or of another office', async () => {
    const office = await openDelegated()
    const other = await openLendingOffice(database)
    const foreign = { ...office.order, orderNumber: '41/2570', units: [other.ids.works] }
    await expect(office.clerk.delegation.order(foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('has its copy sent to สตง. recorded, and in the journal', async () => {
    const office = await openDelegated()
    const sent = { order: office.id, on: today, paper: 'ที่ ปง 72301/115' }
    await office.clerk.delegation.sendCopy(sent)
    expect(await office.clerk.delegation.list()).toMatchObject([
      { copySentOn: today, copyPaper: 'ที่ ปง 72301/115' },
    ])
    expect((await lastEntry(office, 'delegation/copy'))?.changes).toContainEqual({
      field: 'copyPaper',
      from: null,
      to: 'ที่ ปง 72301/115',
    })
    expect(await refusalOf(office.clerk.delegation.sendCopy(sent))).toMatchObject({
      code: 'delegation/copy-sent',
    })
  })
})

async function lastEntry({ office }: LendingOffice, act: string) {
  const { rows } = await database.ownerPool.query<{ body: string }>(
    `select body from journal where office_id = $1 and body::jsonb ->> 'act' = $2 order by number desc limit 1`,
    [office, act],
  )
  const [row] = rows
  return row === undefined ? undefined : entryOf(row.body)
}
