import type { ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { FactOutcome } from '@prongsai/domain/contract/contract'
import type { Trx } from '../database.ts'

export type NewFact = {
  readonly contractId: ContractId
  readonly key: string
  readonly outcome: FactOutcome
  readonly on: CivilDate
  readonly paper: string
  readonly note: string
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
  readonly clause: string | null
  readonly broughtForward: boolean
}

export async function insertFacts(trx: Trx, office: OfficeId, facts: readonly NewFact[]): Promise<void> {
  if (facts.length === 0) return
  await trx
    .insertInto('contract_fact')
    .values(
      facts.map((fact) => ({
        office_id: office,
        contract_id: fact.contractId,
        key: fact.key,
        outcome: fact.outcome,
        on_day: fact.on,
        paper: fact.paper,
        note: fact.note,
        at: fact.at,
        by: fact.by,
        position: fact.position,
        acting_for: fact.actingFor,
        clause: fact.clause,
        brought_forward: fact.broughtForward,
        undone_at: null,
        undone_by: null,
        undo_reason: null,
      })),
    )
    .execute()
}

type Undone = {
  readonly contractId: ContractId
  readonly key: string
  readonly at: string
  readonly by: PersonId
  readonly reason: string
}

export const undoFact = (trx: Trx, office: OfficeId, { contractId, key, at, by, reason }: Undone) =>
  trx
    .updateTable('contract_fact')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('contract_id', '=', contractId)
    .where('key', '=', key)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
