import { sql, type Kysely } from 'kysely'

/**
 * Labels and scanning: what was printed for which card and why again, the old barcodes that were given to cards, and the codes that were scanned and found nowhere.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(cards).execute(db)
  await sql.raw(labels).execute(db)
  await sql.raw(scans).execute(db)
  await sql.raw(policies).execute(db)
  await sql.raw(told).execute(db)
}

const cards = `
alter table asset
  add column labelled boolean not null default false,
  -- The code's key without marks and noughts: cards that a code written without either may mean have the same.
  add column code_loose text generated always as (translate(code_key, '-0', '')) stored;
create index asset_by_loose_code on asset (office_id, code_loose) where not withdrawn;
create index asset_unlabelled on asset (office_id, code collate "C", id) where not labelled and not withdrawn;

-- The view by which is searched gains the column, whatever it has gained before.
do $$
declare kept text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into kept
    from pg_attribute where attrelid = 'asset_found'::regclass and attnum > 0 and not attisdropped;
  execute format(
    'create or replace view asset_found as select %s, labelled from asset where office_id = current_office() and not withdrawn',
    kept);
end $$;
`

const labels = `
-- One printing, as it can be printed again to the letter: on what, from which label on, moved by how much.
create table label_run (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  stock text not null check (stock <> ''),
  -- Lengths in tenths of a millimetre.
  layout jsonb not null,
  start_cell int not null check (start_cell between 1 and 400),
  shift_across int not null check (shift_across between -100 and 100),
  shift_down int not null check (shift_down between -100 and 100),
  printed_at timestamptz not null,
  printed_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, printed_by) references person
);

create table label_print (
  office_id uuid not null references office,
  run_id uuid not null,
  position int not null check (position between 1 and 1000),
  asset_id uuid not null,
  -- Why a thing that had its label got another; null for its first.
  reason text check (reason in ('damaged', 'lost', 'code-changed', 'test')),
  primary key (office_id, run_id, position),
  unique (office_id, run_id, asset_id),
  foreign key (office_id, run_id) references label_run,
  foreign key (office_id, asset_id) references asset
);
create unique index label_print_first_once on label_print (office_id, asset_id) where reason is null;
create index label_print_of_asset on label_print (office_id, asset_id, run_id);
`

const scans = `
-- รหัสอื่นของรายการ: what an old label on the thing says.
create table asset_mark (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  asset_id uuid not null,
  text text not null check (char_length(text) between 1 and 300),
  mark_key text not null check (mark_key <> ''),
  bound_at timestamptz not null,
  bound_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  primary key (office_id, id),
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, bound_by) references person,
  foreign key (office_id, removed_by) references person,
  constraint asset_mark_removed_with_reason
    check ((removed_at is null) = (removed_reason is null) and (removed_at is null) = (removed_by is null))
);
create unique index asset_mark_once on asset_mark (office_id, mark_key) where removed_at is null;
create index asset_mark_of_asset on asset_mark (office_id, asset_id);

-- รหัสที่ยังไม่พบในทะเบียน: each once, however often it is scanned.
create table scan_unknown (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  text text not null check (char_length(text) between 1 and 300),
  scan_key text not null check (scan_key <> ''),
  times int not null default 1 check (times > 0),
  place text not null check (place in ('scan', 'search', 'field')),
  first_at timestamptz not null,
  first_by uuid not null,
  last_at timestamptz not null,
  last_by uuid not null,
  state text not null default 'open' check (state in ('open', 'bound', 'set-aside')),
  reason text,
  dealt_at timestamptz,
  dealt_by uuid,
  primary key (office_id, id),
  foreign key (office_id, first_by) references person,
  foreign key (office_id, last_by) references person,
  foreign key (office_id, dealt_by) references person,
  constraint scan_unknown_dealt_with
    check ((state = 'open') = (dealt_at is null) and (state = 'open') = (dealt_by is null)),
  constraint scan_unknown_set_aside_with_reason check ((state = 'set-aside') = (reason is not null))
);
create unique index scan_unknown_once on scan_unknown (office_id, scan_key) where state <> 'bound';
create index scan_unknown_open on scan_unknown (office_id, last_at desc, id) where state = 'open';
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['label_run', 'label_print', 'asset_mark', 'scan_unknown'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
  end loop;
  foreach t in array array['asset_mark', 'scan_unknown'] loop
    execute format('grant select, insert, update on %I to prongsai_app', t);
  end loop;
end $$;
-- What was printed is never said otherwise afterwards.
grant select, insert on label_run, label_print to prongsai_app;
`

const told = `
-- What a label tells whoever finds the thing: whose it is and how to say so, and what it is. Nothing of its value, its
-- keeper or its place.
create function label_told(p_public_id text)
  returns table (office text, telephone text, is_sample boolean, code text, name text)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select o.name, o.telephone, o.is_sample, a.code, a.name
  from asset a join office o on o.id = a.office_id
  where a.public_id = p_public_id and not a.withdrawn
$$;
revoke all on function label_told(text) from public;
grant execute on function label_told(text) to prongsai_public;
`
