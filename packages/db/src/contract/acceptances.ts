import type { AcceptanceId, ContractId, DeliveryId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { AcceptanceOutcome, PenaltyLine } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Trx } from '../database.ts'
import type { TakenBack } from './deliveries.ts'

export type NewAcceptance = {
  readonly contractId: ContractId
  readonly delivery: DeliveryId
  readonly instalment: number
  readonly outcome: AcceptanceOutcome
  readonly on: CivilDate
  readonly byHead: boolean
  readonly gross: Satang
  readonly lateDays: number
  readonly penalty: Satang
  readonly steps: readonly PenaltyLine[]
  readonly certificate: string
  readonly reason: string
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
}

export const insertAcceptance = (trx: Trx, office: OfficeId, made: NewAcceptance) =>
  trx
    .insertInto('contract_acceptance')
    .values({
      office_id: office,
      delivery_id: made.delivery,
      contract_id: made.contractId,
      instalment: made.instalment,
      outcome: made.outcome,
      on_day: made.on,
      by_head: made.byHead,
      gross: made.gross,
      late_days: made.lateDays,
      penalty: made.penalty,
      steps: JSON.stringify(made.steps),
      certificate: made.certificate,
      reason: made.reason,
      at: made.at,
      by: made.by,
      position: made.position,
      acting_for: made.actingFor,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const undoAcceptance = (
  trx: Trx,
  office: OfficeId,
  { acceptance, at, by, reason }: TakenBack & { readonly acceptance: AcceptanceId },
) =>
  trx
    .updateTable('contract_acceptance')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', acceptance)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
