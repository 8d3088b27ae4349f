import type { AcceptanceId, ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PaymentKind } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Trx } from '../database.ts'
import type { TakenBack } from './deliveries.ts'

export type NewPayment = {
  readonly contractId: ContractId
  readonly acceptanceId: AcceptanceId | null
  readonly kind: PaymentKind
  readonly gross: Satang
  readonly advanceRecovery: Satang
  readonly retention: Satang
  readonly penalty: Satang
  readonly fine: Satang
  readonly withholding: Satang
  readonly paper: string
  readonly on: CivilDate
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertPayment = (trx: Trx, office: OfficeId, made: NewPayment) =>
  trx
    .insertInto('contract_payment')
    .values({
      office_id: office,
      contract_id: made.contractId,
      acceptance_id: made.acceptanceId,
      kind: made.kind,
      gross: made.gross,
      advance_recovery: made.advanceRecovery,
      retention: made.retention,
      penalty: made.penalty,
      fine: made.fine,
      withholding: made.withholding,
      paper: made.paper,
      on_day: made.on,
      made_at: made.madeAt,
      made_by: made.madeBy,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .execute()

export const undoPayment = (
  trx: Trx,
  office: OfficeId,
  { payment, at, by, reason }: TakenBack & { readonly payment: string },
) =>
  trx
    .updateTable('contract_payment')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', payment)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
