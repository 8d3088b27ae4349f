import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type {
  AmountBasis,
  SettlementCause,
  SettlementState,
  SettlementWay,
} from '@prongsai/domain/loan/settlement'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Trx } from '../database.ts'

export type NewSettlement = {
  readonly loanId: string
  readonly returnId: string
  readonly assetId: AssetId
  readonly pieces: number
  readonly cause: SettlementCause
  readonly foundOn: CivilDate
  readonly netValue: Satang | null
  /** What the card said before the return changed it; null where it did not. */
  readonly conditionBefore: Condition | null
}

/** What has to be made good: opened by a return. */
export async function insertSettlements(
  trx: Trx,
  office: OfficeId,
  made: readonly NewSettlement[],
): Promise<void> {
  if (made.length === 0) return
  await trx
    .insertInto('loan_settlement')
    .values(
      made.map((one) => ({
        office_id: office,
        loan_id: one.loanId,
        return_id: one.returnId,
        asset_id: one.assetId,
        pieces: one.pieces,
        cause: one.cause,
        state: 'open' as const,
        found_on: one.foundOn,
        net_value: one.netValue,
        condition_before: one.conditionBefore,
        way: null,
        amount: null,
        basis: null,
        reason: null,
        decision_paper: null,
        decided_at: null,
        decided_by: null,
        settled_on: null,
        paper: null,
        settled_by: null,
      })),
    )
    .execute()
}

/** A settlement with the loan and the card that it is of; both are locked by who asks. */
export const settlementOf = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('loan_settlement')
    .select([
      'id',
      'loan_id as loanId',
      'return_id as returnId',
      'asset_id as assetId',
      'pieces',
      'cause',
      'state',
      'found_on as foundOn',
      'way',
      'amount',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

/** What a return opened. */
export const settlementsOfReturn = (trx: Trx, office: OfficeId, returnId: string) =>
  trx
    .selectFrom('loan_settlement')
    .select(['id', 'state', 'asset_id as assetId', 'cause', 'condition_before as conditionBefore'])
    .where('office_id', '=', office)
    .where('return_id', '=', returnId)
    .execute()

type Changed = {
  readonly id: string
  readonly state: SettlementState
  /** null: decided no more. */
  readonly decided?: null | {
    readonly way: SettlementWay
    readonly amount: Satang | null
    readonly basis: AmountBasis | null
    readonly reason: string
    readonly paper: string
    readonly at: string
    readonly by: PersonId
  }
  readonly settled?: {
    readonly on: CivilDate
    readonly paper: string
    readonly note: string
    readonly by: PersonId
  }
}

const undecided = {
  way: null,
  amount: null,
  basis: null,
  reason: null,
  decision_paper: null,
  decided_at: null,
  decided_by: null,
} as const

export async function saveSettlement(
  trx: Trx,
  office: OfficeId,
  { id, state, decided, settled }: Changed,
): Promise<void> {
  await trx
    .updateTable('loan_settlement')
    .set({
      state,
      ...(decided === null ? undecided : {}),
      ...(decided === undefined || decided === null
        ? {}
        : {
            way: decided.way,
            amount: decided.amount,
            basis: decided.basis,
            reason: decided.reason,
            decision_paper: decided.paper,
            decided_at: decided.at,
            decided_by: decided.by,
          }),
      ...(settled === undefined
        ? {}
        : { settled_on: settled.on, paper: settled.paper, note: settled.note, settled_by: settled.by }),
    })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}
