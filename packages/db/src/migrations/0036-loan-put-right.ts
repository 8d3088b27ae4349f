import { sql, type Kysely } from 'kysely'

/** What a return changed of a card, so that it can be taken back; and no longer term is asked for of what is back. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(putRight).execute(db)
}

const putRight = `
-- Of a card that says something else since the return: what it said before.
alter table loan_settlement add condition_before text
  check (condition_before in ('usable', 'damaged', 'deteriorated', 'lost', 'surplus', 'unknown'));

update loan_extension e set status = 'cancelled', ended_at = coalesce(l.ended_at, e.asked_at)
from loan l
where l.office_id = e.office_id and l.id = e.loan_id and e.status = 'requested' and l.status <> 'out';

-- Pieces beside a card's first, by whose holder the card is listed: few, and asked for by every list of a holder.
create index custody_beside_first on custody (office_id, unit_id, keeper_id, asset_id)
  where upper_inf(during) and lower(slots) > 1;
`
