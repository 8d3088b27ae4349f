import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { assetListInput } from '@prongsai/domain/asset/asset.input'
import { assetId, categoryId, officeId } from '@prongsai/domain/base/id'
import { expect, test } from 'vitest'
import { readonly } from '../database.ts'
import type { Tables } from '../tables.ts'
import { assetPageQueries } from './asset-list.ts'
import { assetRecordQuery } from './asset-record.ts'
import { assetTotalsQuery } from './asset-totals.ts'
import { categoriesQuery } from './categories.ts'
import { standingQuery } from './standing.ts'

const db = readonly(
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
)
const office = officeId('o')

const oneLine = ({ sql }: { readonly sql: string }): string =>
  sql.replace(/\s+/g, ' ').replaceAll(' from ', '\nfrom ').replaceAll(' where ', '\n  where ')

const pages = (input: object, categories?: readonly string[]) =>
  assetPageQueries(db, office, {
    ...assetListInput.parse(input),
    categories: categories?.map((id) => categoryId(id)),
  }).map((query) => oneLine(query.compile()))

test('a page is its total up to the cap, one walk along an index, and what is shown of its rows', () => {
  expect(pages({ filter: { status: 'in-use' } })).toMatchInlineSnapshot(`
    [
      "select *
    from ( with total as ( select least(count(*), $1)::int as total, count(*) > $2 as more, true as settled
    from (select
    from asset
      where office_id = $3 and status = $4 and not withdrawn limit $5) as counted ), page as ( select id, (code collate "C")::text as key, row_number() over (order by code collate "C" asc, id asc) as place
    from ( select id, code
    from asset
      where office_id = $6 and status = $7 and not withdrawn order by code collate "C" asc, id asc limit $8) as walked ) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $9 and a.id = page.id left join category c on c.office_id = $10 and c.id = a.category_id left join unit u on u.office_id = $11 and u.id = a.unit_id left join person p on p.office_id = $12 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $13 and v.id = h.unit_id left join person k on k.office_id = $14 and k.id = h.keeper_id
      where h.office_id = $15 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order"",
    ]
  `)
})

test('a page of several categories walks each for itself', () => {
  expect(pages({ order: { by: 'price', direction: 'desc' } }, ['a', 'b'])).toMatchInlineSnapshot(`
    [
      "select *
    from ( with total as ( select least(count(*), $1)::int as total, count(*) > $2 as more, true as settled
    from (select
    from asset
      where office_id = $3 and category_id = any ($4::uuid[]) and not withdrawn limit $5) as counted ), page as ( select id, (case when unit_price is null then bigint '-1' else unit_price end)::text as key, row_number() over (order by case when unit_price is null then bigint '-1' else unit_price end desc, id desc) as place
    from ( select each.*
    from unnest($6::uuid[]) as wanted (category) cross join lateral ( select id, unit_price
    from asset
      where office_id = $7 and category_id = wanted.category and not withdrawn order by case when unit_price is null then bigint '-1' else unit_price end desc, id desc limit $8) as each order by case when unit_price is null then bigint '-1' else unit_price end desc, id desc limit $9) as walked ) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $10 and a.id = page.id left join category c on c.office_id = $11 and c.id = a.category_id left join unit u on u.office_id = $12 and u.id = a.unit_id left join person p on p.office_id = $13 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $14 and v.id = h.unit_id left join person k on k.office_id = $15 and k.id = h.keeper_id
      where h.office_id = $16 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order"",
    ]
  `)
})

test('a search glances along the order, walks the names that have the words, walks on, and asks the letters', () => {
  expect(pages({ filter: { text: 'ตู้ เหล็ก' } })).toMatchInlineSnapshot(`
    [
      "select *
    from ( with near as materialized ( select id, code_key, search, (code collate "C")::text as key, row_number() over (order by code collate "C" asc, id asc) as place
    from ( select id, code, code_key, search
    from asset
      where office_id = $1 and not withdrawn order by code collate "C" asc, id asc limit $2) as walked ), early as materialized (select id, key, place
    from near
      where ((search like $3 and search like $4) or code_key = $5) order by place limit $6), begun as not materialized (select code_key, search
    from near), counted as materialized ( select count(*) < $7 as whole, count(*) filter (where ((search like $8 and search like $9) or code_key = $10)) as hits
    from begun ), total as materialized ( select least(case when whole then hits else (hits - 1) / 10 * 10 end, $11)::int as total, not whole or hits > $12 as more, (whole or hits >= $13) and ((select count(*)
    from early) = $14 or (select count(*)
    from near) < $15) as settled
    from counted ), page as (select id, key, place
    from early
      where (select settled
    from total)) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $16 and a.id = page.id left join category c on c.office_id = $17 and c.id = a.category_id left join unit u on u.office_id = $18 and u.id = a.unit_id left join person p on p.office_id = $19 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $20 and v.id = h.unit_id left join person k on k.office_id = $21 and k.id = h.keeper_id
      where h.office_id = $22 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order"",
      "select *
    from ( with named as materialized ( select name as spelling
    from asset_name_found
      where asset_grams(words) @> asset_grams($1::text) and words like $2 and asset_grams(words) @> asset_grams($3::text) and words like $4 limit $5 ), few as materialized (select count(*) <= $6 as few
    from named), beside_0 as materialized ( select *
    from asset_found
      where (select few
    from few) and asset_keys(search, name) @> (asset_grams($7::text) || asset_grams($8::text)) limit $9), beside_1 as materialized ( select *
    from asset_found
      where (select few
    from few) and asset_keys(search, name) @> (asset_grams($10::text)) and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($11::text) and words like $12) limit $13), beside_2 as materialized ( select *
    from asset_found
      where (select few
    from few) and asset_keys(search, name) @> (asset_grams($14::text)) and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($15::text) and words like $16) limit $17), fits as materialized (select (select few
    from few) and (select count(*)
    from beside_0) <= $18 and (select count(*)
    from beside_1) <= $19 and (select count(*)
    from beside_2) <= $20 as settled), elsewhere as materialized ( select distinct on (id) id, code
    from ( select *
    from beside_0 union all select *
    from beside_1 union all select *
    from beside_2 union all select *
    from asset_found
      where code_key = $21 ) as those
      where (select settled
    from fits) and office_id = $22 and ((search like $23 and search like $24) or code_key = $25) and not exists (select
    from named
      where spelling = those.name) ), total as materialized ( select least(count(*), $26)::int as total, count(*) > $27 as more, (select settled
    from fits) as settled
    from ( (select
    from named, asset_found
      where hashtext(name) = hashtext(spelling) and name = spelling and office_id = $28 and ((search like $29 and search like $30) or code_key = $31) limit $32) union all (select
    from elsewhere) ) as counted
      where (select settled
    from fits) ), page as ( select id, (code collate "C")::text as key, row_number() over (order by code collate "C" asc, id asc) as place
    from ( select *
    from ( select each.*
    from named cross join lateral ( select id, code
    from asset_found
      where hashtext(name) = hashtext(spelling) and name = spelling and office_id = $33 and ((search like $34 and search like $35) or code_key = $36) order by code collate "C" asc, id asc limit $37 ) as each
      where true and (select settled
    from fits) union all select *
    from elsewhere
      where true ) as both_of_them order by code collate "C" asc, id asc limit $38 ) as first ) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $39 and a.id = page.id left join category c on c.office_id = $40 and c.id = a.category_id left join unit u on u.office_id = $41 and u.id = a.unit_id left join person p on p.office_id = $42 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $43 and v.id = h.unit_id left join person k on k.office_id = $44 and k.id = h.keeper_id
      where h.office_id = $45 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order"",
      "select *
    from ( with near as materialized ( select id, code_key, search, (code collate "C")::text as key, row_number() over (order by code collate "C" asc, id asc) as place
    from ( select id, code, code_key, search
    from asset
      where office_id = $1 and not withdrawn order by code collate "C" asc, id asc limit $2) as walked ), early as materialized (select id, key, place
    from near
      where ((search like $3 and search like $4) or code_key = $5) order by place limit $6), begun as not materialized (select code_key, search
    from near), counted as materialized ( select count(*) < $7 as whole, count(*) filter (where ((search like $8 and search like $9) or code_key = $10)) as hits
    from begun ), total as materialized ( select least(case when whole then hits else (hits - 1) / 10 * 10 end, $11)::int as total, not whole or hits > $12 as more, (whole or hits >= $13) and ((select count(*)
    from early) = $14 or (select count(*)
    from near) < $15) as settled
    from counted ), page as (select id, key, place
    from early
      where (select settled
    from total)) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $16 and a.id = page.id left join category c on c.office_id = $17 and c.id = a.category_id left join unit u on u.office_id = $18 and u.id = a.unit_id left join person p on p.office_id = $19 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $20 and v.id = h.unit_id left join person k on k.office_id = $21 and k.id = h.keeper_id
      where h.office_id = $22 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order"",
      "select *
    from ( with everywhere as materialized ( select distinct on (id) id, code
    from ( select *
    from asset_found
      where office_id = $1 and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($2::text) and words like $3 and asset_grams(words) @> asset_grams($4::text) and words like $5) and (search like $6 and search like $7) union all select *
    from asset_found
      where office_id = $8 and asset_keys(search, name) @> (asset_grams($9::text) || asset_grams($10::text)) and (search like $11 and search like $12) union all select *
    from asset_found
      where office_id = $13 and asset_keys(search, name) @> (asset_grams($14::text)) and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($15::text) and words like $16) and (search like $17 and search like $18) union all select *
    from asset_found
      where office_id = $19 and asset_keys(search, name) @> (asset_grams($20::text)) and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($21::text) and words like $22) and (search like $23 and search like $24) union all select *
    from asset_found
      where office_id = $25 and code_key = $26 ) as those), page as ( select id, (code collate "C")::text as key, row_number() over (order by code collate "C" asc, id asc) as place
    from ( select *
    from everywhere
      where true order by code collate "C" asc, id asc limit $27 ) as first ), total as ( select least(count(*), $28)::int as total, count(*) > $29 as more, true as settled
    from everywhere ) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $30 and a.id = page.id left join category c on c.office_id = $31 and c.id = a.category_id left join unit u on u.office_id = $32 and u.id = a.unit_id left join person p on p.office_id = $33 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $34 and v.id = h.unit_id left join person k on k.office_id = $35 and k.id = h.keeper_id
      where h.office_id = $36 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order"",
    ]
  `)
})

test('a code is walked for, and then asked of the letters', () => {
  expect(pages({ filter: { text: '416/60' } })).toHaveLength(3)
  expect(pages({ filter: { text: '416/60' } }).at(-1)).toMatchInlineSnapshot(`
    "select *
    from ( with everywhere as materialized ( select distinct on (id) id, code
    from ( select *
    from asset_found
      where office_id = $1 and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($2::text) and words like $3) and (search like $4) union all select *
    from asset_found
      where office_id = $5 and asset_keys(search, name) @> (asset_grams($6::text)) and (search like $7) union all select *
    from asset_found
      where office_id = $8 and code_key = $9 union all select *
    from asset_found
      where office_id = $10 and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($11::text) and words like $12 and asset_grams(words) @> asset_grams($13::text) and words like $14) and search like $15 union all select *
    from asset_found
      where office_id = $16 and asset_keys(search, name) @> (asset_grams($17::text) || asset_grams($18::text)) and search like $19 union all select *
    from asset_found
      where office_id = $20 and asset_keys(search, name) @> (asset_grams($21::text)) and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($22::text) and words like $23) and search like $24 union all select *
    from asset_found
      where office_id = $25 and asset_keys(search, name) @> (asset_grams($26::text)) and asset_keys(search, name) && array( select hashtext(name)
    from asset_name_found
      where asset_grams(words) @> asset_grams($27::text) and words like $28) and search like $29 ) as those), page as ( select id, (code collate "C")::text as key, row_number() over (order by code collate "C" asc, id asc) as place
    from ( select *
    from everywhere
      where true order by code collate "C" asc, id asc limit $30 ) as first ), total as ( select least(count(*), $31)::int as total, count(*) > $32 as more, true as settled
    from everywhere ) select a.id, page.key, t.total, t.more, t.settled, a.code, a.name, a.brand, a.model, a.serial, c.name as category, concat_ws(', ', u.name, beside.units) as unit, nullif(concat_ws(', ', p.name, beside.keepers), '') as keeper, concat_ws(', ', nullif(a.place, ''), beside.places) as place, a.condition, a.status, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.capitalised, a.brought_forward as "broughtForward", page.place as "order"
    from total t left join page on true left join asset a on a.office_id = $33 and a.id = page.id left join category c on c.office_id = $34 and c.id = a.category_id left join unit u on u.office_id = $35 and u.id = a.unit_id left join person p on p.office_id = $36 and p.id = a.keeper_id left join lateral ( select string_agg(distinct v.name, ', ') filter (where v.id <> a.unit_id) as units, string_agg(distinct k.name, ', ') filter (where k.id is distinct
    from a.keeper_id) as keepers, string_agg(distinct h.place, ', ') filter (where h.place not in ('', a.place)) as places
    from custody h join unit v on v.office_id = $37 and v.id = h.unit_id left join person k on k.office_id = $38 and k.id = h.keeper_id
      where h.office_id = $39 and h.asset_id = a.id and upper_inf(h.during) and lower(h.slots) > 1) as beside on a.quantity > 1 ) as "page" order by "order""
  `)
})

test('one card comes with its history', () => {
  expect(oneLine(assetRecordQuery(db, office, assetId('a')).compile())).toMatchInlineSnapshot(`
    "select *
    from ( select a.id, a.public_id as "publicId", a.extra, a.code, a.category_id as "categoryId", c.name as category, c.kind, a.name, a.description, a.brand, a.model, a.serial, a.condition, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow", a.money_source as "moneySource", a.seller, a.document_number as "documentNumber", a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit", a.useful_life_years as "usefulLifeYears", a.warranty_until as "warrantyUntil", a.note, a.status, a.disposed_on as "disposedOn", a.capitalised, a.brought_forward as "broughtForward", a.batch_id as "batchId", b.number as "batchNumber", a.unit_id as "unitId", u.name as unit, a.keeper_id as "keeperId", p.name as keeper, a.place, a.version, a.recorded_at as "recordedAt", a.changed_at as "changedAt", ( select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'from', n.from_day, 'value', n.value)), '[]')
    from law_number n
      where n.office_id = $1 and n.name = $2 and not n.withdrawn) as conventions, ( select coalesce(jsonb_agg(jsonb_build_object('number', e.number::text, 'body', e.body) order by e.number desc), '[]')
    from ( select *
    from ( ( select j.number, j.body
    from journal j
      where j.office_id = $3 and j.subject_kind = $4 and j.subject_id = (a.id)::text order by j.number desc limit $5) union all ( select j.number, j.body
    from journal j
      where j.office_id = $6 and j.subject_kind = $7 and j.subject_id = (a.batch_id)::text order by j.number desc limit $8) ) as told order by number desc limit $9 ) as e) as history
    from asset a join category c on c.office_id = $10 and c.id = a.category_id join unit u on u.office_id = $11 and u.id = a.unit_id left join person p on p.office_id = $12 and p.id = a.keeper_id left join batch b on b.office_id = $13 and b.id = a.batch_id
      where a.office_id = $14 and a.id = $15 and not a.withdrawn ) as "record""
  `)
})

test('the totals are those that are kept', () => {
  expect(oneLine(assetTotalsQuery(db, office).compile())).toMatchInlineSnapshot(`
    "select "u"."id" as "unitId", "u"."name" as "unit", "t"."status", "t"."capitalised", sum("t"."cards")::bigint as "cards", sum("t"."articles")::bigint as "articles", sum("t"."value")::bigint as "value"
    from "asset_total" as "t" inner join "unit" as "u" on "u"."office_id" = "t"."office_id" and "u"."id" = "t"."unit_id"
      where "t"."office_id" = $1 group by "u"."id", "u"."name", "u"."position", "t"."status", "t"."capitalised" having sum("t"."cards") > $2 order by "u"."position", "t"."status", "t"."capitalised" desc"
  `)
})

test('the tree has its counts from the same totals', () => {
  expect(oneLine(categoriesQuery(db, office).compile())).toMatchInlineSnapshot(`
    "select "c"."id", "c"."parent_id" as "parentId", "c"."name", "c"."kind", "c"."pattern", "c"."position", "c"."closed_on" as "closedOn", "c"."version", coalesce(( select sum(t.cards)
    from asset_total t
      where t.office_id = $1 and t.category_id = c.id ), 0)::bigint as "cards", ( select coalesce(jsonb_agg(jsonb_build_object('from', l.from_day, 'years', l.years, 'source', l.source) order by l.from_day desc), '[]')
    from category_life l
      where l.office_id = $2 and l.category_id = c.id ) as "lives"
    from "category" as "c"
      where "c"."office_id" = $3 order by "c"."position", "c"."id""
  `)
})

test('what a card is made by is one statement', () => {
  const asked = { category: categoryId('c'), unit: null, keeper: null }
  expect(oneLine(standingQuery(db, office, asked).compile())).toMatchInlineSnapshot(`
    "select *
    from ( with recursive up (id, parent_id, kind, pattern, depth) as ( select id, parent_id, kind, pattern, 0
    from category
      where office_id = $1 and id = $2 union all select c.id, c.parent_id, c.kind, c.pattern, up.depth + 1
    from category c join up on c.id = up.parent_id
      where c.office_id = $3 ) select (select jsonb_build_object( 'id', c.id, 'name', c.name, 'closedOn', c.closed_on, 'kind', (select up.kind
    from up
      where up.kind is not null order by depth limit 1), 'pattern', (select up.pattern
    from up
      where up.pattern is not null order by depth limit 1), 'lives', ( select coalesce(jsonb_agg(jsonb_build_object('from', l.from_day, 'years', l.years)), '[]')
    from category_life l
      where l.office_id = $4 and l.category_id = ( select up.id
    from up
      where exists (select
    from category_life x
      where x.office_id = $5 and x.category_id = up.id) order by depth limit 1)))
    from category c
      where c.office_id = $6 and c.id = $7) as category, (select jsonb_build_object('name', u.name, 'shortName', u.short_name, 'closedOn', u.closed_on)
    from unit u
      where u.office_id = $8 and u.id = $9) as unit, (select jsonb_build_object('name', p.name, 'leftOn', p.left_on)
    from person p
      where p.office_id = $10 and p.id = $11) as keeper, ( select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'from', n.from_day, 'value', n.value)), '[]')
    from law_number n
      where n.office_id = $12 and n.name = $13 and not n.withdrawn) as thresholds ) as "standing"
      where category is not null"
  `)
})
