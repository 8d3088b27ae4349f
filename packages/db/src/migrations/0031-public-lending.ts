import { sql, type Kysely } from 'kysely'

/** Lending to whoever asks from outside: what the public's own role may ask and do, by these functions and nothing else. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(offer).execute(db)
  await sql.raw(request).execute(db)
  await sql.raw(follow).execute(db)
  await sql.raw(cancel).execute(db)
  await sql.raw(grants).execute(db)
}

const offer = `
create function loan_public_entry(p_office uuid, p_journal text, p_act text, p_loan uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare v_entry jsonb := p_journal::jsonb;
begin
  if v_entry #>> '{actor,person}' is distinct from 'stranger' or v_entry ->> 'permission' is distinct from 'public'
    or v_entry ->> 'act' is distinct from p_act or v_entry #>> '{subject,kind}' is distinct from 'loan'
    or v_entry #>> '{subject,id}' is distinct from p_loan::text then
    raise exception 'the public tells the journal of its own loan, as the public';
  end if;
  perform set_config('prongsai.office', p_office::text, true);
  perform journal_append(p_journal);
end $$;

-- What an office lends to whoever asks: its rules, its open purposes, and its open kinds with what takes pieces of them
-- between two days. Nobody's name, no code, no place.
create function loan_public_offer(p_office uuid, p_from date, p_until date, p_today date) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  with kinds as (
    select a.category_id, t.public_name, a.name, h.unit_id, t.buffer_days, min(a.counting_unit) as counting_unit,
      sum(upper(h.slots) - lower(h.slots))::int as pieces, array_agg(distinct a.id) as ids
    from loan_terms t
    join asset a on a.office_id = t.office_id and a.category_id = t.category_id
    join custody h on h.office_id = t.office_id and h.asset_id = a.id and upper_inf(h.during)
    where t.office_id = p_office and t.open and t.lendable and not a.withdrawn and a.status <> 'disposed'
      and (a.quantity > 1 or a.condition in ('usable', 'unknown'))
    group by a.category_id, t.public_name, a.name, h.unit_id, t.buffer_days
  ), cards as (select distinct unnest(ids) as id from kinds),
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
    'rules', (select to_jsonb(r) from (
      select officer_checks as "officerChecks", unit_agrees as "unitAgrees", longest_days as "longestDays",
        ahead_days as "aheadDays", open, asks_national_id as "asksNationalId", kept_days as "keptDays",
        opens_at as "opensAt", closes_at as "closesAt", note
      from loan_rules where office_id = p_office and open) r),
    'purposes', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id) from loan_purpose
      where office_id = p_office and open and closed_on is null), '[]'),
    'kinds', coalesce((select jsonb_agg(jsonb_build_object('categoryId', k.category_id, 'publicName', k.public_name,
      'name', k.name, 'unitId', k.unit_id, 'bufferDays', k.buffer_days, 'countingUnit', k.counting_unit,
      'pieces', k.pieces, 'ids', k.ids) order by k.public_name, k.name, k.unit_id) from kinds k), '[]'),
    'busy', coalesce((select jsonb_agg(jsonb_build_object('assetId', asset_id, 'pieces', pieces, 'from', from_day,
      'until', until_day)) from busy where from_day < until_day), '[]'))
  from office o where o.id = p_office and not o.unfinished
$$;
`

const request = `
-- Waits for its turn, so that what is counted stays true until it is written; then tells what the rules ask about a
-- caller, and what his form was answered before.
create function loan_public_turn(p_office uuid, p_key uuid, p_caller bytea, p_at timestamptz) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('loan-public ' || p_office::text, 0));
  return jsonb_build_object(
    'ofCaller', (select count(*) from loan_outsider b join loan l on l.office_id = b.office_id and l.id = b.loan_id
      where b.office_id = p_office and b.caller = p_caller and l.status = 'requested' and l.asked_by is null),
    'inHour', (select count(*) from loan where office_id = p_office and asked_by is null
      and borrower_kind <> 'staff' and asked_at > p_at - interval '1 hour'),
    'suspended', exists (select from loan_suspension where office_id = p_office and caller = p_caller
      and lifted_at is null and until_day >= (p_at at time zone 'Asia/Bangkok')::date),
    'sent', (select jsonb_build_object('reference', answer ->> 'reference', 'said', encode(said, 'hex')) from sending
      where office_id = p_office and key = p_key));
end $$;

-- A request from outside: of open things, for an open purpose, to an office that is open for it, as many as are let
-- wait. It holds nothing. Answers the reference, or nothing where one of these is not so.
create function loan_public_request(p_office uuid, p_key uuid, p_said bytea, p_loan jsonb, p_sealed bytea,
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
    v_position := v_position + 1;
    insert into loan_line (office_id, loan_id, position, kind, category_id, name, counting_unit, unit_id, pieces)
    select p_office, v_id, v_position, 'alike', t.category_id, v_line ->> 'name', v_line ->> 'countingUnit',
      (v_line ->> 'unitId')::uuid, (v_line ->> 'pieces')::int
    from loan_terms t where t.office_id = p_office and t.category_id = (v_line ->> 'categoryId')::uuid
      and t.open and t.lendable
      and exists (select from asset a join custody h on h.office_id = p_office and h.asset_id = a.id and upper_inf(h.during)
        where a.office_id = p_office and a.category_id = t.category_id and a.name = v_line ->> 'name'
          and not a.withdrawn and h.unit_id = (v_line ->> 'unitId')::uuid);
    if not found then raise exception 'what is asked for is not lent to the public'; end if;
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
-- How a request from outside goes, for who has its reference: of the borrower the first letter of his name alone.
create function loan_public_follow(p_office uuid, p_reference text) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object(
    'id', l.id, 'office', o.name, 'telephone', o.telephone, 'isSample', o.is_sample,
    'opensAt', coalesce(r.opens_at, '08:30'), 'closesAt', coalesce(r.closes_at, '16:30'),
    'status', l.status, 'loanCase', l.loan_case, 'from', l.from_day, 'due', l.due_day, 'number', l.number,
    'fiscalYear', l.fiscal_year, 'endReason', l.end_reason, 'ownRequest', l.asked_by is null,
    'initial', substring(regexp_replace(b.name, '^(นางสาว|นาย|นาง|น\\.ส\\.|เด็กชาย|เด็กหญิง)\\s*', '') from '^[เแโใไ]?.'),
    'steps', l.steps,
    'standing', coalesce((select jsonb_agg(jsonb_build_object('kind', a.step, 'unitId', a.unit_id)) from loan_approval a
      where a.office_id = l.office_id and a.loan_id = l.id and a.extension_id is null and a.undone_at is null
        and a.approved), '[]'),
    'lines', (select jsonb_agg(jsonb_build_object('name', n.name, 'publicName', n.public_name,
        'countingUnit', n.counting_unit, 'pieces', n.pieces) order by n.first)
      from (select i.name, coalesce(t.public_name, '') as public_name, i.counting_unit, sum(i.pieces)::int as pieces,
          min(i.position) as first
        from loan_line i left join loan_terms t on t.office_id = i.office_id and t.category_id = i.category_id
        where i.office_id = l.office_id and i.loan_id = l.id
        group by i.name, t.public_name, i.counting_unit) n))
  from loan l
  join office o on o.id = l.office_id
  join loan_outsider b on b.office_id = l.office_id and b.loan_id = l.id
  left join loan_rules r on r.office_id = l.office_id
  where l.reference = p_reference and l.office_id = p_office
$$;
`

const cancel = `
-- Whoever has the reference takes his own request back; what was kept for it is let go of. False where it is too late.
create function loan_public_cancel(p_office uuid, p_reference text, p_reason text, p_at timestamptz, p_journal text)
  returns boolean language plpgsql security definer set search_path = public, pg_temp
as $$
declare v_id uuid;
begin
  select id into v_id from loan where office_id = p_office and reference = p_reference and asked_by is null
    and borrower_kind <> 'staff' and status in ('requested', 'approved') for update;
  if v_id is null then return false; end if;
  update loan_hold set state = 'released' where office_id = p_office and loan_id = v_id and state = 'reserved';
  update loan set status = 'cancelled', ended_at = p_at, end_reason = p_reason, version = version + 1
    where office_id = p_office and id = v_id;
  perform loan_public_entry(p_office, p_journal, 'loan/cancel', v_id);
  return true;
end $$;
`

const grants = `
revoke all on function loan_public_entry(uuid, text, text, uuid) from public;
revoke all on function loan_public_offer(uuid, date, date, date) from public;
revoke all on function loan_public_turn(uuid, uuid, bytea, timestamptz) from public;
revoke all on function loan_public_request(uuid, uuid, bytea, jsonb, bytea, bytea, timestamptz, text) from public;
revoke all on function loan_public_follow(uuid, text) from public;
revoke all on function loan_public_cancel(uuid, text, text, timestamptz, text) from public;
grant execute on function loan_public_offer(uuid, date, date, date) to prongsai_public;
grant execute on function loan_public_turn(uuid, uuid, bytea, timestamptz) to prongsai_public;
grant execute on function loan_public_request(uuid, uuid, bytea, jsonb, bytea, bytea, timestamptz, text) to prongsai_public;
grant execute on function loan_public_follow(uuid, text) to prongsai_public;
grant execute on function loan_public_cancel(uuid, text, text, timestamptz, text) to prongsai_public;
`
