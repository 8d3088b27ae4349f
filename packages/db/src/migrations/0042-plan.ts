import { sql, type Kysely } from 'kysely'

/** The yearly procurement plan: what units need, items and their revisions, the rounds that approve and publish them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(needs).execute(db)
  await sql.raw(items).execute(db)
  await sql.raw(policies).execute(db)
}

const needs = `
-- ความต้องการพัสดุ of a unit: sent to who makes the plan, and taken into it or not.
create table plan_need (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null check (fiscal_year between 2560 and 2700),
  unit_id uuid not null,
  name text not null check (name <> ''),
  quantity int not null check (quantity > 0),
  counting_unit text not null check (counting_unit <> ''),
  estimate bigint not null check (estimate > 0),
  starts_month text not null check (starts_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  reason text not null check (reason <> ''),
  replaces_asset_id uuid,
  status text not null check (status in ('sent', 'taken', 'declined', 'withdrawn')),
  answer text not null default '',
  item_id uuid,
  asked_at timestamptz not null,
  asked_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, replaces_asset_id) references asset,
  foreign key (office_id, asked_by) references person,
  foreign key (office_id, answered_by) references person,
  constraint plan_need_taken_has_item check ((status = 'taken') = (item_id is not null)),
  constraint plan_need_declined_with_reason check (status <> 'declined' or answer <> '')
);
create index plan_need_of_year on plan_need (office_id, fiscal_year, status, id);
`

const items = `
-- รอบการเสนอแผน: the first plan of the year, what is added to it, and what is changed in it (ระเบียบฯ 2560 ข้อ 11, 13).
create table plan_round (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null check (fiscal_year between 2560 and 2700),
  number int not null check (number > 0),
  kind text not null check (kind in ('first', 'addition', 'change')),
  status text not null check (status in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
  reason text not null,
  -- ยกมา: approved and published before the system, as its papers say.
  brought_forward boolean not null default false,
  brought_paper text,
  made_at timestamptz not null,
  made_by uuid not null,
  -- How often it was sent for approval; its approvals are each of one sending.
  sendings int not null default 0,
  sent_at timestamptz,
  sent_by uuid,
  approved_on date,
  published_on date,
  version int not null default 1,
  primary key (office_id, id),
  constraint plan_round_number_once unique (office_id, fiscal_year, number),
  foreign key (office_id, made_by) references person,
  foreign key (office_id, sent_by) references person,
  constraint plan_round_sent check ((sendings = 0) = (sent_at is null) and (sendings = 0) = (sent_by is null)),
  constraint plan_round_change_with_reason check (kind <> 'change' or reason <> ''),
  constraint plan_round_approved check ((status in ('approved', 'published')) = (approved_on is not null)),
  constraint plan_round_published check ((status = 'published') = (published_on is not null)),
  constraint plan_round_brought_with_paper check (brought_forward = (brought_paper is not null))
);
-- One first plan a year; one round at a time is being made or waits.
create unique index plan_round_first_once on plan_round (office_id, fiscal_year) where kind = 'first' and status <> 'withdrawn';
create unique index plan_round_open_once on plan_round (office_id, fiscal_year) where status in ('draft', 'submitted');

-- The approvals of a round: a row with a person. One that is taken back stays, with who took it and why.
create table plan_approval (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  round_id uuid not null,
  sending int not null,
  step text not null check (step in ('screen', 'pass', 'approve')),
  approved boolean not null,
  reason text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  position text not null,
  acting_for text,
  clause text,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, round_id) references plan_round,
  foreign key (office_id, decided_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint plan_approval_refused_with_reason check (approved or reason <> ''),
  constraint plan_approval_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index plan_approval_once on plan_approval (office_id, round_id, sending, step) where undone_at is null;

create table plan_item (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null check (fiscal_year between 2560 and 2700),
  number int not null check (number > 0),
  -- The sheet and row from which it was read, where it was brought in.
  source text not null default '',
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, id),
  constraint plan_item_number_once unique (office_id, fiscal_year, number),
  foreign key (office_id, made_by) references person
);
alter table plan_need add foreign key (office_id, item_id) references plan_item;

-- What an item says, as of a round. Once its round was sent it never changes: a change is a revision of a later round.
create table plan_revision (
  office_id uuid not null references office,
  item_id uuid not null,
  revision int not null check (revision > 0),
  -- Null once it was taken out of its round, before the round was sent.
  round_id uuid,
  dropped_from uuid,
  name text not null check (name <> ''),
  quantity int not null check (quantity > 0),
  counting_unit text not null check (counting_unit <> ''),
  kind text not null check (kind in ('goods', 'service', 'construction', 'rent', 'consultant', 'design')),
  category text not null,
  programme text not null,
  unit_id uuid not null,
  line_id uuid,
  estimate bigint not null check (estimate > 0),
  starts_month text not null check (starts_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  method text not null,
  ground text,
  -- Why another method than the one that the sum gives.
  method_reason text not null default '',
  -- Which exemption of มาตรา 11 from publishing holds; null where it must be published.
  exempt text,
  replaces_asset_id uuid,
  change_reason text not null default '',
  -- ยกเลิก: as of this round it is planned no more.
  cancelled boolean not null default false,
  version int not null default 1,
  primary key (office_id, item_id, revision),
  constraint plan_revision_once_a_round unique (office_id, round_id, item_id),
  foreign key (office_id, item_id) references plan_item,
  foreign key (office_id, round_id) references plan_round,
  foreign key (office_id, dropped_from) references plan_round,
  constraint plan_revision_of_a_round check ((round_id is null) = (dropped_from is not null)),
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, line_id) references budget_line,
  foreign key (office_id, replaces_asset_id) references asset,
  constraint plan_revision_change_with_reason check (revision = 1 or change_reason <> '')
);
create index plan_revision_of_line on plan_revision (office_id, line_id, item_id) where line_id is not null;

-- เผยแพร่: each of the three places is a record with its day and its proof (มาตรา 11, ระเบียบฯ 2560 ข้อ 11 วรรคสาม).
create table plan_publication (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  round_id uuid not null,
  channel text not null check (channel in ('cgd', 'website', 'board')),
  on_day date not null,
  -- The number in e-GP, the address of the page, or where the board stands.
  proof text not null check (proof <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, round_id) references plan_round,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint plan_publication_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index plan_publication_once on plan_publication (office_id, round_id, channel) where undone_at is null;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['plan_need', 'plan_round', 'plan_approval', 'plan_item', 'plan_revision', 'plan_publication'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (status, answer, item_id, answered_at, answered_by, version, name, quantity, counting_unit, estimate,
  starts_month, reason, replaces_asset_id) on plan_need to prongsai_app;
grant update (status, reason, brought_forward, brought_paper, sendings, sent_at, sent_by, approved_on, published_on,
  version) on plan_round to prongsai_app;
-- An item never changes; who may not update it could not hold it either.
grant update (source) on plan_item to prongsai_app;
grant update (undone_at, undone_by, undo_reason) on plan_approval, plan_publication to prongsai_app;
grant update (name, quantity, counting_unit, kind, category, programme, unit_id, line_id, estimate, starts_month, method,
  ground, method_reason, exempt, replaces_asset_id, change_reason, cancelled, round_id, dropped_from, version)
  on plan_revision to prongsai_app;

-- A revision is written into a draft alone, and stays as it was once its round was sent or it was taken out.
create function plan_revision_stays() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
declare
  v_round uuid := case when tg_op = 'INSERT' then new.round_id else old.round_id end;
begin
  if not exists (select from plan_round where office_id = new.office_id and id = v_round and status = 'draft') then
    raise exception using errcode = '23514', constraint = 'plan_revision_stays',
      message = 'what was sent for approval is not changed';
  end if;
  return new;
end $$;
create trigger plan_revision_stays before insert or update on plan_revision
  for each row execute function plan_revision_stays();
`
