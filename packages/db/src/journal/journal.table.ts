import type { GeneratedAlways } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'

export interface JournalTable {
  office_id: OfficeId
  number: GeneratedAlways<bigint>
  body: GeneratedAlways<string>
  previous_hash: GeneratedAlways<Buffer>
  hash: GeneratedAlways<Buffer>
  subject_kind: GeneratedAlways<string>
  subject_id: GeneratedAlways<string>
  subject_label: GeneratedAlways<string>
  at: GeneratedAlways<string>
  act: GeneratedAlways<string>
  person: GeneratedAlways<string>
}

export interface JournalHeadTable {
  office_id: OfficeId
  number: GeneratedAlways<bigint>
  hash: GeneratedAlways<Buffer>
}
