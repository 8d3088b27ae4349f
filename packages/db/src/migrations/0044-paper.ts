import { sql, type Kysely } from 'kysely'

/** The office's own words of its papers, what was printed from them, and the numbers of the office's books. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(papers).execute(db)
  await sql.raw(policies).execute(db)
}

const papers = `
-- แบบเอกสาร: an office's own words of a kind of paper, version after version; without one, and after one that says
-- nothing, the house's stand.
create table paper_template (
  office_id uuid not null references office,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  version int not null check (version > 0),
  body text check (body <> ''),
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (office_id, kind, version),
  foreign key (office_id, made_by) references person
);

-- What was printed: of which record, from which version of the words, with the values of that day and their hash.
create table paper_print (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  subject_kind text not null check (subject_kind ~ '^[a-z-]{1,40}$'),
  subject_id uuid not null,
  template text not null check (template <> ''),
  content jsonb not null,
  hash bytea not null check (length(hash) = 32),
  printed_at timestamptz not null,
  printed_by uuid not null,
  primary key (office_id, id),
  foreign key (office_id, printed_by) references person
);
-- What is printed again and says the same is the same print.
create unique index paper_print_once on paper_print (office_id, subject_kind, subject_id, kind, hash);

-- เลขที่ of the office's own book: one of a kind and a year.
create table paper_number (
  office_id uuid not null references office,
  book text not null check (book in ('order', 'memo', 'notice', 'letter', 'purchase-order')),
  year int not null,
  number text not null check (number <> ''),
  subject_kind text not null check (subject_kind ~ '^[a-z-]{1,40}$'),
  subject_id uuid not null,
  what text not null check (what ~ '^[a-z-]{1,40}$'),
  given_on date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  id uuid not null default uuidv7(),
  primary key (office_id, id),
  foreign key (office_id, made_by) references person,
  foreign key (office_id, undone_by) references person,
  constraint paper_number_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null) and undo_reason <> '')
);
create unique index paper_number_once on paper_number (office_id, book, year, number) where undone_at is null;
create unique index paper_number_of_one on paper_number (office_id, subject_kind, subject_id, what) where undone_at is null;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['paper_template', 'paper_print', 'paper_number'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (undone_at, undone_by, undo_reason) on paper_number to prongsai_app;
`
