import { sql, type Kysely } from 'kysely'

/** Where a person is told by mail and what goes out, one for each person and day; and what is put before the head. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(mails).execute(db)
  await sql.raw(reports).execute(db)
}

const mails = `
-- The address is private: sealed with a key that the database does not have.
create table person_mail (
  office_id uuid not null references office,
  person_id uuid not null,
  sealed bytea,
  wanted boolean not null,
  primary key (office_id, person_id),
  foreign key (office_id, person_id) references person
);

create table mail (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid,
  -- An outsider, by the keyed digest of his telephone, and a loan in which his address is sealed.
  caller bytea check (length(caller) = 32),
  loan_id uuid,
  on_day date not null,
  lines jsonb not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  tries int not null default 0 check (tries >= 0),
  next_at timestamptz not null,
  -- A server is at it until then; one that ends in the middle leaves it to another.
  taken_until timestamptz,
  made_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person,
  foreign key (office_id, loan_id) references loan,
  constraint mail_once_a_day unique nulls not distinct (office_id, person_id, caller, on_day),
  constraint mail_to_one check (
    (person_id is null) <> (caller is null) and (caller is null) = (loan_id is null)),
  constraint mail_sent_when_sent check ((state = 'sent') = (sent_at is not null)),
  constraint mail_failed_with_error check (state <> 'failed' or last_error is not null),
  constraint mail_taken_while_queued check (taken_until is null or state = 'queued')
);
create index mail_waiting on mail (office_id, next_at, id) where state = 'queued';

do $$
declare t text;
begin
  foreach t in array array['person_mail', 'mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (sealed, wanted) on person_mail to prongsai_app;
grant update (lines, state, tries, next_at, taken_until, sent_at, last_error) on mail to prongsai_app;
`

const reports = `
-- บันทึกข้อความ to the head of what was not brought back in the days of ข้อ 211: that it was sent is a row for each loan.
create table loan_report (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  loan_id uuid not null,
  on_day date not null,
  paper text not null check (paper <> ''),
  note text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, loan_id) references loan,
  foreign key (office_id, recorded_by) references person
);
create index loan_report_of_loan on loan_report (office_id, loan_id);
alter table loan_report enable row level security;
create policy own_office on loan_report using (office_id = current_office()) with check (office_id = current_office());
grant select, insert on loan_report to prongsai_app;
`
