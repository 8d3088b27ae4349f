import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, dayIn, handing, openLendingOffice, type LendingOffice } from './testing.ts'

const database = await testDatabase()

/** The head of the treasury, who checks as well: he holds the authority of both steps. */
const both = (office: LendingOffice) => {
  const { grants } = office.treasurer.actor
  return office.treasurer.as(noon, { grants: [...grants, { role: 'supply-officer', unit: null }] })
}

test('what is decided twice by one who holds two authorities signs the step that was shown, and not the next', async () => {
  const office = await openLendingOffice(database)
  const { id: asset } = await office.as('officer').asset.register(desk(office))
  const [id = ''] = (await office.staff.as().loan.request(askOf(office, { id: asset }))).ids
  const caller = both(office)
  expect(await refusalOf(caller.loan.decide({ id, approve: true, reason: '' }))).toEqual({
    code: 'loan/step-unnamed',
  })
  const { step } = (await caller.loan.get({ id })).may
  expect(step).toEqual({ kind: 'check', unitId: null })
  const yes = { id, step, approve: true, reason: '' }
  await Promise.all([caller.loan.decide(yes), caller.loan.decide(yes)])
  const once = await caller.loan.get({ id })
  expect(once).toMatchObject({ status: 'requested', approvals: [{ step: 'check' }] })
  expect(await refusalOf(office.supply.as().loan.decide(yes))).toEqual({
    code: 'loan/step-passed',
    step: 'check',
  })
  await caller.loan.decide({ ...yes, step: once.may.step })
  await caller.loan.decide({ ...yes, step: once.may.step })
  const decided = await caller.loan.get({ id })
  expect(decided.status).toBe('approved')
  expect(decided.approvals.map((one) => one.step)).toEqual(['check', 'unit'])
})

test('of a longer term too the step is named that was shown', async () => {
  const office = await openLendingOffice(database)
  const { id: asset } = await office.as('officer').asset.register(desk(office))
  const loan = await approved(office, askOf(office, { id: asset }))
  await office.supply.as().loan.handOver(handing(loan, asset))
  const id = await office.staff.as().loan.extend({ id: loan, to: dayIn(4), reason: 'ยังไม่เสร็จ' })
  const caller = both(office)
  const yes = { id, approve: true, reason: '' }
  expect(await refusalOf(caller.loan.decideExtension(yes))).toEqual({ code: 'loan/step-unnamed' })
  const { extensionStep: step } = (await caller.loan.get({ id: loan })).may
  await caller.loan.decideExtension({ ...yes, step })
  await caller.loan.decideExtension({ ...yes, step })
  expect(await caller.loan.get({ id: loan })).toMatchObject({ due: dayIn(1) })
})
