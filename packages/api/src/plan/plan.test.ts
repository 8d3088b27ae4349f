import { beforeEach, describe, expect, test } from 'vitest'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { baht, sum } from '@prongsai/domain/money/satang'
import type { PlanChannel, PlanStep } from '@prongsai/domain/plan/plan'
import { decide, look } from '@prongsai/db/database'
import { plannedItem } from '@prongsai/db/procurement/purchase-surroundings'
import { testDatabase } from '@prongsai/db/testing'
import type { PlanItemId, PlanRoundId } from '@prongsai/domain/base/id'
import { capacityFor } from '@prongsai/domain/access/permissions'
import { lockRound } from '@prongsai/db/plan/rounds'
import { noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { takeItems } from './draft-items.ts'
import {
  approve,
  draftOf,
  itemOf,
  openPlanOffice,
  roadOf,
  roundOf,
  send,
  type PlanOffice,
} from './testing.ts'

const database = await testDatabase()
let office: PlanOffice
beforeEach(async () => {
  office = await openPlanOffice(database)
})

const day = (text: string) => civilDate.parse(text)
const versionOf = async (id: PlanRoundId) => (await roundOf(office, id)).version
const publish = (id: PlanRoundId, channel: PlanChannel, on = '2026-11-23') =>
  office.screener.plan.publish({ id, channel, onDay: day(on), proof: 'หลักฐาน' })
/** The gate of ข้อ 11 วรรคสี่ as a purchase asks it. */
const standing = async (item: PlanItemId) => {
  const stands = await look(database.db, office.office, (db) =>
    plannedItem(db, office.office, { item, except: null }),
  )
  if (stands === undefined || stands.cancelled) return 'not-published'
  if (stands.exempt !== null) return 'exempt'
  return stands.published ? 'published' : 'not-published'
}
const firstItem = async (id: PlanRoundId) => {
  const [item] = (await roundOf(office, id)).items
  if (item === undefined) throw new Error('the round is empty')
  return item
}

/** A published plan, and a round of changes that is open. */
const changed = async () => {
  const id = await draftOf(office, [roadOf(office), itemOf(office)])
  await approve(office, id)
  await publish(id, 'cgd')
  const round = await office.drafter.plan.open({ fiscalYear: 2570, kind: 'change', reason: 'ราคาวัสดุสูงขึ้น' })
  return { first: id, change: round.id, item: await firstItem(id) }
}
const ask = (change: PlanRoundId, itemId: PlanItemId, estimate: number | null) =>
  office.drafter.plan.changeItem({
    roundId: change,
    itemId,
    item: estimate === null ? null : roadOf(office, { estimate: baht(estimate) }),
    version: null,
    reason: 'ราคาวัสดุสูงขึ้น',
  })

describe('a draft', () => {
  test('foresees the method and the exemption by kind and sum, with no item typed twice', async () => {
    const id = await draftOf(office, [itemOf(office), roadOf(office)])
    const { items, total, count } = await roundOf(office, id)
    expect(items).toMatchObject([
      { number: 1, method: 'direct', ground: 'direct-small', exempt: 'direct-small', line: 'ครุภัณฑ์คอมพิวเตอร์' },
      { number: 2, method: 'e-bidding', ground: null, exempt: null, line: null },
    ])
    expect({ total, count }).toEqual({ total: baht(2_077_000), count: 2 })
  })

  test('takes another method on its ground with the reason, and refuses one without', async () => {
    const id = await draftOf(office, [])
    const chosen = { method: 'selective', ground: 'selective-urgent', reason: 'อุทกภัย' } as const
    const add = (reason: string) =>
      office.drafter.plan.addItem({
        roundId: id,
        item: roadOf(office, { chosen: { ...chosen, reason } }),
        needId: null,
      })
    expect(await refusalOf(add(''))).toMatchObject({ code: 'procurement/method-reason-missing' })
    await add('อุทกภัย')
    expect(await firstItem(id)).toMatchObject({ method: 'selective', exempt: 'urgent-or-secret' })
  })

  test('warns of a line that has less left than is planned on it, and plans all the same', async () => {
    const id = await draftOf(office, [
      itemOf(office, { estimate: baht(600_000) }),
      itemOf(office, { estimate: baht(400_001) }),
    ])
    const { signs, rooms } = await roundOf(office, id)
    expect(rooms).toMatchObject([{ left: baht(1_000_000), asked: baht(1_000_001) }])
    expect(signs).toContainEqual({
      kind: 'over-line',
      line: 'ครุภัณฑ์คอมพิวเตอร์',
      left: baht(1_000_000),
      asked: baht(1_000_001),
    })
  })

  test('is left by an item that is taken out, of which the row stays', async () => {
    const id = await draftOf(office, [itemOf(office), roadOf(office)])
    const item = await firstItem(id)
    await office.drafter.plan.dropItem({ roundId: id, itemId: item.id, version: item.version })
    expect((await roundOf(office, id)).items).toMatchObject([{ number: 2 }])
    const { rows } = await database.ownerPool.query(
      'select 1 from plan_revision where item_id = $1 and round_id is null and dropped_from = $2',
      [item.id, id],
    )
    expect(rows).toHaveLength(1)
  })

  test('tells the second of two who edit one item what the first changed', async () => {
    const id = await draftOf(office, [itemOf(office)])
    const { id: itemId, version } = await firstItem(id)
    await office.screener.plan.editItem({
      roundId: id,
      itemId,
      version,
      item: itemOf(office, { quantity: 4 }),
    })
    const second = office.drafter.plan.editItem({
      roundId: id,
      itemId,
      version,
      item: itemOf(office, { quantity: 5 }),
    })
    expect(await refusalOf(second)).toMatchObject({
      code: 'plan/changed-meanwhile',
      version: version + 1,
      meanwhile: [{ by: 'นางคลัง มั่งมี', changes: [{ field: 'quantity', from: 3, to: 4 }] }],
    })
  })

  test('is not sent while it is empty, nor in another edition than the one that was read', async () => {
    const id = await draftOf(office, [])
    expect(await refusalOf(send(office, id))).toEqual({ code: 'plan/empty' })
    const version = await versionOf(id)
    await office.drafter.plan.addItem({ roundId: id, item: itemOf(office), needId: null })
    expect(await refusalOf(office.drafter.plan.send({ id, version }))).toMatchObject({
      code: 'plan/changed-meanwhile',
      meanwhile: [{ by: 'นางสาวพัสดุ รอบคอบ' }],
    })
  })

  test('is frozen by the schema once it was sent, whoever writes', async () => {
    const id = await draftOf(office, [itemOf(office)])
    const { id: itemId, version } = await firstItem(id)
    await send(office, id)
    const edit = office.drafter.plan.editItem({
      roundId: id,
      itemId,
      version,
      item: itemOf(office, { quantity: 9 }),
    })
    expect(await refusalOf(edit)).toEqual({ code: 'plan/not-draft', status: 'submitted' })
    const write = decide(database.db, office.office, (trx) =>
      trx.updateTable('plan_revision').set({ name: 'อื่น' }).where('item_id', '=', itemId).execute(),
    )
    await expect(write).rejects.toMatchObject({ constraint: 'plan_revision_stays' })
  })
})

describe('approval', () => {
  test('goes through the three, each by his own authority and post', async () => {
    const id = await draftOf(office, [itemOf(office)])
    await approve(office, id)
    expect(await roundOf(office, id)).toMatchObject({
      status: 'approved',
      approvedOn: '2026-11-23',
      waitsFor: null,
    })
    expect((await roundOf(office, id)).decisions).toMatchObject([
      { step: 'screen', name: 'นางคลัง มั่งมี', clause: null },
      { step: 'pass', name: 'นายปลัด เที่ยงธรรม', clause: null },
      { step: 'approve', name: 'นายนายก ใจกว้าง', clause: 'ระเบียบฯ พ.ศ. 2560 ข้อ 11' },
    ])
  })

  test('is refused out of turn, to who has no part in it, and of another edition', async () => {
    const id = await draftOf(office, [itemOf(office)])
    await send(office, id)
    const version = await versionOf(id)
    const as = (who: 'head' | 'screener', step: 'screen' | 'approve', read = version) =>
      refusalOf(office[who].plan.decide({ id, version: read, step, approve: true, reason: '' }))
    expect(await as('head', 'approve')).toEqual({ code: 'plan/not-your-step', step: 'screen' })
    expect(await as('screener', 'screen', version - 1)).toMatchObject({ code: 'plan/changed-meanwhile' })
    expect(await as('screener', 'screen')).toBeUndefined()
    expect(await as('screener', 'screen', version + 1)).toEqual({
      code: 'plan/step-passed',
      step: 'screen',
      next: 'pass',
    })
  })

  test('is of another person at each step, save who takes a post’s place under an order', async () => {
    const id = await draftOf(office, [itemOf(office)])
    await send(office, id)
    const yes = async (
      otherwise: Parameters<PlanOffice['clerk']['as']>[1],
      step: 'screen' | 'pass' | 'approve',
    ) =>
      office.clerk
        .as(undefined, otherwise)
        .plan.decide({ id, version: await versionOf(id), step, approve: true, reason: '' })
    await office.screener.plan.decide({
      id,
      version: await versionOf(id),
      step: 'screen',
      approve: true,
      reason: '',
    })
    await yes({}, 'pass')
    const both = { grants: [...office.clerk.actor.grants, { role: 'office-head', unit: null } as const] }
    expect(await refusalOf(yes(both, 'approve'))).toEqual({ code: 'plan/same-person', step: 'pass' })
    const { person, name, position, grants } = office.head.actor
    const acting = [
      { forPerson: person, forName: name, forPosition: position, orderNumber: '1/2570', grants },
    ]
    await yes({ acting }, 'approve')
    expect((await roundOf(office, id)).decisions.at(-1)).toMatchObject({ actingFor: 'รักษาราชการแทนตำแหน่ง' })
  })

  test('that is refused makes it a draft again with the reason, and it is sent and decided anew', async () => {
    const id = await draftOf(office, [itemOf(office)])
    await send(office, id)
    const no = async (reason: string) =>
      office.screener.plan.decide({
        id,
        version: await versionOf(id),
        step: 'screen',
        approve: false,
        reason,
      })
    await expect(no('')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await no('วงเงินสูงเกินราคาตลาด')
    expect(await roundOf(office, id)).toMatchObject({
      status: 'draft',
      decisions: [{ approved: false, reason: 'วงเงินสูงเกินราคาตลาด' }],
    })
    await approve(office, id)
    expect((await roundOf(office, id)).decisions).toHaveLength(4)
  })

  test('is taken back with its reason, the last step first, and not once something stands on it', async () => {
    const id = await draftOf(office, [roadOf(office)])
    await approve(office, id)
    const decisions = async () => (await roundOf(office, id)).decisions
    const undo = async (index: number, who: 'head' | 'screener' = 'head') =>
      office[who].plan.undoDecision({ id: (await decisions())[index]?.id ?? '', reason: 'อ่านวงเงินผิด' })
    expect(await refusalOf(undo(0))).toEqual({ code: 'plan/later-step', step: 'approve' })
    expect(await refusalOf(undo(2, 'screener'))).toEqual({ code: 'plan/approval-above' })
    await publish(id, 'board')
    expect(await refusalOf(undo(2))).toEqual({ code: 'plan/publication-stands', channel: 'board' })
    const [{ id: publication } = { id: '' }] = (await roundOf(office, id)).publications
    await office.screener.plan.undoPublication({ id: publication, reason: 'ปิดประกาศผิดฉบับ' })
    await undo(2)
    expect(await roundOf(office, id)).toMatchObject({
      status: 'submitted',
      approvedOn: null,
      waitsFor: 'approve',
    })
    expect((await decisions())[2]).toMatchObject({ undoneBy: 'นายนายก ใจกว้าง', undoReason: 'อ่านวงเงินผิด' })
    await office.head.plan.decide({
      id,
      version: await versionOf(id),
      step: 'approve',
      approve: true,
      reason: '',
    })
    expect(await roundOf(office, id)).toMatchObject({ status: 'approved' })
  })

  test('is called back by who sent it, before anybody has decided', async () => {
    const id = await draftOf(office, [itemOf(office)])
    const recall = async () =>
      office.drafter.plan.recall({ id, version: await versionOf(id), reason: 'ลืมรายการ' })
    await send(office, id)
    await recall()
    expect(await roundOf(office, id)).toMatchObject({ status: 'draft' })
    await send(office, id)
    await office.screener.plan.decide({
      id,
      version: await versionOf(id),
      step: 'screen',
      approve: true,
      reason: '',
    })
    expect(await refusalOf(recall())).toMatchObject({ code: 'plan/decided-already', by: 'นางคลัง มั่งมี' })
  })
})

describe('publication', () => {
  test('is three records, with the third of which it is published; the one in e-GP opens the gate', async () => {
    const id = await draftOf(office, [roadOf(office), itemOf(office)])
    const [road, computers] = (await roundOf(office, id)).items
    if (road === undefined || computers === undefined) throw new Error('two items were added')
    expect(await standing(road.id)).toBe('not-published')
    await approve(office, id)
    expect([await standing(road.id), await standing(computers.id)]).toEqual(['not-published', 'exempt'])
    await publish(id, 'cgd')
    expect(await standing(road.id)).toBe('published')
    await publish(id, 'website')
    expect(await roundOf(office, id)).toMatchObject({ status: 'approved', publishedOn: null })
    await publish(id, 'board')
    expect(await roundOf(office, id)).toMatchObject({ status: 'published', publishedOn: '2026-11-23' })
  })

  test('is refused before the approval, on a day ahead or before it, and twice in one place', async () => {
    const id = await draftOf(office, [roadOf(office)])
    expect(await refusalOf(publish(id, 'cgd'))).toEqual({ code: 'plan/not-approved', status: 'draft' })
    await approve(office, id)
    expect(await refusalOf(publish(id, 'cgd', '2026-11-24'))).toMatchObject({ code: 'plan/day-ahead' })
    expect(await refusalOf(publish(id, 'cgd', '2026-11-22'))).toMatchObject({ code: 'plan/before-approval' })
    await publish(id, 'cgd')
    expect(await refusalOf(publish(id, 'cgd'))).toMatchObject({ code: 'plan/published-already' })
  })

  test('of e-GP is not taken back while something is being bought on it', async () => {
    const id = await draftOf(office, [roadOf(office)])
    await approve(office, id)
    await publish(id, 'cgd')
    const item = await firstItem(id)
    await database.ownerPool.query(
      `insert into purchase (office_id, fiscal_year, number, name, kind, unit_id, plan_item_id, reason, budget, method,
         method_version, method_reason, stage, status, began_on, made_at, made_by)
       values ($1, 2570, 7, 'ถนน', 'construction', $2, $3, 'ทดสอบ', 100, 'e-bidding', '2560', '', 'spec', 'open', '2026-11-23',
         '2026-11-23', $4)`,
      [office.office, office.ids.works, item.id, office.ids.officer],
    )
    const [{ id: publication } = { id: '' }] = (await roundOf(office, id)).publications
    expect(
      await refusalOf(office.screener.plan.undoPublication({ id: publication, reason: 'บันทึกผิด' })),
    ).toMatchObject({ code: 'plan/purchase-stands', purchase: '7/2570 ถนน' })
  })
})

test('the sums of a plan are of all of its items, whichever of them are told', async () => {
  const id = await draftOf(office, [roadOf(office), itemOf(office)])
  await approve(office, id)
  const whole = await office.drafter.plan.year({ year: 2570 })
  const [road, computers] = whole.items
  if (road === undefined || computers === undefined) throw new Error('two items were added')
  const total = sum([road.estimate, computers.estimate])
  expect(whole).toMatchObject({ beyond: 0, sums: { total: { count: 2, total } } })
  expect(whole.sums.months[computers.startsMonth]?.total).toBe(
    road.startsMonth === computers.startsMonth ? total : computers.estimate,
  )
  const one = await office.drafter.plan.year({ year: 2570, item: computers.id })
  expect(one.items.map((item) => item.id)).toEqual([computers.id])
  expect(one.sums).toEqual(whole.sums)
})

describe('a change (ข้อ 13)', () => {
  test('stands beside what it changes, and counts only once it is approved and published again', async () => {
    const { change, item } = await changed()
    await ask(change, item.id, 2_200_000)
    const seen = async () => office.drafter.plan.year({ year: 2570 })
    expect((await seen()).items[0]).toMatchObject({ estimate: baht(1_987_000), revision: 1 })
    expect(await roundOf(office, change)).toMatchObject({
      items: [{ estimate: baht(2_200_000), revision: 2, changeReason: 'ราคาวัสดุสูงขึ้น' }],
      before: [{ estimate: baht(1_987_000), revision: 1 }],
      signs: expect.arrayContaining([{ kind: 'risen', items: [1] }]),
    })
    expect(await standing(item.id)).toBe('published')
    await approve(office, change)
    expect((await seen()).items[0]).toMatchObject({ estimate: baht(2_200_000), revision: 2 })
    expect(await standing(item.id)).toBe('not-published')
    await publish(change, 'cgd')
    expect(await standing(item.id)).toBe('published')
  })

  test('cancels an item, which can then be neither bought nor changed', async () => {
    const { change, item } = await changed()
    await ask(change, item.id, null)
    expect(await roundOf(office, change)).toMatchObject({ count: 1, total: 0n })
    await approve(office, change)
    expect(await standing(item.id)).toBe('not-published')
    const { id } = await office.drafter.plan.open({ fiscalYear: 2570, kind: 'change', reason: 'อีกครั้ง' })
    expect(await refusalOf(ask(id, item.id, 5))).toMatchObject({ code: 'plan/not-standing' })
  })

  test('is not approved over a purchase that began since an item was to be cancelled', async () => {
    const { change, item } = await changed()
    await ask(change, item.id, null)
    await send(office, change)
    const { id } = await office.drafter.as().purchase.open({
      name: 'ก่อสร้างถนน',
      kind: 'construction',
      budget: baht(1_987_000),
      unitId: office.ids.works,
      inCatalogue: false,
      buildingBudget: null,
      reason: 'ตามแผน',
      chosen: null,
      planItemId: item.id,
      lines: [
        {
          name: 'ถนน',
          specification: '',
          quantity: 1,
          countingUnit: 'สาย',
          unitEstimate: null,
          categoryId: null,
        },
      ],
      funds: [],
    })
    const step = async (who: 'screener' | 'clerk' | 'head', name: PlanStep) =>
      office[who].plan.decide({
        id: change,
        version: await versionOf(change),
        step: name,
        approve: true,
        reason: '',
      })
    await step('screener', 'screen')
    await step('clerk', 'pass')
    expect(await refusalOf(step('head', 'approve'))).toMatchObject({
      code: 'plan/purchase-stands',
      purchase: '1/2570 ก่อสร้างถนน',
    })
    const { version } = await office.head.as().purchase.get({ id })
    await office.head.as().purchase.cancel({
      id,
      version,
      ground: 'request-withdrawn',
      reason: 'จะยกเลิกจากแผน',
      on: day('2026-11-23'),
      paper: '',
    })
    await step('head', 'approve')
    expect(await standing(item.id)).toBe('not-published')
  })

  test('changes something, takes no new item, and a first plan changes none', async () => {
    const { change, item } = await changed()
    expect(await refusalOf(ask(change, item.id, 1_987_000))).toMatchObject({ code: 'plan/nothing-changed' })
    expect(
      await refusalOf(office.drafter.plan.addItem({ roundId: change, item: itemOf(office), needId: null })),
    ).toEqual({ code: 'plan/new-in-change' })
  })

  test('keeps what it changes from being taken back', async () => {
    const { first } = await changed()
    const { decisions, publications } = await roundOf(office, first)
    await office.screener.plan.undoPublication({ id: publications[0]?.id ?? '', reason: 'บันทึกผิด' })
    const undo = office.head.plan.undoDecision({ id: decisions[2]?.id ?? '', reason: 'ผิด' })
    expect(await refusalOf(undo)).toEqual({ code: 'plan/later-round', kind: 'change', number: 2 })
  })
})

describe('many items at once', () => {
  test('are taken into the draft in their order by one entry, each with its place in the file', async () => {
    const roundId = await draftOf(office, [itemOf(office)])
    const { actor } = office.drafter
    const capacity = capacityFor(actor, 'plan:draft')
    if (capacity === undefined) throw new Error('the drafter drafts')
    const taken = await decide(database.db, office.office, async (db) => {
      const round = await lockRound(db, office.office, roundId)
      if (round === undefined) throw new Error('the round was opened')
      const deciding = {
        db,
        actor,
        capacity,
        permission: 'plan:draft',
        now: noon,
        today: day('2026-11-23'),
      } as const
      return takeItems(deciding, round, {
        items: [
          { ...roadOf(office), source: 'แผน 12' },
          { ...itemOf(office), source: 'แผน 13' },
        ],
        file: { name: 'แผน.xlsx', sha256: 'ab' },
      })
    })
    const { items } = await roundOf(office, roundId)
    expect(items).toMatchObject([
      { number: 1, source: '' },
      { number: 2, source: 'แผน 12', id: taken[0], method: 'e-bidding' },
      { number: 3, source: 'แผน 13', id: taken[1], exempt: 'direct-small' },
    ])
  })
})

describe('rounds', () => {
  test('are opened one at a time, the first plan once and before the others', async () => {
    const open = (kind: 'first' | 'addition' | 'change') =>
      refusalOf(office.drafter.plan.open({ fiscalYear: 2570, kind, reason: 'เหตุ' }))
    expect(await open('change')).toEqual({ code: 'plan/no-first' })
    const id = await draftOf(office, [itemOf(office)])
    expect(await open('addition')).toEqual({ code: 'plan/round-open', kind: 'first', number: 1 })
    await approve(office, id)
    expect(await open('first')).toEqual({ code: 'plan/first-stands', number: 1 })
    expect(await open('addition')).toBeUndefined()
  })

  test('that were approved before the system come in as their papers say, and go back while nothing stands on them', async () => {
    const id = await draftOf(office, [roadOf(office)])
    const item = await firstItem(id)
    const places = [
      { channel: 'cgd', onDay: day('2026-10-12'), proof: 'P69100001234' },
      { channel: 'website', onDay: day('2026-10-12'), proof: 'www' },
      { channel: 'board', onDay: day('2026-10-13'), proof: 'หน้าสำนักงาน' },
    ] as const
    const bring = async (approvedOn: string) =>
      office.screener.plan.bring({
        id,
        version: await versionOf(id),
        approvedOn: day(approvedOn),
        paper: 'กค 71001/12 ลว. 9 ต.ค. 2569',
        publications: [...places],
      })
    expect(await refusalOf(bring('2026-11-24'))).toMatchObject({ code: 'plan/day-ahead' })
    expect(await refusalOf(bring('2026-10-13'))).toMatchObject({ code: 'plan/before-approval' })
    await bring('2026-10-09')
    expect(await roundOf(office, id)).toMatchObject({
      status: 'published',
      broughtForward: true,
      approvedOn: '2026-10-09',
      publishedOn: '2026-10-13',
      decisions: [],
    })
    expect(await standing(item.id)).toBe('published')
    await office.screener.plan.undoBrought({ id, version: await versionOf(id), reason: 'ผิดปี' })
    expect(await roundOf(office, id)).toMatchObject({ status: 'draft', broughtForward: false })
    expect(await standing(item.id)).toBe('not-published')
  })
})
