import type { ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { EndingHow, Released, ReviewOutcome } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

/** Who decided, when, in which post and in whose place. */
export type DecidedBy = {
  readonly at: string
  readonly by: PersonId
  readonly position: string
  readonly actingFor: string | null
}

type Reviewed = DecidedBy & {
  readonly contractId: ContractId
  readonly outcome: ReviewOutcome
  readonly on: CivilDate
  readonly consentPaper: string
  readonly reason: string
}

export const insertReview = (trx: Trx, office: OfficeId, review: Reviewed) =>
  trx
    .insertInto('contract_review')
    .values({
      office_id: office,
      contract_id: review.contractId,
      outcome: review.outcome,
      on_day: review.on,
      consent_paper: review.consentPaper,
      reason: review.reason,
      at: review.at,
      by: review.by,
      position: review.position,
      acting_for: review.actingFor,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

type Ended = DecidedBy & {
  readonly contractId: ContractId
  readonly how: EndingHow
  readonly ground: string
  readonly reason: string
  readonly benefit: string
  readonly on: CivilDate
  readonly notifiedOn: CivilDate | null
  readonly paper: string
  readonly released: readonly Released[]
}

/** A contract that binds, ended. */
export async function insertEnding(trx: Trx, office: OfficeId, ended: Ended): Promise<void> {
  await trx
    .insertInto('contract_ending')
    .values({
      office_id: office,
      contract_id: ended.contractId,
      how: ended.how,
      ground: ended.ground,
      reason: ended.reason,
      benefit: ended.benefit,
      on_day: ended.on,
      notified_on: ended.notifiedOn,
      paper: ended.paper,
      released: JSON.stringify(ended.released),
      proposed_on: null,
      proposed_paper: null,
      at: ended.at,
      by: ended.by,
      position: ended.position,
      acting_for: ended.actingFor,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await setStatus(trx, office, { id: ended.contractId, from: ['active'], to: 'ended', closedOn: null })
}

type Standing = {
  readonly id: ContractId
  readonly from: readonly ('active' | 'ended' | 'closed')[]
  readonly to: 'active' | 'ended' | 'closed'
  readonly closedOn: CivilDate | null
}

/** Where a contract stands from then on; one that stands elsewhere meanwhile is not moved. */
export const setStatus = (trx: Trx, office: OfficeId, { id, from, to, closedOn }: Standing) =>
  trx
    .updateTable('contract')
    .set({ status: to, closed_on: closedOn })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('id')
    .executeTakeFirstOrThrow()

/** Of the ending that stands: when the contractor had it, or by which letter he is proposed as ผู้ทิ้งงาน. */
export const tellEnding = (
  trx: Trx,
  office: OfficeId,
  {
    id,
    told,
  }: {
    readonly id: ContractId
    readonly told:
      | { readonly notified_on: CivilDate }
      | { readonly proposed_on: CivilDate; readonly proposed_paper: string }
  },
) =>
  trx
    .updateTable('contract_ending')
    .set(told)
    .where('office_id', '=', office)
    .where('contract_id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

type Claimed = {
  readonly contractId: ContractId
  readonly receivedOn: CivilDate
  readonly amount: Satang
  readonly subject: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertClaim = (trx: Trx, office: OfficeId, claim: Claimed) =>
  trx
    .insertInto('contract_claim')
    .values({
      office_id: office,
      contract_id: claim.contractId,
      received_on: claim.receivedOn,
      amount: claim.amount,
      subject: claim.subject,
      decided_on: null,
      granted: null,
      decision: null,
      ministry_paper: '',
      notified_on: null,
      notice_paper: '',
      made_at: claim.madeAt,
      made_by: claim.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export type ClaimMoved =
  | { readonly extended: true }
  | {
      readonly decided_on: CivilDate
      readonly granted: Satang
      readonly decision: string
      readonly ministry_paper: string
    }
  | { readonly notified_on: CivilDate; readonly notice_paper: string }

export const moveClaim = (
  trx: Trx,
  office: OfficeId,
  { id, moved }: { readonly id: ContractId; readonly moved: ClaimMoved },
) =>
  trx
    .updateTable('contract_claim')
    .set((row) => ({ ...moved, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('contract_id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Fined = {
  readonly contractId: ContractId
  readonly part: Satang
  readonly amount: Satang
  readonly subcontractor: string
  readonly reason: string
  readonly paper: string
  readonly on: CivilDate
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertFine = (trx: Trx, office: OfficeId, fine: Fined) =>
  trx
    .insertInto('contract_fine')
    .values({
      office_id: office,
      contract_id: fine.contractId,
      part: fine.part,
      amount: fine.amount,
      subcontractor: fine.subcontractor,
      reason: fine.reason,
      paper: fine.paper,
      on_day: fine.on,
      made_at: fine.madeAt,
      made_by: fine.madeBy,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** At which steps of its purchase papers are attached, and whether any is attached to the contract itself. */
export async function papersThere(
  db: ReadDb | Trx,
  office: OfficeId,
  { purchase, contract }: { readonly purchase: string; readonly contract: string },
): Promise<{ readonly steps: readonly string[]; readonly ofContract: boolean }> {
  const rows = await db
    .selectFrom('attachment')
    .select(['step', 'subject_kind as kind'])
    .distinct()
    .where('office_id', '=', office)
    .where('removed_at', 'is', null)
    .where('subject_id', 'in', [purchase, contract])
    .execute()
  return {
    steps: rows.flatMap(({ step, kind }) => (kind === 'purchase' && step !== null ? [step] : [])),
    ofContract: rows.some(({ kind }) => kind !== 'purchase'),
  }
}
