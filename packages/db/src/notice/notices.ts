import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { withLines, type NoticeLine } from '@prongsai/domain/notice/notice'
import type { Db, ReadDb, Trx } from '../database.ts'

type Told = {
  readonly person: PersonId
  readonly matter: string
  readonly on: CivilDate
  readonly lines: readonly NoticeLine[]
  readonly at: string
}

/** Tells a person; what he was told of the same matter on the same day grows, and is unread again. */
export async function tell(
  trx: Trx,
  office: OfficeId,
  { person, matter, on, lines, at }: Told,
): Promise<void> {
  const before = await trx
    .selectFrom('notice')
    .select(['id', 'lines'])
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .where('matter', '=', matter)
    .where('on_day', '=', on)
    .forUpdate()
    .executeTakeFirst()
  if (before === undefined)
    await trx
      .insertInto('notice')
      .values({
        office_id: office,
        person_id: person,
        matter,
        on_day: on,
        lines: JSON.stringify(lines),
        made_at: at,
        read_at: null,
        mailed_at: null,
      })
      .execute()
  else
    await trx
      .updateTable('notice')
      .set({ lines: JSON.stringify(withLines(before.lines, lines)), read_at: null })
      .where('office_id', '=', office)
      .where('id', '=', before.id)
      .execute()
}

/** What a person was told, the newest first; what he has read only of the last while. */
export const noticesOf = (
  db: ReadDb,
  office: OfficeId,
  { person, limit }: { readonly person: PersonId; readonly limit: number },
) =>
  db
    .selectFrom('notice')
    .select(['id', 'matter', 'on_day as on', 'lines', 'read_at as readAt'])
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const markRead = (
  trx: Trx,
  office: OfficeId,
  { person, id, at }: { readonly person: PersonId; readonly id: string; readonly at: string },
) =>
  trx
    .updateTable('notice')
    .set({ read_at: at })
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()

/** Every office that is at work: asked before there is one to speak for. */
export async function officesAtWork(db: Db): Promise<readonly OfficeId[]> {
  const { rows } = await sql<{ office: OfficeId }>`select office_id as office from offices_at_work()`.execute(
    db,
  )
  return rows.map(({ office }) => office)
}
