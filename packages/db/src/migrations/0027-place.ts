import { sql, type Kysely } from 'kysely'

/** Buildings and rooms as a tree, and by which words the register has called each. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(places).execute(db)
  await sql.raw(ofCards).execute(db)
}

const places = `
create table place (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  parent_id uuid,
  name text not null check (char_length(name) between 1 and 100),
  -- With the names above it: what a card says of a thing that is chosen to stand here.
  path text not null check (char_length(path) <= 200),
  closed_on date,
  version int not null default 1,
  primary key (office_id, id),
  foreign key (office_id, parent_id) references place
);
create unique index place_path_once on place (office_id, lower(path)) where closed_on is null;

-- A word that stands on cards means one place; a place may have many.
create table place_word (
  office_id uuid not null references office,
  word text not null,
  place_id uuid not null,
  primary key (office_id, word),
  foreign key (office_id, place_id) references place
);

do $$
declare t text;
begin
  foreach t in array array['place', 'place_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert, update on %I to prongsai_app', t);
  end loop;
end $$;
`

const ofCards = `
alter table asset add place_id uuid;
alter table asset add foreign key (office_id, place_id) references place;
create index asset_by_place on asset (office_id, place_id, code collate "C", id)
  where place_id is not null and not withdrawn;
create index asset_unplaced on asset (office_id, place) where place_id is null and place <> '' and not withdrawn;

-- Whatever writes where a thing stands says the place with it, where the word has one.
create function asset_placed() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  new.place_id := (
    select w.place_id from place_word w where w.office_id = new.office_id and w.word = lower(btrim(new.place)));
  return new;
end $$;
create trigger asset_placed before insert or update of place on asset
  for each row execute function asset_placed();

do $$
declare columns text;
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = 'asset_found'::regclass and attnum > 0 and not attisdropped;
  execute format(
    'create or replace view asset_found as select %s, place_id from asset where office_id = current_office() and not withdrawn',
    columns);
end $$;
`
