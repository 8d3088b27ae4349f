import { beginningOf, civilDateFrom, instant, type Instant } from '../calendar/civil-date.ts'

const ifdPointer = 0x8769
const dateTimeOriginal = 0x9003
const mark = 6

/**
 * When a photo was taken, by the camera's own clock, which tells the time of day in Thailand; undefined where it does not
 * say, or says what is no time. `exif` begins with `Exif` and two zeros.
 */
export function takenAt(exif: Uint8Array): Instant | undefined {
  if (exif.length < mark + 8) return undefined
  const view = new DataView(exif.buffer, exif.byteOffset + mark, exif.byteLength - mark)
  const little = view.getUint16(0) === 0x4949
  const pointer = valueAt(view, view.getUint32(4, little), { tag: ifdPointer, little })
  if (pointer === undefined) return undefined
  const at = valueAt(view, pointer, { tag: dateTimeOriginal, little })
  return at === undefined || at + 19 > view.byteLength ? undefined : momentOf(textIn(view, at))
}

type Wanted = { readonly tag: number; readonly little: boolean }

/** The value of a tag in the directory that begins there. */
function valueAt(view: DataView, at: number, { tag, little }: Wanted): number | undefined {
  if (at + 2 > view.byteLength) return undefined
  const count = view.getUint16(at, little)
  for (let n = 0; n < count && at + 14 + n * 12 <= view.byteLength; n += 1) {
    const entry = at + 2 + n * 12
    if (view.getUint16(entry, little) === tag) return view.getUint32(entry + 8, little)
  }
  return undefined
}

const textIn = (view: DataView, at: number): string =>
  Array.from({ length: 19 }, (_, n) => String.fromCharCode(view.getUint8(at + n))).join('')

function momentOf(text: string): Instant | undefined {
  const found = /^(\d{4}):(\d\d):(\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(text)
  if (found === null) return undefined
  const [, year, month, date, hours, minutes, seconds] = found
  const day = civilDateFrom(`${year}-${month}-${date}`)
  if (day === undefined) return undefined
  const passed = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return instant(beginningOf(day) + passed * 1000)
}
