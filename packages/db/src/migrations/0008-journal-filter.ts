import { sql, type Kysely } from 'kysely'

/**
 * What an auditor narrows the journal by, generated from the canonical text as the columns before them. A moment is kept
 * as the entry spells it (ISO, UTC) and compares as text. Entries are appended as time passes, so a summary of each few
 * pages tells where a day lies and costs an entry next to nothing.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(columns).execute(db)
}

const columns = `
alter table journal
  add column at text collate "C" generated always as (body::jsonb ->> 'at') stored,
  add column act text generated always as (body::jsonb ->> 'act') stored,
  add column person text generated always as (body::jsonb #>> '{actor,person}') stored,
  add column subject_label text generated always as (body::jsonb #>> '{subject,label}') stored;
create index journal_of_act on journal (office_id, act, number desc);
create index journal_of_person on journal (office_id, person, number desc);
create index journal_of_moment on journal using brin (at) with (pages_per_range = 16, autosummarize = on);
`
