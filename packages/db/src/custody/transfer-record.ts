import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { TransferKind, TransferStatus } from '@prongsai/domain/custody/transfer'
import type { ReadDb } from '../database.ts'

export type TransferRecordLine = {
  readonly assetId: AssetId
  readonly code: string
  readonly name: string
  readonly pieces: number
  readonly quantity: number
  readonly countingUnit: string
  readonly condition: Condition
  /** Satang, as text. */
  readonly unitPrice: string | null
  readonly outcome: 'offered' | 'accepted' | 'refused' | 'withdrawn'
  readonly refusedReason: string | null
}

export type TransferRecordRow = {
  readonly id: string
  readonly number: number
  readonly fiscalYear: number
  readonly kind: TransferKind
  readonly status: TransferStatus
  readonly fromUnitId: UnitId
  readonly fromUnit: string
  /** In whose name it was; null where the division gives. */
  readonly fromKeeper: string | null
  readonly toUnitId: UnitId
  readonly toUnit: string
  readonly toKeeperId: PersonId | null
  readonly toKeeper: string | null
  readonly toKeeperPosition: string | null
  readonly toPlace: string
  readonly day: CivilDate
  readonly reason: string
  readonly paper: string
  readonly offeredAt: Date
  readonly offeredById: PersonId
  readonly offeredBy: string
  readonly offeredByPosition: string
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly answeredByPosition: string | null
  readonly answerReason: string | null
  readonly witness: string | null
  readonly witnessPosition: string | null
  readonly signature: string | null
  readonly lines: readonly TransferRecordLine[]
}

/** One note with all of its lines, a line for each card. */
export async function transferRecord(
  db: ReadDb,
  office: OfficeId,
  id: string,
): Promise<TransferRecordRow | undefined> {
  const statement = sql<TransferRecordRow>`(
    select t.id, t.number, t.fiscal_year as "fiscalYear", t.kind, t.status, t.from_unit_id as "fromUnitId",
      f.name as "fromUnit", g.name as "fromKeeper", t.to_unit_id as "toUnitId", u.name as "toUnit", t.to_keeper_id as "toKeeperId",
      k.name as "toKeeper", k.position as "toKeeperPosition", t.to_place as "toPlace", t.day, t.reason, t.paper,
      t.offered_at as "offeredAt", t.offered_by as "offeredById", o.name as "offeredBy",
      o.position as "offeredByPosition", t.answered_at as "answeredAt", w.name as "answeredBy",
      w.position as "answeredByPosition", t.answer_reason as "answerReason", x.name as witness,
      x.position as "witnessPosition", t.signature,
      (select coalesce(jsonb_agg(to_jsonb(line) order by line.place), '[]') from (
        select min(l.position) as place, a.id as "assetId", a.code, a.name,
          sum(upper(l.slots) - lower(l.slots))::int as pieces, a.quantity, a.counting_unit as "countingUnit",
          a.condition, a.unit_price::text as "unitPrice", min(l.outcome) as outcome,
          min(l.refused_reason) as "refusedReason"
        from transfer_line l join asset a on a.office_id = ${office} and a.id = l.asset_id
        where l.office_id = ${office} and l.transfer_id = t.id group by a.office_id, a.id
      ) as line) as lines
    from transfer t
    join unit f on f.office_id = ${office} and f.id = t.from_unit_id
    join unit u on u.office_id = ${office} and u.id = t.to_unit_id
    join person o on o.office_id = ${office} and o.id = t.offered_by
    left join person g on g.office_id = ${office} and g.id = t.from_keeper_id
    left join person k on k.office_id = ${office} and k.id = t.to_keeper_id
    left join person w on w.office_id = ${office} and w.id = t.answered_by
    left join person x on x.office_id = ${office} and x.id = t.witnessed_by
    where t.office_id = ${office} and t.id = ${id}
  )`
  return db.selectFrom(statement.as('note')).selectAll().executeTakeFirst()
}
