import { addDays, bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { entryOf } from '@prongsai/domain/journal/entry'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approval, explaining, lineIn, moving, openBudgetOffice, type BudgetOffice } from './testing.ts'

const database = await testDatabase()
let office: BudgetOffice
beforeEach(async () => {
  office = await openBudgetOffice(database)
})

const add = (otherwise: Parameters<typeof lineIn>[1] = {}) =>
  office.finance.budget.add(lineIn(office, otherwise))

const figures = async (id: Awaited<ReturnType<typeof add>>['id']) => {
  const { allocated, committed, paid, left } = await office.finance.budget.get({ id })
  return { allocated, committed, paid, left }
}

const latest = async (id: Awaited<ReturnType<typeof add>>['id']) =>
  (await office.finance.budget.get({ id })).entries[0]?.id ?? ''

describe('a line of the budget', () => {
  test('is allocated once, and goes up and down by entries that stay with their approval', async () => {
    const { id } = await add()
    await office.finance.budget.change({ id, movement: moving('increase', 50_000) })
    await office.finance.budget.change({ id, movement: moving('decrease', 30_000) })
    const line = await office.as('auditor').budget.get({ id })
    expect(line).toMatchObject({ allocated: baht(120_000), left: baht(120_000), mayKeep: false })
    expect(line.entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['decrease', baht(30_000)],
      ['increase', baht(50_000)],
      ['allocate', baht(100_000)],
    ])
    expect(line.entries[0]).toMatchObject({ approver: 'สภา อบต.', paper: 'ข้อบัญญัติ 2570', onDay: '2026-10-01' })
    expect(
      await refusalOf(office.finance.budget.change({ id, movement: moving('allocate', 1) })),
    ).toMatchObject({
      code: 'budget/allocated-already',
    })
  })

  test('goes down by no more than what is left, and the refusal says who took of it last', async () => {
    const { id, name } = await add()
    await office.finance.budget.change({ id, movement: moving('decrease', 99_999) })
    expect(await refusalOf(office.finance.budget.change({ id, movement: moving('decrease', 2) }))).toEqual({
      code: 'budget/overdrawn',
      lineId: id,
      line: name,
      left: baht(1),
      asked: baht(2),
      last: { what: 'ลดงบประมาณ', amount: baht(99_999), by: 'นางสาวยืม อีกคน', on: '2026-10-01' },
    })
  })

  test('is not made twice, whoever sends the same table again', async () => {
    const line = lineIn(office)
    await office.finance.budget.add(line)
    expect(await refusalOf(office.finance.budget.add(line))).toEqual({ code: 'budget/line-there-already' })
    const sending = '0199d3c2-7f00-7000-8000-000000000001'
    const once = { ...lineIn(office), sending }
    expect(await office.finance.budget.add(once)).toEqual(await office.finance.budget.add(once))
  })

  test('takes no day that has not come and none of another year', async () => {
    const { id } = await add()
    const ahead = { ...moving('increase', 1), onDay: addDays(bangkokDay(noon), 1) }
    expect(await refusalOf(office.finance.budget.change({ id, movement: ahead }))).toMatchObject({
      code: 'budget/day-ahead',
    })
    const early = { ...moving('increase', 1), onDay: addDays(bangkokDay(noon), -700) }
    expect(await refusalOf(office.finance.budget.change({ id, movement: early }))).toMatchObject({
      code: 'budget/day-too-early',
    })
  })

  test('is brought forward with what was held and paid before the system, and that can be put right', async () => {
    const sums = { amount: baht(100_000), committed: baht(30_000), paid: baht(50_000) }
    const { id } = await add({ opening: { kind: 'brought-forward', ...approval, ...sums } })
    expect(await figures(id)).toEqual({
      allocated: baht(100_000),
      committed: baht(30_000),
      paid: baht(50_000),
      left: baht(20_000),
    })
    await office.finance.budget.change({ id, movement: moving('decrease', 20_000) })
    const entry = (await office.finance.budget.get({ id })).entries.at(-1)?.id ?? ''
    const paid = { amount: baht(100_000), committed: baht(0), paid: baht(80_000) }
    const amend = { id: entry, reason: 'จ่ายครบแล้ว' }
    await office.finance.budget.amendOpening({ ...amend, ...paid })
    expect(await figures(id)).toMatchObject({ committed: 0n, paid: baht(80_000), left: 0n })
    const again = (await office.finance.budget.get({ id })).entries[0]?.id ?? ''
    expect(
      await refusalOf(
        office.finance.budget.amendOpening({ ...amend, id: again, ...paid, paid: baht(80_001) }),
      ),
    ).toMatchObject({ code: 'budget/held-above' })
    expect(await refusalOf(office.finance.budget.amendOpening({ ...amend, ...paid }))).toEqual({
      code: 'budget/undone',
    })
  })

  test('is explained anew, and taken back the words before return; the latest first', async () => {
    const { id } = await add()
    const explain = (text: string) => office.finance.budget.change({ id, movement: explaining(text) })
    await explain('ขนาด 4x8 เมตร')
    const first = await latest(id)
    await explain('ขนาด 5x12 เมตร')
    expect(await refusalOf(explain('ขนาด 5x12 เมตร'))).toMatchObject({ code: 'budget/same-explanation' })
    const undo = (entry: string) => office.finance.budget.undo({ id: entry, reason: 'ผิดรายการ' })
    expect(await refusalOf(undo(first))).toMatchObject({ code: 'budget/explained-since' })
    await undo(await latest(id))
    expect(await office.finance.budget.get({ id })).toMatchObject({ explanation: 'ขนาด 4x8 เมตร' })
    await undo(first)
    expect(await office.finance.budget.get({ id })).toMatchObject({ explanation: 'เพื่อจัดซื้อเต็นท์' })
  })

  test('is corrected under the version that was read, and tells who was first', async () => {
    const line = lineIn(office)
    const { id } = await office.finance.budget.add(line)
    const { version } = await office.finance.budget.get({ id })
    const facts = { ...line, id, version, name: 'เต็นท์ผ้าใบ', reason: '' }
    await office.finance.budget.correct(facts)
    expect(await office.finance.budget.get({ id })).toMatchObject({ name: 'เต็นท์ผ้าใบ', version: version + 1 })
    expect(await refusalOf(office.finance.budget.correct({ ...facts, name: 'เต็นท์อื่น' }))).toMatchObject({
      code: 'budget/changed-meanwhile',
      version: version + 1,
      meanwhile: [{ by: 'นางสาวยืม อีกคน', changes: [{ field: 'name', to: 'เต็นท์ผ้าใบ' }] }],
    })
  })
})

const transfer = (
  from: Awaited<ReturnType<typeof add>>,
  to: Awaited<ReturnType<typeof add>>,
  amount = 40_000,
) => office.finance.budget.transfer({ from: from.id, to: to.id, ...approval, amount: baht(amount) })

describe('a transfer', () => {
  test('is two entries of one decision, told of both lines, and taken back as one', async () => {
    const [from, to] = [await add(), await add({ source: 'transfer', opening: null })]
    await transfer(from, to)
    expect(await figures(from.id)).toMatchObject({ allocated: baht(60_000) })
    expect(await figures(to.id)).toMatchObject({ allocated: baht(40_000) })
    expect((await office.finance.budget.get({ id: to.id })).entries).toMatchObject([
      { kind: 'transfer-in', otherId: from.id, other: from.name },
    ])
    const { rows } = await database.ownerPool.query<{ body: string }>(
      `select body from journal where office_id = $1 and act = 'budget/transfer' order by number`,
      [office.office],
    )
    expect(rows.map(({ body }) => entryOf(body).subject.id)).toEqual([from.id, to.id])
    await office.finance.budget.undo({ id: await latest(to.id), reason: 'โอนผิดรายการ' })
    expect(await figures(from.id)).toMatchObject({ allocated: baht(100_000) })
    expect(await figures(to.id)).toMatchObject({ allocated: 0n })
    const [entry] = (await office.finance.budget.get({ id: from.id })).entries
    expect(entry).toMatchObject({
      kind: 'transfer-out',
      undoReason: 'โอนผิดรายการ',
      undoneBy: 'นางสาวยืม อีกคน',
    })
  })

  test('is within a year, from another line, and of no more than there is', async () => {
    const [from, to] = [await add(), await add()]
    const next = await add({ fiscalYear: 2571, opening: null })
    expect(await refusalOf(transfer(from, from))).toMatchObject({ code: 'budget/to-itself' })
    expect(await refusalOf(transfer(from, next))).toEqual({ code: 'budget/other-year', from: 2570, to: 2571 })
    expect(await refusalOf(transfer(from, to, 100_001))).toMatchObject({ code: 'budget/overdrawn' })
  })

  test('is not taken back when the money was passed on', async () => {
    const [from, to] = [await add(), await add({ opening: null })]
    await transfer(from, to)
    const entry = await latest(to.id)
    await transfer(to, from, 1)
    expect(await refusalOf(office.finance.budget.undo({ id: entry, reason: 'ผิด' }))).toMatchObject({
      code: 'budget/held-above',
      line: to.name,
    })
  })
})

describe('the budget of a year', () => {
  test('is the lines of that year, of a unit or a source, and their sum', async () => {
    await add()
    await add({ unitId: office.ids.works, source: 'reserve' })
    await add({ fiscalYear: 2571, opening: null })
    const all = await office.as('auditor').budget.list({})
    expect(all).toMatchObject({ year: 2570, years: [2571, 2570], totals: { allocated: baht(200_000) } })
    const ofWorks = await office.as('auditor').budget.list({ year: 2570, unit: office.ids.works })
    expect(ofWorks.lines).toMatchObject([{ unit: 'กองช่าง', left: baht(100_000) }])
    expect((await office.as('auditor').budget.list({ source: 'ordinance' })).lines).toHaveLength(1)
  })
})

const row = (name: string) => {
  const {
    fiscalYear: _year,
    source: _source,
    opening: _opening,
    explanation: _text,
    ...facts
  } = lineIn(office)
  return { ...facts, name, amount: baht(100) }
}

const bring = (names: readonly string[]) =>
  office.finance.budget.bring({
    ...approval,
    fiscalYear: 2570,
    source: 'ordinance',
    lines: names.map(row),
  })

describe('a table of lines', () => {
  test('is brought in as one decision, each line in the journal', async () => {
    expect(await bring(['ก', 'ข', 'ค'])).toEqual({ lines: 3 })
    const { lines, totals } = await office.finance.budget.list({})
    expect(lines.map(({ name }) => name)).toEqual(['ก', 'ข', 'ค'])
    expect(totals.left).toBe(baht(300))
    const { rows } = await database.ownerPool.query(
      `select from journal where office_id = $1 and act = 'budget/add'`,
      [office.office],
    )
    expect(rows).toHaveLength(3)
  })

  test('is brought in whole or not at all, and says which of it is there', async () => {
    await bring(['ก'])
    expect(await refusalOf(bring(['ก', 'ข']))).toEqual({
      code: 'budget/lines-there-already',
      names: ['ก'],
      more: 0,
    })
    expect(await refusalOf(bring(['ข', 'ข']))).toEqual({ code: 'budget/line-there-already' })
    expect((await office.finance.budget.list({})).lines).toHaveLength(1)
  })
})

/** An item of the plan with a revision of the line in a round that then has that status, put in by the database's owner. */
const plan = async (line: string, status: string, { number, revision = 1, item = '' } = { number: 1 }) => {
  const { rows } = await database.ownerPool.query<{ id: string; round: string }>(
    `with o as (insert into plan_round (office_id, fiscal_year, number, kind, status, reason, made_at, made_by)
      values ($1, 2570, $3, 'addition', 'draft', '', '2026-11-01', $4) returning id),
    i as (insert into plan_item (office_id, fiscal_year, number, made_at, made_by)
      select $1, 2570, $3, '2026-11-01', $4 where $7 = '' returning id),
    r as (insert into plan_revision (office_id, item_id, revision, round_id, name, quantity, counting_unit, kind,
        category, programme, unit_id, line_id, estimate, starts_month, method, change_reason)
      select $1, coalesce((select id from i), nullif($7, '')::uuid), $6, o.id, 'เต็นท์', 1, 'หลัง', 'goods', '', '', $5, $2,
        $6 * 1000, '2026-12', 'specific', case when $6 > 1 then 'เปลี่ยน' else '' end from o returning item_id, round_id)
    select item_id as id, round_id as round from r`,
    [office.office, line, number, office.ids.officer, office.ids.treasury, revision, item],
  )
  await database.ownerPool.query(
    `update plan_round set status = $2::text,
      approved_on = case when $2 in ('approved', 'published') then date '2026-11-02' end,
      published_on = case when $2 = 'published' then date '2026-11-03' end where id = $1`,
    [rows[0]?.round, status],
  )
  return rows[0]?.id ?? ''
}
const planned = async (id: Awaited<ReturnType<typeof add>>['id']) =>
  (await office.finance.budget.get({ id })).planned

describe('what is planned of a line', () => {
  test('is the latest approved revision of each item whose purchase has not begun', async () => {
    const { id } = await add()
    const item = await plan(id, 'published', { number: 1 })
    expect(await planned(id)).toBe(1000n)
    await plan(id, 'draft', { number: 2, revision: 2, item })
    expect(await planned(id)).toBe(1000n)
    await database.ownerPool.query(`update plan_round set status = 'withdrawn' where status = 'draft'`)
    expect(await planned(id)).toBe(1000n)
    await plan(id, 'approved', { number: 3, revision: 3, item })
    expect(await planned(id)).toBe(3000n)
    const purchase = await office.purchase()
    await database.ownerPool.query('update purchase set plan_item_id = $1 where id = $2', [item, purchase])
    expect(await planned(id)).toBe(0n)
  })
})
