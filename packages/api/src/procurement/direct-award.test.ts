import { committeeId } from '@prongsai/domain/base/id'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../custody/testing.ts'
import {
  asked,
  asking,
  bodyOf,
  day,
  giveBack,
  noonOf,
  openPurchaseOffice,
  passing,
  priced,
  specified,
  type PurchaseOffice,
} from './testing.ts'

const database = await testDatabase()
let office: PurchaseOffice
beforeEach(async () => {
  office = await openPurchaseOffice(database)
})

/** 480,000 baht of computers out of a line of 500,000, with the bodies that its request needs. */
async function opened() {
  const line = await office.line(500_000)
  const officer = office.at.officer('2026-11-02')
  const { id, number } = await officer.purchase.open(
    asking(office, { funds: [{ lineId: line, share: baht(480_000) }] }),
  )
  await officer.purchase.appoint(bodyOf(id, 'specification', [office.staff.id]))
  await officer.purchase.appoint(
    bodyOf(id, 'inspection', [office.staff.id, office.other.id, office.engineer.id]),
  )
  return { id, number, line }
}

/** To the head's desk. */
async function requested() {
  const one = await opened()
  const { officer, headOfSupplies, clerk } = office.at
  await passing(one.id)(officer, 'specification', { on: '2026-11-03', facts: specified })
  await passing(one.id)(officer, 'reference-price', { on: '2026-11-04', facts: priced('48000000') })
  await passing(one.id)(officer, 'request', { on: '2026-11-05', facts: asked, paper: 'ตย 71101/123' })
  await passing(one.id)(headOfSupplies, 'request-screened', { on: '2026-11-06' })
  await passing(one.id)(clerk, 'request-passed', { on: '2026-11-06' })
  return one
}

/** Approved and agreed with a shop for 478,500 baht. */
async function judged() {
  const one = await requested()
  const { officer, head } = office.at
  await passing(one.id)(head, 'request-approved', { on: '2026-11-09' })
  const shop = await office.supplier('บริษัท คอมดี จำกัด')
  const desk = officer('2026-11-11')
  const { id: offer } = await desk.purchase.addOffer({
    id: one.id,
    supplierId: shop,
    offeredOn: day('2026-11-11'),
    price: baht(479_900),
    note: '',
  })
  await passing(one.id)(officer, 'bids', { on: '2026-11-11', facts: { count: 3 } })
  const judging = { qualified: true, exclusionReason: '', score: null, agreedPrice: baht(478_500) }
  await desk.purchase.judgeOffer({ id: one.id, offer, ...judging })
  await desk.purchase.chooseWinner({ id: one.id, offer, reason: 'คุณสมบัติครบ ราคาอยู่ในวงเงิน' })
  await passing(one.id)(officer, 'result', { on: '2026-11-12', facts: { summary: 'เห็นควรซื้อ' } })
  return one
}

const held = async (line: Awaited<ReturnType<PurchaseOffice['line']>>) =>
  (await office.finance.budget.get({ id: line })).committed

describe('480,000 baht by direct award', () => {
  test('is computed with its clause and its arithmetic, and may go another way on a ground', async () => {
    const { lines: _lines, funds: _funds, name: _name, reason: _reason, ...facts } = asking(office)
    const preview = await office.at.officer('2026-11-02').purchase.preview({ ...facts, id: null })
    expect(preview.computed).toMatchObject({
      method: 'direct',
      clause: 'พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560 มาตรา 56 (2) (ข)',
      arithmetic: [{ amount: baht(480_000), limit: baht(500_000), meets: true }],
    })
    expect(preview.exemption).toMatchObject({ key: 'direct-small' })
    expect(preview.refusals).toEqual([])
    const other = preview.choices.map(({ method }) => method)
    expect(other).toContain('selective')
    expect(other).not.toContain('direct-short')
  })

  test('goes through everybody’s hands to the day on which it is ordered', async () => {
    const { id, number, line } = await judged()
    expect(number).toBe('1/2570')
    expect(await held(line)).toBe(baht(480_000))
    const { headOfSupplies, clerk, officer } = office.at
    await passing(id)(headOfSupplies, 'result-approved', { on: '2026-11-13', paper: 'ใบสั่งซื้อ 1/2570' })
    expect(await held(line)).toBe(baht(478_500))
    await passing(id)(headOfSupplies, 'winner-announced', {
      on: '2026-11-13',
      facts: { cgdOn: '2026-11-13', websiteOn: '2026-11-13', boardOn: '2026-11-13', told: true },
    })
    const done = await clerk('2026-11-13').purchase.get({ id })
    expect(done).toMatchObject({ status: 'ready', stage: null, readyOn: '2026-11-13' })
    expect(done.course.every(({ state }) => state === 'done' || state === 'skipped')).toBe(true)
    const { purchases } = await officer('2026-11-14').purchase.list({ status: 'ready', words: 'คอมพิวเตอร์' })
    expect(purchases).toMatchObject([{ id, number: '1/2570', price: baht(478_500) }])
  })

  test('what is told at a step is in the journal, in words', async () => {
    const { id } = await requested()
    const { rows } = await database.ownerPool.query<{ changes: unknown }>(
      `select body::jsonb -> 'changes' as changes from journal where office_id = $1 and subject_id = $2
         and body::jsonb ->> 'act' = 'purchase/pass' order by number offset 1 limit 1`,
      [office.office, id],
    )
    expect(rows[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'ราคากลาง', from: null, to: '480,000.00' },
        { field: 'แหล่งที่มาของราคากลาง', from: null, to: '(4) ราคาที่ได้จากการสืบราคาจากท้องตลาด' },
      ]),
    )
  })

  test('waits for whose step it is, and is told to nobody else', async () => {
    const { id } = await requested()
    const { head, clerk, officer } = office.at
    expect(await head('2026-11-09').purchase.forMe()).toMatchObject([{ id, stage: 'request-approved' }])
    expect(await clerk('2026-11-09').purchase.forMe()).toEqual([])
    const { version } = await officer('2026-11-09').purchase.get({ id })
    const approving = {
      id,
      version,
      step: 'request-approved',
      on: day('2026-11-09'),
      facts: {},
      paper: '',
      outcome: 'done' as const,
      note: '',
    }
    expect(await refusalOf(officer('2026-11-09').purchase.pass(approving))).toMatchObject({
      code: 'procurement/not-yours',
    })
  })

  test('is approved by who is delegated to, up to the amount of his order', async () => {
    const { id } = await requested()
    const delegated = (limit: number) => ({
      delegated: [
        {
          forPerson: office.head.id,
          forName: 'นายนายก ใจกว้าง',
          forPosition: 'นายก',
          orderNumber: '9/2570',
          powers: [{ power: 'purchase-approve' as const, limit: baht(limit) }],
          units: null,
          grants: [{ role: 'office-head' as const, unit: null }],
        },
      ],
    })
    const upTo = async (limit: number) => {
      const caller = office.engineer.as(noonOf('2026-11-09'), delegated(limit))
      const { version, course } = await caller.purchase.get({ id })
      const mine = course.find(({ state }) => state === 'now')?.mine
      const rest = { facts: {}, paper: '', outcome: 'done' as const, note: '' }
      const on = day('2026-11-09')
      return { mine, passed: caller.purchase.pass({ id, version, step: 'request-approved', on, ...rest }) }
    }
    const small = await upTo(100_000)
    expect(small.mine).toBe(false)
    expect(await refusalOf(small.passed)).toMatchObject({ code: 'procurement/beyond-authority' })
    const large = await upTo(500_000)
    await large.passed
    const { steps } = await office.at.officer('2026-11-09').purchase.get({ id })
    expect(steps.at(-1)).toMatchObject({ actingFor: 'ปฏิบัติราชการแทนนายก' })
  })

  test('a wrong approval is taken back with its reason, and what it held is free again', async () => {
    const { id, line } = await requested()
    const { head } = office.at
    await passing(id)(head, 'request-approved', { on: '2026-11-09' })
    expect(await held(line)).toBe(baht(480_000))
    const caller = head('2026-11-10')
    const { version } = await caller.purchase.get({ id })
    await caller.purchase.undo({ id, version, step: 'request-approved', reason: 'กดผิดเรื่อง' })
    expect(await held(line)).toBe(baht(0))
    const after = await caller.purchase.get({ id })
    expect(after).toMatchObject({ status: 'open', stage: 'request-approved' })
    expect(after.steps.at(-1)).toMatchObject({ undoneBy: 'นายนายก ใจกว้าง', undoReason: 'กดผิดเรื่อง' })
    await passing(id)(head, 'request-approved', { on: '2026-11-10' })
    expect(await held(line)).toBe(baht(480_000))
  })

  test('its price stays within the sum that was approved, and the approval under what was offered (ข้อ 79)', async () => {
    const { id, line } = await requested()
    const { officer, head } = office.at
    await passing(id)(head, 'request-approved', { on: '2026-11-09' })
    const desk = officer('2026-11-11')
    const made = { id, supplierId: await office.supplier('ร้านแพง'), price: baht(480_001), note: '' }
    const early = desk.purchase.addOffer({ ...made, offeredOn: day('2026-11-08') })
    expect(await refusalOf(early)).toMatchObject({ code: 'procurement/before-step', day: '2026-11-09' })
    const { id: offer } = await desk.purchase.addOffer({ ...made, offeredOn: day('2026-11-11') })
    const { version } = await head('2026-11-11').purchase.get({ id })
    const undoing = { id, version, step: 'request-approved', reason: 'ขอเพิ่มวงเงิน' }
    expect(await refusalOf(head('2026-11-11').purchase.undo(undoing))).toMatchObject({
      code: 'procurement/offers-recorded',
      count: 1,
    })
    await passing(id)(officer, 'bids', { on: '2026-11-11', facts: { count: 1 } })
    const judging = { qualified: true, exclusionReason: '', score: null, agreedPrice: null }
    await desk.purchase.judgeOffer({ id, offer, ...judging })
    await desk.purchase.chooseWinner({ id, offer, reason: 'มีของ' })
    const result = passing(id)(officer, 'result', {
      on: '2026-11-12',
      facts: { summary: 'เห็นควรซื้อ', talked: true },
    })
    expect(await refusalOf(result)).toMatchObject({
      code: 'procurement/over-approved',
      budget: baht(480_000),
    })
    expect(await held(line)).toBe(baht(480_000))
  })

  test('is returned to be mended, and only then what is asked for can be changed', async () => {
    const { id, line } = await requested()
    const officer = office.at.officer('2026-11-10')
    const change = async () => {
      const { version } = await officer.purchase.get({ id })
      const { planItemId: _item, ...facts } = asking(office, {
        budget: baht(470_000),
        funds: [{ lineId: line, share: baht(470_000) }],
      })
      return officer.purchase.change({ ...facts, id, version })
    }
    expect(await refusalOf(change())).toMatchObject({ code: 'procurement/fixed-by-step' })
    await giveBack(office.at.head, id, '2026-11-09')
    expect(await officer.purchase.get({ id })).toMatchObject({ stage: 'request' })
    await change()
    expect(await officer.purchase.get({ id })).toMatchObject({ budget: baht(470_000), stage: 'request' })
  })

  test('two who pass the same step at once: the second is told what the first did', async () => {
    const { id } = await requested()
    const { version } = await office.at.head('2026-11-09').purchase.get({ id })
    const approving = {
      id,
      version,
      step: 'request-approved',
      on: day('2026-11-09'),
      facts: {},
      paper: '',
      outcome: 'done' as const,
      note: '',
    }
    const both = await Promise.allSettled([
      office.at.head('2026-11-09').purchase.pass(approving),
      office.at.head('2026-11-09').purchase.pass(approving),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = both.find((one) => one.status === 'rejected')
    expect(await refusalOf(Promise.reject(lost?.reason))).toMatchObject({
      code: 'office/changed-meanwhile',
      meanwhile: [{ by: 'นายนายก ใจกว้าง' }],
    })
  })
})

test('who declared an interest is seated by no new order, and may not be named anew in the place of himself', async () => {
  const { id } = await opened()
  const { officer, member } = office.at
  const { committees } = await officer('2026-11-03').purchase.get({ id })
  const inspection = committees.find(({ kind }) => kind === 'inspection')?.id ?? ''
  await member('2026-11-03').purchase.declareInterest({
    id,
    committee: committeeId(inspection),
    interest: 'พี่ชายเป็นหุ้นส่วนของร้าน',
  })
  const people = [office.staff.id, office.other.id, office.engineer.id]
  const again = { ...bodyOf(id, 'inspection', people), reason: 'แต่งตั้งใหม่ทั้งคณะ' }
  expect(await refusalOf(officer('2026-11-04').purchase.appoint(again))).toMatchObject({
    code: 'procurement/interest-declared',
  })
})
