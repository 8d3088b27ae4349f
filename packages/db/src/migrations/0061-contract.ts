import { sql, type Kysely } from 'kysely'

/** The contract as it is signed, and what is to be done under it by which day. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(contracts).execute(db)
  await sql.raw(checkpoints).execute(db)
  await sql.raw(policies).execute(db)
}

const contracts = `
create table contract (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  -- สัญญา, ข้อตกลงเป็นหนังสือ (ใบสั่งซื้อ ใบสั่งจ้าง), or only the evidence of a small purchase (มาตรา 96).
  form text not null check (form in ('contract', 'agreement', 'evidence')),
  -- Of the register of its form and fiscal year; given when it is signed.
  fiscal_year int check (fiscal_year between 2560 and 2700),
  number int check (number > 0),
  -- ยกมา: the number under which the office had it before the system.
  found_number text check (found_number <> ''),
  purchase_id uuid not null,
  supplier_id uuid not null,
  kind text not null check (kind in ('goods', 'service', 'construction', 'rent', 'consultant', 'design')),
  name text not null check (name <> ''),
  unit_id uuid not null,
  status text not null check (status in ('draft', 'active', 'ended', 'closed', 'dropped')),
  -- Satang with tax; of the tax hundredths of a percent, nothing where none is in the price.
  price bigint not null check (price > 0),
  vat_rate int not null check (vat_rate between 0 and 3000),
  -- From the day after the signing, or after the notice to begin, so many days; or typed where the days are not counted.
  term_days int check (term_days > 0),
  term_unit text not null check (term_unit in ('day', 'working-day')),
  signed_on date,
  begins_on date,
  -- As the contract and its changes have it; and as it was signed.
  due_on date,
  signed_due_on date,
  place text not null,
  -- ค่าปรับ (ระเบียบฯ 2560 ข้อ 162): hundredths of a percent a day of what is undelivered or of the whole price; satang a day at least.
  affects_traffic boolean,
  penalty_base text not null check (penalty_base in ('undelivered', 'whole', 'none')),
  penalty_rate int check (penalty_rate between 1 and 1000),
  penalty_floor bigint check (penalty_floor > 0),
  penalty_cap bigint check (penalty_cap > 0),
  penalty_rounding text not null check (penalty_rounding in ('daily', 'total')),
  -- Installed or tried out as a part of the price: all of it is undelivered until then (ข้อ 162 วรรคห้า).
  whole_until_complete boolean not null default false,
  -- หลักประกันสัญญา: hundredths of a percent of the price; why none is asked for, and by which clause.
  security_rate int not null check (security_rate between 0 and 1000),
  security_excused text check (security_excused <> ''),
  -- Above five percent: why the head holds it specially important (ข้อ 168).
  security_important text check (security_important <> ''),
  advance bigint not null default 0 check (advance >= 0),
  -- Whether the invitation told everybody of it (ข้อ 89 (4)).
  advance_stated boolean not null default false,
  retention_rate int not null default 0 check (retention_rate between 0 and 1000),
  -- ระยะเวลารับประกันความชำรุดบกพร่อง: of this many months from the last acceptance.
  warranty_months int not null check (warranty_months between 0 and 240),
  -- Who signs for the office and in whose place; the witnesses; for the contractor.
  signer_id uuid,
  signer_position text,
  signer_acting_for text,
  contractor_signer text not null,
  witnesses text not null,
  note text not null,
  brought_forward boolean not null default false,
  brought_paper text check (brought_paper <> ''),
  closed_on date,
  -- Of which state of the calendar its checkpoints are counted, and on which day.
  counted_at timestamptz not null,
  counted_on date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  dropped_reason text check (dropped_reason <> ''),
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, supplier_id) references supplier,
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, signer_id) references person,
  foreign key (office_id, made_by) references person,
  constraint contract_number_once unique (office_id, form, fiscal_year, number),
  constraint contract_numbered_when_signed check (
    (number is null) = (fiscal_year is null) and (status not in ('draft', 'dropped') or signed_on is null)
    and (status in ('draft', 'dropped') or (signed_on is not null and due_on is not null))
    and (status in ('draft', 'dropped') or form = 'evidence' or number is not null or found_number is not null)),
  constraint contract_brought_with_paper check (
    brought_forward = (brought_paper is not null) and (found_number is null or brought_forward)),
  constraint contract_penalty_whole check (
    (penalty_base = 'none') = (penalty_rate is null) and (penalty_base <> 'none' or penalty_floor is null)),
  constraint contract_traffic_of_construction check (affects_traffic is null or kind = 'construction'),
  constraint contract_dropped_with_reason check ((status = 'dropped') = (dropped_reason is not null)),
  constraint contract_days_in_order check (
    (begins_on is null or signed_on is null or begins_on >= signed_on) and (due_on is null or due_on >= signed_on)
    and (closed_on is null or closed_on >= signed_on)),
  constraint contract_closed_on check ((status = 'closed') = (closed_on is not null))
);
create unique index contract_once on contract (office_id, purchase_id) where status <> 'dropped';
create index contract_by_status on contract (office_id, status, due_on, id);
create index contract_of_year on contract (office_id, fiscal_year, id);
create index contract_of_supplier on contract (office_id, supplier_id, id);
create index contract_of_unit on contract (office_id, unit_id, id);
create index contract_to_count on contract (office_id, counted_at, id) where status in ('active', 'ended');

-- รายการ: what is delivered, at which price; what becomes cards of the register says its category. Lines of one set are
-- undelivered until all of it is there (ข้อ 162 วรรคสี่).
create table contract_line (
  office_id uuid not null references office,
  contract_id uuid not null,
  position int not null check (position > 0),
  name text not null check (name <> ''),
  specification text not null,
  quantity int not null check (quantity > 0),
  counting_unit text not null check (counting_unit <> ''),
  amount bigint not null check (amount >= 0),
  set_name text not null,
  category_id uuid,
  withdrawn boolean not null default false,
  primary key (office_id, contract_id, position),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, category_id) references category
);

-- งวด: what is delivered and paid together, and until when. Shares make the price.
create table contract_instalment (
  office_id uuid not null references office,
  contract_id uuid not null,
  number int not null check (number > 0),
  name text not null check (name <> ''),
  amount bigint not null check (amount > 0),
  term_days int check (term_days > 0),
  due_on date,
  withdrawn boolean not null default false,
  primary key (office_id, contract_id, number),
  foreign key (office_id, contract_id) references contract
);

-- Of which lines how many pieces an instalment brings; none of a work that is accepted as a whole.
create table contract_share (
  office_id uuid not null references office,
  contract_id uuid not null,
  instalment int not null,
  position int not null,
  quantity int not null check (quantity >= 0),
  primary key (office_id, contract_id, instalment, position),
  foreign key (office_id, contract_id, instalment) references contract_instalment,
  foreign key (office_id, contract_id, position) references contract_line
);

-- หลักประกัน: as it was received, until it is given back or taken.
create table contract_security (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  of text not null check (of in ('contract', 'advance', 'retention')),
  kind text not null check (kind in ('cash', 'cheque', 'bank-guarantee', 'electronic-guarantee', 'finance-guarantee', 'bond')),
  number text not null,
  issuer text not null,
  amount bigint not null check (amount > 0),
  issued_on date not null,
  received_on date not null,
  -- Null where it does not expire.
  expires_on date,
  ended_on date,
  ended_how text check (ended_how in ('returned', 'claimed', 'replaced')),
  ended_paper text check (ended_paper <> ''),
  ended_reason text,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_security_in_order check (
    issued_on <= received_on and expires_on > issued_on and ended_on >= received_on),
  constraint contract_security_ended check (
    (ended_on is null) = (ended_how is null) and (ended_on is null) = (ended_paper is null)),
  constraint contract_security_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create index contract_security_of on contract_security (office_id, contract_id, id);
`

const checkpoints = `
-- จุดตรวจสอบ: an obligation with its day. Whether it is coming, due or late is read from the day of today, never kept. It
-- is counted anew by every decision about its contract; what was met stays as it was.
create table checkpoint (
  office_id uuid not null references office,
  contract_id uuid not null,
  key text not null check (key ~ '^[a-z0-9:-]{1,60}$'),
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  -- Of an instalment, a week, a security: which.
  number int,
  due_on date not null,
  -- The stricter day by the other reading of the words; of which people are told.
  alert_on date not null,
  -- Whose turn it is.
  turn text not null check (turn in ('supply-officer', 'supply-head', 'office-head', 'inspection', 'supervision', 'unit-head', 'contractor')),
  met_on date,
  waived boolean not null default false,
  open boolean generated always as (met_on is null and not waived) stored,
  primary key (office_id, contract_id, key),
  foreign key (office_id, contract_id) references contract,
  constraint checkpoint_strict check (alert_on <= due_on),
  constraint checkpoint_met_or_waived check (not (waived and met_on is not null))
);
create index checkpoint_due on checkpoint (office_id, alert_on, contract_id) where open;
create index checkpoint_turn on checkpoint (office_id, turn, alert_on, contract_id) where open;

-- What was done for a checkpoint that no other record proves, or why it is waived: its day and its paper.
create table contract_fact (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  contract_id uuid not null,
  key text not null check (key ~ '^[a-z0-9:-]{1,60}$'),
  outcome text not null check (outcome in ('met', 'waived')),
  on_day date not null,
  paper text not null,
  note text not null,
  at timestamptz not null,
  by uuid not null,
  position text not null,
  acting_for text,
  clause text,
  brought_forward boolean not null default false,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint contract_fact_waived_with_reason check (outcome <> 'waived' or note <> ''),
  constraint contract_fact_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index contract_fact_once on contract_fact (office_id, contract_id, key) where undone_at is null;

-- Who was told of which checkpoint at which stage of it: once.
create table contract_notice (
  office_id uuid not null references office,
  contract_id uuid not null,
  key text not null,
  due_on date not null,
  stage text not null check (stage in ('coming', 'due', 'late')),
  person_id uuid not null,
  at timestamptz not null,
  primary key (office_id, contract_id, key, due_on, stage, person_id),
  foreign key (office_id, contract_id) references contract,
  foreign key (office_id, person_id) references person
);
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['contract', 'contract_line', 'contract_instalment', 'contract_share', 'contract_security', 'checkpoint', 'contract_fact', 'contract_notice'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
  foreach t in array array['contract_security', 'contract_fact'] loop
    execute format('grant update (undone_at, undone_by, undo_reason) on %I to prongsai_app', t);
  end loop;
end $$;
-- What a contract says is written until it is signed; after that its changes alone move its price and its days.
grant update (form, fiscal_year, number, found_number, name, unit_id, status, price, vat_rate, term_days, term_unit, signed_on,
  begins_on, due_on, signed_due_on, place, affects_traffic, penalty_base, penalty_rate, penalty_floor, penalty_cap,
  penalty_rounding, whole_until_complete, security_rate, security_excused, security_important,
  advance, advance_stated, retention_rate, warranty_months,
  signer_id, signer_position, signer_acting_for, contractor_signer, witnesses, note, closed_on, counted_at,
  counted_on, dropped_reason, version) on contract to prongsai_app;
grant update (name, specification, quantity, counting_unit, amount, set_name, category_id, withdrawn) on contract_line
  to prongsai_app;
grant update (name, amount, term_days, due_on, withdrawn) on contract_instalment to prongsai_app;
grant update (quantity) on contract_share to prongsai_app;
grant update (ended_on, ended_how, ended_paper, ended_reason) on contract_security to prongsai_app;
-- What waits is counted anew: a checkpoint that is no more is thrown away, and no record with it.
grant update (kind, number, due_on, alert_on, turn, met_on, waived), delete on checkpoint to prongsai_app;
`
