import { sql, type Kysely } from 'kysely'

/** What the cards of a category say besides what every card says. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(fields).execute(db)
}

const fields = `
create table category_field (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  category_id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  kind text not null check (kind in ('text', 'number', 'day', 'choice')),
  choices text[] not null,
  needed_from text check (needed_from in ('register', 'transfer')),
  position int not null,
  closed_on date,
  primary key (office_id, id),
  foreign key (office_id, category_id) references category,
  constraint category_field_choices check ((kind = 'choice') = (cardinality(choices) > 0))
);
create unique index category_field_name_once on category_field (office_id, category_id, lower(name))
  where closed_on is null;

alter table category_field enable row level security;
create policy own_office on category_field
  using (office_id = current_office()) with check (office_id = current_office());
grant select, insert on category_field to prongsai_app;
grant update (name, choices, needed_from, position, closed_on) on category_field to prongsai_app;

-- By the field's id: its value as text, a number with a point, a day as ISO.
alter table asset add extra jsonb not null default '{}' check (jsonb_typeof(extra) = 'object');
alter table intake_card add extra jsonb not null default '{}' check (jsonb_typeof(extra) = 'object');
`
