import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { ZipPart } from './zip-directory.ts'

/** Thrown while a part is unpacked, when it grows past what a workbook of an office can need. */
export class TooHeavy extends Error {}

/** The bytes of a part, a piece at a time, and never more of them than the limit, whatever the archive claims. */
export async function* inflated(part: ZipPart, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  const source = Readable.from([part.compressed])
  const stream = part.deflated ? source.pipe(createInflateRaw({ chunkSize: 65_536 })) : source
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a part unpacks to bytes')
    size += chunk.length
    if (size > limit) throw new TooHeavy()
    yield chunk
  }
}
