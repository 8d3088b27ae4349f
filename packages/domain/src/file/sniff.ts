import { no, yes, type Verdict } from '../base/verdict.ts'
import { fileKinds, type ImageKind } from './file-kind.ts'
import { megabytes, type FileLimits } from './file-limits.ts'
import type { FileRefusal } from './file-refusal.ts'

/** What the first bytes say: an image or a PDF, or an archive that a look inside tells the kind of. */
export type Leading = ImageKind | 'pdf' | 'zip' | 'ole'

/** So many bytes tell it. */
export const headLength = 16

const signatures: readonly (readonly [Leading, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]

/** Whether a file may be kept as far as its first bytes and its length tell; its name tells nothing. */
export function judgeHead(head: Uint8Array, size: number, limits: FileLimits): Verdict<Leading, FileRefusal> {
  if (size === 0) return no({ code: 'file/empty' })
  const leading = leadingOf(head)
  if (leading === 'heic') return no({ code: 'file/heic' })
  if (leading === undefined) return no({ code: 'file/not-kept' })
  const group = leading === 'zip' || leading === 'ole' ? 'paper' : fileKinds[leading].group
  return size > limits[group] ? no(tooLarge(group, size, limits)) : yes(leading)
}

/** What no file may be larger than, whatever it is. */
export function judgeSize(size: number, limits: FileLimits): Verdict<number, FileRefusal> {
  const group = limits.paper >= limits.image ? 'paper' : 'image'
  if (size === 0) return no({ code: 'file/empty' })
  return size > limits[group] ? no(tooLarge(group, size, limits)) : yes(size)
}

const tooLarge = (group: 'image' | 'paper', size: number, limits: FileLimits): FileRefusal => ({
  code: 'file/too-large',
  group,
  limitMegabytes: megabytes(limits[group]),
  megabytes: Math.max(megabytes(size), megabytes(limits[group]) + 1),
})

function leadingOf(head: Uint8Array): Leading | 'heic' | undefined {
  const found = signatures.find(([, signature]) => signature.every((byte, at) => head[at] === byte))
  if (found !== undefined) return found[0]
  if (textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 4) === 'WEBP') return 'webp'
  return textAt(head, 4, 4) === 'ftyp' && heicBrands.has(textAt(head, 8, 4)) ? 'heic' : undefined
}

/** What telephones write instead of JPEG. */
const heicBrands: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
])

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))
