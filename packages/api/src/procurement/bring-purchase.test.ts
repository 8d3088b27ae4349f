import { baht } from '@prongsai/domain/money/satang'
import type { BringPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../custody/testing.ts'
import { asking, day, openPurchaseOffice, passing, type PurchaseOffice } from './testing.ts'

const database = await testDatabase()
let office: PurchaseOffice
let line: Awaited<ReturnType<PurchaseOffice['line']>>
beforeEach(async () => {
  office = await openPurchaseOffice(database)
  line = await office.line(500_000)
})

const held = async () => (await office.finance.budget.get({ id: line })).committed

const found = (key: string, on: string, facts: BringPurchaseInput['steps'][number]['facts'] = {}) => ({
  key,
  on: day(on),
  facts,
  paper: '',
})

const halfWay = [
  found('specification', '2026-10-05', { summary: 'ตามเอกสารเดิม' }),
  found('reference-price', '2026-10-06', { amount: '48000000' }),
  found('request', '2026-10-07'),
  found('request-screened', '2026-10-07'),
  found('request-passed', '2026-10-08'),
  found('request-approved', '2026-10-09'),
]

const bringing = (otherwise: Partial<BringPurchaseInput> = {}): BringPurchaseInput => ({
  ...asking(office, { funds: [{ lineId: line, share: baht(480_000) }] }),
  beganOn: day('2026-10-05'),
  paper: 'แฟ้มจัดซื้อที่ 3/2570',
  steps: halfWay,
  winner: null,
  ...otherwise,
})

const headOfSupplies = () => office.at.headOfSupplies('2026-11-23')

const refused = (otherwise: Partial<BringPurchaseInput>) =>
  refusalOf(headOfSupplies().purchase.bring(bringing(otherwise)))

describe('a purchase that was half-way before the system', () => {
  test('is told by the head of supplies, who answers for its past approvals, and not by the officer alone', async () => {
    await expect(office.at.officer('2026-11-23').purchase.bring(bringing())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await held()).toBe(0n)
  })

  test('is brought forward as its papers say, holds its money, and goes on from there', async () => {
    const officer = office.at.officer('2026-11-23')
    const { id, number } = await headOfSupplies().purchase.bring(bringing())
    expect(number).toBe('1/2570')
    expect(await held()).toBe(baht(480_000))
    const brought = await officer.purchase.get({ id })
    expect(brought).toMatchObject({
      status: 'open',
      stage: 'bids',
      broughtForward: true,
      broughtPaper: 'แฟ้มจัดซื้อที่ 3/2570',
      beganOn: '2026-10-05',
    })
    expect(brought.steps.every(({ broughtForward }) => broughtForward)).toBe(true)
    await officer.purchase.addOffer({
      id,
      supplierId: await office.supplier('ร้านคอมดี'),
      offeredOn: day('2026-11-23'),
      price: baht(470_000),
      note: '',
    })
    await passing(id)(office.at.officer, 'bids', { on: '2026-11-23', facts: { count: 3 } })
    const result = passing(id)(office.at.officer, 'result', {
      on: '2026-11-23',
      facts: { summary: 'เห็นควร' },
    })
    expect(await refusalOf(result)).toMatchObject({ code: 'procurement/offer-not-judged' })
  })

  test('with its winner holds his price', async () => {
    const winner = {
      supplierId: await office.supplier('ร้านคอมดี'),
      offeredOn: day('2026-10-12'),
      price: baht(465_000),
    }
    const steps = [
      ...halfWay,
      found('bids', '2026-10-12'),
      found('result', '2026-10-13'),
      found('result-approved', '2026-10-14'),
    ]
    const head = headOfSupplies()
    const { id } = await head.purchase.bring(bringing({ steps, winner }))
    expect(await held()).toBe(baht(465_000))
    expect(await head.purchase.get({ id })).toMatchObject({ stage: 'winner-announced' })
  })

  test('has its past steps in the order of the method, on days that have come', async () => {
    expect(await refused({ steps: halfWay.slice(1) })).toMatchObject({ code: 'procurement/not-this-step' })
    expect(await refused({ steps: halfWay.toReversed() })).toMatchObject({
      code: 'procurement/not-this-step',
    })
    expect(await refused({ steps: [found('specification', '2026-11-24')] })).toMatchObject({
      code: 'procurement/day-ahead',
    })
    const backwards = [found('specification', '2026-10-07'), found('reference-price', '2026-10-06')]
    expect(await refused({ steps: backwards })).toMatchObject({ code: 'procurement/before-step' })
    expect(await refused({ beganOn: day('2026-12-01') })).toMatchObject({ code: 'procurement/day-ahead' })
    expect((await office.at.officer('2026-11-23').purchase.list({})).purchases).toEqual([])
  })
})
