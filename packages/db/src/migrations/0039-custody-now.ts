import { sql, type Kysely } from 'kysely'

/** Who holds a card now is looked up card by card wherever pieces of it are promised: the ranges' own index is slow for that. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create index custody_now on custody (office_id, asset_id) include (unit_id, slots) where upper_inf(during)
  `.execute(db)
}
