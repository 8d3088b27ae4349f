import { sql, type Kysely } from 'kysely'

/** The register: categories, cards, custody, batches of intake, and the totals that are kept beside them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(categories).execute(db)
  await sql.raw(assets).execute(db)
  await sql.raw(custody).execute(db)
  await sql.raw(totals).execute(db)
  await sql.raw(policies).execute(db)
}

const categories = `
create table category (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  parent_id uuid,
  name text not null check (name <> ''),
  kind text,
  pattern text,
  position int not null,
  closed_on date,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, parent_id) references category
);
create unique index category_kind_once on category (office_id, kind) where closed_on is null;

create table category_life (
  office_id uuid not null references office,
  category_id uuid not null,
  from_day date not null,
  years int not null check (years between 1 and 100),
  source text not null,
  primary key (office_id, category_id, from_day),
  foreign key (office_id, category_id) references category
);
`

const assets = `
create table batch (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  number int not null,
  file_name text not null,
  file_sha256 bytea not null,
  assets int not null,
  rows_sha256 bytea not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (office_id, id),
  unique (office_id, number),
  foreign key (office_id, saved_by) references person,
  constraint batch_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index batch_file_once on batch (office_id, file_sha256) where withdrawn_at is null;

create table asset (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  public_id text not null default translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_'),
  code text not null check (char_length(code) between 1 and 100),
  code_key text not null,
  category_id uuid not null,
  name text not null check (char_length(name) between 1 and 500),
  description text not null,
  brand text not null,
  model text not null,
  serial text not null,
  condition text not null
    check (condition in ('usable', 'damaged', 'deteriorated', 'lost', 'surplus', 'unknown')),
  acquired_on date,
  -- ปีงบประมาณ of the day: 1 October to 30 September, named by the พ.ศ. in which it ends.
  fiscal_year int generated always as (
    (extract(year from acquired_on) + 543 + case when extract(month from acquired_on) >= 10 then 1 else 0 end)::int
  ) stored,
  acquired_how text not null check (acquired_how in ('', 'specific', 'selection', 'invitation', 'agreed-price',
    'price-enquiry', 'auction', 'special', 'donation', 'transfer', 'other')),
  money_source text not null check (money_source in ('', 'budget', 'off-budget', 'donation', 'other')),
  seller text not null,
  document_number text not null,
  unit_price bigint check (unit_price >= 0),
  quantity int not null check (quantity > 0),
  counting_unit text not null,
  useful_life_years int check (useful_life_years between 1 and 100),
  warranty_until date,
  note text not null,
  status text not null check (status in ('in-use', 'disposed')),
  disposed_on date,
  capitalised boolean not null,
  brought_forward boolean not null,
  batch_id uuid,
  withdrawn boolean not null default false,
  search text not null check (octet_length(search) <= 2000),
  unit_id uuid not null,
  keeper_id uuid,
  place text not null,
  version int not null default 1,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, category_id) references category,
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, keeper_id) references person,
  foreign key (office_id, batch_id) references batch,
  constraint asset_disposed_on_where_disposed check (disposed_on is null or status = 'disposed')
);
create unique index asset_public_id on asset (public_id);
create unique index asset_code_once on asset (office_id, code_key) where not withdrawn;
create index asset_by_code on asset (office_id, code collate "C", id) include (code_key, search) where not withdrawn;
create index asset_by_name on asset (office_id, name collate "th-x-icu", id) where not withdrawn;
-- Under a policy only what cannot leak is asked of an index, and coalesce is not known to be so.
create index asset_by_day on asset
  (office_id, (case when acquired_on is null then date '0001-01-01' else acquired_on end), id) where not withdrawn;
create index asset_by_price on asset
  (office_id, (case when unit_price is null then bigint '-1' else unit_price end), id) where not withdrawn;
create index asset_by_unit on asset (office_id, unit_id, code collate "C", id)
  include (status, condition, category_id, capitalised) where not withdrawn;
create index asset_by_category on asset (office_id, category_id, code collate "C", id)
  include (status, condition, unit_id, capitalised) where not withdrawn;
create index asset_by_status on asset (office_id, status, code collate "C", id) where not withdrawn;
create index asset_by_condition on asset (office_id, condition, code collate "C", id) where not withdrawn;
create index asset_by_fiscal_year on asset (office_id, fiscal_year, code collate "C", id) where not withdrawn;
create index asset_by_keeper on asset (office_id, keeper_id, code collate "C", id)
  where keeper_id is not null and not withdrawn;
create index asset_by_warranty on asset (office_id, warranty_until, id)
  where warranty_until is not null and status = 'in-use' and not withdrawn;
create index asset_of_batch on asset (office_id, batch_id, code collate "C", id) where batch_id is not null;

-- Every two letters that stand beside each other. Trigrams are blind to Thai: the marks of a word like ตู้ or รถ leave
-- them nothing of three letters to hold. The cost keeps the planner from taking a text apart row by row.
create function asset_grams(p_text text) returns int[]
  language sql immutable strict parallel safe cost 10000
begin atomic
  select array_agg((ascii(a) & 32767) * 65536 + (ascii(b) & 65535))
  from (select string_to_array(p_text, null) as letters) as cut,
    unnest(cut.letters[1:cardinality(cut.letters) - 1], cut.letters[2:]) as pair (a, b);
end;
create index asset_search on asset using gin (asset_grams(search)) where not withdrawn;
`

const custody = `
-- Who holds what, where, and since when. A card of twenty chairs has slots 1 to 20; no slot is held twice on one day.
create table custody (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  asset_id uuid not null,
  slots int4range not null check (not isempty(slots) and lower(slots) >= 1),
  unit_id uuid not null,
  keeper_id uuid,
  place text not null,
  during daterange not null check (not isempty(during)),
  paper text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, keeper_id) references person,
  foreign key (office_id, recorded_by) references person,
  constraint custody_one_holder_at_a_time
    exclude using gist (office_id with =, asset_id with =, slots with &&, during with &&)
);
`

const totals = `
-- Counted as cards change, by the same statement, so that the dashboard never counts the register.
create table asset_total (
  office_id uuid not null references office,
  unit_id uuid not null,
  category_id uuid not null,
  status text not null,
  capitalised boolean not null,
  cards bigint not null,
  articles bigint not null,
  value bigint not null,
  primary key (office_id, unit_id, category_id, status, capitalised),
  foreign key (office_id, unit_id) references unit,
  foreign key (office_id, category_id) references category
);

create function asset_total_add() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into asset_total as t (office_id, unit_id, category_id, status, capitalised, cards, articles, value)
    select office_id, unit_id, category_id, status, capitalised, sum(sign), sum(sign * quantity),
      sum(sign * quantity * coalesce(unit_price, 0))
    from (
      select office_id, unit_id, category_id, status, capitalised, quantity, unit_price, 1 as sign from added where not withdrawn
    ) as moved
    group by office_id, unit_id, category_id, status, capitalised
    order by office_id, unit_id, category_id, status, capitalised
  on conflict (office_id, unit_id, category_id, status, capitalised) do update
    set cards = t.cards + excluded.cards, articles = t.articles + excluded.articles, value = t.value + excluded.value;
  return null;
end $$;

create function asset_total_move() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into asset_total as t (office_id, unit_id, category_id, status, capitalised, cards, articles, value)
    select office_id, unit_id, category_id, status, capitalised, sum(sign), sum(sign * quantity),
      sum(sign * quantity * coalesce(unit_price, 0))
    from (
      select office_id, unit_id, category_id, status, capitalised, quantity, unit_price, 1 as sign from added where not withdrawn
      union all
      select office_id, unit_id, category_id, status, capitalised, quantity, unit_price, -1 from removed where not withdrawn
    ) as moved
    group by office_id, unit_id, category_id, status, capitalised
    having sum(sign) <> 0 or sum(sign * quantity) <> 0 or sum(sign * quantity * coalesce(unit_price, 0)) <> 0
    order by office_id, unit_id, category_id, status, capitalised
  on conflict (office_id, unit_id, category_id, status, capitalised) do update
    set cards = t.cards + excluded.cards, articles = t.articles + excluded.articles, value = t.value + excluded.value;
  return null;
end $$;

-- Whoever may execute them could hang them on a table of his own, and count what he likes for any office.
revoke all on function asset_total_add(), asset_total_move() from public;
create trigger asset_total_add after insert on asset
  referencing new table as added for each statement execute function asset_total_add();
create trigger asset_total_move after update on asset
  referencing old table as removed new table as added for each statement execute function asset_total_move();
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['category', 'category_life', 'batch', 'asset', 'custody', 'asset_total'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
  end loop;
  foreach t in array array['category', 'category_life', 'batch', 'asset', 'custody'] loop
    execute format('grant select, insert, update on %I to prongsai_app', t);
  end loop;
end $$;
grant select on asset_total to prongsai_app;

-- Under a policy the planner may use no index of letters, because its operators could tell of rows that the policy
-- hides. This view speaks for the same office, is read as its owner, and so is searched through the index.
create view asset_found as
  select id, office_id, search, code, code_key, name, category_id, condition, status, acquired_on, fiscal_year, unit_price, capitalised,
    brought_forward, batch_id, unit_id, keeper_id
  from asset
  where office_id = current_office() and not withdrawn;
grant select on asset_found to prongsai_app;
`
