import { sql, type Kysely } from 'kysely'

/** One purchase from the need to the day from which its contract may be signed. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(purchases).execute(db)
  await sql.raw(offers).execute(db)
  await sql.raw(policies).execute(db)
}

const purchases = `
create table purchase (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null check (fiscal_year between 2560 and 2700),
  -- Of the register of purchases of the fiscal year.
  number int not null check (number > 0),
  name text not null check (name <> ''),
  kind text not null check (kind in ('goods', 'service', 'construction', 'rent', 'consultant', 'design')),
  unit_id uuid not null,
  plan_item_id uuid,
  -- The exemption of มาตรา 11 under which it needs no published plan; null where its item is published.
  exempt text,
  reason text not null check (reason <> ''),
  -- วงเงินที่จะซื้อหรือจ้าง, satang, with tax.
  budget bigint not null check (budget > 0),
  -- The table of the law by which it goes, kept as it was when it began; what the rule computed, and why another was taken.
  method text not null check (method <> ''),
  method_version text not null check (method_version <> ''),
  ground text,
  method_reason text not null,
  -- What else the method was computed from: whether e-market has it, and of design the budget of the building.
  in_catalogue boolean not null default false,
  building_budget bigint check (building_budget > 0),
  -- The numbers of the law of this day hold for it.
  began_on date not null,
  -- เลขที่โครงการ in e-GP, typed from there.
  egp_number text check (egp_number ~ '^[0-9]{11}$'),
  status text not null check (status in ('open', 'ready', 'cancelled', 'ended')),
  -- The step that waits now, kept beside the steps by the statement that passes one.
  stage text,
  redo_of uuid,
  -- ยกมา: it was half-way before the system, as its papers say.
  brought_forward boolean not null default false,
  brought_paper text,
  ready_on date,
  cancelled_on date,
  cancel_ground text,
  cancel_reason text,
  cancel_paper text,
  -- ประกาศยกเลิก: in the comptroller's network where the purchase was there, on the website and on the board.
  cancel_cgd_on date,
  cancel_website_on date,
  cancel_board_on date,
  made_at timestamptz not null,
  made_by uuid not null,
  version int not null default 1,
  primary key (office_id, id),
  constraint purchase_number_once unique (office_id, fiscal_year, number),
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, plan_item_id) references plan_item,
  foreign key (office_id, redo_of) references purchase,
  foreign key (office_id, made_by) references person,
  constraint purchase_planned_or_exempt check (plan_item_id is not null or exempt is not null or brought_forward),
  constraint purchase_cancelled_with_reason check (
    (status = 'cancelled') = (cancelled_on is not null) and (cancelled_on is null) = (cancel_ground is null)
    and (cancelled_on is null) = (cancel_reason is null) and (cancelled_on is null) = (cancel_paper is null)
    and cancel_reason <> ''),
  constraint purchase_cancel_published check (
    (cancel_website_on is null) = (cancel_board_on is null) and (cancel_cgd_on is null or cancel_website_on is not null)
    and least(cancel_cgd_on, cancel_website_on, cancel_board_on) >= cancelled_on),
  constraint purchase_waits_while_open check ((status = 'open') = (stage is not null)),
  constraint purchase_brought_with_paper check (brought_forward = (brought_paper is not null))
);
create index purchase_by_status on purchase (office_id, status, stage, id);
create index purchase_of_year on purchase (office_id, fiscal_year, id);
create index purchase_of_item on purchase (office_id, plan_item_id) where plan_item_id is not null;
create index purchase_of_unit on purchase (office_id, unit_id, kind, began_on, id);
-- One try at a time for an item of the plan: a cancelled one makes room for its redoing.
create unique index purchase_redo_once on purchase (office_id, redo_of) where redo_of is not null and status <> 'cancelled';

-- รายการ: what is bought; what becomes cards of the register says its category.
create table purchase_line (
  office_id uuid not null references office,
  purchase_id uuid not null,
  position int not null check (position > 0),
  name text not null check (name <> ''),
  specification text not null,
  quantity int not null check (quantity > 0),
  counting_unit text not null check (counting_unit <> ''),
  unit_estimate bigint check (unit_estimate >= 0),
  category_id uuid,
  withdrawn boolean not null default false,
  primary key (office_id, purchase_id, position),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, category_id) references category
);

-- From which lines of the budget its sum comes: whole parts that make the sum.
create table purchase_fund (
  office_id uuid not null references office,
  purchase_id uuid not null,
  line_id uuid not null,
  share bigint not null check (share >= 0),
  primary key (office_id, purchase_id, line_id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, line_id) references budget_line
);
alter table budget_charge add foreign key (office_id, purchase_id) references purchase;
alter table budget_hold add foreign key (office_id, purchase_id) references purchase;

-- What was done, step by step: the day on which it happened, its facts, its paper, who recorded or decided it. One that
-- is taken back stays, with who took it and why.
create table purchase_step (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  purchase_id uuid not null,
  step text not null check (step ~ '^[a-z-]{1,40}$'),
  on_day date not null,
  facts jsonb not null,
  -- The number of the office's own book; blank until it is given.
  paper text not null,
  -- 'done', 'approved' or 'returned': of a step that somebody decides, what he decided.
  outcome text not null check (outcome in ('done', 'approved', 'returned')),
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
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, by) references person,
  foreign key (office_id, undone_by) references person,
  constraint purchase_step_returned_with_reason check (outcome <> 'returned' or note <> ''),
  constraint purchase_step_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index purchase_step_once on purchase_step (office_id, purchase_id, step)
  where undone_at is null and outcome <> 'returned';
create index purchase_step_of on purchase_step (office_id, purchase_id, id);
`

const offers = `
-- ผู้ที่ได้รับหนังสือเชิญชวน.
create table purchase_invitee (
  office_id uuid not null references office,
  purchase_id uuid not null,
  supplier_id uuid not null,
  on_day date not null,
  withdrawn boolean not null default false,
  primary key (office_id, purchase_id, supplier_id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, supplier_id) references supplier
);

-- ข้อเสนอ: as it came, what became of it and why.
create table purchase_offer (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  purchase_id uuid not null,
  supplier_id uuid not null,
  offered_on date not null,
  price bigint not null check (price > 0),
  -- After talks about the price; null where there were none.
  agreed_price bigint check (agreed_price > 0),
  -- Of quality and price, in hundredths, where the method weighs them.
  score int check (score between 0 and 10000),
  qualified boolean,
  exclusion_reason text,
  winner boolean not null default false,
  winner_reason text,
  note text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text,
  primary key (office_id, id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, supplier_id) references supplier,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, withdrawn_by) references person,
  constraint purchase_offer_excluded_with_reason check ((qualified is false) = (exclusion_reason is not null) and exclusion_reason <> ''),
  constraint purchase_offer_winner_is_qualified check (not winner or (qualified is true and withdrawn_at is null and winner_reason <> '')),
  constraint purchase_offer_withdrawn check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null) and withdraw_reason <> '')
);
create unique index purchase_offer_once on purchase_offer (office_id, purchase_id, supplier_id) where withdrawn_at is null;
create unique index purchase_one_winner on purchase_offer (office_id, purchase_id) where winner;
create index purchase_offer_of on purchase_offer (office_id, purchase_id, id);
create index purchase_offer_of_supplier on purchase_offer (office_id, supplier_id, id);

-- อุทธรณ์ and its course (มาตรา 114-119).
create table purchase_appeal (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  purchase_id uuid not null,
  supplier_id uuid not null,
  received_on date not null,
  subject text not null check (subject <> ''),
  decided_on date,
  agrees boolean,
  decision text,
  forwarded_on date,
  board_received_on date,
  board_extensions int not null default 0 check (board_extensions between 0 and 2),
  ended_on date,
  outcome text check (outcome in ('agreed', 'late', 'not-appealable', 'dismissed', 'redo', 'timeout', 'withdrawn')),
  made_at timestamptz not null,
  made_by uuid not null,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, supplier_id) references supplier,
  foreign key (office_id, made_by) references person,
  constraint purchase_appeal_decided check ((decided_on is null) = (agrees is null) and (decided_on is null) = (decision is null)),
  constraint purchase_appeal_in_order check (
    (decided_on is null or decided_on >= received_on) and (forwarded_on is null or forwarded_on >= decided_on)
    and (board_received_on is null or board_received_on >= forwarded_on) and (ended_on is null or ended_on >= received_on)),
  constraint purchase_appeal_ended check ((ended_on is null) = (outcome is null))
);
create index purchase_appeal_of on purchase_appeal (office_id, purchase_id, id);

-- ความเห็นต่อร่างประกาศและเอกสาร, each answered in writing (ระเบียบฯ 2560 ข้อ 46, 47).
create table purchase_comment (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  purchase_id uuid not null,
  received_on date not null,
  sender text not null check (sender <> ''),
  said text not null check (said <> ''),
  answer text,
  answered_on date,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, purchase_id) references purchase,
  foreign key (office_id, made_by) references person,
  constraint purchase_comment_answered check ((answer is null) = (answered_on is null) and answered_on >= received_on)
);
create index purchase_comment_of on purchase_comment (office_id, purchase_id, id);
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['purchase', 'purchase_line', 'purchase_fund', 'purchase_step',
    'purchase_invitee', 'purchase_offer', 'purchase_appeal', 'purchase_comment'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (name, kind, unit_id, plan_item_id, exempt, reason, budget, method, method_version, ground, method_reason,
  in_catalogue, building_budget, egp_number, status, stage, ready_on, cancelled_on, cancel_ground, cancel_reason,
  cancel_paper, cancel_cgd_on, cancel_website_on, cancel_board_on, version)
  on purchase to prongsai_app;
-- What is bought and from which money is changed until the request is approved.
grant update (name, specification, quantity, counting_unit, unit_estimate, category_id, withdrawn) on purchase_line
  to prongsai_app;
grant update (share) on purchase_fund to prongsai_app;
grant update (on_day, withdrawn) on purchase_invitee to prongsai_app;
grant update (undone_at, undone_by, undo_reason, paper) on purchase_step to prongsai_app;
grant update (price, agreed_price, score, qualified, exclusion_reason, winner, winner_reason, note, withdrawn_at,
  withdrawn_by, withdraw_reason) on purchase_offer to prongsai_app;
grant update (decided_on, agrees, decision, forwarded_on, board_received_on, board_extensions, ended_on, outcome, version)
  on purchase_appeal to prongsai_app;
grant update (answer, answered_on) on purchase_comment to prongsai_app;
`
