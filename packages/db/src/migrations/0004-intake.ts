import { sql, type Kysely } from 'kysely'

/**
 * Where a register that is being brought in waits: the file, what its columns mean, each row with what was read and
 * answered, and the cards that it becomes. Nothing here is a record; it may be thrown away.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(intake).execute(db)
  await sql.raw(cards).execute(db)
  await sql.raw(policies).execute(db)
}

const intake = `
create table intake (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  file_name text not null check (file_name <> ''),
  file_sha256 bytea not null,
  file bytea not null,
  state text not null check (state in ('reading', 'rows', 'saving', 'saved', 'failed')),
  progress jsonb not null,
  -- What the officer asked of the reading: hidden sheets, columns corrected.
  wishes jsonb not null default '{}',
  -- What the reading found: sheets, their tables, the columns proposed.
  found jsonb,
  failure jsonb,
  -- Under whose authority, and when, it was told to be saved.
  authority jsonb,
  batch_id uuid,
  begun_by uuid not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, begun_by) references person,
  foreign key (office_id, batch_id) references batch,
  constraint intake_saved_has_batch check ((state = 'saved') = (batch_id is not null)),
  constraint intake_saving_has_authority check (state <> 'saving' or authority is not null)
);
create index intake_open on intake (office_id, changed_at) where state <> 'saved';

create table intake_row (
  office_id uuid not null,
  intake_id uuid not null,
  position int not null,
  -- What the row is known by when the file is read again: its sheet and what it says.
  key text not null,
  verdict text not null check (verdict in ('ready', 'note', 'question', 'known', 'skipped')),
  -- Of the row's questions the first, by which many are answered alike; null where none is left.
  asks text,
  cards int not null,
  unit_name text not null,
  category_name text not null,
  -- The line as it stands in the file, and what is said of it.
  line jsonb not null,
  remarks jsonb not null,
  primary key (office_id, intake_id, position),
  foreign key (office_id, intake_id) references intake on delete cascade
);
create index intake_row_by_verdict on intake_row (office_id, intake_id, verdict, position);

-- The codes that the rows would register: who else is touched when one of them is answered.
create table intake_claim (
  office_id uuid not null,
  intake_id uuid not null,
  code_key text not null,
  position int not null,
  primary key (office_id, intake_id, code_key, position),
  foreign key (office_id, intake_id, position) references intake_row on delete cascade
);
create index intake_claim_of_row on intake_claim (office_id, intake_id, position);

-- Answers outlive the rows: a corrected file keeps them.
create table intake_answer (
  office_id uuid not null,
  intake_id uuid not null,
  key text not null,
  answer jsonb not null,
  primary key (office_id, intake_id, key),
  foreign key (office_id, intake_id) references intake on delete cascade
);

-- Units and categories as the file writes them, and whose they are today.
create table intake_name (
  office_id uuid not null,
  intake_id uuid not null,
  kind text not null check (kind in ('unit', 'category')),
  written text not null,
  rows int not null,
  match_id uuid,
  -- An office's own that is opened when the batch is saved, with match_id as its id.
  opening jsonb,
  answered boolean not null,
  primary key (office_id, intake_id, kind, written),
  foreign key (office_id, intake_id) references intake on delete cascade,
  constraint intake_name_opening_has_id check (opening is null or match_id is not null)
);
`

/** Made ready before the transaction that saves, and made again when lost: hence unlogged. */
const cards = `
create unlogged table intake_card (
  office_id uuid not null,
  intake_id uuid not null,
  position int not null,
  ordinal int not null,
  asset_id uuid not null default uuidv7(),
  -- Null until its number is given.
  code text,
  code_key text,
  -- What a number is given from.
  counter text,
  numbering jsonb,
  category_id uuid not null,
  name text not null,
  description text not null,
  brand text not null,
  model text not null,
  serial text not null,
  condition text not null,
  acquired_on date,
  acquired_how text not null,
  money_source text not null,
  seller text not null,
  document_number text not null,
  unit_price bigint,
  quantity int not null,
  counting_unit text not null,
  useful_life_years int,
  warranty_until date,
  note text not null,
  status text not null,
  disposed_on date,
  capitalised boolean not null,
  unit_id uuid not null,
  keeper_id uuid,
  place text not null,
  -- The searched text and the canonical facts, both without the code.
  search text not null,
  canonical text not null,
  primary key (office_id, intake_id, position, ordinal),
  foreign key (office_id, intake_id) references intake on delete cascade
);
create index intake_card_by_code on intake_card (office_id, intake_id, code_key);

-- Running numbers that codes already on the stickers hold, so that a counter never gives them again.
create unlogged table intake_hold (
  office_id uuid not null,
  intake_id uuid not null,
  counter text not null,
  running bigint not null,
  primary key (office_id, intake_id, counter),
  foreign key (office_id, intake_id) references intake on delete cascade
);
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['intake', 'intake_row', 'intake_claim', 'intake_answer', 'intake_name', 'intake_card', 'intake_hold'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert, update, delete on %I to prongsai_app', t);
  end loop;
end $$;

-- What waits to be read or saved, of all offices: whoever takes up the work asks before any office is known.
create function intakes_at_work() returns table (office_id uuid, id uuid, state text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select i.office_id, i.id, i.state from intake i where i.state in ('reading', 'saving') order by i.changed_at;
  end;
revoke all on function intakes_at_work() from public;
grant execute on function intakes_at_work() to prongsai_app;
`
