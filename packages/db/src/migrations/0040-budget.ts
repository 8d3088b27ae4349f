import { sql, type Kysely } from 'kysely'

/** Budget lines of a fiscal year, what changes them, and what purchases hold and take of them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(lines).execute(db)
  await sql.raw(totals).execute(db)
  await sql.raw(policies).execute(db)
}

const lines = `
create table budget_line (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null check (fiscal_year between 2560 and 2700),
  source text not null
    check (source in ('ordinance', 'transfer', 'general-grant', 'specific-grant', 'reserve', 'donation')),
  -- แผนงาน งาน โครงการ and หมวด/ประเภทรายจ่าย, as the ordinance calls them.
  programme text not null check (programme <> ''),
  work text not null,
  project text not null,
  category text not null check (category <> ''),
  name text not null check (name <> ''),
  explanation text not null,
  unit_id uuid not null,
  -- Satang; kept by the entries and the charges, and by nobody else.
  allocated bigint not null default 0 check (allocated >= 0),
  committed bigint not null default 0 check (committed >= 0),
  paid bigint not null default 0 check (paid >= 0),
  made_at timestamptz not null,
  made_by uuid not null,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, made_by) references person,
  -- What is held and what is paid never goes beyond what is allocated, whoever comes first.
  constraint budget_line_not_overdrawn check (committed + paid <= allocated)
);
create index budget_line_of_year on budget_line (office_id, fiscal_year, unit_id, id);
-- One line for one thing: the same table brought in twice is told, not doubled. Long names would not fit in the index.
create unique index budget_line_once on budget_line (office_id, fiscal_year, unit_id,
  md5(source || chr(10) || programme || chr(10) || work || chr(10) || project || chr(10) || category || chr(10) || name));

-- อนุมัติงบประมาณ โอนเพิ่ม โอนลด แก้ไขคำชี้แจง: each with its day and its approval. A transfer is two entries of one pair.
create table budget_entry (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  line_id uuid not null,
  kind text not null
    check (kind in ('allocate', 'increase', 'decrease', 'transfer-in', 'transfer-out', 'explain', 'brought-forward')),
  amount bigint not null check (amount >= 0),
  -- ยกมา: what was held and paid of it before the system.
  committed bigint not null default 0 check (committed >= 0),
  paid bigint not null default 0 check (paid >= 0),
  on_day date not null,
  -- Who approved it and by which paper.
  approver text not null check (approver <> ''),
  paper text not null check (paper <> ''),
  reason text not null,
  pair_id uuid,
  explanation text,
  -- What the line was explained by until then, to which it goes back when this is taken back.
  explained_before text,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  primary key (office_id, id),
  foreign key (office_id, line_id) references budget_line,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint budget_entry_explains_or_counts check (
    (kind = 'explain') = (amount = 0) and (kind = 'explain') = (explanation is not null)
    and (kind = 'explain') = (explained_before is not null)),
  constraint budget_entry_brought check (
    committed + paid <= amount and (kind = 'brought-forward' or (committed = 0 and paid = 0))),
  constraint budget_entry_transfer_is_a_pair check ((kind in ('transfer-in', 'transfer-out')) = (pair_id is not null)),
  constraint budget_entry_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create index budget_entry_of_line on budget_entry (office_id, line_id, id);
create unique index budget_entry_pair on budget_entry (office_id, pair_id, kind) where pair_id is not null;

-- กันเงิน คืนเงินกัน จ่าย: what one purchase holds of a line, lets go of again, and pays from it. Written once.
create table budget_charge (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  line_id uuid not null,
  purchase_id uuid not null,
  kind text not null check (kind in ('commit', 'release', 'pay', 'refund')),
  amount bigint not null check (amount > 0),
  on_day date not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, line_id) references budget_line,
  foreign key (office_id, made_by) references person
);
create index budget_charge_of_line on budget_charge (office_id, line_id, id);
create index budget_charge_of_purchase on budget_charge (office_id, purchase_id, id);

-- What one purchase holds and has paid of one line: never less than nothing.
create table budget_hold (
  office_id uuid not null references office,
  line_id uuid not null,
  purchase_id uuid not null,
  committed bigint not null default 0 constraint budget_hold_committed check (committed >= 0),
  paid bigint not null default 0 constraint budget_hold_paid check (paid >= 0),
  primary key (office_id, purchase_id, line_id),
  foreign key (office_id, line_id) references budget_line
);
`

const totals = `
create function budget_entry_counts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  v_sign int := case when new.kind in ('decrease', 'transfer-out') then -1 when new.kind = 'explain' then 0 else 1 end;
begin
  if tg_op = 'UPDATE' then
    if old.undone_at is not null or new.undone_at is null then return new; end if;
    v_sign := -v_sign;
  end if;
  update budget_line set allocated = allocated + v_sign * new.amount, committed = committed + v_sign * new.committed,
    paid = paid + v_sign * new.paid, version = version + 1
    where office_id = new.office_id and id = new.line_id;
  return new;
end $$;

create function budget_charge_counts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  v_committed bigint := case new.kind when 'commit' then new.amount when 'refund' then new.amount else -new.amount end;
  v_paid bigint := case new.kind when 'pay' then new.amount when 'refund' then -new.amount else 0 end;
begin
  insert into budget_hold (office_id, line_id, purchase_id) values (new.office_id, new.line_id, new.purchase_id)
    on conflict do nothing;
  update budget_hold set committed = committed + v_committed, paid = paid + v_paid
    where office_id = new.office_id and line_id = new.line_id and purchase_id = new.purchase_id;
  update budget_line set committed = committed + v_committed, paid = paid + v_paid
    where office_id = new.office_id and id = new.line_id;
  return new;
end $$;

revoke all on function budget_entry_counts(), budget_charge_counts() from public;
create trigger budget_entry_counts after insert or update of undone_at on budget_entry
  for each row execute function budget_entry_counts();
create trigger budget_charge_counts after insert on budget_charge
  for each row execute function budget_charge_counts();
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['budget_line', 'budget_entry', 'budget_charge', 'budget_hold'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select on %I to prongsai_app', t);
  end loop;
end $$;
grant insert (office_id, id, fiscal_year, source, programme, work, project, category, name, explanation, unit_id,
  made_at, made_by) on budget_line to prongsai_app;
grant update (source, programme, work, project, category, name, explanation, unit_id, version) on budget_line
  to prongsai_app;
grant insert on budget_entry, budget_charge to prongsai_app;
grant update (undone_at, undone_by, undo_reason) on budget_entry to prongsai_app;
`
