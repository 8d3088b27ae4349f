import { sql } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { TransferKind, TransferStatus } from '@prongsai/domain/custody/transfer'
import type { ReadDb } from '../database.ts'

export type TransferRow = {
  readonly id: string
  readonly number: string
  readonly kind: TransferKind
  readonly status: TransferStatus
  readonly fromUnit: string
  readonly toUnit: string
  readonly toKeeper: string | null
  readonly toPlace: string
  readonly day: CivilDate
  readonly reason: string
  readonly offeredAt: Date
  readonly offeredBy: string
  readonly answeredAt: Date | null
  readonly cards: number
  readonly pieces: number
  /** The first of its cards, by which people know the note. */
  readonly first: string
}

export const transferPage = 50

type Asked = {
  readonly box: 'incoming' | 'outgoing' | 'all'
  readonly person: PersonId
  /** The divisions for which the person receives and gives: 'office' where all of them. */
  readonly units: 'office' | readonly UnitId[]
  readonly before?: string | undefined
}

/** Notes, the newest first: what waits for this person, what he or his division waits for, or all. */
export async function transferList(
  db: ReadDb,
  office: OfficeId,
  asked: Asked,
): Promise<readonly TransferRow[]> {
  const rows = sql<TransferRow>`(
    select t.id, t.number || '/' || t.fiscal_year as number, t.kind, t.status, f.name as "fromUnit",
      u.name as "toUnit", k.name as "toKeeper", t.to_place as "toPlace", t.day, t.reason,
      t.offered_at as "offeredAt", o.name as "offeredBy", t.answered_at as "answeredAt", l.cards, l.pieces, l.first
    from transfer t
    join unit f on f.office_id = ${office} and f.id = t.from_unit_id
    join unit u on u.office_id = ${office} and u.id = t.to_unit_id
    join person o on o.office_id = ${office} and o.id = t.offered_by
    left join person k on k.office_id = ${office} and k.id = t.to_keeper_id
    cross join lateral (
      select count(distinct l.asset_id)::int as cards, sum(upper(l.slots) - lower(l.slots))::int as pieces,
        min(a.name) filter (where l.position = 1) as first
      from transfer_line l join asset a on a.office_id = ${office} and a.id = l.asset_id
      where l.office_id = ${office} and l.transfer_id = t.id
    ) as l
    where t.office_id = ${office} and ${boxOf(asked)}
      ${asked.before === undefined ? sql`` : sql`and t.id < ${asked.before}::uuid`}
    order by t.id desc limit ${transferPage + 1}
  )`
  return db.selectFrom(rows.as('notes')).selectAll().execute()
}

function boxOf({ box, person, units }: Asked) {
  if (box === 'all') return sql`true`
  const side = box === 'incoming' ? sql.ref('t.to_unit_id') : sql.ref('t.from_unit_id')
  const within = units === 'office' ? sql`true` : sql`${side} = any(${units}::uuid[])`
  return box === 'incoming'
    ? sql`t.status = 'offered' and (t.to_keeper_id = ${person} or (t.to_keeper_id is null and ${within}))`
    : sql`t.status = 'offered' and (t.offered_by = ${person} or ${within})`
}
