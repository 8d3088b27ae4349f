import { sql, type Kysely } from 'kysely'

/** Lending: what the office allows, what is asked for, and who decided on it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(terms).execute(db)
  await sql.raw(loans).execute(db)
  await sql.raw(decisions).execute(db)
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
