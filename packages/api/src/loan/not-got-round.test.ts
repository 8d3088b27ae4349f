import { describe, expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { askOf, openLendingOffice, type LendingOffice } from './testing.ts'

const database = await testDatabase()

const lent = async (office: LendingOffice, quantity = 1) =>
  (await office.as('officer').asset.register(desk(office, { quantity, name: 'เต็นท์' }))).id

const asked = async (
  office: LendingOffice,
  by: Pick<LendingOffice['staff'], 'as'>,
  ...ask: Parameters<typeof askOf> extends [unknown, ...infer Rest] ? Rest : never
) => (await by.as().loan.request(askOf(office, ...ask))).ids[0] ?? ''

describe('a refusal stands until who may refuse takes it back', () => {
  test('and is not opened again by taking back the step before it', async () => {
    const office = await openLendingOffice(database)
    const id = await asked(office, office.staff, { id: await lent(office) }, { place: 'outside' })
    await office.supply.as().loan.decide({ id, approve: true, reason: '' })
    await office.head.as().loan.decide({ id, approve: false, reason: 'ใช้งานอยู่' })
    const [check, refusal] = (await office.staff.as().loan.get({ id })).approvals
    const undo = { reason: 'ขอให้พิจารณาใหม่' }
    expect(await refusalOf(office.supply.as().loan.undoApproval({ id: check?.id ?? '', ...undo }))).toEqual({
      code: 'loan/later-stands',
    })
    expect(await office.staff.as().loan.get({ id })).toMatchObject({ status: 'refused' })
    await office.head.as().loan.undoApproval({ id: refusal?.id ?? '', ...undo })
    await office.head.as().loan.decide({ id, approve: true, reason: '' })
    expect(await office.staff.as().loan.get({ id })).toMatchObject({ status: 'approved' })
  })

  test('and is never taken back by the borrower himself', async () => {
    const office = await openLendingOffice(database)
    const id = await asked(office, office.supply, { id: await lent(office) })
    await office.as('officer').loan.decide({ id, approve: false, reason: 'ใช้งานอยู่' })
    const [refusal] = (await office.staff.as().loan.get({ id })).approvals
    expect(
      await refusalOf(office.supply.as().loan.undoApproval({ id: refusal?.id ?? '', reason: 'ขอใหม่' })),
    ).toEqual({ code: 'loan/own-loan' })
  })
})
