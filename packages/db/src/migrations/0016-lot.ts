import { sql, type Kysely } from 'kysely'

/** Cards that were registered together, and things that were found without papers. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(lots).execute(db)
}

const lots = `
alter table asset add lot_id uuid;
create index asset_of_lot on asset (office_id, lot_id, code collate "C", id) where lot_id is not null;

alter table asset drop constraint asset_acquired_how_check;
alter table asset add constraint asset_acquired_how_check check (acquired_how in ('', 'specific', 'selection',
  'invitation', 'agreed-price', 'price-enquiry', 'auction', 'special', 'donation', 'transfer', 'found', 'other'));

-- What the view of the search shows it shows from now on with the lot.
create or replace view asset_found as
  select id, office_id, search, code, code_key, name, category_id, condition, status, acquired_on, fiscal_year, unit_price, capitalised,
    brought_forward, batch_id, unit_id, keeper_id, lot_id
  from asset
  where office_id = current_office() and not withdrawn;
`
