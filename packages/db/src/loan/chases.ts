import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Trx } from '../database.ts'

export const insertChase = (
  trx: Trx,
  office: OfficeId,
  made: {
    readonly loanId: string
    readonly on: CivilDate
    readonly how: 'letter' | 'telephone' | 'visit'
    readonly paper: string
    readonly note: string
    readonly at: string
    readonly by: PersonId
  },
) =>
  trx
    .insertInto('loan_chase')
    .values({
      office_id: office,
      loan_id: made.loanId,
      on_day: made.on,
      how: made.how,
      paper: made.paper,
      note: made.note,
      recorded_at: made.at,
      recorded_by: made.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
