import { sql, type Kysely } from 'kysely'

/** Delegation (ระเบียบฯ 2560 ข้อ 7): orders with their powers and units, and an actor that has what is delegated to him. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(tables).execute(db)
  await sql.raw(actor).execute(db)
}

const tables = `
create table delegation (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  -- The posts as the order names them.
  position text not null,
  for_person_id uuid not null,
  for_position text not null,
  order_number text not null check (order_number <> ''),
  ordered_on date not null,
  from_day date not null,
  until_day date,
  copy_sent_on date,
  copy_paper text,
  revoked_on date,
  revoked_reason text,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person,
  foreign key (office_id, for_person_id) references person,
  constraint delegation_to_another check (person_id <> for_person_id),
  constraint delegation_not_backdated check (from_day >= ordered_on),
  constraint delegation_ends_after_it_begins check (until_day is null or until_day >= from_day),
  constraint delegation_copy_sent_by_paper check (
    (copy_sent_on is null) = (copy_paper is null) and copy_paper <> '' and copy_sent_on >= ordered_on),
  constraint delegation_revoked_with_reason check (
    (revoked_on is null) = (revoked_reason is null) and revoked_reason <> '' and revoked_on >= from_day)
);
create unique index delegation_order_once on delegation (office_id, order_number, person_id, for_person_id)
  where revoked_on is null;
create index delegation_to_person on delegation (office_id, person_id);

create table delegation_power (
  office_id uuid not null references office,
  delegation_id uuid not null,
  power text not null constraint delegation_power_known check (power in ('loan-approve', 'loan-agree')),
  -- The most that one case may be of; null sets none.
  limit_satang bigint check (limit_satang >= 0),
  primary key (office_id, delegation_id, power),
  foreign key (office_id, delegation_id) references delegation
);

-- The units for which an order gives its powers; without any they reach as far as their giver's own.
create table delegation_unit (
  office_id uuid not null references office,
  delegation_id uuid not null,
  unit_id uuid not null,
  primary key (office_id, delegation_id, unit_id),
  foreign key (office_id, delegation_id) references delegation,
  foreign key (office_id, unit_id) references unit
);

do $$
declare t text;
begin
  foreach t in array array['delegation', 'delegation_power', 'delegation_unit'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (copy_sent_on, copy_paper, revoked_on, revoked_reason) on delegation to prongsai_app;
`

const actor = `
-- A session becomes an actor before any office is known, so this reads past the policies; it tells of one user only.
create or replace function actor_of(p_user text, p_day date) returns jsonb
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
      ),
      'delegated', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'forPerson', f.id, 'forName', f.name, 'forPosition', d.for_position, 'orderNumber', d.order_number,
          'powers', (
            select coalesce(jsonb_agg(jsonb_build_object('power', w.power, 'limit', w.limit_satang::text) order by w.power), '[]')
            from delegation_power w where w.office_id = d.office_id and w.delegation_id = d.id
          ),
          'units', (
            select jsonb_agg(u.unit_id order by u.unit_id)
            from delegation_unit u where u.office_id = d.office_id and u.delegation_id = d.id
          ),
          'grants', (
            select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'unit', g.unit_id) order by g.role, g.unit_id), '[]')
            from role_grant g
            where g.office_id = f.office_id and g.person_id = f.id
              and g.from_day <= p_day and (g.until_day is null or g.until_day >= p_day)
          )) order by d.from_day, d.id), '[]')
        from delegation d
        join person f on f.office_id = d.office_id and f.id = d.for_person_id
        where d.office_id = p.office_id and d.person_id = p.id
          and d.from_day <= p_day and (d.until_day is null or d.until_day >= p_day)
          and (d.revoked_on is null or d.revoked_on > p_day)
          and (f.left_on is null or f.left_on > p_day)
      )
    )
    from person p
    where p.auth_user_id = p_user and (p.left_on is null or p.left_on > p_day)
  );
`
