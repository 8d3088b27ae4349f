import { sql, type Kysely } from 'kysely'

/** The office, its units, people, roles and acting authority, its calendar and the numbers of law that it has set. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(roles).execute(db)
  await sql.raw(tables).execute(db)
  await sql.raw(policies).execute(db)
  await sql.raw(actor).execute(db)
}

const roles = `
create extension if not exists btree_gist;

do $$
declare r text;
begin
  foreach r in array array['prongsai_app', 'prongsai_public', 'prongsai_auth'] loop
    begin
      execute format('create role %I nologin', r);
    exception when duplicate_object or unique_violation then null;
    end;
    if not exists (
      select from pg_auth_members
      where roleid = r::regrole and member = current_user::regrole and set_option
    ) then
      execute format('grant %I to current_user with inherit false, set true', r);
    end if;
  end loop;
end $$;

grant usage on schema public to prongsai_app, prongsai_auth, prongsai_public;

-- The office that the transaction speaks for; null shows nothing.
create function current_office() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('prongsai.office', true), '')::uuid;
`

const tables = `
create table office (
  id uuid primary key,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  subdistrict text not null,
  district text not null,
  province text not null,
  address text not null,
  telephone text not null,
  is_sample boolean not null,
  created_at timestamptz not null
);

create table unit (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  position int not null,
  closed_on date,
  version int not null default 1,
  primary key (office_id, id)
);
create unique index unit_name_once on unit (office_id, name) where closed_on is null;

create table person (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  position text not null,
  unit_id uuid,
  auth_user_id text unique,
  left_on date,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, unit_id) references unit
);

create table role_grant (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  role text not null check (role in ('staff', 'unit-head', 'supply-officer', 'supply-head', 'finance',
    'clerk', 'office-head', 'auditor', 'administrator')),
  unit_id uuid,
  from_day date not null,
  until_day date,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person,
  foreign key (office_id, unit_id) references unit,
  -- One that is taken back on its first day ends the day before: it holds no longer.
  constraint role_grant_ends_after_it_begins check (until_day is null or until_day >= from_day - 1),
  constraint role_grant_unit_head_has_unit check (role <> 'unit-head' or unit_id is not null)
);
create index role_grant_of_person on role_grant (office_id, person_id);

create table acting_order (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  for_person_id uuid not null,
  order_number text not null check (order_number <> ''),
  ordered_on date not null,
  from_day date not null,
  until_day date,
  ended_on date,
  ended_reason text,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person,
  foreign key (office_id, for_person_id) references person,
  constraint acting_order_for_another check (person_id <> for_person_id),
  constraint acting_order_ends_after_it_begins check (until_day is null or until_day >= from_day),
  constraint acting_order_ended_with_reason check ((ended_on is null) = (ended_reason is null))
);

create table holiday (
  office_id uuid not null references office,
  day date not null,
  name text not null check (name <> ''),
  source text not null,
  withdrawn boolean not null default false,
  primary key (office_id, day)
);

create table law_number (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  name text not null,
  from_day date not null,
  value text not null,
  source text not null check (source <> ''),
  withdrawn boolean not null default false,
  primary key (office_id, id)
);
create unique index law_number_one_a_day on law_number (office_id, name, from_day) where not withdrawn;

create table counter (
  office_id uuid not null references office,
  name text not null,
  value bigint not null check (value >= 0),
  primary key (office_id, name)
);
`

const policies = `
alter table office enable row level security;
create policy own_office on office using (id = current_office()) with check (id = current_office());

do $$
declare t text;
begin
  foreach t in array array['unit', 'person', 'role_grant', 'acting_order', 'holiday', 'law_number', 'counter'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert, update on %I to prongsai_app', t);
  end loop;
end $$;
grant select, insert, update on office to prongsai_app;
`

const actor = `
-- A session becomes an actor before any office is known, so this reads past the policies; it tells of one user only.
create function actor_of(p_user text, p_day date) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  return (
    select jsonb_build_object(
      'office', p.office_id,
      'person', p.id,
      'name', p.name,
      'position', p.position,
      'unit', p.unit_id,
      'grants', (
        select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unit', g.unit_id) order by g.role, g.unit_id), '[]')
        from role_grant g
        where g.office_id = p.office_id and g.person_id = p.id
          and g.from_day <= p_day and (g.until_day is null or g.until_day >= p_day)
      ),
      'acting', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'forPerson', f.id, 'forName', f.name, 'forPosition', f.position, 'orderNumber', a.order_number,
          'grants', (
            select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unit', g.unit_id) order by g.role, g.unit_id), '[]')
            from role_grant g
            where g.office_id = f.office_id and g.person_id = f.id
              and g.from_day <= p_day and (g.until_day is null or g.until_day >= p_day)
          )) order by a.from_day, a.id), '[]')
        from acting_order a
        join person f on f.office_id = a.office_id and f.id = a.for_person_id
        where a.office_id = p.office_id and a.person_id = p.id
          and a.from_day <= p_day and (a.until_day is null or a.until_day >= p_day)
          and (a.ended_on is null or a.ended_on > p_day)
      )
    )
    from person p
    where p.auth_user_id = p_user and (p.left_on is null or p.left_on > p_day)
  );
revoke all on function actor_of(text, date) from public;
grant execute on function actor_of(text, date) to prongsai_app;

-- Whether any office has been set up: the first-visit wizard asks before there is one to speak for.
create function office_count() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (select count(*) from office);
revoke all on function office_count() from public;
grant execute on function office_count() to prongsai_app;
`
