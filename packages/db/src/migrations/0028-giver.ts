import { sql, type Kysely } from 'kysely'

/** In whose name a note takes what it offers, and in which division a thing was reported broken. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(givers).execute(db)
}

const givers = `
alter table transfer
  add from_keeper_id uuid,
  add foreign key (office_id, from_keeper_id) references person;
alter table transfer add constraint transfer_of_one_who_leaves
  check (kind <> 'leaving' or from_keeper_id is not null) not valid;

-- Null of a report that was made before: then it is the division that holds the card's first piece.
alter table repair add unit_id uuid, add foreign key (office_id, unit_id) references unit;
`
