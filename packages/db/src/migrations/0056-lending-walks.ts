import { sql, type Kysely } from 'kysely'

/** What can be lent is summed kind by kind, and what lacks its scan counted, from indexes alone. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(walks).execute(db)
}

const walks = `
create index asset_lendable on asset (office_id, category_id, name, unit_id, id) include (counting_unit, code, code_key)
  where not withdrawn and quantity = 1 and status <> 'disposed' and condition in ('usable', 'unknown');
create index asset_of_pieces on asset (office_id, id) where not withdrawn and quantity > 1 and status <> 'disposed';
create index loan_own on loan (office_id, id) where not brought_forward;
create index loan_hand_over_on_paper on loan_hand_over (office_id, loan_id) where on_paper and undone_at is null;
`
