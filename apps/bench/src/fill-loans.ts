import type { Client } from 'pg'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'

/** A loan that was approved for today and waits at the counter, of one thing. */
export type Waiting = { readonly loan: string; readonly asset: string; readonly hold: string }

/** What the run lends: loans of a thing each, and loans of one kind whose very card is chosen at the counter. */
export type Lending = {
  /** How many loans stand behind what is measured. */
  readonly loans: number
  readonly waiting: readonly Waiting[]
  /** Loans of any of one kind, and cards of it that nobody has asked for. */
  readonly racing: { readonly loans: readonly string[]; readonly cards: readonly string[] }
}

type Filling = { readonly office: OfficeId; readonly officer: PersonId; readonly today: CivilDate }

const wantedCards = 4000
const wantedWaiting = 2400
const wantedRaces = 20
/** As many as there are clients, and one more for each race that one of them has won. */
const wantedRacing = 32 + wantedRaces

/**
 * Fills the past, the present and the next ninety days of lending by set-based statements as the owner: each card five
 * times, what is out and late, what is kept for days to come. The same loans each time; only their ids differ.
 */
export async function fillLoans(client: Client, { office, officer, today }: Filling): Promise<Lending> {
  await client.query(`select set_config('prongsai.office', $1, false)`, [office])
  await client.query(racingKind, [office, wantedRacing + wantedRaces])
  await client.query(lendable, [office])
  const { rows } = await client.query<{ cards: string }>('select count(*) as cards from lendable')
  const free = Number(rows[0]?.cards)
  // A small register lends what it has: three in five are lent again and again, the rest wait at the counter.
  const cards = Math.min(wantedCards, Math.floor(free * 0.6))
  const waiting = Math.min(wantedWaiting, free - cards)
  await client.query(planned, [today, cards])
  await client.query(atCounter, [today, cards, waiting])
  await client.query(atRace, [today, wantedRacing])
  await client.query(withIds, [office])
  await client.query('set session_replication_role = replica')
  for (const insert of [loans, lines, approvals, handOvers, returns, holds])
    await client.query(insert, [office, officer])
  await client.query('reset session_replication_role')
  const filled = await told(client)
  await client.query('drop table racing_card, lendable, planned, filled')
  await client.query(
    'vacuum (analyze) loan, loan_line, loan_approval, loan_hand_over, loan_return, loan_hold',
  )
  return filled
}

/** Cards of the kind that most are of in one division: the first are asked for as any of their kind. */
const racingKind = `
create temp table racing_card as
select row_number() over (order by a.code) as n, a.id, a.category_id, a.name, a.unit_id
from asset a
join (
  select a.category_id, a.name, a.unit_id from asset a join unit u on u.office_id = $1 and u.id = a.unit_id
  where a.office_id = $1 and u.position < 99 and a.quantity = 1 and a.condition = 'usable' and a.status = 'in-use'
  group by a.category_id, a.name, a.unit_id order by count(*) desc, a.name limit 1
) as kind on kind.category_id = a.category_id and kind.name = a.name and kind.unit_id = a.unit_id
where a.office_id = $1 and a.quantity = 1 and a.condition = 'usable' and a.status = 'in-use'
order by a.code limit $2`

const lendable = `
create temp table lendable as
select row_number() over (order by hashtext(a.code), a.id) as n, a.id, a.code || ' ' || a.name as name, a.unit_id
from asset a join unit u on u.office_id = $1 and u.id = a.unit_id
where a.office_id = $1 and u.position < 99 and a.quantity = 1 and a.condition = 'usable' and a.status = 'in-use'
  and not exists (select from racing_card r where r.category_id = a.category_id and r.name = a.name)`

/** Each card five times: thrice long ago, once about now (one in six late, one in four out), once ahead. */
const planned = `
create temp table planned as
select n, id as asset, 'asset' as kind, null::uuid as category, name, unit_id as unit, turn, state,
  ($1::date + starts)::date as from_day, ($1::date + ends)::date as due_day
from lendable, generate_series(0, 4) as turn,
lateral (select case
  when turn < 3 then 'returned'
  when turn = 3 and n % 20 < 3 then 'late'
  when turn = 3 and n % 20 < 8 then 'out'
  when turn = 4 and n % 20 >= 8 then 'approved'
  else 'returned' end as state) as chosen,
lateral (select (case
  when turn < 3 then turn * 200 - 800 + n % 150
  when state = 'late' then -40 + n % 20
  when state = 'out' then -(n % 5)
  when state = 'approved' then 5 + n % 80
  else -150 + n % 60 end)::int as starts) as first_day,
lateral (select (case
  when state = 'late' then -1 - n % 15
  when state = 'out' then n % 30
  else starts + n % 5 end)::int as ends) as last_day
where n <= $2`

const atCounter = `
insert into planned
select n, id, 'asset', null, name, unit_id, 5, 'waiting', $1::date, $1::date + 3
from lendable where n > $2 and n <= $2::int + $3::int`

const atRace = `
insert into planned
select n, id, 'alike', category_id, name, unit_id, 6, 'racing', $1::date, $1::date + 3 from racing_card where n <= $2`

const withIds = `
create temp table filled as
select p.*, uuidv7() as loan, uuidv7() as returned_by,
  extract(year from from_day + interval '3 months')::int + 543 as year,
  row_number() over (partition by extract(year from from_day + interval '3 months') order by from_day, turn, n) as number,
  people.ids[(n + turn) % cardinality(people.ids) + 1] as borrower,
  ((from_day - 1)::timestamp + interval '10 hours') at time zone 'Asia/Bangkok' as approved_at
from planned p, (select array_agg(id order by name) as ids from person where office_id = $1 and unit_id is not null) as people`

const loans = `
insert into loan (office_id, id, fiscal_year, number, status, loan_case, borrower_kind, borrower_id, from_day, due_day,
  purpose_id, reason, place, place_name, urgent, steps, asked_at, asked_by, approved_at, ended_at)
select $1, loan, year, number,
  case state when 'late' then 'out' when 'waiting' then 'approved' when 'racing' then 'approved' else state end,
  'inside', 'staff', borrower, from_day, due_day,
  (select id from loan_purpose where office_id = $1 order by name limit 1), 'ใช้ในการประชุมประจำเดือน', 'inside',
  'ห้องประชุมสภา', false,
  jsonb_build_array(
    jsonb_build_object('kind', 'check', 'unitId', null, 'decides', false, 'citation', null),
    jsonb_build_object('kind', 'unit', 'unitId', unit, 'decides', true, 'citation',
      jsonb_build_object('instrument', 'regulation', 'clause', '208 (2)'))),
  approved_at - interval '1 day', borrower, approved_at,
  case when state = 'returned' then (due_day::timestamp + interval '15 hours') at time zone 'Asia/Bangkok' end
from filled where $2::uuid is not null`

const lines = `
insert into loan_line (office_id, loan_id, position, kind, asset_id, category_id, name, counting_unit, unit_id, pieces)
select $1, loan, 1, kind, case when kind = 'asset' then asset end, category, name, 'รายการ', unit, 1
from filled where $2::uuid is not null`

const approvals = `
insert into loan_approval (office_id, loan_id, step, unit_id, approved, reason, decided_at, decided_by, position)
select $1, loan, step, case when step = 'unit' then unit end, true, '', approved_at, $2, 'นักวิชาการพัสดุชำนาญการ'
from filled, unnest(array['check', 'unit']) as step`

const handOvers = `
insert into loan_hand_over (office_id, loan_id, on_day, at, by, on_paper)
select $1, loan, from_day, (from_day::timestamp + interval '9 hours') at time zone 'Asia/Bangkok', $2, true
from filled where state in ('returned', 'late', 'out')`

const returns = `
insert into loan_return (office_id, id, loan_id, on_day, at, by)
select $1, returned_by, loan, due_day, (due_day::timestamp + interval '15 hours') at time zone 'Asia/Bangkok', $2
from filled where state = 'returned'`

const holds = `
insert into loan_hold (office_id, loan_id, position, asset_id, slots, during, state, condition_out, return_id)
select $1, loan, 1, asset, int4range(1, 2), daterange(from_day, due_day + 1),
  case state when 'returned' then 'back' when 'late' then 'out' when 'out' then 'out' else 'reserved' end,
  case when state in ('returned', 'late', 'out') then 'usable' end,
  case when state = 'returned' then returned_by end
from filled where $2::uuid is not null`

async function told(client: Client): Promise<Lending> {
  const waiting = await client.query<Waiting>(`
    select f.loan, f.asset, h.id as hold from filled f join loan_hold h on h.loan_id = f.loan
    where f.state = 'waiting' order by f.n`)
  const racing = await client.query<{ loan: string }>(
    `select loan from filled where state = 'racing' order by n`,
  )
  const cards = await client.query<{ id: string }>('select id from racing_card where n > $1 order by n', [
    wantedRacing,
  ])
  const { rows } = await client.query<{ loans: string }>('select count(*) as loans from filled')
  return {
    loans: Number(rows[0]?.loans),
    waiting: waiting.rows,
    racing: { loans: racing.rows.map(({ loan }) => loan), cards: cards.rows.map(({ id }) => id) },
  }
}
