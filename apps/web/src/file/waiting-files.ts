import type { AttachedTo } from '@prongsai/domain/file/file.input'

/** A file that waits to be sent, as this browser keeps it: nothing is lost by a closed page or a lost connection. */
export type WaitingFile = {
  /** The key under which it is sent: sent again under it, it is kept once. */
  readonly id: string
  /** The office and the person: whoever signs in next on this machine does not send it. */
  readonly owner: string
  readonly subject: AttachedTo
  readonly name: string
  readonly file: Blob
  readonly addedAt: number
  /** Why it is not sent, where it cannot be; null while it waits or goes. */
  readonly problem: string | null
}

const database = 'prongsai.files'
const shelf = 'waiting'

/** Where a browser lets nothing be kept, files wait for as long as the page stands. */
let opened: Promise<IDBDatabase | undefined> | undefined

const open = (): Promise<IDBDatabase | undefined> => (opened ??= openShelf())

function openShelf(): Promise<IDBDatabase | undefined> {
  const { promise, resolve } = Promise.withResolvers<IDBDatabase | undefined>()
  try {
    const asked = indexedDB.open(database, 1)
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(shelf, { keyPath: 'id' }))
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => resolve(undefined))
    asked.addEventListener('blocked', () => resolve(undefined))
  } catch {
    resolve(undefined)
  }
  return promise
}

/** Everything that this person has waiting here, in the order in which it was added; undefined where nothing is kept. */
export async function waitingOf(owner: string): Promise<readonly WaitingFile[] | undefined> {
  const known = await open()
  if (known === undefined) return undefined
  const all = await answer<WaitingFile[]>(known.transaction(shelf).objectStore(shelf).getAll())
  return (all ?? []).filter((one) => one.owner === owner).toSorted((a, b) => a.addedAt - b.addedAt)
}

export async function keepWaiting(file: WaitingFile): Promise<void> {
  const known = await open()
  if (known !== undefined) await answer(known.transaction(shelf, 'readwrite').objectStore(shelf).put(file))
}

export async function forgetWaiting(id: string): Promise<void> {
  const known = await open()
  if (known !== undefined) await answer(known.transaction(shelf, 'readwrite').objectStore(shelf).delete(id))
}

function answer<Result>(asked: IDBRequest<Result>): Promise<Result | undefined> {
  const { promise, resolve } = Promise.withResolvers<Result | undefined>()
  asked.addEventListener('success', () => resolve(asked.result))
  asked.addEventListener('error', () => resolve(undefined))
  return promise
}
