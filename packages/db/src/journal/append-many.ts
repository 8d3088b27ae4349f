import { sql } from 'kysely'
import type { Trx } from '../database.ts'

/** Appends many entries in their order, by one statement. */
export async function appendMany(trx: Trx, bodies: readonly string[]): Promise<void> {
  await sql`
    select journal_append(body)
    from (select body from unnest(${bodies}::text[]) with ordinality as told (body, place) order by place) as told
  `.execute(trx)
}
