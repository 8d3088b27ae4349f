import sharp, { type Metadata, type Sharp } from 'sharp'
import { no, yes, type Verdict } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { ImageKind } from '@prongsai/domain/file/file-kind'
import { mostPixels, mostPixelsByLine } from '@prongsai/domain/file/file-limits'
import type { FileRefusal } from '@prongsai/domain/file/file-refusal'
import { takenAt } from '@prongsai/domain/file/taken-at'

// What was opened is not held for the next, and one image keeps one core busy.
sharp.cache(false)
sharp.concurrency(1)

/** So long is the longer side of a photo as it is kept, and of the small one. */
const longest = 2560
const small = 480

export type Picture = {
  readonly whole: Buffer
  readonly thumb: Buffer
  readonly width: number
  readonly height: number
  readonly takenAt: string | null
}

/**
 * The photo drawn anew: upright, no larger than a screen shows, and without anything that its camera wrote into it, the
 * place above all. What was hidden in the file is not in the new one.
 */
export async function pictureOf(path: string, kind: ImageKind): Promise<Verdict<Picture, FileRefusal>> {
  const input = () => sharp(path, { failOn: 'error', limitInputPixels: mostPixelsByLine })
  const known = await readable(() => input().metadata())
  if (known === undefined || known.format !== kind) return no({ code: 'file/broken-image' })
  const { width, height } = known
  if (width * height > (isReadByLine(known) ? mostPixelsByLine : mostPixels))
    return no({ code: 'file/too-many-pixels', width, height })
  const drawn = await readable(async () => {
    const sized = { width: longest, height: longest, fit: 'inside', withoutEnlargement: true } as const
    const upright = input().autoOrient().resize(sized)
    return encodedAs(kind, upright).toBuffer({ resolveWithObject: true })
  })
  if (drawn === undefined) return no({ code: 'file/broken-image' })
  return yes({
    whole: drawn.data,
    thumb: await thumbOf(drawn.data),
    width: drawn.info.width,
    height: drawn.info.height,
    takenAt: momentOf(known),
  })
}

const isReadByLine = ({ format, isProgressive }: Metadata): boolean => format === 'jpeg' && !isProgressive

const encodedAs = (kind: ImageKind, image: Sharp): Sharp => {
  if (kind === 'png') return image.png()
  return kind === 'webp' ? image.webp({ quality: 85 }) : image.jpeg({ quality: 84 })
}

const thumbOf = (whole: Buffer): Promise<Buffer> =>
  sharp(whole)
    .resize({ width: small, height: small, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 76 })
    .toBuffer()

function momentOf({ exif }: Metadata): string | null {
  const at = exif === undefined ? undefined : takenAt(exif)
  return at === undefined ? null : isoOf(at)
}

/** Undefined where the image is not as its format says: the library reads and draws in memory, so nothing else fails here. */
async function readable<Read>(read: () => Promise<Read>): Promise<Read | undefined> {
  try {
    return await read()
  } catch {
    return undefined
  }
}
