import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Trx } from '../database.ts'

type Passing = {
  readonly loanId: string
  readonly on: CivilDate
  readonly at: string
  readonly by: PersonId
  readonly signature: string | null
}

const never = { undone_at: null, undone_by: null, undo_reason: null } as const

export const insertHandOver = (
  trx: Trx,
  office: OfficeId,
  made: Passing & { readonly onPaper: boolean },
): Promise<{ id: string }> =>
  trx
    .insertInto('loan_hand_over')
    .values({
      office_id: office,
      loan_id: made.loanId,
      on_day: made.on,
      at: made.at,
      by: made.by,
      signature: made.signature,
      on_paper: made.onPaper,
      ...never,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const insertReturn = (
  trx: Trx,
  office: OfficeId,
  made: Passing & { readonly note: string },
): Promise<{ id: string }> =>
  trx
    .insertInto('loan_return')
    .values({
      office_id: office,
      loan_id: made.loanId,
      on_day: made.on,
      at: made.at,
      by: made.by,
      signature: made.signature,
      note: made.note,
      ...never,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** The hand-over that stands. */
export const handOverOf = (trx: Trx, office: OfficeId, loanId: string) =>
  trx
    .selectFrom('loan_hand_over')
    .select(['id', 'on_day as on'])
    .where('office_id', '=', office)
    .where('loan_id', '=', loanId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()

/** The latest return that stands. */
export const latestReturn = (trx: Trx, office: OfficeId, loanId: string) =>
  trx
    .selectFrom('loan_return')
    .select(['id', 'on_day as on'])
    .where('office_id', '=', office)
    .where('loan_id', '=', loanId)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

type Undone = {
  readonly id: string
  readonly at: string
  readonly by: PersonId
  readonly reason: string
}

const undo = (table: 'loan_hand_over' | 'loan_return') => (trx: Trx, office: OfficeId, undone: Undone) =>
  trx
    .updateTable(table)
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('office_id', '=', office)
    .where('id', '=', undone.id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

export const undoHandOver = undo('loan_hand_over')
export const undoReturn = undo('loan_return')
