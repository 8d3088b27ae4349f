import { canonicalJson } from '@prongsai/domain/journal/canonical'
import { baht } from '@prongsai/domain/money/satang'
import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import { planRoundId, type PurchaseId } from '@prongsai/domain/base/id'
import { contentHash } from '@prongsai/documents/content-hash'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../custody/testing.ts'
import {
  asked,
  asking,
  bodyOf,
  day,
  noonOf,
  openPurchaseOffice,
  passing,
  priced,
  specified,
  type PurchaseOffice,
} from '../procurement/testing.ts'
import { announcementToPrint, planTableToPrint, purchasePaperToPrint } from './print-paper.ts'

const database = await testDatabase()
let office: PurchaseOffice
beforeEach(async () => {
  office = await openPurchaseOffice(database)
})

const today = '2026-11-20'
const officer = () => office.at.officer(today)
const carrying = () => ({
  db: database.db,
  actor: { ...office.supply.actor, grants: [{ role: 'supply-officer' as const, unit: null }] },
  now: noonOf(today),
})

/** Computers of 480,000 baht, with who accepts them, as far as the request. */
async function requested() {
  const line = await office.line(500_000)
  const desk = office.at.officer('2026-11-02')
  const { id } = await desk.purchase.open(asking(office, { funds: [{ lineId: line, share: baht(480_000) }] }))
  await desk.purchase.appoint(bodyOf(id, 'specification', [office.staff.id]))
  const inspectors = [office.staff.id, office.other.id, office.engineer.id]
  const { id: body } = await desk.purchase.appoint({
    ...bodyOf(id, 'inspection', inspectors),
    orderNumber: '',
  })
  const pass = passing(id)
  await pass(office.at.officer, 'specification', { on: '2026-11-03', facts: specified })
  await pass(office.at.officer, 'reference-price', { on: '2026-11-04', facts: priced('48000000') })
  await pass(office.at.officer, 'request', { on: '2026-11-05', facts: asked, paper: 'ตย 71101/123' })
  await pass(office.at.headOfSupplies, 'request-screened', { on: '2026-11-06' })
  await pass(office.at.clerk, 'request-passed', { on: '2026-11-06' })
  await pass(office.at.head, 'request-approved', { on: '2026-11-09' })
  return { id, body }
}

/** The same, agreed with one who offers for 478,500 baht. */
async function judged() {
  const one = await requested()
  const shop = await office.supplier('บริษัท คอมดี จำกัด')
  const desk = office.at.officer('2026-11-11')
  const offered = {
    id: one.id,
    supplierId: shop,
    offeredOn: day('2026-11-11'),
    price: baht(479_900),
    note: '',
  }
  const { id: offer } = await desk.purchase.addOffer(offered)
  await passing(one.id)(office.at.officer, 'bids', { on: '2026-11-11', facts: { count: 1 } })
  const judging = { qualified: true, exclusionReason: '', score: null, agreedPrice: baht(478_500) }
  await desk.purchase.judgeOffer({ id: one.id, offer, ...judging })
  await desk.purchase.chooseWinner({ id: one.id, offer, reason: 'คุณสมบัติครบ ราคาอยู่ในวงเงิน' })
  return { ...one, shop }
}

const printed = (id: PurchaseId, kind: PurchasePaper, committee: string | null = null) =>
  purchasePaperToPrint(carrying(), id, { kind, committee, supplier: null })

const memo = (id: PurchaseId) => ({
  of: 'purchase' as const,
  id,
  kind: 'request-report' as const,
  committee: null,
})

describe('a paper of a purchase', () => {
  test('says what is recorded, and who decided it in which words', async () => {
    const { id } = await requested()
    const { values, opinions, number, on } = await printed(id, 'request-report')
    expect(values).toMatchObject({
      เรื่องที่ซื้อหรือจ้าง: 'ซื้อเครื่องคอมพิวเตอร์ 20 เครื่อง',
      วงเงิน: '480,000.00',
      วงเงินตัวอักษร: 'สี่แสนแปดหมื่นบาทถ้วน',
      ราคากลาง: '480,000.00',
      ที่มาราคากลาง: 'ราคาที่ได้จากการสืบราคาจากท้องตลาด สืบราคาจากผู้ประกอบการ 3 ราย',
      กำหนดเวลา: '30',
      หลักเกณฑ์: 'เกณฑ์ราคา',
      วิธี: 'วิธีเฉพาะเจาะจง',
    })
    expect(values['เหตุผลของวิธี']).toContain('มาตรา 56 (2) (ข)')
    expect({ number, on }).toEqual({ number: 'ตย 71101/123', on: '2026-11-05' })
    expect(opinions.map(({ signer, on: decidedOn }) => [signer.name, decidedOn])).toEqual([
      ['นางคลัง มั่งมี', '2026-11-06'],
      ['นายช่าง ขยัน', '2026-11-06'],
      ['นายนายก ใจกว้าง', '2026-11-09'],
    ])
  })

  test('has nothing to say before there is a winner, and says what is lacking', async () => {
    const { id } = await requested()
    await expect(printed(id, 'purchase-order')).rejects.toMatchObject({
      refusal: { code: 'template/nothing-to-print', kind: 'purchase-order' },
    })
    await expect(printed(id, 'cancellation')).rejects.toMatchObject({
      refusal: { code: 'template/nothing-to-print' },
    })
  })

  test('of the order has the price of one thing, its words, and the rate of the penalty', async () => {
    const { id } = await judged()
    const { blocks, values, sides } = await printed(id, 'purchase-order')
    expect(blocks['รายการสั่งซื้อ']).toMatchObject({
      rows: [['1', 'เครื่องคอมพิวเตอร์', '20 เครื่อง', '23,925.00', '478,500.00']],
      sums: [{ label: 'รวมเป็นเงินทั้งสิ้น (สี่แสนเจ็ดหมื่นแปดพันห้าร้อยบาทถ้วน)', amount: '478,500.00' }],
    })
    expect(values).toMatchObject({ อัตราค่าปรับ: '0.20', ผู้ขายหรือผู้รับจ้าง: 'ผู้ขาย' })
    expect(sides[0]).toEqual({ label: 'ผู้ขาย', text: 'บริษัท คอมดี จำกัด', code: false })
  })

  test('is kept as it was printed, once for the same words, and its hash can be made again from what is kept', async () => {
    const { id } = await judged()
    await printed(id, 'result-report')
    await printed(id, 'result-report')
    const { rows } = await database.ownerPool.query<{ template: string; content: object; hash: Buffer }>(
      `select template, content, hash from paper_print where subject_id = $1 and kind = 'result-report'`,
      [id],
    )
    expect(rows).toHaveLength(1)
    const [row] = rows
    if (row === undefined) throw new Error('nothing was kept')
    const content = JSON.parse(JSON.stringify(row.content))
    expect(contentHash(`result-report/${row.template}`, content)).toBe(row.hash.toString('hex'))
    expect(contentHash(`result-report/${row.template}`, { ...content, unit: 'กองอื่น' })).not.toBe(
      row.hash.toString('hex'),
    )
    expect(canonicalJson(content)).toContain('คุณสมบัติครบ ราคาอยู่ในวงเงิน')
  })

  test('tells of a natural person his name and nothing that is private', async () => {
    const { id, shop } = await judged()
    await database.ownerPool.query(
      `update supplier set kind = 'natural', name = 'นายสมชาย ขายดี', tax_id = null, tax_sealed = '\\x01',
         tax_digest = sha256('1'), sealed = '\\x02', address = '', telephone = '', email = '' where id = $1`,
      [shop],
    )
    const paper = await printed(id, 'purchase-order')
    expect(paper.values['ผู้ชนะ']).toBe('นายสมชาย ขายดี')
    const his = paper.sides.filter(({ label }) => label === 'โทรศัพท์' || label === 'เลขประจำตัวผู้เสียภาษี')
    expect(his.map(({ text }) => text)).toEqual(['', ''])
  })

  test('of one committee names its members, its clauses and what it has to do', async () => {
    const { id, body } = await requested()
    const { values, blocks, number } = await printed(id, 'committee-order', body)
    expect(values).toMatchObject({ ชื่อคณะ: 'คณะกรรมการตรวจรับพัสดุ' })
    expect(values['ข้อของระเบียบ']).toContain('ข้อ 25, 26, 175')
    expect(blocks['รายชื่อ']).toMatchObject({ bodies: [{ people: [{ seat: 'ประธานกรรมการ' }, {}, {}] }] })
    expect(number).toBeNull()
  })

  test('is not there for another office', async () => {
    const { id } = await requested()
    const other = await openPurchaseOffice(database)
    const theirs = { ...carrying(), actor: { ...other.supply.actor, grants: carrying().actor.grants } }
    await expect(
      purchasePaperToPrint(theirs, id, { kind: 'request-report', committee: null, supplier: null }),
    ).rejects.toThrow('not found')
  })
})

describe('the number of a paper', () => {
  test('is given once, stands on the paper with its day, and on the order of its committee', async () => {
    const { id, body } = await requested()
    const paper = { of: 'purchase' as const, id, kind: 'committee-order' as const, committee: body }
    await officer().template.number({ paper, number: '๑๒๓', on: day('2026-11-10') })
    expect(await printed(id, 'committee-order', body)).toMatchObject({ number: '123/2569', on: '2026-11-10' })
    const { committees } = await officer().purchase.get({ id })
    expect(committees.find((one) => one.id === body)).toMatchObject({ orderNumber: '123/2569' })
    expect(
      await refusalOf(officer().template.number({ paper, number: '124', on: day('2026-11-10') })),
    ).toEqual({
      code: 'template/number-given',
      number: '123/2569',
    })
  })

  test('that another paper has is refused, until it is taken back with a reason', async () => {
    const [first, second] = [await requested(), await requested()]
    const on = day(today)
    await officer().template.number({ paper: memo(first.id), number: 'ตย 71101/200', on })
    const again = () => officer().template.number({ paper: memo(second.id), number: 'ตย 71101/200', on })
    expect(await refusalOf(again())).toMatchObject({ code: 'template/number-taken', year: 2569 })
    await officer().template.takeNumberBack({ paper: memo(first.id), reason: 'ลงเลขผิดเรื่อง' })
    await again()
    expect(await printed(second.id, 'request-report')).toMatchObject({ number: 'ตย 71101/200', on: today })
  })

  test('that two officers give at the same moment is one paper’s, and the other hears whose', async () => {
    const [first, second] = [await requested(), await requested()]
    const other = await database.ownerPool.connect()
    await other.query('begin')
    await other.query(
      `insert into paper_number (office_id, book, year, number, subject_kind, subject_id, what, given_on, made_at, made_by)
       values ($1, 'memo', 2569, 'ตย 71101/300', 'purchase', $2, 'request-report', '2026-11-20', now(), $3)`,
      [office.office, first.id, office.ids.officer],
    )
    const giving = refusalOf(
      officer().template.number({ paper: memo(second.id), number: 'ตย 71101/300', on: day(today) }),
    )
    await expect
      .poll(async () => {
        const { rows } = await database.ownerPool.query<{ waiting: number }>(
          `select count(*)::int as waiting from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rows[0]?.waiting
      })
      .toBe(1)
    await other.query('commit')
    other.release()
    expect(await giving).toMatchObject({ code: 'template/number-taken', holder: 'รายงานขอซื้อหรือขอจ้าง' })
  })
})

const keeper = () => office.at.headOfSupplies(today)

describe('the words of a paper', () => {
  const own = 'เรื่อง ยกเลิกการ{เรื่องที่ซื้อหรือจ้าง}\nเพราะ{เหตุที่ยกเลิก} คือ {เหตุผลที่ยกเลิก}'
  const keeping = { kind: 'cancellation' as const, body: own, reason: 'ใช้ถ้อยคำของหน่วยงาน', version: 0 }

  test('are the office’s own from their first version, and the house’s again when it wishes', async () => {
    await keeper().template.keep(keeping)
    expect(await keeper().template.get({ kind: 'cancellation' })).toMatchObject({ version: 1, body: own })
    await keeper().template.keep({ ...keeping, body: null, reason: 'กลับไปใช้ของระบบ', version: 1 })
    const { body, shipped, versions } = await keeper().template.get({ kind: 'cancellation' })
    expect(body).toBe(shipped)
    expect(versions.map(({ version, body: kept }) => [version, kept])).toEqual([
      [2, null],
      [1, own],
    ])
  })

  test('stand on what is printed, which tells their version', async () => {
    const body =
      'เรื่อง ขอซื้อ\n{เหตุผลความจำเป็น}{คุณลักษณะหรือขอบเขตงาน}{ราคากลาง}{วงเงิน}{กำหนดเวลา}{วิธี}{หลักเกณฑ์}\n{คณะกรรมการ}'
    await keeper().template.keep({ ...keeping, kind: 'request-report', body })
    const { id } = await requested()
    expect((await printed(id, 'request-report')).wording).toEqual({ version: 'office/1', body })
  })

  test('that name a field which is not there are refused with the line, and nothing is kept', async () => {
    expect(await refusalOf(keeper().template.keep({ ...keeping, body: `${own}\n{วันยกเลิก}` }))).toMatchObject({
      code: 'template/unknown-field',
      line: 3,
      name: 'วันยกเลิก',
    })
    expect(await keeper().template.get({ kind: 'cancellation' })).toMatchObject({ version: 0 })
  })

  test('that another changed meanwhile are not written over unseen', async () => {
    await keeper().template.keep(keeping)
    const late = refusalOf(keeper().template.keep({ ...keeping, body: `${own}\nท้าย` }))
    expect(await late).toEqual({ code: 'template/changed-meanwhile' })
  })
})

test('the papers of a purchase are offered in order, each with its number and what it lacks', async () => {
  const { id } = await requested()
  const papers = await officer().template.ofPurchase({ id })
  expect(papers.map(({ name }) => name)).toContain('คำสั่งแต่งตั้งคณะกรรมการตรวจรับพัสดุ')
  expect(papers.find(({ kind }) => kind === 'purchase-order')?.lacking).toContain('ยังไม่ได้เลือกผู้ชนะ')
  // What was typed with the step or the order is what the paper prints, and is told as its number.
  const written = papers.map(({ kind, written: { number } }) => [kind, number])
  expect(written).toContainEqual(['request-report', 'ตย 71101/123'])
  expect(written).toContainEqual(['committee-order', '12/2570'])
  expect(written).toContainEqual(['committee-order', null])
})

async function round() {
  const facts = {
    name: 'ก่อสร้างถนน',
    kind: 'construction' as const,
    estimate: baht(1_987_000),
    published: true,
  }
  const item = await office.planItem(facts)
  const { rows } = await database.ownerPool.query<{ id: string }>(
    'select round_id as id from plan_revision where item_id = $1',
    [item],
  )
  return planRoundId(rows[0]?.id ?? '')
}

describe('the papers of the plan', () => {
  test('are the announcement with its sum, and the table with its rows', async () => {
    const id = await round()
    const { values } = await announcementToPrint(carrying(), id)
    expect(values).toMatchObject({ จำนวนรายการ: '1', วงเงินรวม: '1,987,000.00', วันที่เห็นชอบ: '1 ตุลาคม 2569' })
    const table = await planTableToPrint(carrying(), id)
    expect(table.rows[0]).toMatchObject({
      estimate: baht(1_987_000),
      values: { เดือนที่เริ่มจัดหา: 'พฤศจิกายน 2569', วิธีจัดหา: 'e-bidding', จำนวน: '1 งาน' },
    })
    const offered = await officer().template.ofRound({ id })
    expect(offered.map(({ prints }) => prints.length)).toEqual([1, 1])
  })
})
