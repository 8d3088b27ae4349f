import { sql, type Kysely } from 'kysely'

/** What came under a contract, what the committee accepted of it, and what was paid. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(deliveries).execute(db)
  await sql.raw(money).execute(db)
  await sql.raw(policies).execute(db)
}

const deliveries = `
-- ส่งมอบงาน: what came and when; who of the committee says what; and what was accepted of it.
create table contract_delivery (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  instalment int not null,
  arrived_on date not null,
  -- The day on which the chair of the committee learned of it: from it construction is inspected in three working days.
  told_on date not null,
  paper text not null check (paper <> ''),
  note text not null,
  status text not null check (status in ('waiting', 'accepted', 'part', 'refused', 'withdrawn')),
  made_at timestamptz not null,
  made_by uuid not null,
  withdraw_reason text check (withdraw_reason <> ''),
  primary key (office_id, id),
  foreign key (office_id, contract_id, instalment) references contract_instalment,
  foreign key (office_id, made_by) references person,
  constraint contract_delivery_told check (told_on >= arrived_on),
  constraint contract_delivery_withdrawn check ((status = 'withdrawn') = (withdraw_reason is not null))
);
-- One delivery of an instalment at a time before the committee, so that nothing is accepted twice.
create unique index contract_delivery_waiting on contract_delivery (office_id, contract_id, instalment)
  where status = 'waiting';
create index contract_delivery_of on contract_delivery (office_id, contract_id, id);

create table contract_delivery_line (
  office_id uuid not null references office,
  delivery_id uuid not null,
  position int not null,
  quantity int not null check (quantity > 0),
  -- Of these the committee found right; null while it has not decided.
  accepted int check (accepted between 0 and quantity),
  primary key (office_id, delivery_id, position),
  foreign key (office_id, delivery_id) references contract_delivery
);

create table contract_vote (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  delivery_id uuid not null,
  committee_id uuid not null,
  position int not null,
  vote text not null check (vote in ('accept', 'part', 'refuse', 'dissent')),
  -- Of a part: which pieces are right: [{position, quantity}].
  lines jsonb,
  note text not null,
  on_day date not null,
  at timestamptz not null,
  by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, delivery_id) references contract_delivery,
  foreign key (office_id, committee_id, position) references committee_member,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_vote_with_reason check (vote = 'accept' or note <> ''),
  constraint contract_vote_part check ((vote = 'part') = (lines is not null)),
  constraint contract_vote_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index contract_vote_once on contract_vote (office_id, delivery_id, committee_id, position) where undone_at is null;
create index contract_vote_by on contract_vote (office_id, by, id);

-- ผลการตรวจรับ: what the committee, or after a dissent the head, decided; its value and its penalty as they were counted.
create table contract_acceptance (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  delivery_id uuid not null,
  contract_id uuid not null,
  instalment int not null,
  outcome text not null check (outcome in ('whole', 'part', 'refused')),
  on_day date not null,
  by_head boolean not null,
  gross bigint not null check (gross >= 0),
  late_days int not null check (late_days >= 0),
  penalty bigint not null check (penalty >= 0),
  -- The arithmetic of the penalty, line by line, as it is shown and printed.
  steps jsonb not null,
  certificate text not null,
  reason text not null,
  brought_forward boolean not null default false,
  at timestamptz not null,
  by uuid not null,
  position text not null,
  acting_for text,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, delivery_id) references contract_delivery,
  foreign key (office_id, contract_id, instalment) references contract_instalment,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_acceptance_of_nothing check ((outcome = 'refused') = (gross = 0)),
  constraint contract_acceptance_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index contract_acceptance_once on contract_acceptance (office_id, delivery_id) where undone_at is null;
create index contract_acceptance_of on contract_acceptance (office_id, contract_id, id);

-- Which cards of the register came from which line of which acceptance.
create table contract_asset (
  office_id uuid not null references office,
  contract_id uuid not null,
  acceptance_id uuid not null,
  position int not null,
  asset_id uuid not null,
  quantity int not null check (quantity > 0),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, asset_id),
  foreign key (office_id, contract_id, position) references contract_line,
  foreign key (office_id, acceptance_id) references contract_acceptance,
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, made_by) references person
);
create index contract_asset_of on contract_asset (office_id, contract_id, position);
-- That a line is no durable thing, said by somebody with a reason, where its category proposed cards.
create table contract_unregistered (
  office_id uuid not null references office,
  acceptance_id uuid not null,
  position int not null,
  quantity int not null check (quantity > 0),
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, acceptance_id, position),
  foreign key (office_id, acceptance_id) references contract_acceptance,
  foreign key (office_id, made_by) references person
);
`

const money = `
-- การจ่ายเงิน: facts of a payment, no ledger. Satang; each part a field.
create table contract_payment (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  -- Null where it is the advance.
  acceptance_id uuid,
  kind text not null check (kind in ('advance', 'instalment', 'retention')),
  gross bigint not null check (gross > 0),
  advance_recovery bigint not null check (advance_recovery >= 0),
  retention bigint not null check (retention >= 0),
  penalty bigint not null check (penalty >= 0),
  fine bigint not null check (fine >= 0),
  withholding bigint not null check (withholding >= 0),
  net bigint generated always as (gross - advance_recovery - retention - penalty - fine - withholding) stored,
  paper text not null check (paper <> ''),
  on_day date not null,
  brought_forward boolean not null default false,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, acceptance_id) references contract_acceptance,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_payment_not_negative check (gross >= advance_recovery + retention + penalty + fine + withholding),
  constraint contract_payment_of_what check ((kind = 'instalment') = (acceptance_id is not null)),
  constraint contract_payment_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create index contract_payment_of on contract_payment (office_id, contract_id, id);
create unique index contract_payment_once on contract_payment (office_id, acceptance_id)
  where undone_at is null and acceptance_id is not null;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['contract_delivery', 'contract_delivery_line', 'contract_vote', 'contract_acceptance', 'contract_asset', 'contract_unregistered', 'contract_payment'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
  foreach t in array array['contract_vote', 'contract_acceptance', 'contract_payment'] loop
    execute format('grant update (undone_at, undone_by, undo_reason) on %I to prongsai_app', t);
  end loop;
end $$;
grant update (status, withdraw_reason) on contract_delivery to prongsai_app;
grant update (accepted) on contract_delivery_line to prongsai_app;
grant update (certificate) on contract_acceptance to prongsai_app;
`
