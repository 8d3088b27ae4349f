import type { Readable } from 'node:stream'
import type { OfficeId } from '@prongsai/domain/base/id'

/** Where the bytes of what is kept lie: under the office and their own digest, so that they never change. */
export type FileStore = {
  /** Puts a file of this machine there; when it answers, the bytes stay. Put twice, it lies there once. */
  readonly put: (name: StoredName, path: string) => Promise<void>
  /** The bytes; undefined when they are not there. */
  readonly open: (name: StoredName) => Promise<Readable | undefined>
  readonly remove: (name: StoredName) => Promise<void>
}

export type StoredName = { readonly office: OfficeId; readonly digest: Buffer }

/** The store does not answer, or not as a store does. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway'
}

/** A file's place in the store, with slashes between. */
export function placeIn({ office, digest }: StoredName): string {
  const hex = digest.toString('hex')
  return `${office}/${hex.slice(0, 2)}/${hex}`
}
