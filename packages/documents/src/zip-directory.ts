/** One file inside an archive, as the archive's own directory describes it. `size` is only what the directory claims. */
export type ZipPart = {
  readonly name: string
  readonly compressed: Uint8Array
  readonly deflated: boolean
  readonly locked: boolean
  readonly size: number
}

const localHeader = 0x04034b50
const directoryEntry = 0x02014b50
const directoryEnd = 0x06054b50
const zip64 = 0xffffffff

export const startsLikeZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === localHeader

/** The files that the archive's directory lists; undefined when the archive is cut off or contradicts itself. */
export function zipParts(bytes: Uint8Array): ReadonlyMap<string, ZipPart> | undefined {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const parts = new Map<string, ZipPart>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const entry = entryAt(bytes, at)
    if (entry === undefined || parts.has(entry.part.name)) return undefined
    parts.set(entry.part.name, entry.part)
    at = entry.next
  }
  return parts
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function endOfDirectory(view: DataView): number | undefined {
  const longestComment = 65_535
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - longestComment; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at
  }
  return undefined
}

function entryAt(bytes: Uint8Array, at: number): { part: ZipPart; next: number } | undefined {
  const view = viewOf(bytes)
  if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const compressed = contents(bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true))
  if (next > bytes.length || compressed === undefined) return undefined
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  // Only stored (0) and deflated (8) parts occur in workbooks. A directory that leaves the size to a
  // descriptor behind the data would have it guessed, so such a part counts as broken.
  if (method !== 0 && method !== 8) return undefined
  if ((flags & 8) !== 0 && compressed.length === 0) return undefined
  return {
    part: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      compressed,
      deflated: method === 8,
      locked: (flags & 1) !== 0,
      size: view.getUint32(at + 24, true),
    },
    next,
  }
}

function contents(bytes: Uint8Array, header: number, length: number): Uint8Array | undefined {
  const view = viewOf(bytes)
  if (length === zip64 || header + 30 > bytes.length) return undefined
  if (view.getUint32(header, true) !== localHeader) return undefined
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  return start + length > bytes.length ? undefined : bytes.subarray(start, start + length)
}
