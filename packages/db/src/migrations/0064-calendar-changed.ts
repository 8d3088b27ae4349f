import { sql, type Kysely } from 'kysely'

/** When each day of the calendar was last kept otherwise: what is counted by an older calendar is counted anew. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`
      alter table holiday add column changed_at timestamptz not null default 'epoch';
      create index holiday_changed on holiday (office_id, changed_at);
    `)
    .execute(db)
}
