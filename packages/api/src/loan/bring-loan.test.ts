import { randomUUID } from 'node:crypto'
import { unitId as unitIdOf } from '@prongsai/domain/base/id'
import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { agency, askOf, dayIn, openLendingOffice } from './testing.ts'

const database = await testDatabase()

/** So many of something in the hands of the treasury, asked for as any of its kind. */
async function ofOneKind(name: string, quantity: number) {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { quantity, name }))
  const [kind] = await office.supply.as().loan.availability({ from: dayIn(0), days: 1, text: name })
  if (kind === undefined) throw new Error('nothing of it is lent')
  const { categoryId, unitId } = kind
  const any = (pieces: number) => ({ kind: 'alike' as const, categoryId, name, unitId, pieces })
  return { office, id, any, unitId }
}

test('so many of a kind are brought in, and consumables, which are of no card', async () => {
  const { office, id, any, unitId } = await ofOneKind('เต็นท์ผ้าใบ', 6)
  const { weeklyUntil: _weekly, urgent: _urgent, ...ask } = askOf(office, { id })
  const brought = { ...ask, borrower: agency(), handedOn: dayIn(-40), approvedBy: '', paper: 'ไม่มี' }
  const officer = office.supply.as()
  const tents = await officer.loan.bring({ ...brought, lines: [any(4)] })
  expect((await officer.loan.get({ id: tents.id })).holds).toMatchObject([{ state: 'out', pieces: 4 }])
  expect(await refusalOf(officer.loan.bring({ ...brought, lines: [any(3)] }))).toMatchObject({
    code: 'loan/taken',
    free: 2,
  })
  const sand = { kind: 'supply' as const, name: 'กระสอบทราย', countingUnit: 'ใบ', unitId, pieces: 200 }
  const sacks = await officer.loan.bring({ ...brought, lines: [sand] })
  expect(await officer.loan.get({ id: sacks.id })).toMatchObject({ status: 'out', holds: [] })
})

test('what was asked for by its kind, and is broken before it is allowed, is told as not there', async () => {
  const { office, id, any } = await ofOneKind('กล้องถ่ายภาพ', 1)
  const { ids } = await office.staff.as().loan.request(askOf(office, { id }, { lines: [any(1)] }))
  const yes = { id: ids[0] ?? '', approve: true, reason: '' }
  await office.supply.as().loan.decide(yes)
  await database.ownerPool.query(`update asset set condition = 'damaged' where id = $1`, [id])
  expect(await refusalOf(office.treasurer.as().loan.decide(yes))).toMatchObject({
    code: 'loan/not-held',
    pieces: 0,
  })
})

test('an unknown purpose or division is told as such, and what was brought in tells its old slip in the journal', async () => {
  const { office, id, unitId } = await ofOneKind('เครื่องสูบน้ำ', 1)
  const { weeklyUntil: _weekly, urgent: _urgent, ...ask } = askOf(office, { id })
  const brought = {
    ...ask,
    borrower: agency(),
    handedOn: dayIn(-40),
    approvedBy: 'นายกคนก่อน',
    paper: '7/2569',
  }
  const officer = office.supply.as()
  expect(await refusalOf(officer.loan.bring({ ...brought, purposeId: randomUUID() }))).toEqual({
    code: 'loan/not-official',
  })
  const sand = { kind: 'supply' as const, name: 'กระสอบทราย', countingUnit: 'ใบ', unitId, pieces: 20 }
  const nowhere = [{ ...sand, unitId: unitIdOf(randomUUID()) }]
  const supplies = { ...ask, borrower: agency(), place: 'outside' as const, urgent: true, weeklyUntil: null }
  await expect(officer.loan.request({ ...supplies, lines: nowhere })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(officer.loan.bring({ ...brought, lines: nowhere })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await officer.loan.bring(brought)
  const { rows } = await database.ownerPool.query<{ changes: unknown }>(
    `select body::jsonb -> 'changes' as changes from journal where office_id = $1 and body::jsonb ->> 'act' = 'loan/bring'`,
    [office.office],
  )
  expect(rows[0]?.changes).toEqual(
    expect.arrayContaining([
      { field: 'paper', from: null, to: '7/2569' },
      { field: 'approver', from: null, to: 'นายกคนก่อน' },
    ]),
  )
})
