import { sql, type Kysely } from 'kysely'

/** Lending: what the office allows, requests and who decided them, what is held for its days, and how it came back. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(terms).execute(db)
  await sql.raw(loans).execute(db)
  await sql.raw(decisions).execute(db)
  await sql.raw(holds).execute(db)
  await sql.raw(afterwards).execute(db)
  await sql.raw(policies).execute(db)
  await sql.raw(purposes).execute(db)
}

const terms = `
create table loan_rules (
  office_id uuid primary key references office,
  officer_checks boolean not null,
  unit_agrees boolean not null,
  longest_days int not null check (longest_days between 1 and 366),
  ahead_days int not null check (ahead_days between 1 and 730),
  open boolean not null,
  asks_national_id boolean not null,
  kept_days int not null check (kept_days between 30 and 3660),
  opens_at text not null check (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  closes_at text not null check (closes_at ~ '^[0-2][0-9]:[0-5][0-9]$' and closes_at > opens_at),
  note text not null,
  version int not null default 1
);

create table loan_terms (
  office_id uuid not null references office,
  category_id uuid not null,
  lendable boolean not null,
  open boolean not null,
  public_name text not null,
  buffer_days int not null check (buffer_days between 0 and 60),
  checklist text[] not null,
  version int not null default 1,
  primary key (office_id, category_id),
  foreign key (office_id, category_id) references category,
  constraint loan_terms_open_is_lent check (not open or (lendable and public_name <> ''))
);

create table loan_purpose (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  open boolean not null,
  closed_on date,
  primary key (office_id, id)
);
create unique index loan_purpose_name_once on loan_purpose (office_id, name) where closed_on is null;
`

const loans = `
create table loan (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  -- How an outsider follows his request without an account: nobody guesses it.
  reference text not null default translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_'),
  -- The slip's, of the register of the fiscal year: given when all have allowed it.
  fiscal_year int,
  number int check (number > 0),
  series_id uuid,
  status text not null check (status in ('requested', 'approved', 'refused', 'cancelled', 'out', 'returned')),
  loan_case text not null check (loan_case in ('inside', 'outside', 'agency', 'consumable')),
  borrower_kind text not null check (borrower_kind in ('staff', 'agency', 'villager')),
  borrower_id uuid,
  from_day date not null,
  due_day date not null,
  purpose_id uuid not null,
  reason text not null check (reason <> ''),
  place text not null check (place in ('inside', 'outside')),
  place_name text not null check (place_name <> ''),
  urgent boolean not null,
  steps jsonb not null,
  asked_at timestamptz not null,
  asked_by uuid,
  approved_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  -- ยกมา: it was out before the system; what was allowed then is told in words.
  brought_forward boolean not null default false,
  brought_paper text,
  brought_approver text,
  version int not null default 1,
  primary key (office_id, id),
  constraint loan_reference_once unique (reference),
  constraint loan_number_once unique (office_id, fiscal_year, number),
  foreign key (office_id, borrower_id) references person,
  foreign key (office_id, asked_by) references person,
  foreign key (office_id, purpose_id) references loan_purpose,
  constraint loan_days_in_order check (due_day >= from_day),
  constraint loan_staff_is_a_person check ((borrower_kind = 'staff') = (borrower_id is not null)),
  constraint loan_case_follows check (
    (loan_case = 'inside') <= (borrower_kind = 'staff' and place = 'inside')
    and (loan_case in ('agency', 'consumable')) = (borrower_kind = 'agency')
    and (loan_case = 'consumable') <= urgent),
  constraint loan_numbered_when_approved check ((number is null) = (fiscal_year is null)),
  constraint loan_out_is_approved check (
    status not in ('approved', 'out', 'returned') or (number is not null and approved_at is not null) or brought_forward),
  constraint loan_ended_with_reason check (
    (status in ('refused', 'cancelled')) = (end_reason is not null and end_reason <> '')
    and (status in ('refused', 'cancelled', 'returned')) = (ended_at is not null)),
  constraint loan_brought_with_paper check (brought_forward = (brought_paper is not null))
);
create index loan_by_status on loan (office_id, status, id);
create index loan_by_due on loan (office_id, due_day) where status = 'out';
create index loan_of_borrower on loan (office_id, borrower_id, id) where borrower_id is not null;
create index loan_from_outside on loan (office_id, asked_at) where asked_by is null and status = 'requested';

-- A borrower who is none of the office's. What is private is sealed with a key that the database does not have.
create table loan_outsider (
  office_id uuid not null references office,
  loan_id uuid not null,
  name text not null check (name <> ''),
  position text not null,
  agency text not null,
  sealed bytea,
  -- A keyed digest of the telephone: the same caller is known again, and the number is not.
  caller bytea not null check (length(caller) = 32),
  blanked_at timestamptz,
  primary key (office_id, loan_id),
  foreign key (office_id, loan_id) references loan,
  constraint loan_outsider_blanked check ((sealed is null) = (blanked_at is not null))
);
create index loan_outsider_caller on loan_outsider (office_id, caller);

create table loan_line (
  office_id uuid not null references office,
  loan_id uuid not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('asset', 'alike', 'supply')),
  asset_id uuid,
  category_id uuid,
  name text not null check (name <> ''),
  counting_unit text not null,
  unit_id uuid not null,
  pieces int not null check (pieces > 0),
  primary key (office_id, loan_id, position),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, category_id) references category,
  foreign key (office_id, unit_id) references unit,
  constraint loan_line_is_one check (
    (kind = 'asset') = (asset_id is not null) and (kind = 'alike') = (category_id is not null))
);
`

const decisions = `
-- An approval is a row with a person, not a status. One that is taken back stays, with who took it and why.
create table loan_approval (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  extension_id uuid,
  step text not null check (step in ('check', 'unit', 'head')),
  unit_id uuid,
  approved boolean not null,
  reason text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  -- The post as it was signed, and for whom: what a slip prints.
  position text not null,
  acting_for text,
  clause text,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, decided_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint loan_approval_of_a_unit check ((step = 'unit') = (unit_id is not null)),
  constraint loan_approval_refused_with_reason check (approved or reason <> ''),
  constraint loan_approval_undone_with_reason check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index loan_approval_once on loan_approval (office_id, loan_id, extension_id, step, unit_id)
  nulls not distinct where undone_at is null;

-- Nobody decides on what he borrows himself.
create function loan_not_by_borrower() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from loan where office_id = new.office_id and id = new.loan_id and borrower_id = new.decided_by) then
    raise exception using errcode = '23514', constraint = 'loan_approval_not_own',
      message = 'nobody decides on his own loan';
  end if;
  return new;
end $$;
revoke all on function loan_not_by_borrower() from public;
create trigger loan_approval_not_own before insert on loan_approval
  for each row execute function loan_not_by_borrower();

create table loan_extension (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  status text not null check (status in ('requested', 'approved', 'refused', 'cancelled')),
  was_due date not null,
  to_day date not null,
  reason text not null check (reason <> ''),
  asked_at timestamptz not null,
  asked_by uuid not null,
  ended_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, asked_by) references person,
  constraint loan_extension_goes_on check (to_day > was_due),
  constraint loan_extension_ended check ((status = 'requested') = (ended_at is null))
);
create unique index loan_extension_waits_once on loan_extension (office_id, loan_id) where status = 'requested';
alter table loan_approval add foreign key (office_id, extension_id) references loan_extension;
`

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
