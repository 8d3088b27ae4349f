import { sql } from 'kysely'
import type { ContractId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Checkpoint } from '@prongsai/domain/contract/checkpoint'
import type { Trx } from '../database.ts'

type Counted = {
  readonly id: ContractId
  readonly save: readonly Checkpoint[]
  readonly remove: readonly string[]
  /** Of which state of the calendar, and on which day. */
  readonly calendarAt: string
  readonly today: CivilDate
}

/** Writes what a new count changed: in one statement, whatever it is. */
export async function saveCheckpoints(
  trx: Trx,
  office: OfficeId,
  { id, save, remove, calendarAt, today }: Counted,
): Promise<void> {
  const rows = save.map(({ key, kind, number, dueOn, alertOn, turn, metOn, waived }) => ({
    key,
    kind,
    number,
    dueOn,
    alertOn,
    turn,
    metOn,
    waived,
  }))
  await sql`
    with gone as (
      delete from checkpoint where office_id = ${office} and contract_id = ${id} and key = any(${remove}::text[])
    ), kept as (
      insert into checkpoint (office_id, contract_id, key, kind, number, due_on, alert_on, turn, met_on, waived)
      select ${office}, ${id}, n.key, n.kind, n.number, n."dueOn", n."alertOn", n.turn, n."metOn", n.waived
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (key text, kind text, number int, "dueOn" date,
        "alertOn" date, turn text, "metOn" date, waived boolean)
      on conflict (office_id, contract_id, key) do update set kind = excluded.kind, number = excluded.number,
        due_on = excluded.due_on, alert_on = excluded.alert_on, turn = excluded.turn, met_on = excluded.met_on,
        waived = excluded.waived
    )
    update contract set counted_at = ${calendarAt}, counted_on = ${today} where office_id = ${office} and id = ${id}
  `.execute(trx)
}
