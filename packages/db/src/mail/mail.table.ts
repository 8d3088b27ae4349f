import type { ColumnType, Generated } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { MailState } from '@prongsai/domain/mail/mail-state'
import type { NoticeLine } from '@prongsai/domain/notice/notice'
import type { Moment } from '../moment.ts'

export interface PersonMailTable {
  office_id: OfficeId
  person_id: PersonId
  sealed: Uint8Array | null
  wanted: boolean
}

export interface MailTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId | null
  caller: Uint8Array | null
  loan_id: string | null
  on_day: CivilDate
  lines: ColumnType<readonly NoticeLine[], string, string>
  state: MailState
  tries: Generated<number>
  next_at: Moment
  taken_until: Moment | null
  made_at: Moment
  sent_at: Moment | null
  last_error: string | null
}
