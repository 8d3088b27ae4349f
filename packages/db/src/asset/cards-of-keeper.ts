import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'

export type KeptCard = {
  readonly id: AssetId
  readonly code: string
  readonly name: string
  readonly place: string
}

/** What a person holds pieces of now, by their codes. */
export function cardsOfKeeper(
  db: ReadDb,
  office: OfficeId,
  { keeper, limit }: { readonly keeper: PersonId; readonly limit: number },
): Promise<KeptCard[]> {
  const rows = sql<KeptCard>`(
    select distinct on (a.code collate "C", a.id) a.id, a.code, a.name, c.place
    from custody c join asset a on a.office_id = ${office} and a.id = c.asset_id and not a.withdrawn
    where c.office_id = ${office} and c.keeper_id = ${keeper} and upper_inf(c.during)
    order by a.code collate "C", a.id limit ${limit})`
  return db.selectFrom(rows.as('kept')).selectAll().execute()
}
