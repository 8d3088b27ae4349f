import { sql } from 'kysely'
import type { ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { NoticeStage } from '@prongsai/domain/contract/contract'
import type { Trx } from '../database.ts'
import { dueRows, type DueRow } from './due-checkpoints.ts'

/**
 * What is open until a day and was told to nobody at the stage at which it is today. A day on which nothing ran is made good:
 * what was missed is told at the stage that stands.
 */
export async function untoldCheckpoints(
  trx: Trx,
  office: OfficeId,
  { until, today }: { readonly until: CivilDate; readonly today: CivilDate },
): Promise<readonly DueRow[]> {
  const stage = sql`case when k.due_on < ${today} then 'late' when k.alert_on <= ${today} then 'due' else 'coming' end`
  return dueRows(
    trx,
    office,
    sql`k.office_id = ${office} and k.open and k.alert_on <= ${until} and c.status in ('active', 'ended')
      and not exists (select from contract_notice n where n.office_id = ${office} and n.contract_id = k.contract_id
        and n.key = k.key and n.due_on = k.due_on and n.stage = ${stage})
      order by k.alert_on, k.contract_id, k.key`,
  )
}

export type NoticeRow = {
  readonly contractId: ContractId
  readonly key: string
  readonly dueOn: CivilDate
  readonly stage: NoticeStage
  readonly person: PersonId
}

/** Writes down who is told of what now; answers those that nobody else has told in the meantime. */
export async function tellOnce(
  trx: Trx,
  office: OfficeId,
  { notices, at }: { readonly notices: readonly NoticeRow[]; readonly at: string },
): Promise<readonly NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    insert into contract_notice (office_id, contract_id, key, due_on, stage, person_id, at)
    select ${office}, n."contractId", n.key, n."dueOn", n.stage, n.person, ${at}
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n ("contractId" uuid, key text, "dueOn" date, stage text,
      person uuid)
    order by 2, 3, 6
    on conflict do nothing
    returning contract_id as "contractId", key, due_on as "dueOn", stage, person_id as person
  `.execute(trx)
  return rows
}
