import { sql } from 'kysely'
import type { NameKind, NameOpening } from '@prongsai/domain/intake/intake'
import type { ReadDb, Trx } from '../database.ts'
import type { IntakeKey } from './save-batch.ts'

/** The names that the rows write, and those whose match was kept from before. */
export async function namesOf(db: ReadDb | Trx, { office, intake }: IntakeKey) {
  return db
    .selectFrom('intake_name')
    .select(['kind', 'written', 'rows', 'match_id as matchId', 'opening', 'answered'])
    .where('office_id', '=', office)
    .where('intake_id', '=', intake)
    .where('rows', '>', 0)
    .orderBy('kind')
    .orderBy('written')
    .execute()
}

export type WrittenName = Awaited<ReturnType<typeof namesOf>>[number]

/** Counts the names anew after a reading; a match that was answered stays. */
export async function recountNames(trx: Trx, { office, intake }: IntakeKey): Promise<void> {
  await sql`
    update intake_name set rows = 0 where office_id = ${office} and intake_id = ${intake}
  `.execute(trx)
  await sql`
    insert into intake_name (office_id, intake_id, kind, written, rows, answered)
    select ${office}, ${intake}, kind, written, count(*), false
    from intake_row, lateral (values ('unit', unit_name), ('category', category_name)) as n (kind, written)
    where office_id = ${office} and intake_id = ${intake}
    group by kind, written
    on conflict (office_id, intake_id, kind, written) do update set rows = excluded.rows
  `.execute(trx)
}

export type NameMatch = {
  readonly kind: NameKind
  readonly written: string
  readonly matchId: string | null
  readonly opening: NameOpening | null
  readonly answered: boolean
}

export async function setMatch(trx: Trx, { office, intake }: IntakeKey, match: NameMatch): Promise<void> {
  await trx
    .updateTable('intake_name')
    .set({
      match_id: match.matchId,
      opening: match.opening === null ? null : JSON.stringify(match.opening),
      answered: match.answered,
    })
    .where('office_id', '=', office)
    .where('intake_id', '=', intake)
    .where('kind', '=', match.kind)
    .where('written', '=', match.written)
    .returning('written')
    .executeTakeFirstOrThrow()
}

/** Names that registering rows use and that are not matched yet. */
export async function countUnmatched(db: ReadDb | Trx, { office, intake }: IntakeKey): Promise<number> {
  const rows = await db
    .selectFrom(
      sql<{ names: number }>`(
    select count(*)::int as names from intake_name n
    where n.office_id = ${office} and n.intake_id = ${intake} and n.match_id is null and exists (
      select from intake_row r
      where r.office_id = n.office_id and r.intake_id = n.intake_id and r.verdict in ('ready', 'note')
        and case n.kind when 'unit' then r.unit_name else r.category_name end = n.written
    )
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows[0]?.names ?? 0
}
