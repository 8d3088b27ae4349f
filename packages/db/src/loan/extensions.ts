import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ExtensionStatus } from '@prongsai/domain/loan/extension'
import type { Trx } from '../database.ts'

export const insertExtension = (
  trx: Trx,
  office: OfficeId,
  made: {
    readonly loanId: string
    readonly wasDue: CivilDate
    readonly to: CivilDate
    readonly reason: string
    readonly at: string
    readonly by: PersonId
  },
): Promise<{ id: string }> =>
  trx
    .insertInto('loan_extension')
    .values({
      office_id: office,
      loan_id: made.loanId,
      status: 'requested',
      was_due: made.wasDue,
      to_day: made.to,
      reason: made.reason,
      asked_at: made.at,
      asked_by: made.by,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** An extension; its loan is locked by who asks. */
export const extensionOf = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('loan_extension')
    .select(['id', 'loan_id as loanId', 'status', 'to_day as to', 'was_due as wasDue', 'asked_by as askedBy'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

/** The extension of a loan that waits to be decided. */
export const waitingExtension = (trx: Trx, office: OfficeId, loanId: string) =>
  trx
    .selectFrom('loan_extension')
    .select(['id', 'to_day as to', 'was_due as wasDue', 'asked_by as askedBy'])
    .where('office_id', '=', office)
    .where('loan_id', '=', loanId)
    .where('status', '=', 'requested')
    .executeTakeFirst()

/** What is not out any more is not asked for any longer. */
export const dropExtension = (
  trx: Trx,
  office: OfficeId,
  { loanId, at }: { readonly loanId: string; readonly at: string },
) =>
  trx
    .updateTable('loan_extension')
    .set({ status: 'cancelled', ended_at: at })
    .where('office_id', '=', office)
    .where('loan_id', '=', loanId)
    .where('status', '=', 'requested')
    .execute()

export const endExtension = (
  trx: Trx,
  office: OfficeId,
  {
    id,
    status,
    at,
  }: {
    readonly id: string
    readonly status: Exclude<ExtensionStatus, 'requested'>
    readonly at: string
  },
) =>
  trx
    .updateTable('loan_extension')
    .set({ status, ended_at: at })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'requested')
    .returning('id')
    .executeTakeFirstOrThrow()

/** What was decided waits to be decided again. */
export const reopenExtension = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .updateTable('loan_extension')
    .set({ status: 'requested', ended_at: null })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
