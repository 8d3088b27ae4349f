import { sql, type Kysely } from 'kysely'

/** What is reported broken, what is sent to be mended, and what comes of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(repairs).execute(db)
}

const repairs = `
create table repair (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null,
  number int not null check (number > 0),
  asset_id uuid not null,
  pieces int not null check (pieces > 0),
  state text not null check (state in ('reported', 'sent', 'repaired', 'unrepairable', 'no-fault', 'disposal')),
  fault text not null check (fault <> ''),
  usable boolean not null,
  reported_at timestamptz not null,
  reported_by uuid,
  contact text not null,
  under_warranty boolean,
  repairer text,
  sent_on date,
  sent_by uuid,
  send_reason text,
  expected_on date,
  estimate bigint check (estimate >= 0),
  ended_on date,
  ended_at timestamptz,
  ended_by uuid,
  done text,
  document text,
  cost bigint check (cost >= 0),
  primary key (office_id, id),
  constraint repair_number_once unique (office_id, fiscal_year, number),
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, reported_by) references person,
  foreign key (office_id, sent_by) references person,
  foreign key (office_id, ended_by) references person,
  constraint repair_contact_of_the_public check (reported_by is null or contact = ''),
  constraint repair_sent_whole check (
    (state in ('sent', 'repaired', 'unrepairable')) =
    (sent_on is not null and sent_by is not null and repairer is not null and repairer <> ''
      and under_warranty is not null)),
  constraint repair_ended_whole check (
    (state in ('reported', 'sent')) = (ended_at is null) and (ended_at is null) = (ended_by is null)
    and (ended_at is null) = (done is null)),
  constraint repair_back_with_cost check (
    (state in ('repaired', 'unrepairable')) = (cost is not null) and (cost is null) = (ended_on is null)),
  constraint repair_back_after_sent check (ended_on is null or ended_on >= sent_on)
);
create index repair_of_asset on repair (office_id, asset_id, id);
create index repair_open on repair (office_id, state, id);
create index repair_of_public on repair (office_id, reported_at) where reported_by is null;

-- Which pieces are at a repairer: none of them twice.
create table repair_away (
  office_id uuid not null references office,
  repair_id uuid not null,
  asset_id uuid not null,
  slots int4range not null check (not isempty(slots) and lower(slots) >= 1),
  back boolean not null default false,
  primary key (office_id, repair_id, slots),
  foreign key (office_id, repair_id) references repair,
  foreign key (office_id, asset_id) references asset,
  constraint repair_away_once
    exclude using gist (office_id with =, asset_id with =, slots with &&) where (not back)
);

do $$
declare t text;
begin
  foreach t in array array['repair', 'repair_away'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (state, pieces, under_warranty, repairer, sent_on, sent_by, send_reason, expected_on, estimate,
  ended_on, ended_at, ended_by, done, document, cost) on repair to prongsai_app;
grant update (back) on repair_away to prongsai_app;

-- Whose thing a sticker is on: asked before there is an office to speak for.
create function thing_of_label(p_label text, out office uuid, out asset uuid)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select office_id, id from asset where public_id = p_label and not withdrawn and status <> 'disposed'
$$;
revoke all on function thing_of_label(text) from public;
grant execute on function thing_of_label(text) to prongsai_app;
`
