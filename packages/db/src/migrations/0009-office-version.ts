import { sql, type Kysely } from 'kysely'

/** The office's own facts have a version, as every other record that two people may have open at once. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table office add column version int not null default 1`.execute(db)
}
