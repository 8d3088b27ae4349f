import { sql, type Kysely } from 'kysely'

/** How a contract is changed and ended, what is claimed of it, and what breaks within its warranty. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(changes).execute(db)
  await sql.raw(endings).execute(db)
  await sql.raw(policies).execute(db)
}

const changes = `
-- ขยายเวลา งดหรือลดค่าปรับ แก้ไขสัญญา (มาตรา 97, 102; ระเบียบฯ 2560 ข้อ 165, 182).
create table contract_change (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  kind text not null check (kind in ('extension', 'waiver', 'reduction', 'amendment')),
  ground text not null check (ground ~ '^[a-z0-9-]{1,40}$'),
  reason text not null check (reason <> ''),
  cause_from date,
  cause_to date,
  -- The contractor's notice and its paper; null where the agency's own fault is plain.
  notified_on date,
  notice_paper text not null,
  -- Of the agency's own fault: that it was evident or known from the beginning, where no notice is asked for (ข้อ 182).
  agency_knew boolean not null,
  days_asked int check (days_asked > 0),
  days_given int check (days_given >= 0),
  -- Of an amendment: what it makes of the price, the day and the security; the certifying engineer.
  new_price bigint check (new_price > 0),
  new_due_on date,
  certified_by text not null,
  status text not null check (status in ('asked', 'approved', 'refused', 'withdrawn')),
  asked_on date not null,
  decided_on date,
  decision text not null,
  paper text not null,
  -- By which the governor agreed to what is above the head's own authority (ข้อ 165).
  governor_paper text not null,
  -- What it moves, before it and after it: of what waits as it is proposed, of what was approved as it was done.
  before jsonb,
  after jsonb,
  published_on date,
  made_at timestamptz not null,
  made_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  position text,
  acting_for text,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, decided_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_change_cause_in_order check (cause_to >= cause_from),
  constraint contract_change_given_of_asked check (days_given <= days_asked),
  constraint contract_change_decided check (
    (status in ('approved', 'refused')) = (decided_on is not null) and (decided_on is null) = (decided_by is null)),
  constraint contract_change_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index contract_change_open on contract_change (office_id, contract_id) where status = 'asked';
create index contract_change_of on contract_change (office_id, contract_id, id);
`

const endings = `
-- บอกเลิกหรือตกลงเลิกสัญญา (มาตรา 103), and what follows.
create table contract_ending (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  how text not null check (how in ('terminated', 'mutual')),
  ground text not null check (ground ~ '^[a-z0-9-]{1,40}$'),
  reason text not null check (reason <> ''),
  -- Of an agreed ending: in what it benefits the state or the public.
  benefit text not null,
  on_day date not null,
  notified_on date,
  paper text not null check (paper <> ''),
  -- Of which line of the budget how much was let go with it.
  released jsonb not null,
  -- ผู้ทิ้งงาน: that the head proposes him, by which letter.
  proposed_on date,
  proposed_paper text check (proposed_paper <> ''),
  at timestamptz not null,
  by uuid not null,
  position text not null,
  acting_for text,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_ending_agreed_for_benefit check (how <> 'mutual' or benefit <> ''),
  constraint contract_ending_notified check (notified_on >= on_day),
  constraint contract_ending_proposed check ((proposed_on is null) = (proposed_paper is null)),
  constraint contract_ending_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index contract_ending_once on contract_ending (office_id, contract_id) where undone_at is null;

-- When the penalty would exceed ten percent: he consents without condition and goes on, or it is ended (ข้อ 183).
create table contract_review (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  outcome text not null check (outcome in ('consented', 'relaxed', 'terminate')),
  on_day date not null,
  consent_paper text not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by uuid not null,
  position text not null,
  acting_for text,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_review_consent check (outcome <> 'consented' or consent_paper <> ''),
  constraint contract_review_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index contract_review_once on contract_review (office_id, contract_id) where undone_at is null;

-- คำขอรับค่าเสียหาย of the contractor after an ending (ข้อ 187-189).
create table contract_claim (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  received_on date not null,
  amount bigint not null check (amount > 0),
  subject text not null check (subject <> ''),
  extended boolean not null default false,
  decided_on date,
  granted bigint check (granted >= 0),
  decision text check (decision <> ''),
  ministry_paper text not null,
  notified_on date,
  notice_paper text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, made_by) references person,
  constraint contract_claim_decided check ((decided_on is null) = (granted is null) and (decided_on is null) = (decision is null)),
  constraint contract_claim_in_order check (
    decided_on >= received_on and notified_on >= decided_on and (notified_on is null or decided_on is not null)
    and granted <= amount)
);
create unique index contract_claim_once on contract_claim (office_id, contract_id);

-- ค่าปรับเพราะจ้างช่วงโดยไม่ได้รับอนุญาต (มาตรา 95).
create table contract_fine (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  part bigint not null check (part > 0),
  amount bigint not null check (amount > 0),
  subcontractor text not null check (subcontractor <> ''),
  reason text not null check (reason <> ''),
  paper text not null,
  on_day date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_fine_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create index contract_fine_of on contract_fine (office_id, contract_id, id);

-- ความชำรุดบกพร่อง within the warranty (ข้อ 184-186).
create table contract_defect (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  position int,
  asset_id uuid,
  found_on date not null,
  defect text not null check (defect <> ''),
  told_head_on date,
  notified_on date,
  notice_paper text not null,
  guarantor_on date,
  mend_by date,
  mended_on date,
  mended_how text check (mended_how in ('mended', 'replaced', 'at-his-cost', 'not-mended')),
  made_at timestamptz not null,
  made_by uuid not null,
  withdrawn_reason text check (withdrawn_reason <> ''),
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, made_by) references person,
  constraint contract_defect_in_order check (
    told_head_on >= found_on and notified_on >= found_on and guarantor_on >= found_on and mended_on >= found_on),
  constraint contract_defect_mended check ((mended_on is null) = (mended_how is null))
);
create index contract_defect_of on contract_defect (office_id, contract_id, id);
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['contract_change', 'contract_ending', 'contract_review', 'contract_claim', 'contract_fine', 'contract_defect'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
  foreach t in array array['contract_change', 'contract_ending', 'contract_review', 'contract_fine'] loop
    execute format('grant update (undone_at, undone_by, undo_reason) on %I to prongsai_app', t);
  end loop;
end $$;
grant update (days_given, status, decided_on, decision, paper, governor_paper, before, after, published_on, decided_at, decided_by,
  position, acting_for, version) on contract_change to prongsai_app;
grant update (notified_on, proposed_on, proposed_paper) on contract_ending to prongsai_app;
grant update (extended, decided_on, granted, decision, ministry_paper, notified_on, notice_paper, version)
  on contract_claim to prongsai_app;
grant update (told_head_on, notified_on, notice_paper, guarantor_on, mend_by, mended_on, mended_how, withdrawn_reason,
  version) on contract_defect to prongsai_app;
`
