import type { OfficeId, PersonId, PurchaseId, SupplierId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { AppealOutcome } from '@prongsai/domain/procurement/purchase'
import type { Trx } from '../database.ts'

type Made = { readonly purchaseId: PurchaseId; readonly madeAt: string; readonly madeBy: PersonId }
type NewComment = Made & {
  readonly receivedOn: CivilDate
  readonly sender: string
  readonly said: string
}

export const insertComment = (trx: Trx, office: OfficeId, made: NewComment) =>
  trx
    .insertInto('purchase_comment')
    .values({
      office_id: office,
      purchase_id: made.purchaseId,
      received_on: made.receivedOn,
      sender: made.sender,
      said: made.said,
      answer: null,
      answered_on: null,
      made_at: made.madeAt,
      made_by: made.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const answerComment = (
  trx: Trx,
  office: OfficeId,
  { id, answer, on }: { readonly id: string; readonly answer: string; readonly on: CivilDate },
) =>
  trx
    .updateTable('purchase_comment')
    .set({ answer, answered_on: on })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type NewAppeal = Made & {
  readonly supplierId: SupplierId
  readonly receivedOn: CivilDate
  readonly subject: string
}

export const insertAppeal = (trx: Trx, office: OfficeId, made: NewAppeal) =>
  trx
    .insertInto('purchase_appeal')
    .values({
      office_id: office,
      purchase_id: made.purchaseId,
      supplier_id: made.supplierId,
      received_on: made.receivedOn,
      subject: made.subject,
      decided_on: null,
      agrees: null,
      decision: null,
      forwarded_on: null,
      board_received_on: null,
      ended_on: null,
      outcome: null,
      made_at: made.madeAt,
      made_by: made.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export type AppealChange = {
  readonly id: string
  readonly decided?: { readonly on: CivilDate; readonly agrees: boolean; readonly decision: string }
  readonly forwardedOn?: CivilDate
  readonly boardReceivedOn?: CivilDate
  /** One more time that the board has taken for itself. */
  readonly extended?: true
  readonly ended?: { readonly on: CivilDate; readonly outcome: AppealOutcome }
}

export const saveAppeal = (trx: Trx, office: OfficeId, change: AppealChange) =>
  trx
    .updateTable('purchase_appeal')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(change.decided === undefined
        ? {}
        : {
            decided_on: change.decided.on,
            agrees: change.decided.agrees,
            decision: change.decided.decision,
          }),
      ...(change.forwardedOn === undefined ? {} : { forwarded_on: change.forwardedOn }),
      ...(change.boardReceivedOn === undefined ? {} : { board_received_on: change.boardReceivedOn }),
      ...(change.extended === undefined ? {} : { board_extensions: row('board_extensions', '+', 1) }),
      ...(change.ended === undefined ? {} : { ended_on: change.ended.on, outcome: change.ended.outcome }),
    }))
    .where('office_id', '=', office)
    .where('id', '=', change.id)
    .returning('id')
    .executeTakeFirstOrThrow()
