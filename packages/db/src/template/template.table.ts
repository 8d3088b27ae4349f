import type { ColumnType, Generated } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Book } from '@prongsai/domain/template/paper-kind'
import type { Moment } from '../moment.ts'

export interface PaperTemplateTable {
  office_id: OfficeId
  kind: string
  version: number
  /** Null: back to the words of the house. */
  body: string | null
  reason: string
  made_at: Moment
  made_by: PersonId
}

export interface PaperPrintTable {
  office_id: OfficeId
  id: Generated<string>
  kind: string
  subject_kind: string
  subject_id: string
  template: string
  content: ColumnType<unknown, string, string>
  hash: Uint8Array
  printed_at: Moment
  printed_by: PersonId
}

export interface PaperNumberTable {
  office_id: OfficeId
  id: Generated<string>
  book: Book
  year: number
  number: string
  subject_kind: string
  subject_id: string
  what: string
  given_on: CivilDate
  made_at: Moment
  made_by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}
