import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { AttachmentSubject, Passing } from '@prongsai/domain/file/attachment'
import type { FileKind } from '@prongsai/domain/file/file-kind'
import type { FileRefusal } from '@prongsai/domain/file/file-refusal'
import type { Moment } from '../moment.ts'

export interface FileTable {
  office_id: OfficeId
  id: Generated<string>
  kind: FileKind
  name: string
  bytes: ColumnType<bigint, number, never>
  sha256: Buffer
  received_sha256: Buffer
  thumb_sha256: Buffer | null
  width: number | null
  height: number | null
  taken_at: Moment | null
  uploaded_by: PersonId
  uploaded_at: Moment
}

export interface AttachmentTable {
  office_id: OfficeId
  id: Generated<string>
  subject_kind: AttachmentSubject
  subject_id: string
  /** The thing of a loan that it shows, and whether as it went or as it came back. */
  asset_id: AssetId | null
  passing: Passing | null
  /** The step of a purchase that it proves. */
  step: string | null
  file_id: string
  caption: Generated<string>
  position: number
  cover: boolean
  attached_at: Moment
  attached_by: PersonId
  removed_at: Moment | null
  removed_by: PersonId | null
  removed_reason: string | null
}

export interface UploadTable {
  office_id: OfficeId
  /** The sender's own key. */
  id: string
  subject_kind: AttachmentSubject
  subject_id: string
  asset_id: AssetId | null
  passing: Passing | null
  /** The step of a purchase that it proves. */
  step: string | null
  name: string
  bytes: ColumnType<bigint, number, never>
  begun_by: PersonId
  begun_at: Moment
  storing: Generated<Buffer[]>
  attachment_id: string | null
  refusal: JSONColumnType<FileRefusal> | null
  ended_at: Moment | null
}
