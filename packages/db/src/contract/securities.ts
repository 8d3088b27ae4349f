import type { ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { SecurityEnd, SecurityKind, SecurityOf } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Trx } from '../database.ts'

export type NewSecurity = {
  readonly contractId: ContractId
  readonly of: SecurityOf
  readonly kind: SecurityKind
  readonly number: string
  readonly issuer: string
  readonly amount: Satang
  readonly issuedOn: CivilDate
  readonly receivedOn: CivilDate
  readonly expiresOn: CivilDate | null
  readonly madeAt: string
  readonly madeBy: PersonId
  /** Of what is written as it went. */
  readonly ended?: Ended
}

export const insertSecurity = (trx: Trx, office: OfficeId, made: NewSecurity) =>
  trx
    .insertInto('contract_security')
    .values({
      office_id: office,
      contract_id: made.contractId,
      of: made.of,
      kind: made.kind,
      number: made.number,
      issuer: made.issuer,
      amount: made.amount,
      issued_on: made.issuedOn,
      received_on: made.receivedOn,
      expires_on: made.expiresOn,
      ended_on: made.ended?.on ?? null,
      ended_how: made.ended?.how ?? null,
      ended_paper: made.ended?.paper ?? null,
      ended_reason: made.ended?.reason ?? null,
      made_at: made.madeAt,
      made_by: made.madeBy,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export type Ended = {
  readonly on: CivilDate
  readonly how: SecurityEnd
  readonly paper: string
  readonly reason: string
}

/** How and on which day it went; null where that is taken back. */
export const endSecurity = (
  trx: Trx,
  office: OfficeId,
  { id, ended }: { readonly id: string; readonly ended: Ended | null },
) =>
  trx
    .updateTable('contract_security')
    .set({
      ended_on: ended?.on ?? null,
      ended_how: ended?.how ?? null,
      ended_paper: ended?.paper ?? null,
      ended_reason: ended?.reason ?? null,
    })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Undone = { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string }

export const undoSecurity = (trx: Trx, office: OfficeId, { id, at, by, reason }: Undone) =>
  trx
    .updateTable('contract_security')
    .set({ undone_at: at, undone_by: by, undo_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
