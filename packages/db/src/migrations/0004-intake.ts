import { sql, type Kysely } from 'kysely'

/**
 * Where a register that is being brought in waits: the file, what its columns mean, and each row with what was read
 * and answered. Nothing here is a record; it may be thrown away.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`
create table intake (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  file_name text not null,
  file_sha256 bytea not null,
  file bytea not null,
  state text not null check (state in ('reading', 'columns', 'rows', 'saving', 'saved', 'failed')),
  progress jsonb not null,
  columns jsonb,
  names jsonb,
  failure jsonb,
  batch_id uuid,
  begun_by uuid not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, begun_by) references person,
  foreign key (office_id, batch_id) references batch
);

create table intake_row (
  office_id uuid not null,
  intake_id uuid not null,
  position int not null,
  key text not null,
  verdict text not null check (verdict in ('ready', 'note', 'question', 'known', 'skipped')),
  reading jsonb not null,
  answer jsonb,
  primary key (office_id, intake_id, position),
  foreign key (office_id, intake_id) references intake on delete cascade
);
create index intake_row_by_verdict on intake_row (office_id, intake_id, verdict, position);

alter table intake enable row level security;
alter table intake_row enable row level security;
create policy own_office on intake using (office_id = current_office()) with check (office_id = current_office());
create policy own_office on intake_row using (office_id = current_office()) with check (office_id = current_office());
grant select, insert, update, delete on intake, intake_row to prongsai_app;
`)
    .execute(db)
}
