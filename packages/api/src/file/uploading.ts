import type { Actor } from '@prongsai/domain/access/actor'
import { bangkokDay, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { no } from '@prongsai/domain/base/verdict'
import { attach, attachToStep, attachToThing, passingWords } from '@prongsai/domain/file/attachment'
import type { BeginUploadInput } from '@prongsai/domain/file/file.input'
import { fileKinds } from '@prongsai/domain/file/file-kind'
import { mostUploadsOpen, type FileLimits } from '@prongsai/domain/file/file-limits'
import type { FileRefusal } from '@prongsai/domain/file/file-refusal'
import { judgeSize } from '@prongsai/domain/file/sniff'
import type { FieldChange } from '@prongsai/domain/journal/entry'
import { widestCapacityFor } from '@prongsai/domain/access/permissions'
import { methodOf } from '@prongsai/domain/procurement/methods/method-tables'
import { isSealed } from '@prongsai/domain/procurement/proof'
import { accept } from '@prongsai/domain/refusal'
import { decide, look, readonly, type Db } from '@prongsai/db/database'
import { attachedCount, insertAttachment, type Subject } from '@prongsai/db/file/attachments'
import { purchaseReached } from '@prongsai/db/file/purchase-standing'
import { assetReached, thingOfLoan } from '@prongsai/db/file/subject-standing'
import {
  endUpload,
  insertFile,
  insertUpload,
  lockUpload,
  tellStoring,
  upload,
  uploadsOpen,
  type NewFile,
  type UploadRow,
} from '@prongsai/db/file/uploads'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { reachHeld } from './attached.ts'
import { orphansOf } from './sweep-uploads.ts'

const permission = 'file:attach'

/** Somebody who sends a file, which no procedure takes. */
export type Uploading = { readonly db: Db; readonly actor: Actor; readonly now: Instant }

/** What is known of an upload: on its way, or how it ended. */
export type UploadStanding = {
  readonly id: string
  readonly bytes: number
  readonly name: string
  readonly state: 'open' | 'kept' | 'refused' | 'gone'
  readonly attachmentId: string | null
  readonly refusal: FileRefusal | null
}

const decideAs = <Result>(
  { db, actor, now }: Uploading,
  work: (deciding: Deciding) => Promise<Result>,
): Promise<Result> => {
  const capacity = found(widestCapacityFor(actor, permission))
  return decide(db, actor.office, (trx) =>
    work({ db: trx, actor, capacity, permission, now, today: bangkokDay(now) }),
  )
}

type Beginning = BeginUploadInput & { readonly id: string; readonly limits: FileLimits }

/** Begins an upload under the sender's own key; asked again, it goes on where it was. */
export const beginUpload = (uploading: Uploading, begun: Beginning): Promise<UploadStanding> =>
  decideAs(uploading, async (asking) => {
    const { db, actor, now } = asking
    const before = await lockUpload(db, actor.office, begun.id)
    if (before !== undefined) return standingOf(sameAs(before, asking, begun))
    accept(judgeSize(begun.bytes, begun.limits))
    const { reaching } = await reachHeld(asking, begun.subject)
    if (begun.subject.thing !== undefined)
      accept(attachToThing(begun.subject.thing, await thingOfLoan(db, actor.office, begun.subject)))
    await ofStepThatCame(asking, begun.subject)
    accept(attach(reaching.right, await attachedCount(db, actor.office, begun.subject)))
    if ((await uploadsOpen(db, actor.office, actor.person)) >= mostUploadsOpen)
      accept(no({ code: 'file/too-many-open' }))
    await insertUpload(db, actor.office, { ...begun, by: actor.person, at: isoOf(now) })
    return standingOf(sameAs(found(await lockUpload(db, actor.office, begun.id)), asking, begun))
  })

/** A key that was used for something else, or by another, is not gone on with. */
function sameAs(row: UploadRow, { actor }: Deciding, begun: Beginning): UploadRow {
  const isSame =
    row.begunBy === actor.person &&
    row.subjectKind === begun.subject.kind &&
    row.subjectId === begun.subject.id &&
    isSameThing(row, begun.subject) &&
    row.step === (begun.subject.step ?? null) &&
    Number(row.bytes) === begun.bytes
  return isSame ? row : accept(no({ code: 'file/upload-otherwise' }))
}

const isSameThing = ({ assetId, passing }: UploadRow, { thing }: Subject): boolean =>
  assetId === (thing?.assetId ?? null) && passing === (thing?.passing ?? null)

/** One's own upload; of another's there is nothing. */
export const uploadStanding = ({ db, actor }: Uploading, id: string): Promise<UploadStanding> =>
  look(db, actor.office, async (reading) => {
    const row = found(await upload(reading, actor.office, id))
    return standingOf(found(row.begunBy === actor.person ? row : undefined))
  })

const standingOf = (row: UploadRow): UploadStanding => ({
  id: row.id,
  bytes: Number(row.bytes),
  name: row.name,
  state: stateOf(row),
  attachmentId: row.attachmentId,
  refusal: row.refusal,
})

function stateOf({ endedAt, attachmentId, refusal }: UploadRow): UploadStanding['state'] {
  if (endedAt === null) return 'open'
  if (attachmentId !== null) return 'kept'
  return refusal === null ? 'gone' : 'refused'
}

/** Says what is about to lie in the store, before it does; false where the upload has ended meanwhile. */
export const storing = (
  uploading: Uploading,
  told: { readonly id: string; readonly digests: readonly Buffer[] },
): Promise<boolean> =>
  decideAs(uploading, async ({ db, actor }) => (await tellStoring(db, actor.office, told)) !== undefined)

export type Kept = Omit<NewFile, 'name' | 'by' | 'at'>

/** Keeps a file whose bytes are in the store, and attaches it to its record: once, whoever asks again. */
export const keepFile = (
  uploading: Uploading,
  { id, kept }: { readonly id: string; readonly kept: Kept },
): Promise<UploadStanding> =>
  decideAs(uploading, async (asking) => {
    const { db, actor, now } = asking
    const { office } = actor
    const row = found(await lockUpload(db, office, id))
    if (row.endedAt !== null) return standingOf(row)
    const subject = subjectOf(row)
    const { reaching, deciding } = await reachHeld(asking, subject)
    await ofStepThatCame(asking, subject)
    accept(attach(reaching.right, await attachedCount(db, office, subject)))
    const made = { by: actor.person, at: isoOf(now) }
    const file = await insertFile(db, office, { ...kept, ...made, name: row.name })
    const isImage = fileKinds[kept.kind].group === 'image'
    const attachmentId = await insertAttachment(db, office, { ...made, subject, fileId: file.id, isImage })
    await endUpload(db, office, { id, at: made.at, attachmentId })
    await record(deciding, {
      act: 'file/attach',
      subject: { ...reaching.toldOf, label: reaching.label },
      changes: [
        ...(await thingTold(asking, subject)),
        ...(await nameTold(asking, subject, row.name)),
        { field: 'fileSha256', from: null, to: kept.sha256.toString('hex') },
      ],
    })
    return { ...standingOf(row), state: 'kept', attachmentId }
  })

const subjectOf = ({ subjectKind, subjectId, assetId, passing, step }: UploadRow): Subject => ({
  kind: subjectKind,
  id: subjectId,
  ...(step === null ? {} : { step }),
  ...(assetId === null || passing === null ? {} : { thing: { assetId, passing } }),
})

/** Which thing of a loan a photo shows, and when. */
async function thingTold({ db, actor }: Deciding, { thing }: Subject): Promise<readonly FieldChange[]> {
  if (thing === undefined) return []
  const { code, name } = found(await assetReached(readonly(db), actor.office, thing.assetId))
  return [{ field: 'thing', from: null, to: `${code} ${name} (${passingWords[thing.passing]})` }]
}

/** A purchase as the papers of its steps need it; undefined of every other record. */
async function proofCase({ db, actor }: Deciding, { kind, id }: Subject) {
  if (kind !== 'purchase') return undefined
  const { method, methodVersion, stage, standing } = found(await purchaseReached(db, actor.office, id))
  return { method: found(methodOf(method, methodVersion)), stage, standing }
}

async function ofStepThatCame(asking: Deciding, subject: Subject): Promise<void> {
  const purchase = await proofCase(asking, subject)
  if (purchase === undefined || subject.step === undefined) return
  accept(attachToStep(subject.step, [...purchase.standing, purchase.stage ?? '']))
}

/** By its name, where that is not of what is still sealed: a name may tell who offered and for how much. */
async function nameTold(asking: Deciding, subject: Subject, name: string): Promise<readonly FieldChange[]> {
  const purchase = await proofCase(asking, subject)
  const step = subject.step ?? null
  const told = purchase?.method.steps.find(({ key }) => key === step)?.name
  const of: readonly FieldChange[] = told === undefined ? [] : [{ field: 'step', from: null, to: told }]
  if (purchase !== undefined && isSealed(purchase, step)) return of
  return [...of, { field: 'fileName', from: null, to: name }]
}

/** Says why a file is not kept, so that asked again the same is answered. Answers what lies in the store for it alone. */
export const refuseUpload = (
  uploading: Uploading,
  { id, refusal }: { readonly id: string; readonly refusal: FileRefusal },
): Promise<readonly Buffer[]> =>
  decideAs(uploading, async ({ db, actor, now }) => {
    const row = found(await lockUpload(db, actor.office, id))
    if (row.endedAt !== null) return []
    await endUpload(db, actor.office, { id, at: isoOf(now), refusal })
    return orphansOf(db, actor.office, id)
  })
