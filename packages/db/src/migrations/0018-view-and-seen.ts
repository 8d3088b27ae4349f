import { sql, type Kysely } from 'kysely'

/** Lists that somebody has set up once, and when each thing was last seen. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(views).execute(db)
  await sql.raw(seen).execute(db)
}

const views = `
create table saved_view (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  owner_id uuid not null,
  -- Whose people see it besides its owner.
  unit_id uuid,
  list text not null check (list in ('assets')),
  name text not null check (char_length(name) between 1 and 60),
  search text not null check (char_length(search) <= 2000),
  primary key (office_id, id),
  foreign key (office_id, owner_id) references person,
  foreign key (office_id, unit_id) references unit,
  constraint saved_view_name_once unique (office_id, owner_id, list, name)
);
create index saved_view_of_unit on saved_view (office_id, unit_id, list) where unit_id is not null;
alter table saved_view enable row level security;
create policy own_office on saved_view
  using (office_id = current_office()) with check (office_id = current_office());
-- A view is a convenience and no record: who made it may throw it away.
grant select, insert, update, delete on saved_view to prongsai_app;
`

const seen = `
alter table asset add seen_on date;
update asset set seen_on = (recorded_at at time zone 'Asia/Bangkok')::date where not brought_forward;
create index asset_by_seen on asset (office_id, seen_on, code collate "C", id) where not withdrawn and status = 'in-use';

create or replace view asset_found as
  select id, office_id, search, code, code_key, name, category_id, condition, status, acquired_on, fiscal_year, unit_price, capitalised,
    brought_forward, batch_id, unit_id, keeper_id, lot_id, warranty_until, seen_on
  from asset
  where office_id = current_office() and not withdrawn;
`
