import { sql } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { AttachmentSubject, OfThing } from '@prongsai/domain/file/attachment'
import type { FileKind } from '@prongsai/domain/file/file-kind'
import type { ReadDb, Trx } from '../database.ts'

export type Subject = {
  readonly kind: AttachmentSubject
  readonly id: string
  /** Of a loan: the one thing of it. */
  readonly thing?: OfThing | undefined
  /** Of a purchase: the step that it proves. */
  readonly step?: string | undefined
}

/** What is attached to a record and to its things, in its order. */
export const attachmentsOf = (db: ReadDb, office: OfficeId, subject: Subject) =>
  db
    .selectFrom('attachment as a')
    .innerJoin('file as f', (on) => on.on('f.office_id', '=', office).onRef('f.id', '=', 'a.file_id'))
    .innerJoin('person as p', (on) => on.on('p.office_id', '=', office).onRef('p.id', '=', 'a.attached_by'))
    .select([
      'a.id',
      'a.file_id as fileId',
      'a.caption',
      'a.cover',
      'a.asset_id as assetId',
      'a.passing',
      'a.step',
      'a.attached_at as attachedAt',
      'a.attached_by as attachedById',
      'p.name as attachedBy',
      'f.kind',
      'f.name',
      'f.bytes',
      'f.width',
      'f.height',
      'f.taken_at as takenAt',
    ])
    .where('a.office_id', '=', office)
    .where('a.subject_kind', '=', subject.kind)
    .where('a.subject_id', '=', subject.id)
    .where('a.removed_at', 'is', null)
    .orderBy('a.position')
    .orderBy('a.id')
    .execute()

/** How much is attached to a record itself, or to the one thing of it. */
export async function attachedCount(trx: Trx, office: OfficeId, subject: Subject): Promise<number> {
  const { count } = await trx
    .selectFrom('attachment')
    .select((row) => row.fn.countAll<bigint>().as('count'))
    .where('office_id', '=', office)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('asset_id', 'is not distinct from', subject.thing?.assetId ?? null)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type NewAttachment = {
  readonly subject: Subject
  readonly fileId: string
  readonly isImage: boolean
  readonly at: string
  readonly by: PersonId
}

/** Attached last; the first photo of a record stands for it. Its subject is held by who attaches. */
export async function insertAttachment(trx: Trx, office: OfficeId, made: NewAttachment): Promise<string> {
  const { thing } = made.subject
  const { rows } = await sql<{ id: string }>`
    insert into attachment (office_id, subject_kind, subject_id, asset_id, passing, step, file_id, position, cover,
      attached_at, attached_by)
    select ${office}, ${made.subject.kind}, ${made.subject.id}::uuid, ${thing?.assetId ?? null}::uuid,
      ${thing?.passing ?? null}, ${made.subject.step ?? null}, ${made.fileId}::uuid, coalesce(max(position), 0) + 1,
      ${made.isImage && thing === undefined} and not coalesce(bool_or(cover), false), ${made.at}, ${made.by}::uuid
    from attachment
    where office_id = ${office} and subject_kind = ${made.subject.kind} and subject_id = ${made.subject.id}
    returning id
  `.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('an attachment was not put in')
  return row.id
}

/** One attachment with what it shows and where it is attached, as it is now. */
export const attachment = (db: ReadDb | Trx, office: OfficeId, id: string) =>
  db
    .selectFrom('attachment as a')
    .innerJoin('file as f', (on) => on.on('f.office_id', '=', office).onRef('f.id', '=', 'a.file_id'))
    .select([
      'a.id',
      'a.subject_kind as subjectKind',
      'a.subject_id as subjectId',
      'a.caption',
      'a.cover',
      'a.asset_id as assetId',
      'a.step',
      'a.attached_by as attachedBy',
      'a.removed_at as removedAt',
      'f.kind',
      'f.name',
    ])
    .where('a.office_id', '=', office)
    .where('a.id', '=', id)
    .executeTakeFirst()

export const saveCaption = (trx: Trx, office: OfficeId, { id, caption }: { id: string; caption: string }) =>
  trx
    .updateTable('attachment')
    .set({ caption })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** This one stands for the record from now on, and the one before no more. */
export async function saveCover(
  trx: Trx,
  office: OfficeId,
  { id, subject }: { id: string; subject: Subject },
) {
  await trx
    .updateTable('attachment')
    .set({ cover: false })
    .where('office_id', '=', office)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('cover', '=', true)
    .execute()
  return trx
    .updateTable('attachment')
    .set({ cover: true })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

export type TakingAway = {
  readonly id: string
  readonly subject: Subject
  readonly at: string
  readonly by: PersonId
  readonly reason: string
}

/** Taken away from the record, and kept; where it stood for the record, the first of the photos left does. */
export async function takeAwayAttachment(trx: Trx, office: OfficeId, gone: TakingAway): Promise<void> {
  const { cover } = await trx
    .selectFrom('attachment')
    .select('cover')
    .where('office_id', '=', office)
    .where('id', '=', gone.id)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('attachment')
    .set({ cover: false, removed_at: gone.at, removed_by: gone.by, removed_reason: gone.reason })
    .where('office_id', '=', office)
    .where('id', '=', gone.id)
    .returning('id')
    .executeTakeFirstOrThrow()
  if (!cover) return
  await sql`
    update attachment set cover = true where office_id = ${office} and id = (
      select a.id from attachment a join file f on f.office_id = ${office} and f.id = a.file_id
      where a.office_id = ${office} and a.subject_kind = ${gone.subject.kind}
        and a.subject_id = ${gone.subject.id} and a.removed_at is null and a.asset_id is null
        and f.width is not null
      order by a.position, a.id limit 1)
  `.execute(trx)
}

/** Moved before another of the same record, or last; all are counted anew. */
export async function moveAttachment(
  trx: Trx,
  office: OfficeId,
  moved: { readonly id: string; readonly before: string | null; readonly subject: Subject },
): Promise<void> {
  const { subject } = moved
  await sql`
    with now as (
      select id, position from attachment
      where office_id = ${office} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
        and removed_at is null
    ), wanted as (
      select id, row_number() over (order by
        case when id = ${moved.id} then coalesce((select position from now where id = ${moved.before}::uuid), 2147483647)
          else position end,
        id <> ${moved.id}, id) as place
      from now
    )
    update attachment a set position = w.place from wanted w
    where a.office_id = ${office} and a.id = w.id and a.position <> w.place
  `.execute(trx)
}

type Covered = { readonly kind: AttachmentSubject; readonly ids: readonly string[] }

/** The photos that stand for these records. */
export const coversOf = (db: ReadDb, office: OfficeId, { kind, ids }: Covered) =>
  db
    .selectFrom('attachment')
    .select(['subject_id as id', 'file_id as fileId'])
    .where('office_id', '=', office)
    .where('subject_kind', '=', kind)
    .where('cover', '=', true)
    .where('subject_id', 'in', [...ids])
    .execute()

/** A file to be given out, with the records that it is attached to. */
export async function fileToGive(db: ReadDb, office: OfficeId, id: string): Promise<FileToGive | undefined> {
  const [file, subjects] = await Promise.all([
    db
      .selectFrom('file')
      .select(['id', 'kind', 'name', 'bytes', 'sha256', 'thumb_sha256 as thumbSha256'])
      .where('office_id', '=', office)
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('attachment')
      .select([
        'subject_kind as kind',
        'subject_id as id',
        'asset_id as assetId',
        'step',
        'attached_by as attachedBy',
      ])
      .where('office_id', '=', office)
      .where('file_id', '=', id)
      .where('removed_at', 'is', null)
      .execute(),
  ])
  return file && { ...file, subjects }
}

/** One attachment as who may see it depends on it: the thing of a loan, the step of a purchase, and who attached it. */
export type OneAttached = {
  readonly assetId: AssetId | null
  readonly step: string | null
  readonly attachedBy: PersonId
}

export type FileToGive = {
  readonly id: string
  readonly kind: FileKind
  readonly name: string
  readonly bytes: bigint
  readonly sha256: Buffer
  readonly thumbSha256: Buffer | null
  readonly subjects: readonly ({ readonly kind: AttachmentSubject; readonly id: string } & OneAttached)[]
}

export type PhotoOfThing = {
  readonly loanId: string
  readonly fileId: string
  readonly passing: OfThing['passing']
  readonly caption: string
}

/** Photos of a card in the loans that it was in, as it went and as it came back; the oldest first. */
export const photosInLoans = (
  db: ReadDb,
  office: OfficeId,
  { asset, loans }: { readonly asset: AssetId; readonly loans: readonly string[] },
): Promise<readonly PhotoOfThing[]> =>
  db
    .selectFrom('attachment')
    .select(['subject_id as loanId', 'file_id as fileId', 'passing', 'caption'])
    .where('office_id', '=', office)
    .where('asset_id', '=', asset)
    .where('subject_id', 'in', [...loans])
    .where('removed_at', 'is', null)
    .where('passing', 'is not', null)
    .$narrowType<{ passing: OfThing['passing'] }>()
    .orderBy('attached_at')
    .execute()
