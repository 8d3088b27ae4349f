import { sql } from 'kysely'
import type { ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PaymentKind } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Trx } from '../database.ts'

export type FoundPaid = {
  readonly gross: Satang
  readonly advanceRecovery: Satang
  readonly retention: Satang
  readonly penalty: Satang
  readonly fine: Satang
  readonly withholding: Satang
  readonly paper: string
  readonly on: CivilDate
}

export type FoundAccepted = {
  readonly instalment: number
  readonly arrivedOn: CivilDate
  readonly on: CivilDate
  readonly paper: string
  readonly gross: Satang
  readonly lateDays: number
  readonly penalty: Satang
  readonly lines: readonly {
    readonly position: number
    readonly quantity: number
    readonly durable: boolean
  }[]
  readonly payment: FoundPaid | null
}

type By = {
  readonly contractId: ContractId
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
  /** Why what lasts is registered no more: it was before the system. */
  readonly registered: string
}

/** ยกมา: an instalment that was accepted whole before the system, marked as found. */
export async function insertFoundAcceptance(
  trx: Trx,
  office: OfficeId,
  { found, made }: { readonly found: FoundAccepted; readonly made: By },
): Promise<void> {
  const { contractId, at, by, position, actingFor, registered } = made
  const delivery = await trx
    .insertInto('contract_delivery')
    .values({
      office_id: office,
      contract_id: contractId,
      instalment: found.instalment,
      arrived_on: found.arrivedOn,
      told_on: found.arrivedOn,
      paper: found.paper,
      note: '',
      status: 'accepted',
      made_at: at,
      made_by: by,
      withdraw_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const acceptance = await trx
    .insertInto('contract_acceptance')
    .values({
      office_id: office,
      delivery_id: delivery.id,
      contract_id: contractId,
      instalment: found.instalment,
      outcome: 'whole',
      on_day: found.on,
      by_head: false,
      gross: found.gross,
      late_days: found.lateDays,
      penalty: found.penalty,
      steps: '[]',
      certificate: found.paper,
      reason: '',
      brought_forward: true,
      at,
      by,
      position,
      acting_for: actingFor,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    with pieces as (
      select n.* from jsonb_to_recordset(${JSON.stringify(found.lines)}::jsonb) as n (position int, quantity int, durable boolean)
    ), delivered as (
      insert into contract_delivery_line (office_id, delivery_id, position, quantity, accepted)
      select ${office}, ${delivery.id}, position, quantity, quantity from pieces
    )
    insert into contract_unregistered (office_id, acceptance_id, position, quantity, reason, made_at, made_by)
    select ${office}, ${acceptance.id}, position, quantity, ${registered}, ${at}, ${by} from pieces where durable
  `.execute(trx)
  if (found.payment !== null)
    await insertFoundPayment(trx, office, {
      paid: found.payment,
      of: { ...made, kind: 'instalment', acceptanceId: acceptance.id },
    })
}

type Of = Pick<By, 'contractId' | 'at' | 'by'> & {
  readonly kind: PaymentKind
  readonly acceptanceId: string | null
}

export async function insertFoundPayment(
  trx: Trx,
  office: OfficeId,
  { paid, of }: { readonly paid: FoundPaid; readonly of: Of },
): Promise<void> {
  await sql`
    insert into contract_payment (office_id, contract_id, acceptance_id, kind, gross, advance_recovery, retention, penalty, fine,
      withholding, paper, on_day, brought_forward, made_at, made_by)
    values (${office}, ${of.contractId}, ${of.acceptanceId}, ${of.kind}, ${paid.gross}, ${paid.advanceRecovery},
      ${paid.retention}, ${paid.penalty}, ${paid.fine}, ${paid.withholding}, ${paid.paper}, ${paid.on}, true, ${of.at}, ${of.by})
  `.execute(trx)
}
