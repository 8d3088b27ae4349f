import { sql } from 'kysely'
import type { OfficeId, PersonId, PurchaseId, SupplierId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

/** A supplier that stands, not one that was merged into another. */
export const standingSupplier = (db: ReadDb | Trx, office: OfficeId, id: SupplierId) =>
  db
    .selectFrom('supplier')
    .select(['id', 'name', 'kind'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .executeTakeFirst()

type Invitation = { readonly purchaseId: PurchaseId; readonly supplierId: SupplierId; readonly on: CivilDate }

/** One who was taken out is put in again by inviting him anew. */
export const insertInvitee = (trx: Trx, office: OfficeId, { purchaseId, supplierId, on }: Invitation) =>
  trx
    .insertInto('purchase_invitee')
    .values({ office_id: office, purchase_id: purchaseId, supplier_id: supplierId, on_day: on })
    .onConflict((there) =>
      there
        .columns(['office_id', 'purchase_id', 'supplier_id'])
        .doUpdateSet({ on_day: on, withdrawn: false }),
    )
    .execute()

/** Under whichever name he was asked before what stands for him was merged. */
export const withdrawInvitee = (
  trx: Trx,
  office: OfficeId,
  { purchaseId, supplierId }: Omit<Invitation, 'on'>,
) =>
  trx
    .updateTable('purchase_invitee')
    .set({ withdrawn: true })
    .where('office_id', '=', office)
    .where('purchase_id', '=', purchaseId)
    .where('supplier_id', 'in', sql<SupplierId>`(select merged_suppliers(${supplierId}))`)
    .returning('supplier_id')
    .executeTakeFirstOrThrow()

type NewOffer = {
  readonly purchaseId: PurchaseId
  readonly supplierId: SupplierId
  readonly offeredOn: CivilDate
  readonly price: Satang
  readonly note: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertOffer = (trx: Trx, office: OfficeId, made: NewOffer) =>
  trx
    .insertInto('purchase_offer')
    .values({
      office_id: office,
      purchase_id: made.purchaseId,
      supplier_id: made.supplierId,
      offered_on: made.offeredOn,
      price: made.price,
      agreed_price: null,
      score: null,
      qualified: null,
      exclusion_reason: null,
      winner_reason: null,
      note: made.note,
      made_at: made.madeAt,
      made_by: made.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

type Judged = {
  readonly id: string
  readonly qualified: boolean
  readonly exclusionReason: string | null
  readonly score: number | null
  readonly agreedPrice: Satang | null
}

/** One that is left out does not win. */
export const saveJudgement = (
  trx: Trx,
  office: OfficeId,
  { id, qualified, exclusionReason, score, agreedPrice }: Judged,
) =>
  trx
    .updateTable('purchase_offer')
    .set({
      qualified,
      exclusion_reason: exclusionReason,
      score,
      agreed_price: agreedPrice,
      ...(qualified ? {} : { winner: false, winner_reason: null }),
    })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Winner = { readonly purchaseId: PurchaseId; readonly id: string; readonly reason: string }

/** One wins: whoever was chosen before is chosen no more. */
export async function saveWinner(
  trx: Trx,
  office: OfficeId,
  { purchaseId, id, reason }: Winner,
): Promise<void> {
  await trx
    .updateTable('purchase_offer')
    .set({ winner: false, winner_reason: null })
    .where('office_id', '=', office)
    .where('purchase_id', '=', purchaseId)
    .where('winner', '=', true)
    .execute()
  await trx
    .updateTable('purchase_offer')
    .set({ winner: true, winner_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export const withdrawOffer = (
  trx: Trx,
  office: OfficeId,
  gone: { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string },
) =>
  trx
    .updateTable('purchase_offer')
    .set({
      winner: false,
      winner_reason: null,
      withdrawn_at: gone.at,
      withdrawn_by: gone.by,
      withdraw_reason: gone.reason,
    })
    .where('office_id', '=', office)
    .where('id', '=', gone.id)
    .returning('id')
    .executeTakeFirstOrThrow()
