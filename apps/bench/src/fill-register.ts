import type { Client } from 'pg'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import type { JournalEntry } from '@prongsai/domain/journal/entry'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import {
  articles,
  brands,
  familyNames,
  givenNames,
  places,
  rareArticle,
  rareCards,
  sellers,
} from './register-words.ts'

export type Filling = {
  readonly office: OfficeId
  readonly size: number
  /** Whom the journal names. */
  readonly officer: { readonly person: PersonId; readonly name: string; readonly position: string }
}

/**
 * Fills an office by set-based statements as the owner: people, cards, who holds them, the counters of their codes, and
 * a journal of four corrections for each tenth card. The same cards each time; only their ids differ.
 */
export async function fillRegister(client: Client, filling: Filling): Promise<void> {
  const { office, size } = filling
  await client.query(`select set_config('prongsai.office', $1, false)`, [office])
  await client.query(people, [office, givenNames, familyNames])
  const kinds = articles.flatMap(([kind, names]) => names.map((name) => ({ kind, name })))
  await client.query(drawn, [
    size,
    kinds.map(({ kind }) => kind),
    kinds.map(({ name }) => name),
    [rareArticle, Math.floor(size / rareCards)],
  ])
  await withoutIndexes(client, async () => {
    await client.query(cards, [office, brands, sellers, places])
    await client.query(listed, [office])
    await client.query(custody, [office, filling.officer.person])
    await client.query(custodyBefore, [office, filling.officer.person])
    await client.query(totals, [office])
    await client.query(names, [office])
  })
  await client.query(counters, [office])
  await client.query(told, [office, entryTemplate(filling)])
  await client.query('create unique index on told (place); analyze told')
  await client.query(chained, [office])
  await client.query(head, [office])
  await client.query('drop table drawn, told, chained')
  await client.query(
    'vacuum (analyze) asset, custody, journal, asset_total, asset_name, category, unit, person, counter',
  )
}

/** An index that is built over all rows at once, and rows that no trigger looks at one by one, take a fraction of the time. */
async function withoutIndexes(client: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ drop: string; create: string }>(secondary)
  for (const { drop } of rows) await client.query(drop)
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
  await work()
  await client.query('reset session_replication_role')
  for (const { create } of rows) await client.query(create)
}

const secondary = `
select 'drop index ' || i.indexrelid::regclass as drop, pg_get_indexdef(i.indexrelid) as create
from pg_index i
where i.indrelid = 'asset'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
union all
select format('alter table custody drop constraint %I', conname),
  format('alter table custody add constraint %I %s', conname, pg_get_constraintdef(oid))
from pg_constraint where conrelid = 'custody'::regclass and contype = 'x'`

const people = `
insert into person (office_id, name, position, unit_id, created_at)
select $1, 'นาง' || given || ' ' || family, 'เจ้าพนักงานธุรการ',
  (select id from unit where office_id = $1 order by position offset (g * 4 + f) % 8 limit 1), now()
from unnest($2::text[]) with ordinality as g (given, g), unnest($3::text[]) with ordinality as f (family, f)`

/** What is drawn for each card: always the same numbers, from the hash of its place. */
const drawn = `
create temp table drawn as
select i, article.kind, article.name, bought, (extract(year from bought)::int + 543)::text as year,
  row_number() over (partition by article.kind, extract(year from bought) order by i) as running
from (
  select i, abs(hashint8extended(i, 1) % cardinality($2::text[])) + 1 as article,
    date '2007-10-01' + abs(hashint8extended(i, 2) % 6900)::int as bought
  from generate_series(1, $1::int) as i
) as card,
lateral (
  select ($2::text[])[card.article] as kind,
    case when i % ($4::text[])[2]::int = 0 and i / ($4::text[])[2]::int <= ${rareCards}
      then ($4::text[])[1] else ($3::text[])[card.article] end as name
) as article`

const cards = `
with office_units as (select array_agg(id order by position) as ids from unit where office_id = $1),
  office_people as (select array_agg(id order by name) as ids from person where office_id = $1),
  kinds as (select id, kind from category where office_id = $1)
insert into asset (office_id, code, code_key, category_id, name, description, brand, model, serial, condition, acquired_on,
  acquired_how, money_source, seller, document_number, unit_price, quantity, counting_unit, useful_life_years,
  warranty_until, note, status, disposed_on, capitalised, brought_forward, search, unit_id, keeper_id, place,
  recorded_at, changed_at)
select $1, d.kind || '-' || d.yy || '-' || lpad(d.running::text, greatest(4, length(d.running::text)), '0'),
  ltrim(d.kind, '0') || '-' || d.yy || '-' || d.running,
  kinds.id, d.name, d.description, d.brand, d.model, d.serial,
  (array['usable', 'usable', 'usable', 'usable', 'usable', 'damaged', 'deteriorated', 'unknown'])[d.h % 8 + 1],
  d.bought, (array['specific', 'specific', 'agreed-price', 'price-enquiry', 'auction', 'donation'])[d.h % 6 + 1],
  (array['budget', 'budget', 'budget', 'off-budget', 'donation'])[d.h % 5 + 1],
  ($3::text[])[d.h % cardinality($3::text[]) + 1], d.h % 900 + 1 || '/' || d.yy,
  d.price, case when d.h % 50 = 0 then 20 else 1 end, 'รายการ', d.h % 8 + 3,
  null, '', d.status, case when d.status = 'disposed' then d.bought + 2500 end, d.price >= 1000000, true,
  lower(d.kind || '-' || d.yy || '-' || lpad(d.running::text, greatest(4, length(d.running::text)), '0') || ' '
    || concat_ws(' ', d.name, nullif(d.brand, ''), nullif(d.model, ''), d.serial, d.description, d.place)),
  office_units.ids[d.h / 8 % cardinality(office_units.ids) + 1],
  case when d.h % 3 > 0 then office_people.ids[d.h / 64 % cardinality(office_people.ids) + 1] end, d.place,
  now() - interval '100 days', now() - interval '100 days'
from (
  select *, right(year, 2) as yy, ($2::text[])[h % cardinality($2::text[]) + 1] as brand,
    case when h % 4 > 0 then 'รุ่น ' || chr(65 + (h % 26)::int) || '-' || h % 970 else '' end as model,
    'SN' || lpad(i::text, 8, '0') as serial, 'จัดซื้อตามข้อบัญญัติงบประมาณรายจ่าย พ.ศ. ' || year as description,
    ($4::text[])[h % cardinality($4::text[]) + 1] as place, (h % 20000 + 300) * 100 as price,
    case when h % 17 = 0 and bought < date '2018-01-01' then 'disposed' else 'in-use' end as status
  from (select *, abs(hashint8extended(i, 3) % 1000000007)::bigint as h from drawn) as hashed
) as d
join kinds on kinds.kind = d.kind, office_units, office_people
order by d.i`

const custody = `
insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason, recorded_at, recorded_by)
select office_id, id, int4range(1, quantity + 1), unit_id, keeper_id, place, tstzrange(acquired_on::timestamp at time zone 'Asia/Bangkok', null), document_number,
  'ยกมา', recorded_at, $2
from asset where office_id = $1`

/** A division that holds so many, whatever the register has. */
const listed = `
with made as (
  insert into unit (office_id, name, short_name, position) values ($1, 'หน่วยวัดความเร็ว', 'นวร.', 99) returning id
)
update asset set unit_id = (select id from made), keeper_id = null, quantity = 1, status = 'in-use', disposed_on = null
where office_id = $1 and id in (select id from asset where office_id = $1 and hashtext(code) % 10 <> 0 order by code limit 3000)`

/** Each tenth card was with six others before. */
const custodyBefore = `
insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason, recorded_at, recorded_by)
select office_id, id, int4range(1, quantity + 1), unit_id, null, place,
  tstzrange((acquired_on - turn * 90)::timestamp at time zone 'Asia/Bangkok',
    (acquired_on - (turn - 1) * 90)::timestamp at time zone 'Asia/Bangkok'),
  'ใบโอนที่ ' || turn || '/2560', 'โอนระหว่างส่วนราชการ', recorded_at, $2
from asset, generate_series(1, 6) as turn where office_id = $1 and hashtext(code) % 10 = 0`

const totals = `
insert into asset_total (office_id, unit_id, category_id, status, capitalised, cards, articles, value)
select office_id, unit_id, category_id, status, capitalised, count(*), sum(quantity), sum(quantity * unit_price)
from asset where office_id = $1 group by office_id, unit_id, category_id, status, capitalised`

const names = `
insert into asset_name (office_id, name) select distinct office_id, name from asset where office_id = $1`

const counters = `
insert into counter (office_id, name, value)
select $1, ltrim(kind, '0') || '-' || right(year, 2) || '-#', max(running) from drawn group by kind, year`

const told = `
create temp table told as
select row_number() over (order by turn, asset.id) as place,
  replace(replace($2::text, '@id', asset.id::text), '@label', asset.code || ' ' || replace(asset.name, '"', '')) as body
from asset, generate_series(1, 4) as turn
where office_id = $1 and hashtext(code) % 10 = 0`

/** Each entry carries the hash of the one before it, as journal_append gives it. */
const chained = `
create temp table chained as
with recursive chain (place, number, previous, hash, body) as (
  select 0::bigint, number, null::bytea, hash, null::text from journal_head where office_id = $1
  union all
  select c.place + 1, c.number + 1, c.hash, journal_hash(c.hash, c.number + 1, t.body), t.body
  from chain c join told t on t.place = c.place + 1
)
select * from chain where place > 0`

const head = `
with entered as (
  insert into journal (office_id, number, body, previous_hash, hash)
  select $1, number, body, previous, hash from chained
)
update journal_head set number = last.number, hash = last.hash
from (select number, hash from chained order by number desc limit 1) as last where office_id = $1`

function entryTemplate({ officer }: Filling): string {
  const entry: JournalEntry = {
    at: '2026-08-15T03:20:00.000Z',
    actor: { ...officer, actingFor: null },
    permission: 'asset:correct',
    clause: null,
    act: 'asset/correct',
    subject: { kind: 'asset', id: '@id', label: '@label' },
    reason: 'แก้ไขให้ตรงกับผลการตรวจสอบพัสดุประจำปี',
    changes: [
      { field: 'condition', from: 'usable', to: 'damaged' },
      { field: 'place', from: 'ห้องเก็บพัสดุ', to: 'ห้องประชุมชั้น 2' },
    ],
  }
  return canonicalJson(entry)
}
