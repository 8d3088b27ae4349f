import type { Client } from 'pg'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'

/** The years of an office that has long kept its plans here: how many items each has, and how many lines of the budget. */
type PlannedYear = { readonly year: number; readonly items: number; readonly lines: number }

const plannedYears = (today: CivilDate): readonly PlannedYear[] => {
  const now = fiscalYearOf(today)
  const before = Array.from({ length: 6 }, (_, ago) => ({ year: now - 6 + ago, items: 2_000, lines: 200 }))
  return [...before, { year: now, items: 8_000, lines: 800 }]
}

export type PlanFilling = { readonly office: OfficeId; readonly officer: PersonId; readonly today: CivilDate }

/**
 * Fills the budget and the plan of seven years by set-based statements, every trigger and key of the schema at work: lines
 * with their allocation, needs, and items in a first plan, an addition and a change, approved and published. The same items
 * each time; only their ids differ. Leaves the table `item` for whoever buys of them.
 */
export async function fillPlan(client: Client, { office, officer, today }: PlanFilling): Promise<void> {
  const years = plannedYears(today)
  const columns = [
    years.map(({ year }) => year),
    years.map(({ items }) => items),
    years.map(({ lines }) => lines),
  ]
  await client.query(planned, [office, ...columns])
  await client.query(oneOfEach)
  await client.query(lines, [office, officer])
  await client.query(allocated, [office, officer])
  await client.query('insert into plan_item select $1, id, year, n, $3, $4::date, $2 from item', [
    office,
    officer,
    '',
    today,
  ])
  for (const round of rounds) {
    await client.query(openRound, [office, officer, round.number, round.kind, round.reason])
    await client.query(round.revisions, [office])
    await client.query(publishRound, [office, round.number])
    await client.query(approvals, [office, officer, round.number])
    await client.query(publications, [office, officer, round.number])
  }
  await client.query(needs, [office, officer, fiscalYearOf(today)])
  await client.query('analyze item')
  await client.query(
    'vacuum (analyze) budget_line, budget_entry, plan_item, plan_round, plan_revision, plan_approval, plan_publication, plan_need',
  )
}

const words = `array['จัดซื้อเครื่องคอมพิวเตอร์สำหรับงานประมวลผล', 'จ้างเหมาบริการกำจัดขยะมูลฝอย', 'จัดซื้อวัสดุสำนักงาน',
  'จ้างซ่อมแซมถนนคอนกรีตเสริมเหล็ก', 'จัดซื้อเครื่องปรับอากาศแบบแยกส่วน', 'จ้างเหมาจัดสถานที่โครงการประเพณีท้องถิ่น',
  'จัดซื้อยางแอสฟัลต์สำเร็จรูป', 'จ้างก่อสร้างรางระบายน้ำรูปตัวยู']`

/** Three in ten go by e-bidding, the others are small direct awards. Each year has its months in turn. */
const planned = `
create temp table item as
select uuidv7() as id, y.year, n, (n % 10 >= 7) as general, u.id as unit_id,
  (${words})[n % 8 + 1] || ' หมู่ที่ ' || n % 12 + 1 || ' รายการที่ ' || n as name,
  case when n % 10 >= 7 then 52000000 + n % 250 * 1000000 else 1000000 + n % 460 * 100000 end::bigint as estimate,
  (make_date(y.year - 544, 10, 1) + make_interval(months => (n % 12)::int))::date as starts,
  y.year * 10000 + n % y.lines as line, uuidv7() as line_id
from unnest($2::int[], $3::int[], $4::int[]) as y (year, items, lines), generate_series(1, y.items) as n
join (select id, row_number() over (order by position) - 1 as place, count(*) over () as units
  from unit where office_id = $1 and position < 99) u on u.place = n / 2 % u.units`

const oneOfEach = `
update item set line_id = d.id from (select line, (min(line_id::text))::uuid as id from item group by line) d
where d.line = item.line`

const lines = `
with drawn as (
  select line, line_id as id, year, (min(unit_id::text))::uuid as unit_id from item group by line, line_id, year)
insert into budget_line (office_id, id, fiscal_year, source, programme, work, project, category, name, explanation, unit_id,
  made_at, made_by)
select $1, id, year, (array['ordinance', 'ordinance', 'ordinance', 'specific-grant', 'reserve'])[line % 5 + 1],
  (array['บริหารงานทั่วไป', 'อุตสาหกรรมและการโยธา', 'การศึกษา', 'สาธารณสุข'])[line % 4 + 1],
  'บริหารทั่วไปเกี่ยวกับงานส่วนรวม', '', (array['ค่าครุภัณฑ์', 'ค่าวัสดุ', 'ค่าใช้สอย', 'ค่าที่ดินและสิ่งก่อสร้าง'])[line % 4 + 1],
  'รายการตามข้อบัญญัติ ลำดับที่ ' || line, '', unit_id, now(), $2
from drawn`

const allocated = `
insert into budget_entry (office_id, line_id, kind, amount, on_day, approver, paper, reason, made_at, made_by)
select $1, line_id, 'allocate', sum(estimate) * 2, make_date(min(year) - 544, 9, 20), 'สภาองค์การบริหารส่วนตำบล',
  'ข้อบัญญัติงบประมาณรายจ่าย พ.ศ. ' || min(year), '', now(), $2
from item group by line_id`

const openRound = `
insert into plan_round (office_id, fiscal_year, number, kind, status, reason, made_at, made_by, sendings, sent_at, sent_by)
select $1, year, $3, $4, 'draft', $5, make_date(year - 544, 9, 1), $2, 1, make_date(year - 544, 9, 10), $2
from (select distinct year from item) as years`

const revision = `
insert into plan_revision (office_id, item_id, revision, round_id, name, quantity, counting_unit, kind, category, programme,
  unit_id, line_id, estimate, starts_month, method, ground, exempt, change_reason, cancelled)
select $1, i.id, said.revision, r.id, i.name, i.n % 20 + 1, 'รายการ', case when i.n % 8 in (3, 7) then 'construction' else 'goods' end,
  'ครุภัณฑ์', 'บริหารงานทั่วไป', i.unit_id, i.line_id, i.estimate, to_char(i.starts, 'YYYY-MM'),
  case when i.general then 'e-bidding' else 'direct' end, case when i.general then null else 'direct-small' end,
  case when i.general then null else 'direct-small' end, said.why, said.cancelled
from item i`

const rounds = [
  {
    number: 1,
    kind: 'first',
    reason: '',
    revisions: `${revision} cross join (select 1 as revision, '' as why, false as cancelled) as said
      join plan_round r on r.office_id = $1 and r.fiscal_year = i.year and r.number = 1 where i.n % 10 > 0`,
  },
  {
    number: 2,
    kind: 'addition',
    reason: 'ได้รับจัดสรรงบประมาณเพิ่มเติม',
    revisions: `${revision} cross join (select 1 as revision, '' as why, false as cancelled) as said
      join plan_round r on r.office_id = $1 and r.fiscal_year = i.year and r.number = 2 where i.n % 10 = 0`,
  },
  {
    // Every twentieth is changed, and of those every fifth given up.
    number: 3,
    kind: 'change',
    reason: 'ราคาพัสดุเปลี่ยนแปลง',
    revisions: `${revision} cross join lateral (
        select 2 as revision, 'ราคาตลาดเปลี่ยนแปลงหลังจัดทำแผน' as why, i.n % 100 = 19 as cancelled) as said
      join plan_round r on r.office_id = $1 and r.fiscal_year = i.year and r.number = 3 where i.n % 20 = 19`,
  },
] as const

const publishRound = `
update plan_round set status = 'published', approved_on = make_date(fiscal_year - 544, 9, 20),
  published_on = make_date(fiscal_year - 544, 9, 25)
where office_id = $1 and number = $2`

const approvals = `
insert into plan_approval (office_id, round_id, sending, step, approved, reason, decided_at, decided_by, position)
select $1, id, 1, step, true, '', approved_on, $2, 'หัวหน้าเจ้าหน้าที่'
from plan_round, unnest(array['screen', 'pass', 'approve']) as step where office_id = $1 and number = $3`

const publications = `
insert into plan_publication (office_id, round_id, channel, on_day, proof, made_at, made_by)
select $1, id, channel, published_on, 'M69090001234', published_on, $2
from plan_round, unnest(array['cgd', 'website', 'board']) as channel where office_id = $1 and number = $3`

/** One item in ten came from a need; another hundred needs of each year wait. */
const needs = `
insert into plan_need (office_id, fiscal_year, unit_id, name, quantity, counting_unit, estimate, starts_month, reason,
  status, item_id, asked_at, asked_by, answered_at, answered_by)
select $1, year, unit_id, name, 1, 'รายการ', estimate, to_char(starts, 'YYYY-MM'), 'ของเดิมชำรุดใช้งานไม่ได้',
  case when n % 10 = 0 then 'taken' else 'sent' end, case when n % 10 = 0 then id end, now(), $2,
  case when n % 10 = 0 then now() end, case when n % 10 = 0 then $2::uuid end
from item where n % 10 = 0 or (year = $3 and n % 80 = 1)`
