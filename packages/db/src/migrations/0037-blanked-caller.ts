import { sql, type Kysely } from 'kysely'

/** What a blanked borrower was known again by goes with the rest: who has the key can try every telephone there is. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `grant update (caller) on loan_outsider to prongsai_app;
update loan_outsider set caller = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) where blanked_at is not null;`,
    )
    .execute(db)
}
