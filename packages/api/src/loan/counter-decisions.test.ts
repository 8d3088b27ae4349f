import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, coming, dayIn, handing, openLendingOffice, type LendingOffice } from './testing.ts'

const database = await testDatabase()

async function out(office: LendingOffice) {
  const { id } = await office.as('officer').asset.register(desk(office))
  const loan = await approved(office, askOf(office, { id }))
  await office.supply.as().loan.handOver(handing(loan, id))
  return { asset: id, loan }
}

/** A longer term, asked for and allowed by both steps. */
async function longer(office: LendingOffice, loan: string, days: number) {
  const id = await office.staff.as().loan.extend({ id: loan, to: dayIn(days), reason: 'ยังไม่เสร็จ' })
  const yes = { id, approve: true, reason: '' }
  await office.supply.as().loan.decideExtension(yes)
  await office.treasurer.as().loan.decideExtension(yes)
  const { approvals } = await office.supply.as().loan.get({ id: loan })
  return approvals.filter(({ extensionId }) => extensionId === id).map((one) => one.id)
}

const undo = (id: string) => ({ id, reason: 'อนุมัติผิดรายการ' })

test('a longer term that was allowed wrongly is taken back: it is due again when it was, and its days are free', async () => {
  const office = await openLendingOffice(database)
  const { asset, loan } = await out(office)
  const [checked = '', allowed = ''] = await longer(office, loan, 6)
  const [, allowedLater = ''] = await longer(office, loan, 9)
  expect(await refusalOf(office.treasurer.as().loan.undoApproval(undo(allowed)))).toEqual({
    code: 'loan/due-moved',
    due: dayIn(9),
  })
  expect(await refusalOf(office.engineer.as().loan.undoApproval(undo(allowedLater)))).toEqual({
    code: 'loan/approval-above',
  })
  await office.treasurer.as().loan.undoApproval(undo(allowedLater))
  const waits = await office.supply.as().loan.get({ id: loan })
  expect(waits).toMatchObject({
    due: dayIn(6),
    extensions: [{ status: 'approved' }, { status: 'requested' }],
  })
  expect(await refusalOf(office.treasurer.as().loan.undoApproval(undo(allowed)))).toEqual({
    code: 'loan/extension-waits',
  })
  const waiting = waits.extensions[1]?.id ?? ''
  await office.treasurer.as().loan.decideExtension({ id: waiting, approve: false, reason: 'ไม่จำเป็น' })
  expect(await refusalOf(office.supply.as().loan.undoApproval(undo(checked)))).toEqual({
    code: 'loan/later-stands',
  })
  await office.head.as().loan.undoApproval(undo(allowed))
  expect(await office.supply.as().loan.get({ id: loan })).toMatchObject({ due: dayIn(1), status: 'out' })
  const next = askOf(office, { id: asset }, { from: dayIn(2), due: dayIn(3) })
  await approved(office, next, office.other)
  expect(await refusalOf(office.treasurer.as().loan.undoApproval(undo(allowed)))).toEqual({
    code: 'loan/approval-gone',
  })
})

test('how something is made good is decided again when it was decided wrongly, until it has been made good', async () => {
  const office = await openLendingOffice(database)
  const { asset, loan } = await out(office)
  await office.supply.as().loan.takeBack(coming(loan, asset, { damaged: 1 }))
  const settler = office.supply.as()
  const theOne = async () => {
    const [settlement] = (await settler.loan.get({ id: loan })).settlements
    if (settlement === undefined) throw new Error('nothing is to be made good')
    return settlement
  }
  const { id } = await theOne()
  const wrong = { id, reason: 'เลือกวิธีผิด' }
  expect(await refusalOf(settler.loan.undoSettlement(wrong))).toEqual({
    code: 'loan/settlement-stands',
    state: 'open',
  })
  await settler.loan.toFactFinding({ id, reason: 'ไม่ทราบสาเหตุ' })
  await settler.loan.undoSettlement(wrong)
  expect(await theOne()).toMatchObject({ state: 'open' })
  const decision = { id, amount: null, basis: null, reason: 'ซ่อมได้', paper: '' }
  await settler.loan.decideSettlement({ ...decision, way: 'replace' })
  await settler.loan.undoSettlement(wrong)
  expect(await theOne()).toMatchObject({ state: 'open', way: null, reason: null, decidedBy: null })
  await settler.loan.decideSettlement({ ...decision, way: 'repair' })
  await settler.loan.closeSettlement({ id, on: dayIn(0), paper: 'ใบรับซ่อม 1', note: '' })
  expect(await refusalOf(settler.loan.undoSettlement(wrong))).toEqual({
    code: 'loan/settlement-stands',
    state: 'settled',
  })
  const { rows } = await database.ownerPool.query<{ said: unknown }>(
    `select jsonb_build_array(body::jsonb ->> 'reason', body::jsonb -> 'changes') as said from journal
     where office_id = $1 and body::jsonb ->> 'act' = 'loan/undo-settle' order by number`,
    [office.office],
  )
  expect(rows.map(({ said }) => said)).toEqual([
    ['เลือกวิธีผิด', []],
    ['เลือกวิธีผิด', [{ field: 'way', from: 'ชดใช้เป็นพัสดุประเภท ชนิด ขนาด ลักษณะและคุณภาพอย่างเดียวกัน', to: null }]],
  ])
})
