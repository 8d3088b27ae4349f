import { sql, type Kysely } from 'kysely'

/** Who asks by the public page: what nobody has decided on by its first day bars no telephone, and an hour has a reserve. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(reserve).execute(db)
}

const reserve = `
-- Waits for its turn, so that what is counted stays true until it is written; then tells what the rules ask about a
-- caller, and what his form was answered before. What nobody decided on by its first day is waited for no more.
create or replace function loan_public_turn(p_office uuid, p_key uuid, p_caller bytea, p_at timestamptz) returns jsonb
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('loan-public ' || p_office::text, 0));
  return jsonb_build_object(
    'ofCaller', (select count(*) from loan_outsider b join loan l on l.office_id = b.office_id and l.id = b.loan_id
      where b.office_id = p_office and b.caller = p_caller and l.status = 'requested' and l.asked_by is null
        and l.from_day >= (p_at at time zone 'Asia/Bangkok')::date),
    'inHour', (select count(*) from loan where office_id = p_office and asked_by is null
      and borrower_kind <> 'staff' and asked_at > p_at - interval '1 hour'),
    'suspended', exists (select from loan_suspension where office_id = p_office and caller = p_caller
      and lifted_at is null and until_day >= (p_at at time zone 'Asia/Bangkok')::date),
    'sent', (select jsonb_build_object('reference', answer ->> 'reference', 'said', encode(said, 'hex')) from sending
      where office_id = p_office and key = p_key));
end $$;

-- So many in an hour and no more, with the reserve that the rule keeps for whoever has not sent anything yet.
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
    or (v_turn ->> 'ofCaller')::int >= 3 or (v_turn ->> 'inHour')::int >= 60 or (v_turn ->> 'suspended')::boolean
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
