import { sql, type Kysely } from 'kysely'

/** A contract has some papers once for each of its instalments: 'penalty-notice:2' beside 'penalty-notice'. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`
      alter table paper_number drop constraint paper_number_what_check;
      alter table paper_number add constraint paper_number_what_check check (what ~ '^[a-z-]{1,40}(:[1-9][0-9]{0,2})?$');
      alter table paper_print drop constraint paper_print_kind_check;
      alter table paper_print add constraint paper_print_kind_check check (kind ~ '^[a-z-]{1,40}(:[1-9][0-9]{0,2})?$');
    `)
    .execute(db)
}
