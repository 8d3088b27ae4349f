import { officeId, planItemId, planRoundId } from '@prongsai/domain/base/id'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { expect, test } from 'vitest'
import { budgetLines } from '../budget/budget-lines.ts'
import { plannedItem } from '../procurement/purchase-surroundings.ts'
import { purchaseList, purchasesWaiting } from '../procurement/purchase-list.ts'
import { said } from '../testing-queries.ts'
import { planAgainstActual } from './plan-actual.ts'
import { roomOfRound } from './plan-items.ts'
import { contentsOfRounds } from './round-content.ts'

const office = officeId('o')

const day = (text: string) => civilDate.parse(text)

test('a plan is held against its purchases in one pass over each, and named after it is summed', async () => {
  const of = { year: 2570, today: day('2026-11-30'), lastDay: day('2027-09-30') }
  expect(await said((db) => planAgainstActual(db, office, of))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select g.*, u.short_name as unit, u.position
    from ( select s.month, s."unitId", s.state, count(*)::int as count, sum(s.estimate)::text as estimate
    from ( select i.id, i.number, i."roundId", i.name, i.unit_id as "unitId", i.estimate, i.starts_month as month, p.id as "purchaseId", concat(p.number, '/', p.fiscal_year) as purchase, p.began_on as "beganOn", p.ready_on as "readyOn", case when i.cancelled then 'cancelled' when $1::date > $2::date and (p.ready_on is null or p.ready_on > $3::date) then 'carried' when coalesce(to_char(p.began_on, 'YYYY-MM'), to_char($4::date, 'YYYY-MM')) > i.starts_month then 'late' when p.id is null then 'waiting' else 'begun' end as state
    from ( select distinct on (i.id) i.id, i.number, v.round_id as "roundId", v.name, v.unit_id, v.estimate, v.starts_month, v.cancelled
    from plan_item i join plan_revision v on v.office_id = i.office_id and v.item_id = i.id join plan_round r on r.office_id = v.office_id and r.id = v.round_id and r.status in ('approved', 'published')
      where i.office_id = $5 and i.fiscal_year = $6 order by i.id, v.revision desc) i left join ( select distinct on (plan_item_id) plan_item_id, id, number, fiscal_year, began_on, ready_on
    from purchase
      where office_id = $7 and plan_item_id is not null and status <> 'cancelled' order by plan_item_id, began_on, id) p on p.plan_item_id = i.id) s group by s.month, s."unitId", s.state) g join unit u on u.office_id = $8 and u.id = g."unitId") as "g" order by "month", "position", "state"",
    ]
  `)
})

test('what a round may draw is found of all its lines at once: what the others plan is summed once', async () => {
  expect(await said((db) => roomOfRound(db, office, planRoundId('r')))).toMatchInlineSnapshot(`
    [
      "select *
    from ( with drawn as ( select n.line_id, sum(n.estimate) as asked
    from plan_revision n
      where n.office_id = $1 and n.round_id = $2 and n.line_id is not null and not n.cancelled and not exists (select
    from purchase p
      where p.office_id = $3 and p.plan_item_id = n.item_id and p.status <> 'cancelled') group by n.line_id ), standing as ( select distinct on (v.item_id) v.item_id, v.line_id, v.estimate, v.cancelled
    from plan_revision v join plan_round r on r.office_id = v.office_id and r.id = v.round_id and r.status in ('approved', 'published')
      where v.office_id = $4 order by v.item_id, v.revision desc ), planned as ( select w.line_id, i.fiscal_year, sum(w.estimate) as planned
    from standing w join plan_item i on i.office_id = $5 and i.id = w.item_id
      where not w.cancelled and w.line_id in (select line_id
    from drawn) and not exists (select
    from plan_revision o
      where o.office_id = $6 and o.round_id = $7 and o.item_id = w.item_id) and not exists (select
    from purchase p
      where p.office_id = $8 and p.plan_item_id = w.item_id and p.status <> 'cancelled') group by w.line_id, i.fiscal_year ) select l.id, l.name, d.asked::text as asked, (l.allocated - l.committed - l.paid - coalesce(p.planned, 0))::text as left
    from drawn d join budget_line l on l.office_id = $9 and l.id = d.line_id left join planned p on p.line_id = l.id and p.fiscal_year = l.fiscal_year) as "room"",
    ]
  `)
})

test('the rounds of a year are summed where they lie', async () => {
  expect(await said((db) => contentsOfRounds(db, office, [planRoundId('r')]))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select round_id as "roundId", count(*)::int as count, coalesce(sum(estimate) filter (where not cancelled), 0)::text as total, jsonb_agg(distinct unit_id) as units
    from plan_revision
      where office_id = $1 and round_id = any($2::uuid[]) group by round_id) as "contents"",
    ]
  `)
})

test('the lines of a budget have what is planned of them by one sum', async () => {
  expect(await said((db) => budgetLines(db, office, { year: 2570 }))).toMatchInlineSnapshot(`
    [
      "select "l"."id", "l"."fiscal_year" as "fiscalYear", "l"."source", "l"."programme", "l"."work", "l"."project", "l"."category", "l"."name", "l"."explanation", "l"."unit_id" as "unitId", "u"."name" as "unit", "l"."allocated", "l"."committed", "l"."paid", "l"."version", coalesce(planned, '0') as "planned"
    from "budget_line" as "l" inner join "unit" as "u" on "u"."office_id" = "l"."office_id" and "u"."id" = "l"."unit_id" left join ( select r.line_id, sum(r.estimate)::text as planned
    from plan_revision r join plan_round o on o.office_id = $1 and o.id = r.round_id and o.status in ('approved', 'published')
      where r.office_id = $2 and r.line_id in (select id
    from budget_line
      where office_id = $3 and fiscal_year = $4) and not r.cancelled and not exists ( select
    from plan_revision n join plan_round t on t.office_id = $5 and t.id = n.round_id
      where n.office_id = $6 and n.item_id = r.item_id and n.revision > r.revision and t.status in ('approved', 'published')) and not exists ( select
    from purchase p
      where p.office_id = $7 and p.plan_item_id = r.item_id and p.status <> 'cancelled') group by r.line_id) as "p" on "p"."line_id" = "l"."id"
      where "l"."office_id" = $8 and "l"."fiscal_year" = $9 order by "l"."source", "l"."programme", "l"."work", "l"."category", "l"."id"",
    ]
  `)
})

test('an item of the plan stands by its latest approved revision, and its round says whether it is published', async () => {
  const item = planItemId('i')
  expect(await said((db) => plannedItem(db, office, { item, except: null }))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select v.name, i.fiscal_year as "fiscalYear", v.kind, v.estimate::text as estimate, v.cancelled, v.exempt, v.published, (select coalesce(sum(p.budget), 0)::text
    from purchase p
      where p.office_id = $1 and p.plan_item_id = i.id and p.status <> 'cancelled' and p.id is distinct
    from $2) as taken
    from plan_item i join lateral ( select v.*, r.number as round, (r.status = 'published' or exists ( select
    from plan_publication b
      where b.office_id = $3 and b.round_id = r.id and b.channel = 'cgd' and b.undone_at is null)) as published
    from plan_revision v join plan_round r on r.office_id = $4 and r.id = v.round_id
      where v.office_id = $5 and v.item_id = i.id and r.status in ('approved', 'published') order by v.revision desc limit 1) as v on true
      where i.office_id = $6 and i.id = $7) as "item"",
    ]
  `)
})

test('purchases are walked by their ids, a page and one more', async () => {
  expect(await said((db) => purchaseList(db, office, { year: 2570, status: 'open' }))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select p.id, p.number || '/' || p.fiscal_year as number, p.name, p.kind, p.unit_id as "unitId", u.name as unit, p.method, p.method_version as "methodVersion", p.status, p.stage, p.began_on as "beganOn", p.ready_on as "readyOn", p.egp_number as "egpNumber", p.brought_forward as "broughtForward", p.budget::text as budget, (select max(s.on_day)
    from purchase_step s
      where s.office_id = $1 and s.purchase_id = p.id and s.undone_at is null) as "lastOn", (select coalesce(o.agreed_price, o.price)::text
    from purchase_offer o
      where o.office_id = $2 and o.purchase_id = p.id and o.winner) as price
    from purchase p join unit u on u.office_id = $3 and u.id = p.unit_id
      where p.office_id = $4 and p.fiscal_year = $5 and p.status = $6 order by p.id desc limit $7) as "page"",
    ]
  `)
})

test('what waits is found by the steps that are somebody’s, two hundred at most', async () => {
  const at = [{ method: 'direct', version: '2560', step: 'request' }]
  expect(await said((db) => purchasesWaiting(db, office, at))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select p.id, p.number || '/' || p.fiscal_year as number, p.name, p.kind, p.unit_id as "unitId", u.name as unit, p.method, p.method_version as "methodVersion", p.status, p.stage, p.began_on as "beganOn", p.ready_on as "readyOn", p.egp_number as "egpNumber", p.brought_forward as "broughtForward", p.budget::text as budget, (select max(s.on_day)
    from purchase_step s
      where s.office_id = $1 and s.purchase_id = p.id and s.undone_at is null) as "lastOn", (select coalesce(o.agreed_price, o.price)::text
    from purchase_offer o
      where o.office_id = $2 and o.purchase_id = p.id and o.winner) as price
    from purchase p join unit u on u.office_id = $3 and u.id = p.unit_id
      where p.office_id = $4 and p.status = 'open' and p.stage = any($5::text[]) and (p.method, p.method_version, p.stage) in ( select *
    from unnest($6::text[], $7::text[], $8::text[])) order by p.id limit 200) as "waiting"",
    ]
  `)
})
