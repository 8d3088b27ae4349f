import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import {
  keepFile,
  refuseUpload,
  storing,
  uploadStanding,
  type Kept,
  type UploadStanding,
  type Uploading,
} from '@prongsai/api/file/uploading'
import { no } from '@prongsai/domain/base/verdict'
import { fileKinds, type FileKind, type ImageKind } from '@prongsai/domain/file/file-kind'
import type { FileRefusal } from '@prongsai/domain/file/file-refusal'
import { accept, Refused } from '@prongsai/domain/refusal'
import type { Files } from './files.ts'
import { judgeFile } from './judge-file.ts'
import { pictureOf } from './picture.ts'

type Finishing = { readonly files: Files; readonly uploading: Uploading; readonly id: string }

/** What is to lie in the store: the files, each under its digest. */
type Laid = {
  readonly kept: Kept
  readonly puts: readonly { readonly digest: Buffer; readonly path: string }[]
}

/** Makes of what has come what is kept: judged by its bytes, photos drawn anew, in the store before it is told of. */
export async function finishUpload(finishing: Finishing): Promise<UploadStanding> {
  const { files, uploading, id } = finishing
  const key = { office: uploading.actor.office, id }
  const standing = await uploadStanding(uploading, id)
  if (standing.state !== 'open') return standing
  if ((await files.incoming.offsetOf(key)) !== standing.bytes)
    return accept(no({ code: 'file/upload-unfinished' }))
  try {
    const ended = await storeAndKeep(finishing, await layOut(finishing, standing.bytes))
    await files.incoming.forget(key)
    return ended
  } catch (error) {
    if (!(error instanceof Refused) || !isOfFile(error.refusal)) throw error
    await refuse(finishing, error.refusal)
    return { ...standing, state: 'refused', refusal: error.refusal }
  }
}

/** Why it is not kept is told, and nothing of it stays. */
export async function refuse({ files, uploading, id }: Finishing, refusal: FileRefusal): Promise<void> {
  const { office } = uploading.actor
  await files.clearing(async () => {
    await files.drop(office, await refuseUpload(uploading, { id, refusal }))
  })
  await files.incoming.forget({ office, id })
}

const isOfFile = (refusal: Refused['refusal']): refusal is FileRefusal => refusal.code.startsWith('file/')

async function layOut(finishing: Finishing, bytes: number): Promise<Laid> {
  const { files, uploading, id } = finishing
  const path = files.incoming.pathOf({ office: uploading.actor.office, id })
  const kind = accept(await judgeFile(path, bytes, files.limits))
  const received = await digestOf(path)
  if (isImage(kind)) return files.atOnce(() => layPicture(finishing, { path, kind, received }))
  const nothing = { thumbSha256: null, width: null, height: null, takenAt: null }
  return {
    kept: { kind, bytes, sha256: received, receivedSha256: received, ...nothing },
    puts: [{ digest: received, path }],
  }
}

type Photo = { readonly path: string; readonly kind: ImageKind; readonly received: Buffer }

async function layPicture(
  { files, uploading, id }: Finishing,
  { path, kind, received }: Photo,
): Promise<Laid> {
  const key = { office: uploading.actor.office, id }
  const { whole, thumb, ...measured } = accept(await pictureOf(path, kind))
  const puts = [
    { digest: digestOfBytes(whole), path: await files.incoming.lay(key, 'whole', whole) },
    { digest: digestOfBytes(thumb), path: await files.incoming.lay(key, 'thumb', thumb) },
  ] as const
  const [{ digest: sha256 }, { digest: thumbSha256 }] = puts
  return {
    kept: { kind, bytes: whole.length, sha256, thumbSha256, receivedSha256: received, ...measured },
    puts,
  }
}

async function storeAndKeep(
  { files, uploading, id }: Finishing,
  { kept, puts }: Laid,
): Promise<UploadStanding> {
  const { office } = uploading.actor
  return files.putting(async () => {
    const isOpen = await storing(uploading, { id, digests: puts.map(({ digest }) => digest) })
    if (!isOpen) return uploadStanding(uploading, id)
    for (const { digest, path } of puts) await files.store.put({ office, digest }, path)
    return keepFile(uploading, { id, kept })
  })
}

const isImage = (kind: FileKind): kind is ImageKind => fileKinds[kind].group === 'image'

const digestOfBytes = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest()
}
