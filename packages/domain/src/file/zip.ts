/** One file inside an archive, as the archive's own directory tells it. */
export type ZipEntry = { readonly name: string; readonly packed: number; readonly size: number }

/** Where the directory of an archive lies. */
export type ZipDirectory = { readonly at: number; readonly length: number; readonly entries: number }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const zip64 = 0xffffffff

/** The end of an archive is told in so many of its last bytes. */
export const zipTailLength = 22 + 65_535

/** Where the directory lies, told by the last bytes of a file of this size; undefined when it is no whole archive. */
export function zipDirectory(tail: Uint8Array, size: number): ZipDirectory | undefined {
  const view = viewOf(tail)
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return directoryAt(view, at, size)
  }
  return undefined
}

function directoryAt(view: DataView, end: number, size: number): ZipDirectory | undefined {
  const found = {
    entries: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  }
  if (found.length === zip64 || found.at === zip64) return undefined
  return found.at + found.length > size - 22 ? undefined : found
}

/** The files that the directory lists; undefined when it contradicts itself. */
export function zipEntries(directory: Uint8Array, count: number): readonly ZipEntry[] | undefined {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== entrySignature) return undefined
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (nameEnd > directory.length) return undefined
    entries.push({
      name: nameIn(directory.subarray(at + 46, nameEnd)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** What the first file of an archive holds where it is stored as it is and called `mimetype`, as OpenDocument has it. */
export function zipMimetype(head: Uint8Array): string | undefined {
  if (head.length < 38 || nameIn(head.subarray(30, 38)) !== 'mimetype') return undefined
  const view = viewOf(head)
  const start = 38 + view.getUint16(28, true)
  const length = view.getUint32(18, true)
  return length > 100 ? undefined : nameIn(head.subarray(start, start + length))
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const nameIn = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
