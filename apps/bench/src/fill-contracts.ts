import type { Client } from 'pg'
import { countAnew } from '@prongsai/api/contract/count-anew'
import { openDatabase, openPool } from '@prongsai/db/database'
import { instantFrom } from '@prongsai/domain/calendar/civil-date'
import type { PlanFilling } from './fill-plan.ts'

/** A delivery before its committee, of which everybody but the officer has said what he saw. */
export type Inspection = { readonly contract: string; readonly delivery: string }

export type Contracting = {
  readonly contracts: number
  readonly checkpoints: number
  readonly waiting: readonly Inspection[]
  /** Contracts with deliveries, votes, acceptances and payments. */
  readonly contractIds: readonly string[]
}

/**
 * Fills a contract for each purchase that was won, and for copies of some of them until there are ten thousand: those of the
 * last weeks run, of 200 something waits before the committee, the older ones were delivered, accepted, paid and closed. Their
 * rows go in by set-based statements under every key and check of the schema; the checkpoints of what runs are counted by the
 * system's own rules.
 */
export async function fillContracts(
  client: Client,
  { office, officer, today, url }: PlanFilling & { readonly url: string },
): Promise<Contracting> {
  await client.query(signed, [office, today, wanted])
  await client.query('analyze signed')
  for (const table of ['purchase', 'purchase_line', 'purchase_fund', 'purchase_offer'])
    await client.query(copyOf(table), [office])
  await client.query(committees, [office])
  await client.query(members, [office])
  await client.query('analyze committee, committee_member, purchase_line')
  for (const insert of [contracts, lines, instalments, shares, securities, deliveries])
    await client.query(insert, [office, officer])
  await client.query('analyze contract_delivery, contract_share')
  await client.query(mine, [office, officer])
  for (const insert of [deliveryLines, votes, acceptances, payments, facts, checkpoints])
    await client.query(insert, [office, officer])
  await client.query(ended, [office])
  await client.query(
    `vacuum (analyze) purchase, committee, committee_member, contract, contract_line, contract_instalment, contract_share,
      contract_security, contract_delivery, contract_delivery_line, contract_vote, contract_acceptance, contract_payment,
      contract_fact, checkpoint`,
  )
  const db = openDatabase(openPool({ url, role: 'prongsai_app', max: 2 }))
  try {
    await countAnew({ db, now: instantFrom(new Date()) })
  } finally {
    await db.destroy()
  }
  await client.query('vacuum (analyze) contract, checkpoint')
  return contractingOf(client, office)
}

const wanted = 10_000

/** Whatever was won, the newest first; `copied` are those that stand a second time. */
const signed = `
create temp table signed as
with won as (
  select p.id, p.name, p.kind, p.unit_id, o.supplier_id, coalesce(o.agreed_price, o.price) as price, p.ready_on,
    row_number() over (order by p.ready_on desc, p.id) as place
  from purchase p join purchase_offer o on o.office_id = $1 and o.purchase_id = p.id and o.winner
  where p.office_id = $1 and p.status = 'ready'),
placed as (
  select uuidv7() as id, id as purchase_id, null::uuid as copied, name, kind, unit_id, supplier_id, price, ready_on, place
  from won
  union all
  select uuidv7(), uuidv7(), id, name, kind, unit_id, supplier_id, price, ready_on, place + 100000
  from won where place > 4000 and place <= 4000 + $3 - (select count(*) from won)),
ordered as (select *, row_number() over (order by place) as n from placed)
select id, purchase_id, copied, name, kind, unit_id, supplier_id, price, n,
  case when n <= 200 then 'waiting' when n <= 3000 then 'running' else 'closed' end as state,
  1 + (n % 5 = 0 and n > 200)::int as parts,
  case when n <= 3000 then $2::date - 8 - (n % 40)::int else least(ready_on + 5, $2::date - 120) end as signed_on,
  30 + (n % 4)::int * 15 as days
from ordered`

/** The purchases that are copied, with their rows. */
const copyOf = (table: string) => `
insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(x) ||
  ${
    table === 'purchase'
      ? `jsonb_build_object('id', s.purchase_id, 'number', x.number + 100000, 'plan_item_id', null, 'exempt', 'direct-small')`
      : `jsonb_build_object('purchase_id', s.purchase_id) ||
    case when to_jsonb(x) ? 'id' then jsonb_build_object('id', uuidv7()) else '{}' end`
  })).*
from ${table} x join signed s on s.copied = x.${table === 'purchase' ? 'id' : 'purchase_id'} where x.office_id = $1`

const committees = `
insert into committee (office_id, purchase_id, kind, order_number, order_day, made_at, made_by)
select $1, s.purchase_id, k.kind, k.order_number, k.order_day, k.made_at, k.made_by
from signed s join committee k on k.office_id = $1 and k.purchase_id = s.copied and k.kind = 'inspection'`

const members = `
insert into committee_member (office_id, committee_id, position, seat, person_id, name, post)
select $1, k.id, m.position, m.seat, m.person_id, m.name, m.post
from signed s join committee k on k.office_id = $1 and k.purchase_id = s.purchase_id and k.kind = 'inspection'
join committee o on o.office_id = $1 and o.purchase_id = s.copied and o.kind = 'inspection'
join committee_member m on m.office_id = $1 and m.committee_id = o.id`

/** Every fourth a contract with its security, the others orders. */
const contracts = `
insert into contract (office_id, id, form, fiscal_year, number, purchase_id, supplier_id, kind, name, unit_id, status, price,
  vat_rate, term_days, term_unit, signed_on, due_on, signed_due_on, place, affects_traffic, penalty_base, penalty_rate,
  penalty_rounding, security_rate, security_excused, warranty_months, signer_id, signer_position, contractor_signer, witnesses,
  note, closed_on, counted_at, counted_on, made_at, made_by)
select $1, id, form, year, row_number() over (partition by form, year order by signed_on, n), purchase_id, supplier_id, kind,
  name, unit_id, case state when 'closed' then 'closed' else 'active' end, price, 700, days, 'day', signed_on,
  signed_on + days, signed_on + days, '', case when kind = 'construction' then false end,
  case when kind = 'construction' then 'whole' else 'undelivered' end, case when kind = 'construction' then 10 else 20 end,
  'total', case form when 'contract' then 500 else 0 end, case form when 'agreement' then 'agreement' end, 0, signer,
  'นายกองค์การบริหารส่วนตำบล', '', '', '', case state when 'closed' then signed_on + days + 45 end, '1969-01-01', signed_on,
  signed_on, signer
from (select s.*, case when n % 4 = 0 then 'contract' else 'agreement' end as form,
    extract(year from signed_on + interval '3 months')::int + 543 as year,
    (select id from person where office_id = $1 and id <> $2 order by id limit 1) as signer from signed s) as s`

const lines = `
insert into contract_line (office_id, contract_id, position, name, specification, quantity, counting_unit, amount, set_name)
select $1, s.id, l.position, l.name, l.specification, l.quantity, l.counting_unit,
  case l.position when 1 then s.price - s.price / 3 * 2 else s.price / 3 end, ''
from signed s join purchase_line l on l.office_id = $1 and l.purchase_id = s.purchase_id where $2::uuid is not null`

const instalments = `
insert into contract_instalment (office_id, contract_id, number, name, amount, term_days, due_on)
select $1, id, part, 'งวดที่ ' || part, case part when 1 then price - price / 2 * (parts - 1) else price / 2 end,
  case when part = parts then days else days / 2 end, signed_on + case when part = parts then days else days / 2 end
from signed, generate_series(1, parts) as part where $2::uuid is not null`

const shares = `
insert into contract_share (office_id, contract_id, instalment, position, quantity)
select $1, s.id, part, l.position, l.quantity / s.parts
from signed s join contract_line l on l.office_id = $1 and l.contract_id = s.id, generate_series(1, s.parts) as part
where $2::uuid is not null`

const securities = `
insert into contract_security (office_id, contract_id, of, kind, number, issuer, amount, issued_on, received_on, ended_on,
  ended_how, ended_paper, ended_reason, made_at, made_by)
select $1, id, 'contract', 'cash', 'ใบเสร็จ ' || n, '', price / 20, signed_on, signed_on,
  case state when 'closed' then signed_on + days + 10 end, case state when 'closed' then 'returned' end,
  case state when 'closed' then 'หนังสือคืนหลักประกัน ' || n end, case state when 'closed' then '' end, signed_on, $2
from signed where n % 4 = 0`

const deliveries = `
insert into contract_delivery (office_id, contract_id, instalment, arrived_on, told_on, paper, note, status, made_at, made_by)
select $1, id, part, signed_on + 6 * part, signed_on + 6 * part, 'ใบส่งของ ' || n, '',
  case state when 'closed' then 'accepted' else 'waiting' end, signed_on + 6 * part, $2
from signed, generate_series(1, case state when 'closed' then parts when 'waiting' then 1 else 0 end) as part`

/** The officer sits last in the committee of what waits. */
const mine = `
update committee_member m set person_id = $2, name = p.name, post = p.position
from committee k join signed s on s.purchase_id = k.purchase_id and s.state = 'waiting', person p
where m.office_id = $1 and k.office_id = $1 and k.kind = 'inspection' and m.committee_id = k.id and m.position = 3
  and p.office_id = $1 and p.id = $2`

const deliveryLines = `
insert into contract_delivery_line (office_id, delivery_id, position, quantity, accepted)
select $1, d.id, h.position, h.quantity, case d.status when 'accepted' then h.quantity end
from contract_delivery d join contract_share h on h.office_id = $1 and h.contract_id = d.contract_id and h.instalment = d.instalment
where d.office_id = $1 and $2::uuid is not null`

const votes = `
insert into contract_vote (office_id, delivery_id, committee_id, position, vote, note, on_day, at, by)
select $1, d.id, k.id, m.position, 'accept', '', d.told_on, d.told_on, m.person_id
from contract_delivery d join signed s on s.id = d.contract_id
join committee k on k.office_id = $1 and k.purchase_id = s.purchase_id and k.kind = 'inspection'
join committee_member m on m.office_id = $1 and m.committee_id = k.id
where d.office_id = $1 and m.person_id <> $2`

const acceptances = `
insert into contract_acceptance (office_id, delivery_id, contract_id, instalment, outcome, on_day, by_head, gross, late_days,
  penalty, steps, certificate, reason, at, by, position)
select $1, d.id, d.contract_id, d.instalment, 'whole', d.told_on, false, i.amount, 0, 0, '[]', s.n || '/2569', '', d.told_on,
  $2, 'กรรมการตรวจรับพัสดุ'
from contract_delivery d join signed s on s.id = d.contract_id
join contract_instalment i on i.office_id = $1 and i.contract_id = d.contract_id and i.number = d.instalment
where d.office_id = $1 and d.status = 'accepted'`

const payments = `
insert into contract_payment (office_id, contract_id, acceptance_id, kind, gross, advance_recovery, retention, penalty, fine,
  withholding, paper, on_day, made_at, made_by)
select $1, a.contract_id, a.id, 'instalment', a.gross, 0, 0, 0, 0, a.gross / 107, 'ฎีกา ' || s.n, a.on_day + 5, a.on_day + 5, $2
from contract_acceptance a join signed s on s.id = a.contract_id where a.office_id = $1`

const facts = `
insert into contract_fact (office_id, contract_id, key, outcome, on_day, paper, note, at, by, position)
select $1, id, 'publish', 'met', signed_on + 3, 'ประกาศ ' || n, '', signed_on + 3, $2, 'นักวิชาการพัสดุชำนาญการ'
from signed where n % 3 <> 1`

/** Of what is closed: its deliveries and inspections, the publication and the security, all met. */
const checkpoints = `
insert into checkpoint (office_id, contract_id, key, kind, number, due_on, alert_on, turn, met_on)
select $1, s.id, k.key, k.kind, k.number, s.signed_on + k.after, s.signed_on + k.after, k.turn, s.signed_on + k.after
from signed s cross join lateral (
  select 'publish' as key, 'publish' as kind, null::int as number, 15 as after, 'supply-head' as turn
  union all select 'delivery:' || part, 'delivery', part, 6 * part, 'contractor' from generate_series(1, s.parts) as part
  union all select 'inspect:' || part, 'inspect', part, 6 * part, 'inspection' from generate_series(1, s.parts) as part
  union all select 'security-return', 'security-return', null, s.days + 10, 'supply-officer' where s.n % 4 = 0
  union all select 'week:' || (s.signed_on + week * 7), 'week', week, week * 7, 'supervision'
    from generate_series(1, s.days / 7) as week where s.kind = 'construction'
  union all select 'stage-report:' || part, 'stage-report', part, 6 * part, 'supervision'
    from generate_series(0, s.parts) as part where s.kind = 'construction') as k
where s.state = 'closed' and $2::uuid is not null`

const ended = `
update purchase p set status = 'ended' from signed s where p.office_id = $1 and p.id = s.purchase_id`

async function contractingOf(client: Client, office: string): Promise<Contracting> {
  const counted = await client.query<{ contracts: number; checkpoints: number }>(
    `select (select count(*)::int from contract where office_id = $1) as contracts,
      (select count(*)::int from checkpoint where office_id = $1) as checkpoints`,
    [office],
  )
  const waiting = await client.query<Inspection>(
    `select d.contract_id as contract, d.id as delivery from contract_delivery d where d.office_id = $1 and d.status = 'waiting'`,
    [office],
  )
  const whole = await client.query<{ id: string }>(
    `select id from signed where state = 'closed' and parts = 2 and n % 4 = 0 order by n limit 100`,
  )
  await client.query('drop table signed')
  const [row] = counted.rows
  return {
    contracts: row?.contracts ?? 0,
    checkpoints: row?.checkpoints ?? 0,
    waiting: waiting.rows,
    contractIds: whole.rows.map(({ id }) => id),
  }
}
