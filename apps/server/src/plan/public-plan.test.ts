import { randomUUID } from 'node:crypto'
import { noon } from '@prongsai/api/asset/testing'
import { approve, draftOf, itemOf, openPlanOffice, roadOf, type PlanOffice } from '@prongsai/api/plan/testing'
import type { PlanRoundId } from '@prongsai/domain/base/id'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import type { ItemInput } from '@prongsai/domain/plan/plan.input'
import { channelOrder } from '@prongsai/domain/plan/publication'
import { beforeEach, describe, expect, test } from 'vitest'
import { readWorkbook } from '@prongsai/documents/workbook'
import { testSystem } from '../testing.ts'

const system = await testSystem()
let app = await system.app({ clock: () => noon })
let office: PlanOffice

beforeEach(async () => {
  app = await system.app({ clock: () => noon })
  office = await openPlanOffice(system)
})

const see = (rest = '', of: string = office.office) => app.inject({ url: `/public/${of}/plan${rest}` })
const day = civilDate.parse('2026-11-23')
const proofs = { cgd: 'P69100000123', website: 'https://www.example.go.th/plan', board: 'หน้าสำนักงาน' }

const long = (number: number) => `โครงการที่ ${number} ${'ก่อสร้างถนนคอนกรีต'.repeat(20)}`.slice(0, 400)

async function publish(id: PlanRoundId, channels = channelOrder) {
  for (const channel of channels)
    await office.screener.plan.publish({ id, channel, onDay: day, proof: proofs[channel] })
}

async function publishedPlan(items: readonly ItemInput[]) {
  const id = await draftOf(office, items)
  await approve(office, id)
  await publish(id)
  return id
}

async function openChange(first: PlanRoundId) {
  const change = await office.drafter.plan.open({ fiscalYear: 2570, kind: 'change', reason: 'ราคาวัสดุสูงขึ้น' })
  const { items } = await office.drafter.plan.round({ id: first })
  const ask = (number: number, item: ItemInput | null, reason: string) => {
    const found = items.find((one) => one.number === number)
    if (found === undefined) throw new Error(`no item ${number}`)
    return office.drafter.plan.changeItem({
      roundId: change.id,
      itemId: found.id,
      item,
      version: null,
      reason,
    })
  }
  return { id: change.id, ask }
}

describe('what is not published', () => {
  test('is on no page: neither a draft nor what is sent, approved, or published in two places of three', async () => {
    const id = await draftOf(office, [roadOf(office)])
    const hidden = async () => {
      for (const rest of ['', '/2570', '/2570/rounds/1'])
        expect((await see(rest)).body).not.toContain('คอนกรีต')
      expect((await see('/2570')).body).toContain('ยังไม่ได้เผยแพร่แผน')
      expect((await see('/2570/plan.csv')).statusCode).toBe(404)
      expect((await see('/2570/rounds/1')).statusCode).toBe(404)
    }
    await hidden()
    await approve(office, id)
    await hidden()
    await publish(id, ['cgd', 'board'])
    await hidden()
    await publish(id, ['website'])
    expect((await see('/2570')).body).toContain('คอนกรีต')
  })

  test('leaves what was published before as it was, until the change is published too', async () => {
    const change = await openChange(await publishedPlan([roadOf(office)]))
    await change.ask(1, roadOf(office, { name: 'ถนนสายใหม่' }), 'เปลี่ยนสาย')
    await approve(office, change.id)
    const { body } = await see('/2570')
    expect(body).toContain('สายบ้านดอน')
    expect(body).not.toContain('ถนนสายใหม่')
  })
})

describe('the published plan', () => {
  test('says name, sum, method, month and unit of each item, and where and when it was published', async () => {
    await publishedPlan([roadOf(office), itemOf(office)])
    const { statusCode, body, headers } = await see('/2570')
    expect(statusCode).toBe(200)
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(body).not.toContain('<script')
    for (const said of [
      'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านดอน',
      '1,987,000.00',
      'e-bidding',
      'มกราคม 2570',
      '2 รายการ วงเงินรวม 2,077,000.00 บาท',
      '23 พฤศจิกายน 2569',
      'P69100000123',
      'href="https://www.example.go.th/plan"',
    ])
      expect(body).toContain(said)
    expect((await see()).body).toContain(`/public/${office.office}/plan/2570`)
  })

  test('names nobody, and shows nothing beside what the plan says', async () => {
    const id = await publishedPlan([
      roadOf(office, {
        chosen: { method: 'selective', ground: 'selective-urgent', reason: 'เหตุผลภายในของหน่วยงาน' },
      }),
      itemOf(office),
    ])
    const paper = { of: 'plan', id, kind: 'plan-announcement', committee: null } as const
    await office.drafter.as().template.number({ paper, number: '12', on: day })
    expect((await see('/2570')).body).toContain('12/2569')
    const { rows } = await system.ownerPool.query<{ name: string }>('select name from person')
    expect(rows.length).toBeGreaterThan(5)
    for (const rest of ['', '/2570', '/2570/rounds/1', '/2570/plan.csv']) {
      const { body, statusCode } = await see(rest)
      expect(statusCode).toBe(200)
      for (const { name } of rows) expect(body).not.toContain(name)
      for (const inside of ['เหตุผลภายในของหน่วยงาน', 'ครุภัณฑ์คอมพิวเตอร์</', 'ตำแหน่ง<'])
        expect(body).not.toContain(inside)
    }
  })

  test('shows both versions of what was changed or cancelled side by side, with the reason', async () => {
    const change = await openChange(await publishedPlan([roadOf(office), itemOf(office)]))
    await change.ask(1, roadOf(office, { estimate: baht(2_100_000) }), 'ราคายางมะตอยสูงขึ้น')
    await change.ask(2, null, 'ได้รับบริจาคแล้ว')
    await approve(office, change.id)
    await publish(change.id)
    const { body } = await see('/2570')
    for (const said of [
      '1,987,000.00',
      '<strong>2,100,000.00</strong>',
      'ราคายางมะตอยสูงขึ้น',
      'ยกเลิกรายการ',
      'ได้รับบริจาคแล้ว',
    ])
      expect(body).toContain(said)
    expect(body).toContain('1 รายการ วงเงินรวม 2,100,000.00 บาท')
    expect((await see('/2570/rounds/2')).body).toContain('ยกเลิกรายการ')
    const csv = (await see('/2570/plan.csv')).rawPayload
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString()).toContain('2100000.00')
  })

  test('that is brought forward says so, without the paper it was found in', async () => {
    const id = await draftOf(office, [roadOf(office)])
    const { version } = await office.drafter.plan.round({ id })
    const publications = channelOrder.map((channel) => ({ channel, onDay: day, proof: proofs[channel] }))
    await office.screener.plan.bring({ id, version, approvedOn: day, paper: 'บันทึกของนายเก่า', publications })
    const { body } = await see('/2570')
    expect(body).toContain('ก่อนหน่วยงานใช้ระบบนี้')
    expect(body).not.toContain('บันทึกของนายเก่า')
  })

  test('can be taken along as a workbook with its sums as numbers', async () => {
    await publishedPlan([roadOf(office)])
    const { rawPayload, headers } = await see('/2570/plan.xlsx')
    expect(headers['content-disposition']).toContain('plan-2570.xlsx')
    const read = await readWorkbook(rawPayload)
    expect(read.ok && read.value[0]?.rows[1]?.cells[6]).toBe(1_987_000)
  })

  test('weighs less than 50,000 bytes whatever stands in it, and every item is on one of its pages', async () => {
    const items = Array.from({ length: 60 }, (_, index) => roadOf(office, { name: long(index + 1) }))
    const change = await openChange(await publishedPlan(items))
    for (let number = 1; number <= 12; number += 1)
      await change.ask(number, roadOf(office, { name: `ใหม่ ${long(number)}` }), 'เหตุผลที่ยาวมาก '.repeat(50))
    await approve(office, change.id)
    await publish(change.id)
    const pages = ['/2570']
    for (const part of ['items', 'changes', 'rounds'])
      for (let page = 1; (await see(`/2570?show=${part}&page=${page}`)).statusCode === 200; page += 1)
        pages.push(`/2570?show=${part}&page=${page}`)
    let said = ''
    for (const page of pages) {
      const { rawPayload } = await see(page)
      expect(rawPayload.length).toBeLessThan(50_000)
      if (page.includes('items')) said += rawPayload.toString()
    }
    for (let number = 1; number <= 60; number += 1) expect(said).toContain(`โครงการที่ ${number} `)
    expect(pages.length).toBeGreaterThan(4)
  }, 60_000)
})

describe('a year in the address', () => {
  test.each(['2027', '๒๕๗๐', '๒๐๒๗'])('%s is led to its own', async (written) => {
    const { statusCode, headers } = await see(`/${encodeURIComponent(written)}`)
    expect(statusCode).toBe(302)
    expect(headers.location).toBe(`/public/${office.office}/plan/2570`)
  })

  test.each(['2542', '2600', '2999', '12', 'abc'])(
    '%s is of no plan: not found, in Thai',
    async (written) => {
      const { statusCode, body } = await see(`/${written}`)
      expect(statusCode).toBe(404)
      expect(body).toContain('ไม่พบแผนของปีนี้')
    },
  )

  test('of an office that does not exist is not found', async () => {
    for (const rest of ['', '/2570', '/2570/plan.xlsx', '/2570/rounds/1'])
      expect((await see(rest, randomUUID())).statusCode).toBe(404)
  })
})

test('an office that has published nothing says so', async () => {
  const { statusCode, body } = await see()
  expect(statusCode).toBe(200)
  expect(body).toContain('ยังไม่ได้เผยแพร่แผน')
})

test('the public reads the plan by its functions alone, and no other table', async () => {
  const { publicPool } = await system.deps()
  for (const table of ['plan_round', 'plan_revision', 'plan_publication', 'paper_number', 'paper_print'])
    await expect(publicPool.query(`select * from ${table}`)).rejects.toThrow(/permission denied/)
})
