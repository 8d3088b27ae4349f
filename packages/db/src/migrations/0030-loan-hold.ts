import { sql, type Kysely } from 'kysely'

/** What is held for its days, how it went out and came back, and what follows; and who may touch which of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(holds).execute(db)
  await sql.raw(afterwards).execute(db)
  await sql.raw(policies).execute(db)
  await sql.raw(purposes).execute(db)
}

const holds = `
create table loan_hand_over (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  on_day date not null,
  at timestamptz not null,
  by uuid not null,
  signature text,
  on_paper boolean not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint loan_hand_over_signed check (on_paper or signature is not null),
  constraint loan_hand_over_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index loan_hand_over_once on loan_hand_over (office_id, loan_id) where undone_at is null;

create table loan_return (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  on_day date not null,
  at timestamptz not null,
  by uuid not null,
  signature text,
  note text not null default '',
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint loan_return_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create index loan_return_of on loan_return (office_id, loan_id);

-- Which pieces a loan holds, for its days and the office's days after them.
create table loan_hold (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  position int not null,
  asset_id uuid not null,
  slots int4range not null check (not isempty(slots) and lower(slots) >= 1),
  during daterange not null check (not isempty(during)),
  state text not null
    check (state in ('reserved', 'out', 'back', 'damaged', 'missing', 'lost', 'released')),
  condition_out text check (condition_out in ('usable', 'damaged', 'deteriorated')),
  checks_out jsonb not null default '[]',
  note_out text not null default '',
  return_id uuid,
  checks_back jsonb not null default '[]',
  note_back text not null default '',
  primary key (office_id, id),
  foreign key (office_id, loan_id, position) references loan_line,
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, return_id) references loan_return,
  -- No piece is promised to two on one day.
  constraint loan_hold_once
    exclude using gist (office_id with =, asset_id with =, slots with &&, during with &&)
    where (state in ('reserved', 'out')),
  -- What is out, broken or gone is given to nobody, whatever day it was due.
  constraint loan_hold_out_once
    exclude using gist (office_id with =, asset_id with =, slots with &&)
    where (state in ('out', 'damaged', 'missing', 'lost')),
  constraint loan_hold_back_by_return check ((state in ('back', 'damaged', 'missing', 'lost')) = (return_id is not null)),
  constraint loan_hold_gone_as_seen check ((state in ('reserved', 'released')) = (condition_out is null))
);
create index loan_hold_of_loan on loan_hold (office_id, loan_id, position);
create index loan_hold_of_asset on loan_hold (office_id, asset_id, id) where state <> 'released';
`

const afterwards = `
create table loan_settlement (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  return_id uuid not null,
  asset_id uuid not null,
  pieces int not null check (pieces > 0),
  cause text not null check (cause in ('damaged', 'missing')),
  state text not null check (state in ('open', 'decided', 'settled', 'found', 'fact-finding', 'withdrawn')),
  found_on date not null,
  net_value bigint check (net_value >= 0),
  way text check (way in ('repair', 'replace', 'pay')),
  amount bigint check (amount >= 0),
  basis text check (basis in ('net-value', 'market-price')),
  reason text,
  decision_paper text,
  decided_at timestamptz,
  decided_by uuid,
  settled_on date,
  paper text,
  note text not null default '',
  settled_by uuid,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, return_id) references loan_return,
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, decided_by) references person,
  foreign key (office_id, settled_by) references person,
  constraint loan_settlement_decided_whole check (
    (decided_at is null) = (way is null) and (way is null) = (decided_by is null) and (way is null) = (reason is null)),
  constraint loan_settlement_paid_with_basis check (way is distinct from 'pay' or (amount is not null and basis is not null)),
  constraint loan_settlement_settled_whole check (
    (state in ('settled', 'found')) = (settled_on is not null) and (settled_on is null) = (settled_by is null)),
  constraint loan_settlement_settled_is_decided check (state not in ('decided', 'settled') or way is not null)
);
create index loan_settlement_of_loan on loan_settlement (office_id, loan_id);
create index loan_settlement_open on loan_settlement (office_id, id) where state in ('open', 'decided', 'fact-finding');

create table loan_chase (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  on_day date not null,
  how text not null check (how in ('letter', 'telephone', 'visit')),
  paper text not null,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, recorded_by) references person
);
create index loan_chase_of_loan on loan_chase (office_id, loan_id);

-- That a loan reached a step was told, once for each due day.
create table loan_notice (
  office_id uuid not null references office,
  loan_id uuid not null,
  step text not null check (step in ('soon', 'due', 'late', 'head')),
  due_day date not null,
  on_day date not null,
  primary key (office_id, loan_id, step, due_day),
  foreign key (office_id, loan_id) references loan
);

-- ข้อความถึงบุคคล: one for each person, matter and day.
create table notice (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  matter text not null check (matter ~ '^[a-z-]{1,40}$'),
  on_day date not null,
  lines jsonb not null,
  made_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (office_id, id),
  constraint notice_once_a_day unique (office_id, person_id, matter, on_day),
  foreign key (office_id, person_id) references person
);
create index notice_unread on notice (office_id, person_id, id) where read_at is null;

-- Who may not borrow, until when and why: one of the office's people, or a caller.
create table loan_suspension (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid,
  caller bytea check (length(caller) = 32),
  name text not null check (name <> ''),
  until_day date not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, lifted_by) references person,
  constraint loan_suspension_of_one check ((person_id is null) <> (caller is null)),
  constraint loan_suspension_lifted check (
    (lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null) and lift_reason <> '')
);
create index loan_suspension_of on loan_suspension (office_id, person_id, caller) where lifted_at is null;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['loan_rules', 'loan_terms', 'loan_purpose', 'loan', 'loan_outsider', 'loan_line',
    'loan_approval', 'loan_extension', 'loan_hand_over', 'loan_return', 'loan_hold', 'loan_settlement', 'loan_chase',
    'loan_notice', 'notice', 'loan_suspension'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update on loan_rules, loan_terms to prongsai_app;
grant update (name, open, closed_on) on loan_purpose to prongsai_app;
-- What was asked for stays; what becomes of it is told beside it.
grant update (status, fiscal_year, number, due_day, steps, approved_at, ended_at, end_reason, version) on loan to prongsai_app;
grant update (sealed, blanked_at) on loan_outsider to prongsai_app;
grant update (undone_at, undone_by, undo_reason) on loan_approval, loan_hand_over, loan_return to prongsai_app;
grant update (status, ended_at) on loan_extension to prongsai_app;
grant update (slots, during, state, condition_out, checks_out, note_out, return_id, checks_back, note_back)
  on loan_hold to prongsai_app;
grant update (state, way, amount, basis, reason, decision_paper, decided_at, decided_by, settled_on, paper, note,
  settled_by) on loan_settlement to prongsai_app;
grant update (read_at, mailed_at) on notice to prongsai_app;
grant update (lifted_at, lifted_by, lift_reason) on loan_suspension to prongsai_app;
grant update (lines) on notice to prongsai_app;

-- Which offices there are: whoever does the day's work asks before any is known. One that is still being filled waits.
create function offices_at_work() returns table (office_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.id from office o where not o.unfinished order by o.id;
  end;
revoke all on function offices_at_work() from public;
grant execute on function offices_at_work() to prongsai_app;
`

// What an office starts from, for the offices that there are: written as it was on that day, and theirs to change.
const purposes = `
insert into loan_purpose (office_id, name, open)
select o.id, w.name, w.open from office o cross join (values
  ('ปฏิบัติงานในหน้าที่ราชการ', false),
  ('ประชุม อบรม สัมมนาของทางราชการ', false),
  ('โครงการหรือกิจกรรมของหน่วยงาน', false),
  ('ช่วยเหลือประชาชนด้านสาธารณภัย', true),
  ('งานศพหรืองานฌาปนกิจในพื้นที่ (การสงเคราะห์และบริการสาธารณะ)', true),
  ('งานประเพณีและวัฒนธรรมท้องถิ่น', true),
  ('กิจกรรมสาธารณประโยชน์ของชุมชน วัด หรือโรงเรียน', true),
  ('ตลาดชุมชนที่หน่วยงานส่งเสริม', true)) as w (name, open);
`
