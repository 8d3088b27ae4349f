import { sql, type Kysely } from 'kysely'

/** What belongs to what: sets whose things have cards of their own, and what lies beside a thing without one. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(parts).execute(db)
}

const parts = `
create table part (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  whole_id uuid not null,
  part_id uuid not null,
  during tstzrange not null check (not isempty(during) and not lower_inf(during)),
  reason text not null,
  end_reason text,
  recorded_by uuid not null,
  ended_by uuid,
  primary key (office_id, id),
  foreign key (office_id, whole_id) references asset,
  foreign key (office_id, part_id) references asset,
  foreign key (office_id, recorded_by) references person,
  foreign key (office_id, ended_by) references person,
  constraint part_not_of_itself check (whole_id <> part_id),
  constraint part_ended_with_reason
    check (upper_inf(during) = (end_reason is null) and (end_reason is null) = (ended_by is null)),
  constraint part_of_one_at_a_time exclude using gist (office_id with =, part_id with =, during with &&)
);
create index part_of_whole on part (office_id, whole_id);

create table accessory (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  asset_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  quantity int not null check (quantity > 0),
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  primary key (office_id, id),
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, added_by) references person,
  foreign key (office_id, removed_by) references person,
  constraint accessory_removed_with_reason
    check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null))
);
create index accessory_of_asset on accessory (office_id, asset_id);

do $$
declare t text;
begin
  foreach t in array array['part', 'accessory'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (during, end_reason, ended_by) on part to prongsai_app;
grant update (removed_at, removed_by, removed_reason) on accessory to prongsai_app;
`
