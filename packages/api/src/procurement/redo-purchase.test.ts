import { randomUUID } from 'node:crypto'
import type { PurchaseId } from '@prongsai/domain/base/id'
import { baht, satang, type Satang } from '@prongsai/domain/money/satang'
import type { OpenPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../custody/testing.ts'
import {
  asked,
  asking,
  bodyOf,
  day,
  openPurchaseOffice,
  passing,
  priced,
  specified,
  type PurchaseOffice,
} from './testing.ts'

const database = await testDatabase()
let office: PurchaseOffice
let line: Awaited<ReturnType<PurchaseOffice['line']>>
beforeEach(async () => {
  office = await openPurchaseOffice(database)
  line = await office.line(500_000)
})

const held = async () => (await office.finance.budget.get({ id: line })).committed

const flooded = { method: 'direct-committee', ground: 'direct-emergency', reason: 'น้ำท่วมที่ทำการ' } as const

/** Approved on the ninth of November, with its money held. */
async function approved(
  budget: Satang = baht(480_000),
  chosen: OpenPurchaseInput['chosen'] = null,
): Promise<PurchaseId> {
  const { officer, headOfSupplies, clerk, head } = office.at
  const desk = officer('2026-11-02')
  const { id } = await desk.purchase.open(
    asking(office, { budget, chosen, funds: [{ lineId: line, share: budget }] }),
  )
  const { treasurer, supply, head: chair } = office
  if (chosen !== null) await desk.purchase.appoint(bodyOf(id, 'direct', [chair.id, treasurer.id, supply.id]))
  await desk.purchase.appoint(bodyOf(id, 'specification', [office.staff.id]))
  await desk.purchase.appoint(
    bodyOf(id, 'inspection', [office.staff.id, office.other.id, office.engineer.id]),
  )
  const pass = passing(id)
  await pass(officer, 'specification', { on: '2026-11-03', facts: specified })
  await pass(officer, 'reference-price', { on: '2026-11-04', facts: priced('48000000') })
  await pass(officer, 'request', { on: '2026-11-05', facts: asked })
  await pass(headOfSupplies, 'request-screened', { on: '2026-11-06' })
  await pass(clerk, 'request-passed', { on: '2026-11-06' })
  await pass(head, 'request-approved', { on: '2026-11-09' })
  return id
}

async function cancel(id: PurchaseId, on = '2026-11-12') {
  const head = office.at.head(on)
  const { version } = await head.purchase.get({ id })
  await head.purchase.cancel({
    id,
    version,
    ground: 'no-offer',
    reason: 'ไม่มีผู้ยื่นข้อเสนอ',
    on: day(on),
    paper: 'ประกาศ 5/2570',
  })
}

describe('a purchase that nobody offers for', () => {
  test('is cancelled with its ground, lets its money go, and is announced', async () => {
    const id = await approved()
    expect(await held()).toBe(baht(480_000))
    await cancel(id)
    expect(await held()).toBe(baht(0))
    const { headOfSupplies, officer } = office.at
    const cancelled = await officer('2026-11-12').purchase.get({ id })
    expect(cancelled).toMatchObject({ status: 'cancelled', stage: null, cancelGround: 'no-offer' })
    const publishing = (on: string) =>
      headOfSupplies('2026-11-13').purchase.publishCancellation({
        id,
        version: cancelled.version,
        cgdOn: day(on),
        websiteOn: day(on),
        boardOn: day(on),
      })
    expect(await refusalOf(publishing('2026-11-11'))).toMatchObject({ code: 'procurement/before-step' })
    await publishing('2026-11-13')
    expect(await officer('2026-11-13').purchase.get({ id })).toMatchObject({ cancelWebsiteOn: '2026-11-13' })
    const again = passing(id)(officer, 'bids', { on: '2026-11-13', facts: { count: 1 } })
    expect(await refusalOf(again)).toMatchObject({ code: 'procurement/not-open', status: 'cancelled' })
  })

  test('is cancelled before it held anything of the budget as well', async () => {
    const { id } = await office.at.officer('2026-11-02').purchase.open(asking(office))
    await cancel(id)
    expect(await office.at.officer('2026-11-12').purchase.get({ id })).toMatchObject({ status: 'cancelled' })
  })

  test('is begun anew with its lines and its money, once', async () => {
    const id = await approved()
    const officer = office.at.officer('2026-11-16')
    const redo = () => officer.purchase.redo({ id, reason: 'ยังมีความจำเป็น', chosen: null })
    expect(await refusalOf(redo())).toEqual({ code: 'procurement/not-cancelled' })
    await cancel(id)
    const { id: anew, number } = await redo()
    expect(number).toBe('2/2570')
    const begun = await officer.purchase.get({ id: anew })
    expect(begun).toMatchObject({
      status: 'open',
      stage: 'specification',
      beganOn: '2026-11-16',
      redoOf: { id, number: '1/2570' },
      lines: [{ name: 'เครื่องคอมพิวเตอร์', quantity: 20 }],
      funds: [{ share: baht(480_000), held: baht(0) }],
      steps: [],
    })
    expect(await refusalOf(redo())).toEqual({ code: 'procurement/redo-running' })
    expect(await officer.purchase.get({ id })).toMatchObject({ redoneBy: { id: anew } })
  })

  test('two who begin it anew at once begin one', async () => {
    const id = await approved()
    await cancel(id)
    const redo = () =>
      office.at.officer('2026-11-16').purchase.redo({ id, reason: 'ยังมีความจำเป็น', chosen: null })
    const both = await Promise.allSettled([redo(), redo()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = both.find((one) => one.status === 'rejected')
    expect(await refusalOf(Promise.reject(lost?.reason))).toEqual({ code: 'procurement/redo-running' })
  })
})

test('what is opened is sent again and opened once', async () => {
  const officer = office.at.officer('2026-11-02')
  const sending = randomUUID()
  const first = await officer.purchase.open({ ...asking(office), sending })
  expect(await officer.purchase.open({ ...asking(office), sending })).toEqual(first)
  expect((await officer.purchase.list({})).purchases).toHaveLength(1)
})

test('who was asked and then merged into another is taken out under the name that stands', async () => {
  const id = await approved(baht(400_000), flooded)
  const officer = office.at.officer('2026-11-10')
  const [twin, stands] = [await office.supplier('ร้านคอมดี'), await office.supplier('ร้าน คอมดี')]
  await officer.purchase.invite({ id, supplierId: twin, on: day('2026-11-10') })
  await officer.supplier.merge({ id: twin, into: stands, reason: 'รายเดียวกัน' })
  const [invitee] = (await officer.purchase.get({ id })).invitees
  expect(invitee?.supplierId).toBe(stands)
  await officer.purchase.uninvite({ id, supplierId: stands, reason: 'เชิญผิดราย' })
  expect((await officer.purchase.get({ id })).invitees).toEqual([])
})

/** The result of one offer at this price, of a sum of 400,000 baht, that a committee asked for in an emergency. */
async function offered(price: Satang, facts: Record<string, string | boolean> = {}) {
  const id = await approved(baht(400_000), flooded)
  const officer = office.at.officer('2026-11-11')
  const asks = { id, supplierId: await office.supplier('ร้านคอมดี'), on: day('2026-11-10') }
  await officer.purchase.invite(asks)
  await passing(id)(office.at.officer, 'invited', { on: '2026-11-10', facts: { offersBy: '2026-11-11' } })
  const stranger = officer.purchase.addOffer({
    id,
    supplierId: await office.supplier('ร้านที่ไม่ได้เชิญ'),
    offeredOn: day('2026-11-11'),
    price,
    note: '',
  })
  expect(await refusalOf(stranger)).toMatchObject({ code: 'procurement/not-invited' })
  const { id: offer } = await officer.purchase.addOffer({
    id,
    supplierId: asks.supplierId,
    offeredOn: day('2026-11-11'),
    price,
    note: '',
  })
  const pass = passing(id)
  await pass(office.at.officer, 'bids', { on: '2026-11-11', facts: { count: 1 } })
  const judging = { qualified: true, exclusionReason: '', score: null, agreedPrice: null }
  await officer.purchase.judgeOffer({ id, offer, ...judging })
  await officer.purchase.chooseWinner({ id, offer, reason: 'รายเดียวที่มีของ' })
  const result = pass(office.at.officer, 'result', {
    on: '2026-11-12',
    facts: { summary: 'เห็นควรซื้อ', ...facts },
  })
  return { id, result }
}

describe('a price above the sum', () => {
  test('by a tenth can be talked about, and more of the budget is held for it', async () => {
    const quiet = await offered(baht(440_000))
    expect(await refusalOf(quiet.result)).toMatchObject({ code: 'procurement/over-budget-talked' })
    const pass = passing(quiet.id)
    const talked = { summary: 'ต่อรองแล้ว', talked: true }
    await pass(office.at.officer, 'result', { on: '2026-11-12', facts: talked })
    await pass(office.at.headOfSupplies, 'result-screened', { on: '2026-11-12' })
    await pass(office.at.clerk, 'result-passed', { on: '2026-11-12' })
    await pass(office.at.head, 'result-approved', { on: '2026-11-13' })
    expect(await held()).toBe(baht(440_000))
  })

  test('by a tenth and one satang cannot', async () => {
    const { result } = await offered(satang(44_000_001n), { talked: true })
    expect(await refusalOf(result)).toMatchObject({
      code: 'procurement/over-budget',
      most: baht(440_000),
    })
  })
})

test('a line that is drawn on twice goes to the first, and the second keeps what he had', async () => {
  await approved(baht(300_000))
  const second = await refusalOf(approved(baht(300_000)))
  expect(second).toMatchObject({ code: 'budget/overdrawn', left: baht(200_000) })
  expect(await held()).toBe(baht(300_000))
  expect(await office.at.head('2026-11-10').purchase.forMe()).toMatchObject([{ stage: 'request-approved' }])
})
