import { join } from 'node:path'
import type { UploadStanding, Uploading } from '@prongsai/api/file/uploading'
import { sweepUpload } from '@prongsai/api/file/sweep-uploads'
import type { OfficeId } from '@prongsai/domain/base/id'
import { isoOf, instant, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { FileLimits } from '@prongsai/domain/file/file-limits'
import type { Db } from '@prongsai/db/database'
import { abandonedUploads } from '@prongsai/db/file/uploads'
import { turns } from '../turns.ts'
import type { FileStore } from './file-store.ts'
import { finishUpload } from './finish-upload.ts'
import { openIncoming, type Incoming } from './incoming.ts'
import { localStore } from './local-store.ts'
import { s3Store, type S3Place } from './s3-store.ts'

export type FilesOptions = {
  /** The directory of everything that the system keeps on this machine. */
  readonly dataDirectory: string
  /** The storage that takes the place of the directory for what is kept. */
  readonly s3: S3Place | undefined
  readonly limits: FileLimits
  /** Another store in their place. */
  readonly store?: FileStore
}

type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Photos and papers as the server has them: what is on its way, and where it is kept. */
export type Files = {
  readonly store: FileStore
  readonly incoming: Incoming
  readonly limits: FileLimits
  /** Waits for a place among those that open an image now, which are few, however many are sent. */
  readonly atOnce: Turn
  /** Puts into the store, while nothing is taken out of it. */
  readonly putting: Turn
  /** Finds what no file has and drops it, while nothing is put into the store. */
  readonly clearing: Turn
  readonly drop: (office: OfficeId, orphans: readonly Buffer[]) => Promise<void>
  /** Ends an upload, once: who asks while it is being done waits for the same end. */
  readonly finish: (uploading: Uploading, id: string) => Promise<UploadStanding>
  readonly sweep: (db: Db, now: Instant) => Promise<void>
}

const imagesAtOnce = 2
const putsAtOnce = 4
const day = 24 * 3_600_000

export function openFiles({ dataDirectory, s3, limits, store }: FilesOptions): Files {
  const directory = join(dataDirectory, 'files')
  const finishing = new Map<string, Promise<UploadStanding>>()
  const shared = sharing(putsAtOnce)
  const files: Files = {
    store: store ?? (s3 === undefined ? localStore(directory) : s3Store(s3)),
    incoming: openIncoming(join(directory, 'incoming')),
    limits,
    atOnce: turns(imagesAtOnce),
    putting: shared.some,
    clearing: shared.all,
    drop: (office, orphans) => dropAll(files, { office, orphans }),
    finish(uploading, id) {
      const key = `${uploading.actor.office} ${id}`
      const begun = finishing.get(key)
      if (begun !== undefined) return begun.then(() => finishUpload({ files, uploading, id }))
      const work = finishUpload({ files, uploading, id }).finally(() => finishing.delete(key))
      finishing.set(key, work)
      return work
    },
    sweep: (db, now) => sweepAll(files, db, now),
  }
  return files
}

/** Some may work at a time, or one alone. */
function sharing(width: number): { readonly some: Turn; readonly all: Turn } {
  const some = turns(width)
  const all: Turn = async (work) => {
    const { promise: freed, resolve: free } = Promise.withResolvers<void>()
    const taken = Array.from({ length: width }, () => Promise.withResolvers<void>())
    const held = taken.map(({ resolve }) =>
      some(async () => {
        resolve()
        await freed
      }),
    )
    await Promise.all(taken.map(({ promise }) => promise))
    try {
      return await work()
    } finally {
      free()
      await Promise.all(held)
    }
  }
  return { some, all }
}

const dropAll = async (
  { store }: Pick<Files, 'store'>,
  { office, orphans }: { readonly office: OfficeId; readonly orphans: readonly Buffer[] },
): Promise<void> => {
  for (const digest of orphans) await store.remove({ office, digest })
}

/** Uploads that nobody has gone on with for a day end, and nothing of them stays. */
async function sweepAll(files: Files, db: Db, now: Instant): Promise<void> {
  const abandoned = await abandonedUploads(db, isoOf(instant(now - day)))
  for (const key of abandoned) {
    await files.clearing(async () => {
      await files.drop(key.office, await sweepUpload(db, { ...key, now }))
    })
    await files.incoming.forget(key)
  }
  await files.incoming.forgetOlder(now - 2 * day)
}
