import { sql, type Kysely } from 'kysely'

/** Committees and those who do a committee's work alone, by their written orders. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(people).execute(db)
  await sql.raw(policies).execute(db)
}

const people = `
-- คณะกรรมการหรือผู้รับผิดชอบ: a legal body by a written order (ระเบียบฯ 2560 ข้อ 21, 25, 26, 106). The number of the order is
-- blank until the office's book gives it.
create table committee (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  purchase_id uuid not null,
  kind text not null check (kind in ('specification', 'reference-price', 'evaluation', 'direct', 'inspection', 'supervision')),
  order_number text not null,
  order_day date not null,
  due_day date,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  primary key (office_id, id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, ended_by) references person,
  constraint committee_ended check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null) and end_reason <> '')
);
create unique index committee_once on committee (office_id, purchase_id, kind) where ended_at is null;

create index committee_of on committee (office_id, purchase_id, id);

create table committee_member (
  office_id uuid not null references office,
  committee_id uuid not null,
  position int not null check (position > 0),
  seat text not null check (seat in ('chair', 'member', 'secretary', 'officer')),
  -- One of the office's people, or an outsider by name and agency.
  person_id uuid,
  name text not null check (name <> ''),
  post text not null,
  -- He declared that he has an interest, and sits no more (ระเบียบฯ 2560 ข้อ 27 วรรคสาม).
  interest_on date,
  interest text,
  primary key (office_id, committee_id, position),
  foreign key (office_id, committee_id) references committee,
  foreign key (office_id, person_id) references person,
  constraint committee_member_interest check ((interest_on is null) = (interest is null) and interest <> '')
);
create unique index committee_member_once on committee_member (office_id, committee_id, person_id) where person_id is not null;
create unique index committee_one_chair on committee_member (office_id, committee_id) where seat = 'chair';
create index committee_member_person on committee_member (office_id, person_id) where person_id is not null;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['committee', 'committee_member'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (order_number, ended_at, ended_by, end_reason) on committee to prongsai_app;
grant update (interest_on, interest) on committee_member to prongsai_app;
`
