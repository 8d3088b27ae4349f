import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { personId } from '@prongsai/domain/base/id'
import { testDatabase } from '@prongsai/db/testing'
import { desk } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, coming, dayIn, handing, openLendingOffice, type LendingOffice } from './testing.ts'

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

const brought = (office: LendingOffice, id: Awaited<ReturnType<typeof lent>>, handedOn: number) => {
  const borrower = { kind: 'staff' as const, personId: office.staff.id }
  const { weeklyUntil: _weekly, urgent: _urgent, ...ask } = askOf(office, { id }, { borrower, due: dayIn(5) })
  return { ...ask, handedOn: dayIn(handedOn), approvedBy: 'นายกคนก่อน', paper: '12/2569' }
}

describe('what is brought in from before the system goes round no approval', () => {
  test('taken back it is cancelled, its things are free, and nobody hands it over again', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const loan = await office.supply.as().loan.bring(brought(office, id, -3))
    await office.supply.as().loan.undoHandOver({ id: loan.id, reason: 'บันทึกผิดรายการ' })
    expect(await office.supply.as().loan.get({ id: loan.id })).toMatchObject({
      status: 'cancelled',
      endReason: 'บันทึกผิดรายการ',
      holds: [],
    })
    expect(await refusalOf(office.supply.as().loan.handOver(handing(loan.id, id)))).toMatchObject({
      code: 'loan/decided',
    })
    await approved(office, askOf(office, { id }))
  })

  test('once the office lends by the system nothing is brought in that went out since', async () => {
    const office = await openLendingOffice(database)
    await approved(office, askOf(office, { id: await lent(office) }))
    const id = await lent(office)
    expect(await refusalOf(office.supply.as().loan.bring(brought(office, id, 0)))).toEqual({
      code: 'loan/brought-late',
      begunOn: dayIn(0),
    })
    await office.supply.as().loan.bring(brought(office, id, -1))
  })

  test('its term is made longer by who decides on such a loan', async () => {
    const office = await openLendingOffice(database)
    const { id } = await office.supply.as().loan.bring(brought(office, await lent(office), -3))
    const extension = await office.supply.as().loan.extend({ id, to: dayIn(9), reason: 'ยังใช้อยู่' })
    const yes = { id: extension, approve: true, reason: '' }
    await office.as('officer').loan.decideExtension(yes)
    await office.treasurer.as().loan.decideExtension(yes)
    expect(await office.supply.as().loan.get({ id })).toMatchObject({ due: dayIn(9), progress: [] })
  })
})

test('the head of another division neither cancels a loan nor asks for a longer term of it', async () => {
  const office = await openLendingOffice(database)
  const id = await lent(office)
  const loan = await approved(office, askOf(office, { id }), office.other)
  const cancel = { id: loan, reason: 'ขอใช้ก่อน' }
  expect(await office.engineer.as().loan.get({ id: loan })).toMatchObject({ may: { cancel: false } })
  expect(await refusalOf(office.engineer.as().loan.cancel(cancel))).toEqual({ code: 'loan/not-yours' })
  await office.supply.as().loan.handOver(handing(loan, id))
  const longer = { id: loan, to: dayIn(9), reason: 'ขอใช้ต่อ' }
  expect(await refusalOf(office.engineer.as().loan.extend(longer))).toEqual({ code: 'loan/not-yours' })
  await office.treasurer.as().loan.extend(longer)
})

describe('who borrows decides nothing of what he owes', () => {
  test('neither how he makes good what he lost, nor that he did', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const loan = await asked(office, office.supply, { id })
    const yes = { id: loan, approve: true, reason: '' }
    await office.as('officer').loan.decide(yes)
    await office.treasurer.as().loan.decide(yes)
    await office.as('officer').loan.handOver(handing(loan, id))
    await office.as('officer').loan.takeBack(coming(loan, id, { missing: 1 }))
    const lost = await office.supply.as().loan.get({ id: loan })
    expect(lost.may.settle).toBe(false)
    const decision = { way: 'replace', amount: null, basis: null, reason: 'ซื้อใหม่', paper: '' } as const
    const settlement = lost.settlements[0]?.id ?? ''
    expect(
      await refusalOf(office.supply.as().loan.decideSettlement({ id: settlement, ...decision })),
    ).toEqual({ code: 'loan/own-matter' })
    await office.as('officer').loan.decideSettlement({ id: settlement, ...decision })
    const closing = { id: settlement, on: dayIn(0), paper: 'ใบรับของ 1', note: '' }
    expect(await refusalOf(office.supply.as().loan.closeSettlement(closing))).toEqual({
      code: 'loan/own-matter',
    })
    await office.as('officer').loan.closeSettlement(closing)
  })

  test('nor that he may borrow again', async () => {
    const office = await openLendingOffice(database)
    const keeper = office.treasurer.as(undefined, { grants: [{ role: 'supply-head', unit: null }] })
    const loan = await asked(office, office.treasurer, { id: await lent(office) })
    const id = await keeper.loan.suspend({ loanId: loan, until: dayIn(30), reason: 'คืนช้า' })
    const lift = { id, reason: 'ชี้แจงแล้ว' }
    expect(await refusalOf(keeper.loan.lift(lift))).toEqual({ code: 'loan/own-matter' })
    await office.other.as(undefined, { grants: [{ role: 'supply-head', unit: null }] }).loan.lift(lift)
  })
})

test('nobody asks for one who has left, or whom the office does not know', async () => {
  const office = await openLendingOffice(database)
  const id = await lent(office)
  const ask = (borrower: typeof office.other.id) =>
    office.supply
      .as()
      .loan.request(askOf(office, { id }, { borrower: { kind: 'staff', personId: borrower } }))
  await expect(ask(personId(randomUUID()))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await database.ownerPool.query(`update person set left_on = $2 where id = $1`, [office.other.id, dayIn(0)])
  expect(await refusalOf(ask(office.other.id))).toEqual({
    code: 'loan/borrower-left',
    name: 'นางสาวยืม อีกคน',
  })
})

test('what the register says is lost is neither asked for nor handed over', async () => {
  const office = await openLendingOffice(database)
  const id = await lent(office)
  const loan = await approved(office, askOf(office, { id }))
  await database.ownerPool.query(`update asset set condition = 'lost' where id = $1`, [id])
  expect(await refusalOf(office.supply.as().loan.handOver(handing(loan, id)))).toMatchObject({
    code: 'loan/lost',
  })
  expect(
    await refusalOf(office.other.as().loan.request(askOf(office, { id }, { from: dayIn(9), due: dayIn(9) }))),
  ).toMatchObject({ code: 'loan/lost' })
})
