import { sql, type Kysely } from 'kysely'

/** The office's hours, counter and documents of lending, and what of them the public's own role may read. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(columns).execute(db)
  await sql.raw(parts).execute(db)
  await sql.raw(offer).execute(db)
  await sql.raw(manual).execute(db)
  await sql.raw(lines).execute(db)
  await sql.raw(follow).execute(db)
  await sql.raw(grants).execute(db)
}

const columns = `
alter table loan_rules
  add column pause_from text not null default '' check (pause_from ~ '^([0-2][0-9]:[0-5][0-9])?$'),
  add column pause_until text not null default '' check (pause_until ~ '^([0-2][0-9]:[0-5][0-9])?$'),
  add column counter text not null default '',
  add column documents text not null default '',
  add constraint loan_rules_pause_within check (
    (pause_from = '' and pause_until = '')
    or (opens_at < pause_from and pause_from < pause_until and pause_until < closes_at));
`

const parts = `
create function loan_public_rules(p_office uuid) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select to_jsonb(r) from (
    select officer_checks as "officerChecks", unit_agrees as "unitAgrees", longest_days as "longestDays",
      ahead_days as "aheadDays", open, asks_national_id as "asksNationalId", kept_days as "keptDays",
      opens_at as "opensAt", closes_at as "closesAt", pause_from as "pauseFrom", pause_until as "pauseUntil",
      counter, documents, note
    from loan_rules where office_id = p_office) r
$$;

-- What is open to whoever asks: cards of one name and division together, and each set by itself with all of its parts.
create function loan_public_kinds(p_office uuid) returns table (category_id uuid, public_name text, name text,
  unit_id uuid, buffer_days int, counting_unit text, pieces int, ids uuid[], set_id uuid, parts jsonb)
  language sql stable security definer set search_path = public, pg_temp
as $$
  with open as (
    select a.id, a.category_id, t.public_name, a.name, h.unit_id, t.buffer_days, a.counting_unit,
      (upper(h.slots) - lower(h.slots))::int as pieces
    from loan_terms t
    join asset a on a.office_id = t.office_id and a.category_id = t.category_id
    join custody h on h.office_id = t.office_id and h.asset_id = a.id and upper_inf(h.during)
    where t.office_id = p_office and t.open and t.lendable and not a.withdrawn and a.status <> 'disposed'
      and (a.quantity > 1 or a.condition in ('usable', 'unknown'))
  ), together as (
    select m.whole_id, m.part_id, p.name, p.quantity, p.counting_unit
    from part m join asset p on p.office_id = p_office and p.id = m.part_id
    where m.office_id = p_office and upper_inf(m.during)
  )
  select o.category_id, o.public_name, o.name, o.unit_id, o.buffer_days, min(o.counting_unit), sum(o.pieces)::int,
    array_agg(distinct o.id), null::uuid, '[]'::jsonb
  from open o where not exists (select from together m where o.id in (m.whole_id, m.part_id))
  group by o.category_id, o.public_name, o.name, o.unit_id, o.buffer_days
  union all
  select o.category_id, o.public_name, o.name, o.unit_id, o.buffer_days, o.counting_unit, 1,
    array[o.id] || array_agg(m.part_id), o.id,
    jsonb_agg(jsonb_build_object('name', m.name, 'pieces', m.quantity, 'countingUnit', m.counting_unit) order by m.name)
  from open o join together m on m.whole_id = o.id
  group by o.id, o.category_id, o.public_name, o.name, o.unit_id, o.buffer_days, o.counting_unit
$$;

create function loan_public_holidays(p_office uuid, p_from date, p_until date) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('day', day, 'name', name) order by day), '[]') from holiday
  where office_id = p_office and not withdrawn and day >= p_from and day < p_until
$$;
`

const offer = `
-- What an office lends to whoever asks: its rules, its open purposes, its closed days, and its open kinds with what takes
-- pieces of them between two days. Nobody's name, no code, no place.
create or replace function loan_public_offer(p_office uuid, p_from date, p_until date, p_today date) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  with kinds as (select * from loan_public_kinds(p_office)),
  cards as (select distinct unnest(ids) as id from kinds),
  busy as (
    select asset_id, (upper(slots) - lower(slots))::int as pieces, greatest(lower(during), p_from) as from_day,
      least(case when state = 'out' then greatest(upper(during), p_today + 1) else upper(during) end, p_until) as until_day
    from loan_hold where office_id = p_office and asset_id in (select id from cards) and state in ('reserved', 'out')
      and (during && daterange(p_from, p_until) or (state = 'out' and p_from <= p_today))
    union all
    select asset_id, (upper(slots) - lower(slots))::int, p_from, p_until
    from loan_hold where office_id = p_office and asset_id in (select id from cards) and state in ('damaged', 'missing', 'lost')
    union all
    select r.asset_id, (upper(r.slots) - lower(r.slots))::int, p_from, least(coalesce(w.expected_on + 1, p_until), p_until)
    from repair_away r join repair w on w.office_id = r.office_id and w.id = r.repair_id
    where r.office_id = p_office and r.asset_id in (select id from cards) and not r.back
      and (w.expected_on is null or w.expected_on >= p_from)
    union all
    select asset_id, (upper(slots) - lower(slots))::int, p_from, p_until
    from transfer_line where office_id = p_office and asset_id in (select id from cards) and outcome = 'offered'
  )
  select jsonb_build_object(
    'office', o.name, 'telephone', o.telephone, 'isSample', o.is_sample,
    'rules', (select r from loan_public_rules(p_office) as r where (r ->> 'open')::boolean),
    'hasManual', exists (select from loan_rules where office_id = p_office),
    'holidays', loan_public_holidays(p_office, p_from, p_until),
    'purposes', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id) from loan_purpose
      where office_id = p_office and open and closed_on is null), '[]'),
    'kinds', coalesce((select jsonb_agg(jsonb_build_object('categoryId', k.category_id, 'publicName', k.public_name,
      'name', k.name, 'unitId', k.unit_id, 'bufferDays', k.buffer_days, 'countingUnit', k.counting_unit,
      'pieces', k.pieces, 'ids', k.ids, 'setId', k.set_id, 'parts', k.parts)
      order by k.public_name, k.name, k.unit_id, k.set_id) from kinds k), '[]'),
    'busy', coalesce((select jsonb_agg(jsonb_build_object('assetId', asset_id, 'pieces', pieces, 'from', from_day,
      'until', until_day)) from busy where from_day < until_day), '[]'))
  from office o where o.id = p_office and not o.unfinished
$$;
`

const manual = `
-- คู่มือการขอยืม: the rules that the office has kept, for whoever asks. Nothing where it has kept none.
create function loan_public_manual(p_office uuid, p_from date, p_until date) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object(
    'office', o.name, 'telephone', o.telephone, 'address', o.address, 'isSample', o.is_sample,
    'rules', r, 'holidays', loan_public_holidays(p_office, p_from, p_until),
    'purposes', coalesce((select jsonb_agg(jsonb_build_object('name', name, 'open', open) order by id) from loan_purpose
      where office_id = p_office and closed_on is null), '[]'),
    'notLent', coalesce((select jsonb_agg(c.name order by c.name) from loan_terms t
      join category c on c.office_id = p_office and c.id = t.category_id
      where t.office_id = p_office and not t.lendable), '[]'),
    'things', coalesce((select jsonb_agg(to_jsonb(k) order by k.name, k.unit) from (
      select k.public_name as name, u.name as unit, k.buffer_days as "bufferDays", min(k.counting_unit) as "countingUnit",
        sum(k.pieces)::int as pieces, string_agg(distinct k.name, ', ' order by k.name) as kinds
      from loan_public_kinds(p_office) k join unit u on u.office_id = p_office and u.id = k.unit_id
      group by k.public_name, u.name, k.buffer_days) k), '[]'))
  from office o cross join lateral (select loan_public_rules(o.id) as r) kept
  where o.id = p_office and not o.unfinished and r is not null
$$;
`

const lines = `
-- The lines of a request from outside. A set is asked for by its whole, and all of its parts go along.
create function loan_public_line(p_office uuid, p_loan uuid, p_position int, p_line jsonb) returns int
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare v_added int;
begin
  if p_line ->> 'setId' is null then
    insert into loan_line (office_id, loan_id, position, kind, category_id, name, counting_unit, unit_id, pieces)
    select p_office, p_loan, p_position + 1, 'alike', k.category_id, k.name, k.counting_unit, k.unit_id,
      (p_line ->> 'pieces')::int
    from loan_public_kinds(p_office) k where k.set_id is null and k.category_id = (p_line ->> 'categoryId')::uuid
      and k.name = p_line ->> 'name' and k.unit_id = (p_line ->> 'unitId')::uuid limit 1;
  else
    insert into loan_line (office_id, loan_id, position, kind, asset_id, name, counting_unit, unit_id, pieces)
    select p_office, p_loan, p_position + row_number() over (order by c.at), 'asset', a.id, a.code || ' ' || a.name,
      a.counting_unit, k.unit_id, a.quantity
    from loan_public_kinds(p_office) k
      cross join lateral unnest(k.ids) with ordinality as c (id, at)
      join asset a on a.office_id = p_office and a.id = c.id
    where k.set_id = (p_line ->> 'setId')::uuid;
  end if;
  get diagnostics v_added = row_count;
  if v_added = 0 then raise exception 'what is asked for is not lent to the public'; end if;
  return p_position + v_added;
end $$;

create or replace function loan_public_request(p_office uuid, p_key uuid, p_said bytea, p_loan jsonb, p_sealed bytea,
  p_caller bytea, p_at timestamptz, p_journal text) returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  v_id uuid := (p_loan ->> 'id')::uuid;
  v_turn jsonb := loan_public_turn(p_office, p_key, p_caller, p_at);
  v_reference text;
  v_line jsonb;
  v_position int := 0;
begin
  if not exists (select from loan_rules r join office o on o.id = r.office_id
      where r.office_id = p_office and r.open and not o.unfinished)
    or not exists (select from loan_purpose where office_id = p_office and id = (p_loan ->> 'purposeId')::uuid
      and open and closed_on is null)
    or (v_turn ->> 'ofCaller')::int >= 3 or (v_turn ->> 'inHour')::int >= 30 or (v_turn ->> 'suspended')::boolean
    or v_turn -> 'sent' <> 'null' or p_loan ->> 'borrowerKind' not in ('agency', 'villager')
    or jsonb_array_length(p_loan -> 'lines') not between 1 and 100 then
    return null;
  end if;
  insert into loan (office_id, id, status, loan_case, borrower_kind, from_day, due_day, purpose_id, reason, place,
    place_name, urgent, steps, asked_at)
  values (p_office, v_id, 'requested', case p_loan ->> 'borrowerKind' when 'agency' then 'agency' else 'outside' end,
    p_loan ->> 'borrowerKind', (p_loan ->> 'from')::date, (p_loan ->> 'due')::date, (p_loan ->> 'purposeId')::uuid,
    p_loan ->> 'reason', 'outside', p_loan ->> 'placeName', false, p_loan -> 'steps', p_at)
  returning reference into v_reference;
  for v_line in select * from jsonb_array_elements(p_loan -> 'lines') loop
    v_position := loan_public_line(p_office, v_id, v_position, v_line);
  end loop;
  insert into loan_outsider (office_id, loan_id, name, position, agency, sealed, caller)
  values (p_office, v_id, p_loan ->> 'name', '', p_loan ->> 'agency', p_sealed, p_caller);
  perform loan_public_entry(p_office, p_journal, 'loan/request', v_id);
  insert into sending (office_id, key, person_id, act, said, answer, sent_at)
  values (p_office, p_key, '00000000-0000-0000-0000-000000000000', 'loan/request', p_said,
    jsonb_build_object('reference', v_reference), p_at);
  return v_reference;
end $$;
`

const follow = `
-- How a request from outside goes, for who has its reference: of the borrower the first letter of his name alone, of a
-- thing its name and not its code.
alter function loan_public_follow(uuid, text) rename to loan_public_followed;
create function loan_public_follow(p_office uuid, p_reference text) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select f || jsonb_build_object(
    'pauseFrom', coalesce(r.pause_from, ''), 'pauseUntil', coalesce(r.pause_until, ''), 'counter', coalesce(r.counter, ''),
    'hasManual', r.office_id is not null,
    'lines', (select jsonb_agg(jsonb_build_object('name', n.name, 'publicName', n.public_name,
        'countingUnit', n.counting_unit, 'pieces', n.pieces) order by n.first)
      from (select coalesce(a.name, i.name) as name, coalesce(t.public_name, '') as public_name, i.counting_unit,
          sum(i.pieces)::int as pieces, min(i.position) as first
        from loan l join loan_line i on i.office_id = l.office_id and i.loan_id = l.id
          left join asset a on a.office_id = i.office_id and a.id = i.asset_id
          left join loan_terms t on t.office_id = i.office_id and t.category_id = coalesce(i.category_id, a.category_id)
        where l.office_id = p_office and l.reference = p_reference
        group by coalesce(a.name, i.name), t.public_name, i.counting_unit) n))
  from loan_public_followed(p_office, p_reference) as f
  left join loan_rules r on r.office_id = p_office
  where f is not null
$$;
`

const grants = `
revoke all on function loan_public_rules(uuid) from public;
revoke all on function loan_public_kinds(uuid) from public;
revoke all on function loan_public_holidays(uuid, date, date) from public;
revoke all on function loan_public_manual(uuid, date, date) from public;
revoke all on function loan_public_line(uuid, uuid, int, jsonb) from public;
revoke all on function loan_public_follow(uuid, text) from public;
revoke all on function loan_public_followed(uuid, text) from public;
revoke execute on function loan_public_followed(uuid, text) from prongsai_public;
grant execute on function loan_public_manual(uuid, date, date) to prongsai_public;
grant execute on function loan_public_follow(uuid, text) to prongsai_public;
`
