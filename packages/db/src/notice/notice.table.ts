import type { ColumnType, Generated } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { NoticeLine } from '@prongsai/domain/notice/notice'
import type { Moment } from '../moment.ts'

export interface NoticeTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId
  matter: string
  on_day: CivilDate
  lines: ColumnType<readonly NoticeLine[], string, string>
  made_at: Moment
  read_at: Moment | null
  mailed_at: Moment | null
}
