import { sql, type Kysely } from 'kysely'

/** A sample is built by hundreds of decisions: until the last of them its office is marked as unfinished. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table office add column unfinished boolean not null default false check (is_sample or not unfinished)
  `.execute(db)
}
