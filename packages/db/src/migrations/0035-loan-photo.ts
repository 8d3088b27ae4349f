import { sql, type Kysely } from 'kysely'

/** Photos of one thing of a loan, as it went and as it came back. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(ofThing).execute(db)
}

const ofThing = `
alter table attachment add column asset_id uuid, add column passing text,
  add foreign key (office_id, asset_id) references asset,
  add constraint attachment_of_thing check (
    (asset_id is null) = (passing is null)
    and (passing is null or (subject_kind = 'loan' and passing in ('out', 'back')))),
  -- What shows one thing does not stand for the whole loan.
  add constraint attachment_thing_no_cover check (asset_id is null or not cover);
create index attachment_of_asset on attachment (office_id, asset_id, attached_at)
  where asset_id is not null and removed_at is null;
alter table upload add column asset_id uuid, add column passing text,
  add foreign key (office_id, asset_id) references asset,
  add constraint upload_of_thing check (
    (asset_id is null) = (passing is null)
    and (passing is null or (subject_kind = 'loan' and passing in ('out', 'back'))));
`
