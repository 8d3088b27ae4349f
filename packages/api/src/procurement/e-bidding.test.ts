import { supplierId, type PurchaseId } from '@prongsai/domain/base/id'
import { baht } from '@prongsai/domain/money/satang'
import type { AddOfferInput } from '@prongsai/domain/procurement/offer.input'
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
  line = await office.line(2_000_000)
  await database.ownerPool.query(
    `insert into holiday (office_id, day, name, source)
     select $1, d::date, 'วันหยุด', 'ประกาศ'
     from unnest(array['2026-12-07', '2026-12-10', '2026-12-31', '2027-01-01']) as h (d)`,
    [office.office],
  )
})

const road = async ({ published = true, cost = 1_987_000 } = {}) =>
  asking(office, {
    name: 'ก่อสร้างถนน คสล. สายบ้านหนองบัว',
    kind: 'construction',
    budget: baht(cost),
    planItemId: await office.planItem({
      name: 'ก่อสร้างถนน คสล.',
      kind: 'construction',
      estimate: baht(cost),
      published,
    }),
    funds: [{ lineId: line, share: baht(cost) }],
  })

const places = (on: string) => ({ cgdOn: on, websiteOn: on, boardOn: on, told: true })

/** A road with its three bodies, none of whose evaluators accepts it. */
async function opened(cost = 1_987_000): Promise<PurchaseId> {
  const officer = office.at.officer('2026-11-02')
  const { id } = await officer.purchase.open(await road({ cost }))
  const { staff, other, treasurer, engineer, supply, ids } = office
  await officer.purchase.appoint(bodyOf(id, 'specification', [staff.id]))
  await officer.purchase.appoint(bodyOf(id, 'evaluation', [staff.id, other.id, treasurer.id]))
  await officer.purchase.appoint(bodyOf(id, 'inspection', [engineer.id, supply.id, ids.officer]))
  return id
}

/** Its request approved on the tenth of November. */
async function approved(cost = 1_987_000): Promise<PurchaseId> {
  const id = await opened(cost)
  const pass = passing(id)
  const { officer, headOfSupplies, clerk, head } = office.at
  await pass(officer, 'specification', { on: '2026-11-03', facts: specified })
  await pass(officer, 'reference-price', { on: '2026-11-05', facts: priced('198700000') })
  await pass(officer, 'request', { on: '2026-11-06', facts: asked })
  await pass(headOfSupplies, 'request-screened', { on: '2026-11-06' })
  await pass(clerk, 'request-passed', { on: '2026-11-09' })
  await pass(head, 'request-approved', { on: '2026-11-10' })
  return id
}

/** Not heard, and not yet in e-GP. */
async function unheard(): Promise<PurchaseId> {
  const id = await approved()
  await passing(id)(office.at.headOfSupplies, 'hearing-decided', {
    on: '2026-11-11',
    facts: { heard: false },
  })
  return id
}

async function numbered(id: PurchaseId): Promise<void> {
  const officer = office.at.officer('2026-11-12')
  const { version } = await officer.purchase.get({ id })
  await officer.purchase.keepEgpNumber({ id, version, egpNumber: '๖๙๑๑-๙๐๑๒๓๔๕' })
}

/** Invited from the first to the eighth of December, with offers on the ninth. */
async function invited(): Promise<PurchaseId> {
  const id = await unheard()
  await numbered(id)
  await passing(id)(office.at.headOfSupplies, 'invitation', {
    on: '2026-12-01',
    facts: { firstDay: '2026-12-01', lastDay: '2026-12-08', bidDay: '2026-12-09' },
  })
  return id
}

const judging = { qualified: true, exclusionReason: '', score: null, agreedPrice: null }

/** Three offers, the lowest of them left out for its reason, and the next a winner. */
async function judged(): Promise<PurchaseId> {
  const id = await invited()
  const pass = passing(id)
  const desk = office.at.officer('2026-12-09')
  const offer = async (name: string, price: number) => {
    const made: AddOfferInput = {
      id,
      supplierId: await office.supplier(name),
      offeredOn: day('2026-12-09'),
      price: baht(price),
      note: '',
    }
    return (await desk.purchase.addOffer(made)).id
  }
  const first = await offer('บริษัท ทางดี จำกัด', 1_850_000)
  const second = await offer('ห้างหุ้นส่วนจำกัด ถนนงาม', 1_900_000)
  const cheapest = await offer('บริษัท ถูกมาก จำกัด', 1_700_000)
  await pass(office.at.officer, 'bids', { on: '2026-12-09', facts: { count: 3 } })
  for (const one of [first, second]) await desk.purchase.judgeOffer({ id, offer: one, ...judging })
  await desk.purchase.judgeOffer({
    id,
    offer: cheapest,
    ...judging,
    qualified: false,
    exclusionReason: 'ไม่มีหนังสือรับรองผลงานตามที่ประกาศกำหนด',
  })
  expect(await refusalOf(desk.purchase.chooseWinner({ id, offer: cheapest, reason: 'ถูก' }))).toMatchObject({
    code: 'procurement/winner-not-qualified',
  })
  await desk.purchase.chooseWinner({ id, offer: first, reason: 'ราคาต่ำสุดของผู้ที่ผ่านคุณสมบัติ' })
  await pass(office.at.officer, 'result', { on: '2026-12-14', facts: { summary: 'พิจารณาแล้ว' } })
  return id
}

async function announced(): Promise<PurchaseId> {
  const id = await judged()
  const pass = passing(id)
  const { headOfSupplies, clerk, head } = office.at
  await pass(headOfSupplies, 'result-screened', { on: '2026-12-15' })
  await pass(clerk, 'result-passed', { on: '2026-12-15' })
  await pass(head, 'result-approved', { on: '2026-12-16' })
  await pass(headOfSupplies, 'winner-announced', { on: '2026-12-30', facts: places('2026-12-30') })
  return id
}

describe('a road of 1,987,000 baht by e-bidding', () => {
  test('goes with three offers, one left out with its reason, to the day from which it may be signed', async () => {
    const id = await announced()
    const { officer } = office.at
    const waits = await officer('2026-12-30').purchase.get({ id })
    expect(waits).toMatchObject({ status: 'open', stage: 'appeal-cleared', readyOn: '2027-01-13' })
    expect(waits.egpNumber).toBe('69119012345')
    expect(waits.offers.map(({ name, qualified, exclusionReason }) => ({ name, qualified, exclusionReason })))
      .toMatchInlineSnapshot(`
        [
          {
            "exclusionReason": "ไม่มีหนังสือรับรองผลงานตามที่ประกาศกำหนด",
            "name": "บริษัท ถูกมาก จำกัด",
            "qualified": false,
          },
          {
            "exclusionReason": null,
            "name": "บริษัท ทางดี จำกัด",
            "qualified": true,
          },
          {
            "exclusionReason": null,
            "name": "ห้างหุ้นส่วนจำกัด ถนนงาม",
            "qualified": true,
          },
        ]
      `)
    expect(waits.funds).toMatchObject([{ held: baht(1_850_000), free: baht(150_000) }])
    const early = passing(id)(officer, 'appeal-cleared', { on: '2027-01-12' })
    expect(await refusalOf(early)).toMatchObject({ code: 'procurement/too-early', day: '2027-01-13' })
    await passing(id)(officer, 'appeal-cleared', { on: '2027-01-13' })
    expect(await officer('2027-01-13').purchase.get({ id })).toMatchObject({
      status: 'ready',
      stage: null,
      readyOn: '2027-01-13',
    })
  })

  test('is not cleared while an appeal runs, and is once the board lets it go on', async () => {
    const id = await announced()
    const { officer } = office.at
    const { offers } = await officer('2027-01-05').purchase.get({ id })
    const [cheapest] = offers
    const { id: appeal, late } = await officer('2027-01-05').purchase.receiveAppeal({
      id,
      supplierId: cheapest?.supplierId ?? supplierId(''),
      receivedOn: day('2027-01-05'),
      subject: 'มีหนังสือรับรองผลงานครบ',
    })
    expect(late).toBe(false)
    const stranger = await office.supplier('บริษัท ไม่ได้ยื่น จำกัด')
    const notBidder = officer('2027-01-05').purchase.receiveAppeal({
      id,
      supplierId: stranger,
      receivedOn: day('2027-01-05'),
      subject: 'ไม่เห็นด้วย',
    })
    expect(await refusalOf(notBidder)).toMatchObject({ code: 'procurement/appeal-not-bidder' })
    const clear = () => passing(id)(officer, 'appeal-cleared', { on: '2027-01-14' })
    expect(await refusalOf(clear())).toMatchObject({ code: 'procurement/appeal-runs' })
    const move = (on: string) => ({ id, appeal, on: day(on) })
    const early = officer('2027-01-08').purchase.moveAppeal({ ...move('2027-01-08'), what: 'forward' })
    expect(await refusalOf(early)).toMatchObject({ code: 'procurement/appeal-not-so', waits: 'decide' })
    await officer('2027-01-08').purchase.moveAppeal({
      ...move('2027-01-08'),
      what: 'decide',
      agrees: false,
      decision: 'หนังสือรับรองไม่ใช่งานประเภทเดียวกัน',
    })
    const waiting = await officer('2027-01-08').purchase.get({ id })
    expect(waiting.appeals).toMatchObject([{ duty: { what: 'forward' } }])
    await officer('2027-01-11').purchase.moveAppeal({ ...move('2027-01-11'), what: 'forward' })
    expect(await refusalOf(clear())).toMatchObject({ code: 'procurement/appeal-runs' })
    const end = { ...move('2027-02-01'), what: 'end' as const, outcome: 'dismissed' as const }
    await officer('2027-02-01').purchase.moveAppeal(end)
    await passing(id)(officer, 'appeal-cleared', { on: '2027-02-02' })
    expect(await officer('2027-02-02').purchase.get({ id })).toMatchObject({ status: 'ready' })
  })

  test('an appeal that the agency agrees with is mended: announced anew after it, and cleared', async () => {
    const id = await announced()
    const { officer, headOfSupplies } = office.at
    const { offers } = await officer('2027-01-05').purchase.get({ id })
    const { id: appeal } = await officer('2027-01-05').purchase.receiveAppeal({
      id,
      supplierId: offers[0]?.supplierId ?? supplierId(''),
      receivedOn: day('2027-01-05'),
      subject: 'ประกาศผลไม่ครบทุกแห่ง',
    })
    const back = async () => {
      const caller = headOfSupplies('2027-01-08')
      const { version } = await caller.purchase.get({ id })
      return caller.purchase.undo({ id, version, step: 'winner-announced', reason: 'แก้ตามอุทธรณ์' })
    }
    expect(await refusalOf(back())).toMatchObject({ code: 'procurement/appeal-runs' })
    await officer('2027-01-08').purchase.moveAppeal({
      id,
      appeal,
      on: day('2027-01-08'),
      what: 'decide',
      agrees: true,
      decision: 'ปิดประกาศไม่ครบ ให้ประกาศใหม่',
    })
    const clear = () => passing(id)(officer, 'appeal-cleared', { on: '2027-01-25' })
    expect(await refusalOf(clear())).toMatchObject({ code: 'procurement/appeal-redo' })
    await back()
    await passing(id)(headOfSupplies, 'winner-announced', { on: '2027-01-11', facts: places('2027-01-11') })
    await clear()
    const ready = await officer('2027-01-25').purchase.get({ id })
    expect(ready).toMatchObject({ status: 'ready', readyOn: '2027-01-21' })
    const late = officer('2027-01-25').purchase.receiveAppeal({
      id,
      supplierId: ready.offers[0]?.supplierId ?? supplierId(''),
      receivedOn: day('2027-01-20'),
      subject: 'ยื่นทันแต่เพิ่งลงรับ',
    })
    expect(await refusalOf(late)).toMatchObject({ code: 'procurement/fixed-by-step' })
  })

  test('a late appeal is taken in as late and holds nothing up', async () => {
    const id = await announced()
    const { officer } = office.at
    const { offers } = await officer('2027-01-13').purchase.get({ id })
    const appealing = {
      id,
      supplierId: offers[0]?.supplierId ?? supplierId(''),
      receivedOn: day('2027-01-13'),
      subject: 'ไม่เห็นด้วย',
    }
    expect(await officer('2027-01-13').purchase.receiveAppeal(appealing)).toMatchObject({ late: true })
    await passing(id)(officer, 'appeal-cleared', { on: '2027-01-13' })
  })

  test('what was offered stays as it is while the result is on its way', async () => {
    const id = await judged()
    const desk = office.at.officer('2026-12-15')
    const { offers } = await desk.purchase.get({ id })
    const offer = offers.find(({ winner }) => winner)?.id ?? ''
    const judge = desk.purchase.judgeOffer({ id, offer, ...judging, agreedPrice: baht(1_800_000) })
    expect(await refusalOf(judge)).toMatchObject({ code: 'procurement/fixed-by-step' })
  })

  test('its invitation is long enough, and ends on a working day', async () => {
    const id = await unheard()
    const pass = passing(id)
    const { headOfSupplies } = office.at
    const publish = (lastDay: string, bidDay: string) =>
      pass(headOfSupplies, 'invitation', {
        on: '2026-12-01',
        facts: { firstDay: '2026-12-01', lastDay, bidDay },
      })
    expect(await refusalOf(publish('2026-12-08', '2026-12-09'))).toMatchObject({
      code: 'procurement/egp-number-missing',
    })
    await numbered(id)
    expect(await refusalOf(publish('2026-12-04', '2026-12-08'))).toMatchObject({
      code: 'procurement/last-day-too-early',
      least: '2026-12-08',
    })
    expect(await refusalOf(publish('2026-12-10', '2026-12-11'))).toMatchObject({
      code: 'procurement/ends-on-holiday',
      next: '2026-12-11',
    })
    await publish('2026-12-08', '2026-12-09')
  })
})

describe('the draft of what costs more than 5,000,000 baht', () => {
  beforeEach(async () => {
    line = await office.line(8_000_000)
  })

  test('is heard for three working days, and each comment answered in writing (ข้อ 45-47)', async () => {
    const id = await approved(8_000_000)
    const { officer, headOfSupplies } = office.at
    const pass = passing(id)
    const said = {
      id,
      receivedOn: day('2026-11-13'),
      sender: 'บริษัท ทางดี จำกัด',
      said: 'ขอให้ระบุชั้นพื้นทางให้ชัดเจน',
    }
    const early = officer('2026-11-13').purchase.addComment(said)
    expect(await refusalOf(early)).toMatchObject({ code: 'procurement/not-yet' })
    const days = { firstDay: '2026-11-12', lastDay: '2026-11-16' }
    await pass(headOfSupplies, 'hearing', { on: '2026-11-12', facts: days })
    const { id: comment } = await officer('2026-11-13').purchase.addComment(said)
    const answered = () =>
      pass(headOfSupplies, 'hearing-answered', { on: '2026-11-17', facts: { revised: 'no' } })
    expect(await refusalOf(answered())).toMatchObject({ code: 'procurement/comments-open', count: 1 })
    await officer('2026-11-17').purchase.answerComment({
      id,
      comment,
      answer: 'แบบรูปรายการแผ่นที่ 3 ระบุไว้แล้ว',
      answeredOn: day('2026-11-17'),
    })
    await answered()
    expect(await officer('2026-11-17').purchase.get({ id })).toMatchObject({ stage: 'invitation' })
  })
})

describe('a body', () => {
  test('of two is no committee, and who evaluates does not accept', async () => {
    const officer = office.at.officer('2026-11-02')
    const { id } = await officer.purchase.open(await road())
    const { staff, other, treasurer, engineer, supply, head } = office
    const appoint = (kind: 'evaluation' | 'inspection', people: readonly (typeof staff)[]) =>
      officer.purchase.appoint(
        bodyOf(
          id,
          kind,
          people.map((one) => one.id),
        ),
      )
    expect(await refusalOf(appoint('evaluation', [staff, other]))).toMatchObject({
      code: 'procurement/committee-too-small',
      least: 3,
      sits: 2,
    })
    expect(await refusalOf(appoint('inspection', [staff]))).toMatchObject({
      code: 'procurement/one-inspector-above',
      limit: baht(100_000),
    })
    await appoint('evaluation', [staff, other, treasurer])
    expect(await refusalOf(appoint('inspection', [engineer, supply, staff]))).toMatchObject({
      code: 'procurement/evaluator-accepts',
      name: 'นายยืม คืนเร็ว',
    })
    expect(await refusalOf(appoint('evaluation', [staff, other, head]))).toMatchObject({
      code: 'procurement/committee-stands',
    })
    const workload = await officer.purchase.workload()
    expect(workload.find(({ personId }) => personId === staff.id)?.seats).toMatchObject([
      { kind: 'evaluation', seat: 'chair' },
    ])
  })

  test('that has judged is not ended, and none is appointed on a day that is still to come', async () => {
    const id = await judged()
    const officer = office.at.officer('2026-12-15')
    const { committees } = await officer.purchase.get({ id })
    const evaluation = committees.find(({ kind }) => kind === 'evaluation')
    const ending = { id, committee: evaluation?.id ?? '', reason: 'หมดหน้าที่' }
    expect(await refusalOf(officer.purchase.endCommittee(ending))).toMatchObject({
      code: 'procurement/fixed-by-step',
    })
    const inspection = bodyOf(id, 'inspection', [office.head.id, office.engineer.id, office.supply.id])
    const ahead = { ...inspection, orderDay: day('2026-12-16'), reason: 'เปลี่ยนกรรมการ' }
    expect(await refusalOf(officer.purchase.appoint(ahead))).toMatchObject({ code: 'procurement/day-ahead' })
  })

  test('is left by who declares an interest, himself, and is replaced by another with its reason', async () => {
    const id = await opened()
    const { staff, other, treasurer, head } = office
    const { committees } = await office.at.member('2026-11-03').purchase.get({ id })
    const body = committees.find(({ kind }) => kind === 'evaluation')
    const declaring = { id, committee: body?.id ?? '', interest: 'เป็นญาติกับผู้เสนอราคา' }
    const notHe = office.at.clerk('2026-11-03').purchase.declareInterest(declaring)
    expect(await refusalOf(notHe)).toMatchObject({ code: 'procurement/not-a-member' })
    await office.at.member('2026-11-03').purchase.declareInterest(declaring)
    const { officer } = office.at
    const specify = () => passing(id)(officer, 'specification', { on: '2026-11-03', facts: specified })
    expect(await refusalOf(specify())).toMatchObject({ code: 'procurement/interest-declared' })
    await officer('2026-11-03').purchase.appoint({
      ...bodyOf(id, 'specification', [other.id]),
      reason: 'ผู้จัดทำเดิมแจ้งส่วนได้เสีย',
    })
    await specify()
    await passing(id)(officer, 'reference-price', { on: '2026-11-05', facts: priced('198700000') })
    const request = () => passing(id)(officer, 'request', { on: '2026-11-06', facts: asked })
    expect(await refusalOf(request())).toMatchObject({
      code: 'procurement/interest-declared',
      name: staff.actor.name,
    })
    await officer('2026-11-06').purchase.appoint({
      ...bodyOf(id, 'evaluation', [head.id, other.id, treasurer.id]),
      reason: 'กรรมการเดิมแจ้งส่วนได้เสีย',
    })
    await request()
  })
})

describe('the plan', () => {
  test('has to be published in e-GP before what it plans is bought (ข้อ 11 วรรคสี่)', async () => {
    const officer = office.at.officer('2026-11-02')
    expect(await refusalOf(officer.purchase.open(await road({ published: false })))).toEqual({
      code: 'procurement/not-published',
    })
    const unplanned = { ...(await road()), planItemId: null }
    expect(await refusalOf(officer.purchase.open(unplanned))).toEqual({ code: 'procurement/not-published' })
  })

  test('that is taken back while a purchase of it begins lets it not begin', async () => {
    const officer = office.at.officer('2026-11-02')
    const asks = await road()
    const other = await database.ownerPool.connect()
    try {
      await other.query('begin')
      await other.query('select 1 from plan_item where id = $1 for update', [asks.planItemId])
      const answer = refusalOf(officer.purchase.open(asks))
      await expect
        .poll(async () => {
          const { rows } = await other.query<{ waiting: number }>(
            `select count(*)::int as waiting from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'`,
          )
          return rows[0]?.waiting
        })
        .toBe(1)
      await other.query(
        `update plan_round set status = 'approved', published_on = null
         where id = (select round_id from plan_revision where item_id = $1)`,
        [asks.planItemId],
      )
      await other.query('commit')
      expect(await answer).toEqual({ code: 'procurement/not-published' })
    } finally {
      other.release()
    }
  })

  test('is exceeded and bought in parts only with a warning', async () => {
    const officer = office.at.officer('2026-11-02')
    const small = asking(office, { budget: baht(300_000) })
    await officer.purchase.open(small)
    const { lines: _lines, funds: _funds, name: _name, reason: _reason, ...facts } = small
    const { warnings, near } = await officer.purchase.preview({ ...facts, id: null })
    expect(warnings).toMatchObject([
      { code: 'procurement/split', limit: baht(500_000), together: baht(600_000), with: 1 },
    ])
    expect(near).toMatchObject([{ number: '1/2570', budget: baht(300_000) }])
  })
})

const offering = async (id: PurchaseId, on: string): Promise<AddOfferInput> => ({
  id,
  supplierId: await office.supplier('ร้านเพื่อนเจ้าหน้าที่'),
  offeredOn: day(on),
  price: baht(1_600_000),
  note: '',
})

describe('nobody learns a price before its day, nor offers knowing the others', () => {
  test('no offer is recorded before the day of the offers', async () => {
    const id = await invited()
    const early = office.at.officer('2026-12-08').purchase.addOffer(await offering(id, '2026-12-08'))
    expect(await refusalOf(early)).toMatchObject({ code: 'procurement/too-early', day: '2026-12-09' })
    const backdated = office.at.officer('2026-12-10').purchase.addOffer(await offering(id, '2026-12-02'))
    expect(await refusalOf(backdated)).toMatchObject({ code: 'procurement/too-early' })
  })

  test('none comes in, goes, or rises once they are counted', async () => {
    const id = await judged()
    const desk = office.at.officer('2026-12-15')
    const { version, offers } = await desk.purchase.get({ id })
    await desk.purchase.undo({ id, version, step: 'result', reason: 'แก้รายงาน' })
    const fixed = { code: 'procurement/fixed-by-step' }
    expect(await refusalOf(desk.purchase.addOffer(await offering(id, '2026-12-09')))).toMatchObject(fixed)
    const [one] = offers
    const about = { id, offer: one?.id ?? '' }
    expect(await refusalOf(desk.purchase.withdrawOffer({ ...about, reason: 'ขอถอน' }))).toMatchObject(fixed)
    const risen = desk.purchase.judgeOffer({ ...about, ...judging, agreedPrice: baht(1_999_000) })
    expect(await refusalOf(risen)).toMatchObject({ code: 'procurement/agreed-above', price: one?.price })
  })
})
