import { sql, type Kysely } from 'kysely'

/**
 * Searching a register in which a word stands in a hundred thousand cards: names are few, so a word is looked for among
 * the names, and the cards of each name are walked in their order by an index; only what stands elsewhere on a card is
 * looked for card by card.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(names).execute(db)
  await sql.raw(kept).execute(db)
  await sql.raw(keys).execute(db)
}

const names = `
-- A name in the form in which its words are searched: that of searchText, for a name is kept as plainText already.
create function name_words(p_name text) returns text
  language sql immutable strict parallel safe
return lower(translate(p_name, '๐๑๒๓๔๕๖๗๘๙', '0123456789'));

-- Each name that a card has or had, once.
create table asset_name (
  office_id uuid not null references office,
  name text not null,
  primary key (office_id, name)
);
create index asset_name_search on asset_name using gin (asset_grams(name_words(name)));
alter table asset_name enable row level security;
create policy own_office on asset_name using (office_id = current_office()) with check (office_id = current_office());

-- Under a policy the planner uses no index of letters; read as its owner, for the same office.
create view asset_name_found as
  select name, name_words(name) as words from asset_name where office_id = current_office();
grant select on asset_name, asset_name_found to prongsai_app;
`

const kept = `
create function asset_name_keep() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into asset_name (office_id, name)
    select distinct office_id, name from added a
    where not exists (select from asset_name n where n.office_id = a.office_id and n.name = a.name)
    order by office_id, name
  on conflict do nothing;
  return null;
end $$;
revoke all on function asset_name_keep() from public;
create trigger asset_name_add after insert on asset
  referencing new table as added for each statement execute function asset_name_keep();
create trigger asset_name_move after update on asset
  referencing new table as added for each statement execute function asset_name_keep();
insert into asset_name (office_id, name) select distinct office_id, name from asset;
`

const keys = `
-- By what a card is found: its name, and the letters of every word that does not stand in the name. A word that is
-- looked for has no space in it, so it lies within one word of the card; and what lies in a word of the name lies in
-- the name.
create function asset_keys(p_search text, p_name text) returns int[]
  language sql immutable strict parallel safe cost 10000
begin atomic
  select array_agg((ascii(a) & 32767) * 65536 + (ascii(b) & 65535)) || hashtext(p_name)
  from (
      select string_to_array(string_agg(word, ' '), null) as letters
      -- The offset keeps the name from being taken through its words once for each word of the card.
      from (select name_words(p_name) as words offset 0) as named, unnest(string_to_array(p_search, ' ')) as word
      where strpos(named.words, word) = 0
    ) as rest,
    unnest(rest.letters, rest.letters[2:]) as pair (a, b)
  where a <> ' ' and b <> ' ';
end;
drop index asset_search;
create index asset_search on asset using gin (asset_keys(search, name)) where not withdrawn;

create index asset_of_name_by_code on asset (office_id, hashtext(name), code collate "C", id) where not withdrawn;
create index asset_of_name_by_day on asset (office_id, hashtext(name),
  (case when acquired_on is null then date '0001-01-01' else acquired_on end), id) where not withdrawn;
create index asset_of_name_by_price on asset (office_id, hashtext(name),
  (case when unit_price is null then bigint '-1' else unit_price end), id) where not withdrawn;
create index asset_of_name on asset (office_id, hashtext(name), id) where not withdrawn;
`
