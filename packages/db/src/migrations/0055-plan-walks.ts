import { sql, type Kysely } from 'kysely'

/**
 * A plan of a year is held against its purchases item by item, and a purchase against its item: both are read from their
 * indexes alone, without the wide rows behind them.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(walks).execute(db)
}

const walks = `
drop index purchase_of_item;
create index purchase_of_item on purchase (office_id, plan_item_id, began_on, id)
  include (number, fiscal_year, ready_on, status, budget) where plan_item_id is not null;
create index plan_revision_now on plan_revision (office_id, item_id, revision desc)
  include (round_id, unit_id, line_id, estimate, starts_month, cancelled);
`
