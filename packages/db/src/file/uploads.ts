import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import { officeId } from '@prongsai/domain/base/id'
import type { FileKind } from '@prongsai/domain/file/file-kind'
import type { FileRefusal } from '@prongsai/domain/file/file-refusal'
import type { Db, ReadDb, Trx } from '../database.ts'
import type { Subject } from './attachments.ts'

const columns = [
  'id',
  'subject_kind as subjectKind',
  'subject_id as subjectId',
  'asset_id as assetId',
  'passing',
  'step',
  'name',
  'bytes',
  'begun_by as begunBy',
  'attachment_id as attachmentId',
  'refusal',
  'ended_at as endedAt',
] as const

export const upload = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('upload')
    .select([...columns])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

/** The upload, held until the end of the transaction. */
export const lockUpload = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('upload')
    .select([...columns])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type UploadRow = NonNullable<Awaited<ReturnType<typeof upload>>>

export type NewUpload = {
  readonly id: string
  readonly subject: Subject
  readonly name: string
  readonly bytes: number
  readonly by: PersonId
  readonly at: string
}

/** Begun once, however often it is asked. */
export const insertUpload = (trx: Trx, office: OfficeId, begun: NewUpload) =>
  trx
    .insertInto('upload')
    .values({
      office_id: office,
      id: begun.id,
      subject_kind: begun.subject.kind,
      subject_id: begun.subject.id,
      asset_id: begun.subject.thing?.assetId ?? null,
      passing: begun.subject.thing?.passing ?? null,
      step: begun.subject.step ?? null,
      name: begun.name,
      bytes: begun.bytes,
      begun_by: begun.by,
      begun_at: begun.at,
      attachment_id: null,
      refusal: null,
      ended_at: null,
    })
    .onConflict((on) => on.doNothing())
    .execute()

export async function uploadsOpen(trx: Trx, office: OfficeId, person: PersonId): Promise<number> {
  const { count } = await trx
    .selectFrom('upload')
    .select((row) => row.fn.countAll<bigint>().as('count'))
    .where('office_id', '=', office)
    .where('begun_by', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What is about to lie in the store for an upload. */
export const tellStoring = (
  trx: Trx,
  office: OfficeId,
  { id, digests }: { readonly id: string; readonly digests: readonly Buffer[] },
) =>
  trx
    .updateTable('upload')
    .set({ storing: [...digests] })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

export type UploadEnd = {
  readonly id: string
  readonly at: string
  readonly attachmentId?: string
  readonly refusal?: FileRefusal
}

export const endUpload = (trx: Trx, office: OfficeId, { id, at, attachmentId, refusal }: UploadEnd) =>
  trx
    .updateTable('upload')
    .set({
      ended_at: at,
      attachment_id: attachmentId ?? null,
      refusal: refusal === undefined ? null : JSON.stringify(refusal),
    })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export type NewFile = {
  readonly kind: FileKind
  readonly name: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly receivedSha256: Buffer
  readonly thumbSha256: Buffer | null
  readonly width: number | null
  readonly height: number | null
  readonly takenAt: string | null
  readonly by: PersonId
  readonly at: string
}

export const insertFile = (trx: Trx, office: OfficeId, kept: NewFile) =>
  trx
    .insertInto('file')
    .values({
      office_id: office,
      kind: kept.kind,
      name: kept.name,
      bytes: kept.bytes,
      sha256: kept.sha256,
      received_sha256: kept.receivedSha256,
      thumb_sha256: kept.thumbSha256,
      width: kept.width,
      height: kept.height,
      taken_at: kept.takenAt,
      uploaded_by: kept.by,
      uploaded_at: kept.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** What has not ended since that moment, in whatever office. */
export async function abandonedUploads(
  db: Db,
  before: string,
): Promise<readonly { readonly office: OfficeId; readonly id: string }[]> {
  const { rows } = await sql<{ office_id: string; id: string }>`
    select office_id, id from uploads_abandoned(${before})`.execute(db)
  return rows.map(({ office_id: office, id }) => ({ office: officeId(office), id }))
}

/** What an upload was about to store. */
export async function storingOf(trx: Trx, office: OfficeId, id: string): Promise<readonly Buffer[]> {
  const row = await trx
    .selectFrom('upload')
    .select('storing')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.storing ?? []
}

/** Whether a file that is kept, whole or small, has these bytes. */
export async function isKept(db: ReadDb, office: OfficeId, digest: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('file')
    .select('id')
    .where('office_id', '=', office)
    .where((file) => file.or([file('sha256', '=', digest), file('thumb_sha256', '=', digest)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
