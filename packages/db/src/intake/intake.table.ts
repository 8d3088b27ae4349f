import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Moment } from '../moment.ts'
import type { BatchId, OfficeId, PersonId } from '@prongsai/domain/base/id'

export type IntakeState = 'reading' | 'columns' | 'rows' | 'saving' | 'saved' | 'failed'
export type IntakeRowVerdict = 'ready' | 'note' | 'question' | 'known' | 'skipped'

type Json = ColumnType<unknown, string | null, string | null>

export interface IntakeTable {
  office_id: OfficeId
  id: Generated<string>
  file_name: string
  file_sha256: Buffer
  file: Buffer
  state: IntakeState
  progress: JSONColumnType<{ readonly done: number; readonly of: number }>
  columns: Json
  names: Json
  failure: Json
  batch_id: BatchId | null
  begun_by: PersonId
  begun_at: Moment
  changed_at: Moment
}

export interface IntakeRowTable {
  office_id: OfficeId
  intake_id: string
  position: number
  key: string
  verdict: IntakeRowVerdict
  reading: Json
  answer: Json
}
