import type { OfficeId, PersonId, PurchaseId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Facts } from '@prongsai/domain/procurement/fact'
import type { StepOutcome } from '@prongsai/domain/procurement/purchase'
import type { Trx } from '../database.ts'

export type NewStep = {
  readonly purchaseId: PurchaseId
  readonly step: string
  readonly on: CivilDate
  readonly facts: Facts
  readonly paper: string
  readonly outcome: StepOutcome
  readonly note: string
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
  readonly clause: string | null
  readonly broughtForward: boolean
}

/** Steps in the order in which they are told: their ids are in it too. */
export async function insertSteps(trx: Trx, office: OfficeId, steps: readonly NewStep[]): Promise<void> {
  for (const step of steps)
    await trx
      .insertInto('purchase_step')
      .values({
        office_id: office,
        purchase_id: step.purchaseId,
        step: step.step,
        on_day: step.on,
        facts: JSON.stringify(step.facts),
        paper: step.paper,
        outcome: step.outcome,
        note: step.note,
        at: step.at,
        by: step.by,
        position: step.position,
        acting_for: step.actingFor,
        clause: step.clause,
        brought_forward: step.broughtForward,
      })
      .execute()
}

type Undone = {
  readonly purchaseId: PurchaseId
  readonly steps: readonly string[]
  readonly at: string
  readonly by: PersonId
  readonly reason: string
}

/** Takes back the steps that stand under these names. */
export async function undoSteps(
  trx: Trx,
  office: OfficeId,
  { purchaseId, steps, at, by, reason }: Undone,
): Promise<void> {
  if (steps.length === 0) return
  await trx
    .updateTable('purchase_step')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('purchase_id', '=', purchaseId)
    .where('step', 'in', steps)
    .where('undone_at', 'is', null)
    .where('outcome', '<>', 'returned')
    .returning('id')
    .executeTakeFirstOrThrow()
}
