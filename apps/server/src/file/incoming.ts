import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OfficeId } from '@prongsai/domain/base/id'
import { isCode } from './local-store.ts'

/** Whose upload it is, and under which key. */
export type UploadKey = { readonly office: OfficeId; readonly id: string }

/** What has come of files that are on their way, in a directory of this machine. */
export type Incoming = {
  /** The path of what has come of an upload. */
  readonly pathOf: (key: UploadKey) => string
  /** How much of it has come. */
  readonly offsetOf: (key: UploadKey) => Promise<number>
  /** Takes in what follows at the offset, and answers how much has come; a second sender ends the first. */
  readonly receive: (key: UploadKey, part: Part) => Promise<Received>
  /** Lays what was made of an upload beside it; answers its path. */
  readonly lay: (key: UploadKey, what: 'whole' | 'thumb', bytes: Uint8Array) => Promise<string>
  readonly forget: (key: UploadKey) => Promise<void>
  /** Forgets what nobody has written to since the moment. */
  readonly forgetOlder: (than: number) => Promise<void>
}

export type Part = { readonly at: number; readonly bytes: number; readonly stream: Readable }

export type Received = { readonly offset: number; readonly fits: boolean }

type Receiving = { readonly ending: AbortController; readonly done: Promise<unknown> }

export function openIncoming(directory: string): Incoming {
  const nameOf = ({ office, id }: UploadKey) => join(directory, `${office}.${id}`)
  const pathOf = (key: UploadKey) => `${nameOf(key)}.part`
  const receiving = new Map<string, Receiving>()

  async function receive(key: UploadKey, part: Part): Promise<Received> {
    const path = pathOf(key)
    await endOf(receiving.get(path))
    const ending = new AbortController()
    const done = takeIn(path, part, ending.signal)
    const mine = { ending, done }
    receiving.set(path, mine)
    try {
      return await done
    } finally {
      if (receiving.get(path) === mine) receiving.delete(path)
    }
  }

  return {
    pathOf,
    offsetOf: (key) => sizeOf(pathOf(key)),
    receive,
    async lay(key, what, bytes) {
      const path = `${nameOf(key)}.${what}`
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(path, bytes, { mode: 0o600 })
      return path
    },
    async forget(key) {
      await endOf(receiving.get(pathOf(key)))
      const all = ['part', 'whole', 'thumb']
      await Promise.all(all.map((what) => rm(`${nameOf(key)}.${what}`, { force: true })))
    },
    async forgetOlder(than) {
      const names = await readdir(directory).catch(() => [])
      for (const name of names) await forgetIfOlder(join(directory, name), than)
    },
  }
}

/** A connection that the sender has given up may still be open here: what it has written is on the disk when this answers. */
async function endOf(before: Receiving | undefined): Promise<void> {
  before?.ending.abort()
  await before?.done.catch(() => undefined)
}

async function takeIn(path: string, { at, bytes, stream }: Part, signal: AbortSignal): Promise<Received> {
  const offset = await sizeOf(path)
  if (offset !== at) {
    stream.resume()
    return { offset, fits: false }
  }
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const flags = offset === 0 ? 'a' : 'r+'
  const onto = createWriteStream(path, { flags, start: at, mode: 0o600 })
  try {
    await pipeline(stream, upTo(bytes - at), onto, { signal })
  } catch (error) {
    // A connection that breaks is no failure: what has come stays, and the sender asks where to go on.
    if (isOfDisk(error)) throw error
  }
  return { offset: await sizeOf(path), fits: true }
}

/** No more than so many bytes are let through; whoever sends more than he said is cut off. */
function upTo(most: number): Transform {
  let passed = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length
      if (passed <= most) done(null, chunk)
      else done(null, chunk.subarray(0, Math.max(0, chunk.length - (passed - most))))
    },
  })
}

const isOfDisk = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EIO', 'EACCES', 'EROFS'].some((code) => isCode(error, code))

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 0
    throw error
  }
}

async function forgetIfOlder(path: string, than: number): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined && found.mtimeMs < than) await rm(path, { force: true })
}
