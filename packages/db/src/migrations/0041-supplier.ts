import { sql, type Kysely } from 'kysely'

/** Suppliers: one row each, what is private of a natural person sealed, and whether one is listed as ผู้ทิ้งงาน. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(suppliers).execute(db)
  await sql.raw(policies).execute(db)
  await sql.raw(standing).execute(db)
}

const suppliers = `
create table supplier (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('company', 'partnership', 'natural', 'state', 'cooperative', 'foundation', 'other')),
  name text not null check (name <> ''),
  -- เลขประจำตัวผู้เสียภาษี of a juristic person. A natural person's is sealed, and known again by a keyed digest.
  -- One that does not begin with 0 is a person's.
  tax_id text check (tax_id ~ '^0[0-9]{12}$'),
  tax_sealed bytea,
  tax_digest bytea check (length(tax_digest) = 32),
  -- Its address and telephone where it is juristic; of a natural person they are in the sealed facts.
  address text not null,
  telephone text not null,
  email text not null,
  -- A natural person's address, telephone, e-mail and bank account, as one sealed text.
  sealed bytea,
  promoted text not null default '' check (promoted in ('', 'sme', 'community', 'disabled', 'cooperative')),
  made_at timestamptz not null,
  made_by uuid not null,
  -- รวมรายการซ้ำ: it is the same as another, which stands for it since.
  merged_into uuid,
  merged_at timestamptz,
  merged_by uuid,
  merge_reason text,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, merged_into) references supplier,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, merged_by) references person,
  constraint supplier_number_by_kind check (
    case when kind = 'natural' then tax_id is null and (tax_sealed is null) = (tax_digest is null)
      and address = '' and telephone = '' and email = ''
    else tax_sealed is null and tax_digest is null and sealed is null end),
  constraint supplier_merged_whole check (
    (merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_by is null)
    and (merged_into is null) = (merge_reason is null) and merge_reason <> '' and merged_into <> id)
);
create unique index supplier_tax_id_once on supplier (office_id, tax_id) where merged_into is null and tax_id is not null;
create unique index supplier_tax_digest_once on supplier (office_id, tax_digest)
  where merged_into is null and tax_digest is not null;
create index supplier_by_name on supplier (office_id, lower(name), id) where merged_into is null;
create index supplier_merged_into on supplier (office_id, merged_into) where merged_into is not null;

-- สาขา: 00000 is the head office, which is the supplier itself.
create table supplier_branch (
  office_id uuid not null references office,
  supplier_id uuid not null,
  number text not null check (number ~ '^[0-9]{5}$' and number <> '00000'),
  name text not null,
  address text not null,
  closed_on date,
  primary key (office_id, supplier_id, number),
  foreign key (office_id, supplier_id) references supplier
);

-- ผู้ทิ้งงาน: as the circular says it, entered by hand with its day (มาตรา 109-111).
create table supplier_listing (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  supplier_id uuid not null,
  from_day date not null,
  paper text not null check (paper <> ''),
  reason text not null,
  until_day date,
  end_paper text,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (office_id, id),
  foreign key (office_id, supplier_id) references supplier,
  foreign key (office_id, made_by) references person,
  foreign key (office_id, ended_by) references person,
  constraint supplier_listing_ended check (
    (until_day is null) = (end_paper is null) and (until_day is null) = (ended_at is null)
    and (until_day is null) = (ended_by is null) and until_day >= from_day and end_paper <> '')
);
create unique index supplier_listing_once on supplier_listing (office_id, supplier_id) where until_day is null;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['supplier', 'supplier_branch', 'supplier_listing'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (kind, name, tax_id, tax_sealed, tax_digest, address, telephone, email, sealed, promoted, merged_into,
  merged_at, merged_by, merge_reason, version) on supplier to prongsai_app;
grant update (name, address, closed_on) on supplier_branch to prongsai_app;
grant update (until_day, end_paper, ended_at, ended_by) on supplier_listing to prongsai_app;
`

// A row that was merged still has its offers: whoever asks for a supplier's asks for those of all the rows under it. What
// stands is never merged, so that no walk comes round to where it began.
const standing = `
create function standing_supplier(one uuid) returns uuid language sql stable as $$
  with recursive up as (
    select id, merged_into from supplier where office_id = current_office() and id = one
    union all
    select s.id, s.merged_into from supplier s join up on s.office_id = current_office() and s.id = up.merged_into)
  select id from up where merged_into is null
$$;
create function merged_suppliers(one uuid) returns setof uuid language sql stable as $$
  with recursive down as (
    select id from supplier where office_id = current_office() and id = one
    union all
    select s.id from supplier s join down on s.office_id = current_office() and s.merged_into = down.id)
  select id from down
$$;
`
