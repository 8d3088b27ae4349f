import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ScanPlace } from '@prongsai/domain/scan/scan.input'
import type { ReadDb, Trx } from '../database.ts'

type Unfound = {
  readonly text: string
  readonly key: string
  readonly place: ScanPlace
  readonly by: PersonId
  readonly at: string
}

/** Keeps a code that was found nowhere; one that was scanned before is counted. One that is set aside stays so. */
export async function keepUnknown(
  trx: Trx,
  office: OfficeId,
  { text, key, place, by, at }: Unfound,
): Promise<void> {
  await sql`
    insert into scan_unknown as s (office_id, text, scan_key, place, first_at, first_by, last_at, last_by)
    values (${office}, ${text}, ${key}, ${place}, ${at}, ${by}, ${at}, ${by})
    on conflict (office_id, scan_key) where state <> 'bound'
    do update set times = s.times + 1, last_at = excluded.last_at, last_by = excluded.last_by, place = excluded.place
  `.execute(trx)
}

/** รหัสที่ยังไม่พบในทะเบียน */
export type UnknownScan = {
  readonly id: string
  readonly text: string
  readonly times: number
  readonly place: ScanPlace
  readonly firstAt: Date
  readonly lastAt: Date
  readonly lastBy: string
  readonly reason: string | null
}

const mostShown = 200

/**
 * The codes that wait, or that were set aside, the last scanned first. One that a card has been registered under since
 * waits no longer.
 */
export function unknownScans(
  db: ReadDb,
  office: OfficeId,
  state: 'open' | 'set-aside',
): Promise<UnknownScan[]> {
  const statement = sql<UnknownScan>`(
    select s.id, s.text, s.times, s.place, s.first_at as "firstAt", s.last_at as "lastAt", p.name as "lastBy", s.reason
    from scan_unknown s
    join person p on p.office_id = ${office} and p.id = s.last_by
    where s.office_id = ${office} and s.state = ${state}
      and not exists (
        select from asset a where a.office_id = ${office} and a.code_key = s.scan_key and not a.withdrawn)
    order by s.last_at desc, s.id limit ${mostShown}
  )`
  return db.selectFrom(statement.as('unknown')).selectAll().orderBy('lastAt', 'desc').orderBy('id').execute()
}

export const lockUnknown = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('scan_unknown')
    .select(['id', 'text', 'state'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Dealing = { readonly by: PersonId; readonly at: string }

export async function setAside(
  trx: Trx,
  office: OfficeId,
  { id, by, at, reason }: Dealing & { readonly id: string; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('scan_unknown')
    .set({ state: 'set-aside', reason, dealt_at: at, dealt_by: by })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** A code that has a card from now on is found, and waits no longer. */
export async function unknownIsBound(
  trx: Trx,
  office: OfficeId,
  { key, by, at }: Dealing & { readonly key: string },
): Promise<void> {
  await trx
    .updateTable('scan_unknown')
    .set({ state: 'bound', reason: null, dealt_at: at, dealt_by: by })
    .where('office_id', '=', office)
    .where('scan_key', '=', key)
    .where('state', '<>', 'bound')
    .execute()
}
