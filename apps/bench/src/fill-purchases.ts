import type { Client } from 'pg'
import { methodOf } from '@prongsai/domain/procurement/methods/method-tables'
import { isTaxId } from '@prongsai/domain/supplier/tax-id'
import type { PlanFilling } from './fill-plan.ts'

/**
 * Fills seven years of purchases of the plan's items by set-based statements, every trigger and key of the schema at work:
 * half of each year's items bought, one in twenty cancelled, of this year one in seven at any step of its method. Each has
 * its lines, money, bodies, offers, steps and papers.
 */
export async function fillPurchases(client: Client, { office, officer, today }: PlanFilling): Promise<void> {
  const numbers = Array.from({ length: 600 }, (_, n) => taxIdFrom(n))
  await client.query(suppliers, [office, officer, numbers])
  await client.query(merged, [office, officer])
  await client.query(listings, [office, officer])
  const courses = ['direct', 'e-bidding'].flatMap(courseOf)
  await client.query(course, [
    courses.map(({ method }) => method),
    courses.map(({ step }) => step),
    courses.map(({ place }) => place),
    courses.map(({ facts }) => facts),
  ])
  await client.query(bought, [office, today])
  await client.query('analyze bought; analyze course')
  for (const insert of [purchases, lines, funds, committees, members, offers, steps, invitees, comments])
    await client.query(insert, [office, officer])
  for (const insert of [commits, releases, orders, prints]) await client.query(insert, [office, officer])
  await client.query('drop table bought, course, item')
  await client.query(
    `vacuum (analyze) supplier, supplier_listing, purchase, purchase_line, purchase_fund, purchase_step, purchase_offer,
      purchase_invitee, purchase_comment, committee, committee_member, budget_line, budget_charge, budget_hold, paper_number,
      paper_print`,
  )
}

/** Numbers of juristic persons with their check digit. */
function taxIdFrom(n: number): string {
  const begun = `0515560${String(n).padStart(5, '0')}`
  const whole = Array.from({ length: 10 }, (_, digit) => `${begun}${String(digit)}`).find(isTaxId)
  if (whole === undefined) throw new Error('some digit checks every number')
  return whole
}

/** What was said at each step; DAY and BUDGET are the purchase's own. */
const facts: Readonly<Record<string, object>> = {
  specification: { summary: 'ตามรายละเอียดคุณลักษณะเฉพาะแนบท้าย' },
  'reference-price': {
    amount: 'BUDGET',
    source: 'market',
    detail: 'สืบราคาจากผู้ประกอบการในท้องถิ่น 3 ราย',
    publishedOn: 'DAY',
  },
  request: { neededDays: 30, criteria: 'price' },
  'hearing-decided': { heard: true },
  hearing: { firstDay: 'DAY', lastDay: 'DAY' },
  invitation: { firstDay: 'DAY', lastDay: 'DAY', bidDay: 'DAY' },
  bids: { count: 3 },
  result: { summary: 'ผู้เสนอราคามีคุณสมบัติครบถ้วน ราคาอยู่ในวงเงิน', talked: true },
  'winner-announced': { cgdOn: 'DAY', websiteOn: 'DAY', boardOn: 'DAY', told: true },
}

const courseOf = (method: string) =>
  (methodOf(method, '2560')?.steps ?? []).map(({ key }, index) => ({
    method,
    step: key,
    place: index + 1,
    facts: JSON.stringify(facts[key] ?? {}),
  }))

const suppliers = `
insert into supplier (office_id, kind, name, tax_id, address, telephone, email, promoted, made_at, made_by)
select $1, (array['company', 'partnership'])[n % 2 + 1],
  (array['บริษัท ', 'หจก.'])[n % 2 + 1] || (array['ล้านนาพาณิชย์', 'รวมทรัพย์วัสดุ', 'เจริญการโยธา', 'ศรีสุขก่อสร้าง'])[n % 4 + 1] || ' ' || n,
  tax_id, 'เลขที่ ' || n || ' ถนนเจริญเมือง', '', '', '', now(), $2
from unnest($3::text[]) with ordinality as t (tax_id, n)`

const merged = `
with numbered as (select id, row_number() over (order by tax_id) as n from supplier where office_id = $1)
update supplier s set merged_into = i.id, merged_at = now(), merged_by = $2, merge_reason = 'บันทึกซ้ำ'
from numbered g join numbered i on i.n = g.n - 20 where s.office_id = $1 and s.id = g.id and g.n > 580`

const listings = `
insert into supplier_listing (office_id, supplier_id, from_day, paper, reason, made_at, made_by)
select $1, id, '2026-01-15', 'ว 118', '', now(), $2 from supplier where office_id = $1 order by tax_id limit 10`

const course = `
create temp table course as
select method, step, place, facts, max(place) over (partition by method) as steps
from unnest($1::text[], $2::text[], $3::int[], $4::text[]) as t (method, step, place, facts)`

/** How many steps are passed: of a cancelled one those up to the money that it held. */
const bought = `
create temp table bought as
select uuidv7() as id, i.id as item_id, i.year, i.n, i.unit_id, i.line_id, i.name, i.estimate as budget, i.general,
  c.method, c.steps, c.approved, now_of.state,
  case now_of.state when 'ready' then c.steps when 'cancelled' then c.approved else (i.n / 14) % c.steps end as passed,
  case when i.starts + 60 < $2::date then i.starts + (i.n % 20)::int else $2::date - 60 + (i.n % 30)::int end as began,
  c.result, people.ids
from item i
join (select method, steps, max(place) filter (where step = 'request-approved') as approved,
    max(place) filter (where step = 'result') as result
  from course group by method, steps) c on c.method = case when i.general then 'e-bidding' else 'direct' end
cross join lateral (select case when i.n % 20 = 5 then 'cancelled'
  when i.year = (select max(year) from item) and i.n % 7 = 3 then 'open' else 'ready' end as state) as now_of
cross join (select array_agg(id order by name, id) as ids from person where office_id = $1 and unit_id is not null) as people
where i.n % 2 = 1`

const purchases = `
insert into purchase (office_id, id, fiscal_year, number, name, kind, unit_id, plan_item_id, exempt, reason, budget, method,
  method_version, ground, method_reason, began_on, egp_number, status, stage, ready_on, cancelled_on, cancel_ground,
  cancel_reason, cancel_paper, made_at, made_by)
select $1, b.id, b.year, row_number() over (partition by b.year order by b.began, b.n), b.name,
  case when b.n % 8 in (3, 7) then 'construction' else 'goods' end, b.unit_id, b.item_id,
  case when b.general then null else 'direct-small' end, 'ตามแผนการจัดซื้อจัดจ้างประจำปี', b.budget, b.method, '2560',
  case when b.general then null else 'direct-small' end, '', b.began, lpad((69000000000 + b.year * 100000 + b.n)::text, 11, '0'),
  b.state, c.step, case when b.state = 'ready' then b.began + 25 end, case when b.state = 'cancelled' then b.began + 20 end,
  case when b.state = 'cancelled' then 'request-withdrawn' end, case when b.state = 'cancelled' then 'หมดความจำเป็น' end,
  case when b.state = 'cancelled' then 'ลพ 70001/' || b.n end, b.began, $2
from bought b left join course c on b.state = 'open' and c.method = b.method and c.place = b.passed + 1
order by b.began, b.n`

const lines = `
insert into purchase_line (office_id, purchase_id, position, name, specification, quantity, counting_unit, unit_estimate)
select $1, id, position, name || ' ชุดที่ ' || position, 'ตามคุณลักษณะเฉพาะแนบท้าย', position * 2, 'ชุด', 100000
from bought, generate_series(1, 3) as position where $2::uuid is not null`

const funds = `
insert into purchase_fund (office_id, purchase_id, line_id, share)
select $1, id, line_id, budget from bought where $2::uuid is not null`

const committees = `
insert into committee (office_id, purchase_id, kind, order_number, order_day, made_at, made_by)
select $1, id, kind, n || '/' || year, began, began, $2
from bought, unnest(array['specification', 'evaluation', 'inspection']) as kind where general or kind <> 'evaluation'`

const members = `
insert into committee_member (office_id, committee_id, position, seat, person_id, name, post)
select $1, k.id, place, case place when 1 then 'chair' else 'member' end, p.id, p.name, p.position
from committee k join bought b on b.id = k.purchase_id, generate_series(1, 3) as place
join lateral (select id, name, position from person where office_id = $1 and id = b.ids[
  (b.n * 9 + place + case k.kind when 'evaluation' then 3 when 'inspection' then 6 else 0 end) % cardinality(b.ids) + 1]) p on true
where k.office_id = $1 and $2::uuid is not null`

const offers = `
with numbered as (select array_agg(id order by tax_id) as ids from supplier where office_id = $1)
insert into purchase_offer (office_id, purchase_id, supplier_id, offered_on, price, agreed_price, qualified,
  exclusion_reason, winner, winner_reason, note, made_at, made_by)
select $1, b.id, s.ids[(b.n * 7 + place) % cardinality(s.ids) + 1], b.began + 12, b.budget - b.budget / 100 * (4 - place),
  case when place = 1 then b.budget - b.budget / 100 * 4 end,
  case when b.passed >= b.result then place < 3 end,
  case when b.passed >= b.result and place = 3 then 'ยื่นเอกสารไม่ครบตามประกาศ' end, b.passed >= b.result and place = 1,
  case when b.passed >= b.result and place = 1 then 'เสนอราคาต่ำสุด' end, '', b.began + 12, $2
from bought b, numbered s, generate_series(1, case when b.general then 3 else 1 end) as place
where b.passed >= b.result - 1`

const steps = `
insert into purchase_step (office_id, purchase_id, step, on_day, facts, paper, outcome, note, at, by, position, clause)
select $1, b.id, c.step, b.began + c.place, replace(replace(c.facts, 'DAY', (b.began + c.place)::text), 'BUDGET', b.budget::text)::jsonb,
  'ลพ 70001/' || b.n, case when c.step like '%-approved' then 'approved' else 'done' end, '', b.began + c.place, $2,
  'นักวิชาการพัสดุชำนาญการ', null
from bought b join course c on c.method = b.method and c.place <= b.passed
order by b.began, b.n, c.place`

const invitees = `
insert into purchase_invitee (office_id, purchase_id, supplier_id, on_day)
select $1, purchase_id, supplier_id, offered_on from purchase_offer where office_id = $1 and $2::uuid is not null`

const comments = `
insert into purchase_comment (office_id, purchase_id, received_on, sender, said, answer, answered_on, made_at, made_by)
select $1, id, began + 8, 'ผู้ประกอบการรายหนึ่ง', 'ขอให้ทบทวนระยะเวลาส่งมอบ', 'คงไว้ตามเดิม', began + 9, began + 8, $2
from bought where general and passed >= result`

const commits = `
insert into budget_charge (office_id, line_id, purchase_id, kind, amount, on_day, reason, made_at, made_by)
select $1, line_id, id, 'commit', budget, began + 6, 'หัวหน้าหน่วยงานของรัฐให้ความเห็นชอบ', began + 6, $2
from bought where passed >= approved`

const releases = `
insert into budget_charge (office_id, line_id, purchase_id, kind, amount, on_day, reason, made_at, made_by)
select $1, line_id, id, 'release', case state when 'cancelled' then budget else budget / 100 * 4 end, began + 20,
  case state when 'cancelled' then 'ยกเลิกการจัดซื้อจัดจ้าง' else 'คืนส่วนที่เหลือจากราคาที่ตกลง' end, began + 20, $2
from bought where state in ('cancelled', 'ready')`

const orders = `
insert into paper_number (office_id, book, year, number, subject_kind, subject_id, what, given_on, made_at, made_by)
select $1, 'order', b.year, 'ก ' || row_number() over (partition by b.year order by b.n, k.id), 'committee', k.id,
  'committee-order', b.began, b.began, $2
from committee k join bought b on b.id = k.purchase_id where k.office_id = $1`

const prints = `
insert into paper_print (office_id, kind, subject_kind, subject_id, template, content, hash, printed_at, printed_by)
select $1, kind, 'purchase', id, 'house 1', '{}', sha256(convert_to(id::text || kind, 'UTF8')), began + 10, $2
from bought, unnest(array['request-report', 'result-report']) as kind where passed >= approved`
