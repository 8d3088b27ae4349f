import { plainText } from '../../base/thai-text.ts'
import { fromThaiDigits } from '../../calendar/thai-digits.ts'
import { isAbsence } from '../../sheet/absence.ts'
import { isDitto } from '../../sheet/ditto.ts'

/** What a cell of codes says, given how many articles the row counts (null when it does not say). */
export type WrittenCodes =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }

/** More articles than this are not numbered one by one in a single row. */
export const mostCodes = 1000
const longestCode = 60

/**
 * The codes that a text lists: '416-60-0001', '๔๑๖ ๖๐ ๐๐๐๑', '416/60/0001 ถึง 0005', '416-60-0001-0005',
 * '416-60-0001, 0002' or one a line. Whether a bare hyphen means 'to' is decided by the number of articles.
 */
export function writtenCodes(text: string, quantity: number | null): WrittenCodes {
  const plain = plainText(text.replace(/[\r\n]+/g, ','))
  if (isAbsence(plain) || isDitto(plain) || /^(?:รอ|\?)/u.test(plain)) return { kind: 'none' }
  const pieces = fromThaiDigits(plain)
    .replace(/[‐‑‒–—−]/gu, '-')
    .split(/\s*(?:[,;]|และ|กับ|&)\s*/u)
    .filter((piece) => piece !== '')
  const codes = pieces.length === 1 ? alone(pieces[0] ?? '', quantity) : listed(pieces)
  if (codes === undefined || codes.length === 0 || codes.length > mostCodes) return { kind: 'unreadable' }
  return codes.some((code) => code.length > longestCode) ? { kind: 'unreadable' } : { kind: 'codes', codes }
}

function alone(piece: string, quantity: number | null): readonly string[] | undefined {
  const said = explicitRange(piece)
  if (said !== undefined) return said.codes
  const code = tidyCode(piece)
  const inferred = hyphenRange(code, quantity)
  return inferred ?? [code]
}

function listed(pieces: readonly string[]): readonly string[] | undefined {
  const codes: string[] = []
  for (const piece of pieces) {
    const found = following(piece, codes.at(-1))
    if (found === undefined) return undefined
    codes.push(...found)
  }
  return codes
}

/** One piece of a list: a whole code, a range, or only the last figures of a code like the one before. */
function following(piece: string, before: string | undefined): readonly string[] | undefined {
  const said = explicitRange(piece)
  if (said !== undefined) return said.codes
  const last = before === undefined ? undefined : numbered(before)
  const [, first = '', end] = /^(\d{1,6})(?:\s*-\s*(\d{1,6}))?$/.exec(piece) ?? []
  if (first !== '' && last !== undefined) {
    const code = `${last.prefix}${first.padStart(last.figures.length, '0')}`
    return end === undefined ? [code] : range(code, end)
  }
  return hyphenRange(tidyCode(piece), null) ?? [tidyCode(piece)]
}

/** '416-60-0001 ถึง 0005': undefined when nothing says 'to'; codes undefined when it makes no sense. */
function explicitRange(piece: string): { readonly codes: readonly string[] | undefined } | undefined {
  const match = /^(.+?)\s*(?:จนถึง|ถึง|~|→|\.{2,}|\bto\b)\s*(.+)$/u.exec(piece)
  if (!match) return undefined
  return { codes: range(tidyCode(match[1] ?? ''), tidyCode(match[2] ?? '')) }
}

/** '401-68-0002-0003' when the row counts two articles; when it counts one, it is a code of four parts. */
function hyphenRange(code: string, quantity: number | null): readonly string[] | undefined {
  const ends = rangeEnds(code)
  const codes = ends === undefined ? undefined : range(ends.first, ends.last)
  if (ends === undefined || codes === undefined || codes.length < 2) return undefined
  const isCounted = codes.length === quantity
  return isCounted || (quantity !== 1 && saysRange(ends)) ? codes : undefined
}

/** The end repeats the whole code, or is as long as the running number of kind, year and running number. */
function saysRange({ first, last }: { readonly first: string; readonly last: string }): boolean {
  const running = /^\d{3}-\d{2}-(\d{3,5})$/.exec(first)?.[1]
  return !/^\d+$/.test(last) || running?.length === last.length
}

function rangeEnds(code: string): { readonly first: string; readonly last: string } | undefined {
  const parts = code.split('-')
  const half = parts.length / 2
  const [left, right] = [parts.slice(0, half).join('-'), parts.slice(half).join('-')]
  const sharesPrefix = half >= 2 && numbered(left)?.prefix === numbered(right)?.prefix
  if (Number.isInteger(half) && sharesPrefix && numbered(left) !== undefined)
    return { first: left, last: right }
  const match = /^(.+[-/].+[-/]\d{1,6})\s*-\s*(\d{1,6})$/.exec(code)
  return match ? { first: match[1] ?? '', last: match[2] ?? '' } : undefined
}

/** The codes from the first to the last, which may be a whole code or only its last figures. */
function range(first: string, last: string): readonly string[] | undefined {
  const from = numbered(first)
  const to = /^\d+$/.test(last) ? { prefix: from?.prefix, figures: last } : numbered(last)
  if (from === undefined || to === undefined || from.prefix !== to.prefix) return undefined
  const start = Number(from.figures)
  const short = Number(to.figures)
  // '0115-20' means 0115 to 0120.
  const end = short >= start ? short : Number(from.figures.slice(0, -to.figures.length) + to.figures)
  const length = end - start + 1
  if (length < 1 || length > mostCodes) return undefined
  return Array.from(
    { length },
    (_, step) => `${from.prefix}${String(start + step).padStart(from.figures.length, '0')}`,
  )
}

function numbered(code: string): { readonly prefix: string; readonly figures: string } | undefined {
  const match = /^(.*\D)(\d{1,6})$/.exec(code)
  return match ? { prefix: match[1] ?? '', figures: match[2] ?? '' } : undefined
}

/**
 * A code as it is kept. Kind, year and running number are joined by hyphens however they were parted ('416 58 0001',
 * '420/58/0001'); any other code is left as it stands on the sticker.
 */
function tidyCode(text: string): string {
  const plain = fromThaiDigits(plainText(text))
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s*([-/])\s*/g, '$1')
  return plain.replace(/^(\d{3})[ ./_-](\d{2}|\d{4})[ ./_-](\d{1,5})(?=$|-)/, '$1-$2-$3')
}
