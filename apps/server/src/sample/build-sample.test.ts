import { describe, expect, test } from 'vitest'
import { sealWith } from '@prongsai/api/seal'
import { permissions } from '@prongsai/domain/access/permissions'
import { roles as allRoles, type Role } from '@prongsai/domain/access/role'
import { officeId } from '@prongsai/domain/base/id'
import { bangkokDay, bangkokTime, instant, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { entryOf, type JournalEntry } from '@prongsai/domain/journal/entry'
import { choosePassword } from '@prongsai/domain/office/password'
import { look } from '@prongsai/db/database'
import { verifyJournal } from '@prongsai/db/journal/verify-journal'
import { hashPassword } from '../session/authentication.ts'
import { testSystem } from '../testing.ts'
import { buildSample } from './build-sample.ts'
import { lentThings } from './lent-things.ts'
import { chanceFrom } from './random.ts'
import { daysOfYear } from './sample-days.ts'
import { planCards } from './plan-cards.ts'
import { planYear } from './sample-year.ts'

/** Monday 23 November 2026, 15:12 in Thailand. */
const now = instant(Date.parse('2026-11-23T08:12:00Z'))
const today = bangkokDay(now)
const days = daysOfYear(today)

const system = await testSystem()
const { db, ownerPool, ownerUrl } = system
const seal = sealWith('only these tests seal with this')
const means = { db, ownerUrl, now, hashPassword, seal }
const sample = await buildSample(means)

const rows = async <Row extends object>(sql: string): Promise<readonly Row[]> =>
  (await ownerPool.query<Row>(sql)).rows
const counted = async (where: string): Promise<number> =>
  (
    await rows<{ count: number }>(`select count(*)::int as count from asset where not withdrawn and ${where}`)
  )[0]?.count ?? 0

const [{ id }] = [...(await rows<{ id: string }>('select id from office')), { id: '' }]
const entries: readonly JournalEntry[] = (
  await rows<{ body: string }>('select body from journal order by number')
).map(({ body }) => entryOf(body))
const momentOf = ({ at }: JournalEntry) => instantFrom(new Date(at))
const dayOf = (entry: JournalEntry) => bangkokDay(momentOf(entry))

describe('the office of the sample', () => {
  test('is marked as one', async () => {
    expect(await rows('select short_name, is_sample from office')).toEqual([
      { short_name: 'อบต.เกาะสะท้อน', is_sample: true },
    ])
  })

  test('has somebody in every role, and a head in every unit', async () => {
    const held = new Set(sample.people.flatMap(({ roles }) => roles))
    expect([...held].toSorted()).toEqual(Object.keys(allRoles).toSorted())
    const headless = await rows(
      `select name from unit where id not in (select unit_id from role_grant where role = 'unit-head')`,
    )
    expect(headless).toEqual([])
  })

  test('lets everybody in by the one password, and nobody who has left', async () => {
    const names = sample.people.flatMap(({ username, name }) => [username, name])
    expect(choosePassword(sample.password, names)).toMatchObject({ ok: true })
    const app = await system.app({ clock: () => now })
    const signIn = (username: string) =>
      app.inject({ method: 'POST', url: '/auth/sign-in', body: { username, password: sample.password } })
    for (const username of ['pornthip', 'maroning', 'thirapat'])
      expect((await signIn(username)).statusCode).toBe(200)
    expect((await signIn('benjawan')).statusCode).toBe(401)
    expect(sample.people.map(({ username }) => username)).not.toContain('benjawan')
    expect(await rows('select p.name from person p where auth_user_id is null')).toHaveLength(1)
  })

  test('ends while one acts for the head of a division, and one for the head of the office', async () => {
    const holding = await rows(
      `select order_number from acting_order
       where from_day <= '${today}' and until_day > '${today}' and ended_on is null`,
    )
    expect(holding).toHaveLength(2)
    const last = entries.findLast(({ actor }) => actor.actingFor !== null)
    expect(last && dayOf(last)).toBe(today)
    expect(last?.actor.actingFor?.position).toBe('ผู้อำนวยการกองคลัง')
  })

  test('is not built where an office stands', async () => {
    await expect(buildSample(means)).rejects.toThrow('office/already-set-up')
  })
})

describe('the register of the sample', () => {
  test('has four hundred cards, brought forward and of the year, and what came by contract', async () => {
    expect(await counted('true')).toBe(423)
    expect(await counted('batch_id is not null')).toBe(307)
    expect(await counted('brought_forward and batch_id is null')).toBe(8)
    expect(
      await counted(`not brought_forward and acquired_on between '${days[0] ?? ''}' and '${today}'`),
    ).toBe(108)
  })

  test('has what registers have', async () => {
    expect(await counted(`name like 'เก้าอี้พลาสติก%' and quantity = 120`)).toBeGreaterThan(0)
    expect(await counted(`name like 'เต็นท์%' and quantity > 1`)).toBeGreaterThan(0)
    expect(await counted(`status = 'disposed'`)).toBe(18)
    expect(await counted('not capitalised and unit_price is not null')).toBeGreaterThan(100)
    expect(await counted('capitalised')).toBeGreaterThan(100)
    expect(await counted('acquired_on is null')).toBeGreaterThan(0)
    expect(await counted('unit_price is null')).toBeGreaterThan(0)
    expect(await counted('char_length(name) > 100')).toBeGreaterThan(0)
    expect(await counted(`code like 'กส %'`)).toBeGreaterThan(0)
    expect(await counted(`condition = 'unknown'`)).toBe(0)
  })

  test('is corrected with reasons', () => {
    const corrections = entries.filter(({ act }) => act === 'asset/correct')
    expect(corrections.length).toBeGreaterThan(30)
    expect(corrections.filter(({ reason }) => reason === null)).toEqual([])
  })

  test('is counted as it stands', async () => {
    const key = 'unit_id, category_id, status, capitalised'
    const kept = await rows(
      `select ${key}, cards::int, articles::int, value::text from asset_total where cards > 0 order by ${key}`,
    )
    const recounted = await rows(
      `select ${key}, count(*)::int as cards, sum(quantity)::int as articles,
         sum(quantity * coalesce(unit_price, 0))::text as value
       from asset where not withdrawn group by ${key} order by ${key}`,
    )
    expect(recounted.length).toBeGreaterThan(50)
    expect(kept).toEqual(recounted)
  })
})

describe('the life of its things', () => {
  test('passes from hand to hand by notes: received, refused, withdrawn, and two that wait', async () => {
    const ended = await rows<{ kind: string; status: string; count: number }>(
      'select kind, status, count(*)::int as count from transfer group by kind, status order by kind, status',
    )
    expect(ended).toEqual([
      { kind: 'keeper', status: 'received', count: 8 },
      { kind: 'unit', status: 'offered', count: 2 },
      { kind: 'unit', status: 'received', count: 11 },
      { kind: 'unit', status: 'refused', count: 1 },
      { kind: 'unit', status: 'withdrawn', count: 1 },
    ])
    expect(
      await counted('id in (select asset_id from custody where transfer_id is not null)'),
    ).toBeGreaterThan(20)
  })

  test('breaks and is mended, and something waits, is away too long, or was said by a villager', async () => {
    const states = await rows<{ state: string; count: number }>(
      'select state, count(*)::int as count from repair group by state order by state',
    )
    expect(states).toEqual([
      { state: 'disposal', count: 1 },
      { state: 'no-fault', count: 1 },
      { state: 'repaired', count: 10 },
      { state: 'reported', count: 2 },
      { state: 'sent', count: 2 },
      { state: 'unrepairable', count: 1 },
    ])
    expect(await rows('select from repair where reported_by is null')).toHaveLength(1)
    expect(await rows(`select from repair where state = 'sent' and expected_on < '${today}'`)).not.toEqual([])
  })
})

describe('the lending of its second year', () => {
  test('has gone every way that a loan can go, and stands in every state', async () => {
    expect(
      await rows('select status, count(*)::int as count from loan group by status order by status'),
    ).toEqual([
      { status: 'approved', count: 8 },
      { status: 'cancelled', count: 2 },
      { status: 'out', count: 7 },
      { status: 'refused', count: 2 },
      { status: 'requested', count: 9 },
      { status: 'returned', count: 38 },
    ])
    const cases = await rows<{ loan_case: string }>(
      `select distinct loan_case from loan where status = 'returned' order by loan_case`,
    )
    expect(cases.map((one) => one.loan_case)).toEqual(['agency', 'consumable', 'inside', 'outside'])
    const acts = new Set(entries.map(({ act }) => act))
    for (const act of ['undo-approval', 'undo-hand-over', 'extend-approve', 'chase', 'suspend', 'bring'])
      expect([...acts]).toContain(`loan/${act}`)
  })

  test('lends what the office means to lend, and refuses nothing for want of it', async () => {
    const lent = Object.values(lentThings).map(({ name }) => name)
    const lines = await rows<{ name: string }>(`select name from loan_line where kind <> 'supply'`)
    expect(lines.map(({ name }) => name).filter((name) => !lent.some((one) => name.startsWith(one)))).toEqual(
      [],
    )
    expect(await rows(`select from loan where end_reason like 'ของที่ขอ%'`)).toEqual([])
  })

  test('is made good in each way, and waits in each', async () => {
    const settlements = await rows<{ told: string }>(
      `select concat_ws(' ', cause, coalesce(way, '-'), state) as told from loan_settlement order by told`,
    )
    expect(settlements.map(({ told }) => told)).toEqual([
      'damaged repair decided',
      'damaged repair settled',
      'damaged repair settled',
      'damaged replace settled',
      'missing - fact-finding',
      'missing - open',
      'missing pay settled',
      'missing replace found',
    ])
  })

  test('ends with one late and chased, one late since yesterday, and one due today', async () => {
    const late = await rows(
      `select due_day as due, (select count(*)::int from loan_chase c where c.loan_id = l.id) as chased
       from loan l where status = 'out' and due_day <= '${today}' order by due_day`,
    )
    expect(late).toEqual([
      { due: '2026-11-14', chased: 2 },
      { due: '2026-11-22', chased: 0 },
      { due: '2026-11-23', chased: 0 },
    ])
    expect(
      await rows(`select from loan_suspension where until_day > '${today}' and lifted_at is null`),
    ).toHaveLength(1)
  })

  test('keeps six Fridays of the market, and more, for days that are to come', async () => {
    const fridays = await rows<{ day: string }>(
      `select from_day as day from loan where status = 'approved' and series_id is not null order by 1`,
    )
    expect(fridays.map(({ day }) => day)).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
      '2026-12-25',
      '2027-01-01',
    ])
    expect(await rows(`select from loan_hold where state = 'reserved'`)).not.toEqual([])
  })

  test('has something for each of those who decide, and two requests from the page of the public', async () => {
    const waiting = await rows<{ next: string }>(
      `select distinct asked ->> 'kind' || coalesce(' ' || u.name, '') as next
       from loan l cross join lateral (
         select asked from jsonb_array_elements(l.steps) with ordinality as every(asked, place)
         where not exists (select from loan_approval a
           where a.loan_id = l.id and a.step = asked ->> 'kind' and a.approved and a.undone_at is null)
         order by place limit 1) as open
       left join unit u on u.id = (asked ->> 'unitId')::uuid
       where status = 'requested' order by 1`,
    )
    expect(waiting.map(({ next }) => next)).toEqual([
      'check',
      'head',
      'unit กองช่าง',
      'unit ศูนย์พัฒนาเด็กเล็ก',
      'unit สำนักปลัด',
    ])
    expect(await rows('select from loan where asked_by is null')).toHaveLength(2)
    expect(await rows(`select from loan_outsider where sealed is null`)).toEqual([])
  })
})

describe('the buying of its two fiscal years', () => {
  test('has a budget of both, in every unit, and each total is what its entries and charges add up to', async () => {
    const years = await rows(
      `select fiscal_year as year, count(*)::int as lines, count(distinct unit_id)::int as units
       from budget_line group by 1 order by 1`,
    )
    expect(years).toEqual([
      { year: 2569, lines: 29, units: 8 },
      { year: 2570, lines: 29, units: 8 },
    ])
    const kinds = await rows<{ kind: string }>('select distinct kind from budget_entry order by kind')
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'allocate',
      'explain',
      'increase',
      'transfer-in',
      'transfer-out',
    ])
    const adds = `sum(case when kind = 'transfer-out' then -amount when kind = 'explain' then 0 else amount end)`
    const wrong = await rows(
      `select l.name from budget_line l where allocated <> (select ${adds} from budget_entry e where e.line_id = l.id)
         or committed <> (select coalesce(sum(case when kind in ('commit', 'refund') then amount else -amount end), 0)
           from budget_charge c where c.line_id = l.id)
         or paid <> (select coalesce(sum(case kind when 'pay' then amount when 'refund' then -amount end), 0)
           from budget_charge c where c.line_id = l.id)`,
    )
    expect(wrong).toEqual([])
    expect(await rows('select from budget_line where committed > 0')).not.toEqual([])
  })

  test('knows its suppliers: people sealed, one listed, one written twice and merged', async () => {
    expect(await rows('select from supplier')).toHaveLength(22)
    expect(await rows(`select from supplier where kind = 'natural' and tax_id is null`)).toHaveLength(5)
    expect(await rows(`select from supplier where kind = 'natural' and sealed is null`)).toEqual([])
    expect(await rows(`select from supplier where tax_id is not null and tax_id not like '099%'`)).toEqual([])
    expect(await rows('select from supplier where merged_into is not null')).toHaveLength(1)
    expect(await rows('select from supplier_listing')).toHaveLength(1)
  })

  test('has a plan of both: brought forward and changed, published, and an addition that waits', async () => {
    expect(
      await rows(
        `select fiscal_year as year, kind, status, brought_forward as brought,
           (select count(*)::int from plan_publication p where p.round_id = r.id) as places
         from plan_round r order by fiscal_year, number`,
      ),
    ).toEqual([
      { year: 2569, kind: 'first', status: 'published', brought: true, places: 3 },
      { year: 2569, kind: 'change', status: 'published', brought: false, places: 3 },
      { year: 2570, kind: 'first', status: 'published', brought: false, places: 3 },
      { year: 2570, kind: 'addition', status: 'submitted', brought: false, places: 0 },
    ])
    expect(
      await rows('select status, count(*)::int as count from plan_need group by status order by status'),
    ).toEqual([
      { status: 'declined', count: 1 },
      { status: 'sent', count: 3 },
      { status: 'taken', count: 1 },
    ])
  })

  test('goes every way, and waits today on every desk', async () => {
    const stages = await rows<{ stage: string }>(
      `select stage from purchase where status = 'open' and method = 'direct' order by 1`,
    )
    expect(stages.map(({ stage }) => stage)).toEqual([
      'bids',
      'reference-price',
      'request',
      'request-approved',
      'request-passed',
      'request-screened',
      'result',
      'result-approved',
      'specification',
      'winner-announced',
    ])
    const methods = await rows<{ method: string; count: number }>(
      'select method, count(*)::int as count from purchase group by method order by method',
    )
    expect(methods).toEqual([
      { method: 'consultant-direct', count: 1 },
      { method: 'direct', count: 51 },
      { method: 'direct-short', count: 12 },
      { method: 'e-bidding', count: 3 },
      { method: 'selective', count: 2 },
    ])
    expect(
      await rows(`select from purchase where status = 'cancelled' and cancel_website_on is not null`),
    ).toHaveLength(1)
    const bidding = await rows(
      `select p.fiscal_year as year, p.status, p.stage, (select count(*)::int from purchase_offer o where o.purchase_id = p.id) as offers,
         (select count(*)::int from purchase_offer o where o.purchase_id = p.id and o.exclusion_reason <> '') as excluded,
         (select count(*)::int from purchase_comment c where c.purchase_id = p.id and c.answer <> '') as answered,
         (select count(*)::int from purchase_appeal a where a.purchase_id = p.id and a.outcome = 'late') as late
       from purchase p where method = 'e-bidding' order by p.began_on`,
    )
    expect(bidding).toEqual([
      { year: 2569, status: 'ended', stage: null, offers: 3, excluded: 1, answered: 2, late: 0 },
      { year: 2569, status: 'ended', stage: null, offers: 3, excluded: 1, answered: 0, late: 1 },
      { year: 2570, status: 'open', stage: 'bids', offers: 0, excluded: 0, answered: 2, late: 0 },
    ])
    expect(await rows(`select from purchase where redo_of is not null and status = 'ended'`)).toHaveLength(1)
    expect(await rows(`select from purchase where brought_forward and status = 'ready'`)).toHaveLength(1)
    expect(
      await rows(`select from purchase p join purchase_offer o on o.purchase_id = p.id and o.winner
        where p.name like 'ซื้อเครื่องคอมพิวเตอร์%' and p.budget = 48000000 and p.status = 'ended'`),
    ).toHaveLength(1)
  })
})

describe('its contracts', () => {
  test('run through a year: orders and contracts, one ended, one closed, one drafted, one brought forward', async () => {
    const standing = await rows<{ status: string; form: string; count: number }>(
      `select status, form, count(*)::int as count from contract where status <> 'active' group by 1, 2 order by 1, 2`,
    )
    expect(standing).toEqual([
      { status: 'closed', form: 'agreement', count: 1 },
      { status: 'draft', form: 'agreement', count: 1 },
      { status: 'ended', form: 'contract', count: 1 },
    ])
    const months = await rows(`select distinct to_char(signed_on, 'YYYY-MM') as month from contract
      where signed_on is not null order by 1`)
    expect(months.length).toBeGreaterThan(11)
    expect(
      await rows(`select c.found_number, p.gross::text as paid from contract c
        join contract_payment p on p.contract_id = c.id and p.brought_forward where c.brought_forward`),
    ).toEqual([{ found_number: '18/2569', paid: '9800000' }])
  })

  test('have the road 37 days late with ten excused: 53,649.00 baht of penalty, kept back of what was paid', async () => {
    expect(
      await rows(`select c.price::text, c.penalty_rate, c.affects_traffic, a.late_days, a.penalty::text,
          p.penalty::text as kept from contract c join contract_acceptance a on a.contract_id = c.id
        join contract_payment p on p.acceptance_id = a.id where c.price = 198700000`),
    ).toEqual([
      {
        price: '198700000',
        penalty_rate: 10,
        affects_traffic: false,
        late_days: 37,
        penalty: '5364900',
        kept: '5364900',
      },
    ])
  })

  test('have what comes in parts, is longer, dearer, ended past a tenth, and given back', async () => {
    const changes = await rows(
      `select kind, status, days_given, published_on is not null as published from contract_change order by kind`,
    )
    expect(changes).toEqual([
      { kind: 'amendment', status: 'approved', days_given: null, published: true },
      { kind: 'extension', status: 'approved', days_given: 15, published: true },
      { kind: 'waiver', status: 'approved', days_given: 10, published: true },
    ])
    const cards = await rows(`select c.name, count(*)::int as cards from contract_asset x
      join contract c on c.id = x.contract_id group by c.name order by 2`)
    expect(cards).toMatchObject([{ cards: 3 }, { cards: 20 }])
    expect(await rows(`select from contract_ending where proposed_on is not null`)).toHaveLength(1)
    expect(
      await rows(`select mended_how, notified_on is not null as told, mended_on <= mend_by as in_time
        from contract_defect`),
    ).toEqual([{ mended_how: 'mended', told: true, in_time: true }])
    expect(
      await rows(
        `select ended_how as how, count(*)::int as count from contract_security group by 1 order by 1`,
      ),
    ).toEqual([
      { how: 'claimed', count: 1 },
      { how: 'returned', count: 2 },
      { how: null, count: 3 },
    ])
  })

  test('have something late, something before its committee and its head, and something with no card yet', async () => {
    const late = await rows<{ kind: string }>(
      `select distinct kind from checkpoint where met_on is null and not waived and due_on < '${today}' order by 1`,
    )
    expect(late.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['delivery', 'publish']))
    expect(await rows(`select from contract_delivery where status = 'waiting'`)).toHaveLength(2)
    expect(await rows(`select from contract_vote where vote = 'dissent'`)).toHaveLength(1)
    expect(await rows(`select from contract where signed_on = '${today}'`)).toHaveLength(1)
    expect(
      await rows(`select from checkpoint where kind = 'register-assets' and met_on is null`),
    ).toHaveLength(1)
    expect(await rows(`select from checkpoint where kind = 'week' and waived`)).toHaveLength(1)
  })
})

describe('the journal of the sample', () => {
  test('is one unbroken chain', async () => {
    const report = await look(db, officeId(id), (reading) => verifyJournal(reading, officeId(id)))
    expect(report.finding).toBeUndefined()
    expect(report.entries).toBe(BigInt(entries.length))
  })

  test('reads like two years of work: in order, on working days, in the hours of the office, up to today', () => {
    const moments = entries.map(momentOf)
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
    expect(dayOf(entries[0] ?? lost())).toBe(days[0])
    expect(dayOf(entries.at(-1) ?? lost())).toBe(today)
    expect(Math.max(...moments)).toBeLessThanOrEqual(now)
    const open = new Set(days)
    for (const moment of moments) {
      expect(open.has(bangkokDay(moment))).toBe(true)
      expect(bangkokTime(moment)).toMatch(/^(08:[345]|09|1[0145]|13|16:[012])/)
    }
    const months = new Set(entries.map((entry) => dayOf(entry).slice(0, 7)))
    expect(months.size).toBe(25)
  })

  test('has nothing that whoever did it was not allowed to do on that day', async () => {
    const grants = await rows<Held>('select person_id, role, from_day, until_day from role_grant')
    const orders = await rows<{ order_number: string; person_id: string; for_person_id: string }>(
      'select order_number, person_id, for_person_id from acting_order',
    )
    for (const entry of entries) {
      if (unsigned.has(entry.permission)) continue
      const { person, actingFor } = entry.actor
      const order = orders.find((one) => one.order_number === actingFor?.order && one.person_id === person)
      const holder = actingFor === null ? person : order?.for_person_id
      const held = grants.filter((grant) => grant.person_id === holder && holds(grant, dayOf(entry)))
      const carriers: readonly Role[] = carriersOf(entry.permission)
      expect(
        held.some(({ role }) => carriers.includes(role)),
        `${entry.act} ${entry.at}`,
      ).toBe(true)
    }
  })
})

test('the same seed makes the same year, another another', () => {
  expect(cards(1)).toEqual(cards(1))
  expect(cards(1)).not.toEqual(cards(2))
  expect(acts(1)).toEqual(acts(1))
})

test('a year that ends on any day of any month has the whole plan in it', () => {
  for (let month = 0; month < 14; month += 1) {
    const end = instant(Date.parse('2025-12-01T09:00:00Z') + month * 29 * 86_400_000)
    const year = planYear(end, chanceFrom(2569)).acts
    expect(year.length).toBeGreaterThan(190)
    expect(bangkokDay(year.at(-1)?.now ?? instant(0))).toBe(bangkokDay(end))
  }
})

const unsigned: ReadonlySet<string> = new Set(['setup', 'sign-in', 'public'])

const cards = (seed: number) => planCards({ days, chance: chanceFrom(seed) })
const acts = (seed: number) => planYear(now, chanceFrom(seed)).acts.map((act) => [act.by, act.now])

type Held = {
  readonly person_id: string
  readonly role: Role
  readonly from_day: string
  readonly until_day: string | null
}

const holds = ({ from_day, until_day }: Held, day: string) =>
  from_day <= day && (until_day === null || until_day >= day)

const carriersOf = (name: string): readonly Role[] =>
  Object.entries(permissions).find(([permission]) => permission === name)?.[1] ?? []

function lost(): never {
  throw new Error('the journal is empty')
}
