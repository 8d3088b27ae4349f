import { sql, type Kysely } from 'kysely'

/**
 * The journal: one chain of entries for each office. The application may read it and call `journal_append`; it can
 * neither insert past that function nor change nor delete. `body` is the canonical text that was hashed; the columns
 * beside it are generated from it, so what is shown is what was hashed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(tables).execute(db)
  await sql.raw(append).execute(db)
}

const tables = `
create table journal (
  office_id uuid not null references office,
  number bigint not null check (number > 0),
  body text not null,
  previous_hash bytea not null,
  hash bytea not null,
  subject_kind text generated always as (body::jsonb #>> '{subject,kind}') stored,
  subject_id text generated always as (body::jsonb #>> '{subject,id}') stored,
  primary key (office_id, number)
);
create index journal_of_subject on journal (office_id, subject_kind, subject_id, number desc);

create table journal_head (
  office_id uuid primary key references office,
  number bigint not null,
  hash bytea not null
);

alter table journal enable row level security;
alter table journal_head enable row level security;
create policy own_office on journal using (office_id = current_office());
create policy own_office on journal_head using (office_id = current_office());
grant select on journal, journal_head to prongsai_app;
`

const append = `
-- The hash that stands before an office's first entry.
create function journal_root(p_office uuid) returns bytea
  language sql immutable parallel safe
  return sha256(convert_to('prongsai:' || p_office::text, 'UTF8'));

create function journal_hash(p_previous bytea, p_number bigint, p_body text) returns bytea
  language sql immutable parallel safe
  return sha256(p_previous || convert_to(p_number::text || E'\\n' || p_body, 'UTF8'));

-- Takes the next number of the office's chain. The lock on the head is the last one that a decision takes.
create function journal_append(p_body text) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  v_office uuid := current_office();
  v_number bigint;
  v_previous bytea;
  v_hash bytea;
begin
  if v_office is null then
    raise exception 'no office is named in this transaction';
  end if;
  insert into journal_head (office_id, number, hash) values (v_office, 0, journal_root(v_office))
    on conflict do nothing;
  select number + 1, hash into v_number, v_previous from journal_head where office_id = v_office for update;
  v_hash := journal_hash(v_previous, v_number, p_body);
  insert into journal (office_id, number, body, previous_hash, hash)
    values (v_office, v_number, p_body, v_previous, v_hash);
  update journal_head set number = v_number, hash = v_hash where office_id = v_office;
  return v_number;
end $$;
revoke all on function journal_append(text) from public;
grant execute on function journal_append(text) to prongsai_app;
`
