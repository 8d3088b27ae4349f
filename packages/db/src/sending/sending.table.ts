import type { JSONColumnType } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { Moment } from '../moment.ts'

export interface SendingTable {
  office_id: OfficeId
  key: string
  person_id: PersonId
  act: string
  said: Buffer
  answer: JSONColumnType<{ readonly made: unknown; readonly label: string }>
  sent_at: Moment
}
