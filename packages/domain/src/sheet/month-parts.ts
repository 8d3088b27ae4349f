import { monthFrom, partsOfDay } from './day-parts.ts'

/** What a written month names: its number (1–12), and the year as written; null where there is none. */
export type MonthParts = {
  readonly month: number
  readonly year: string | null
  /** The year stands after a later month of the same range: 'ธ.ค.-ม.ค. 2570'. */
  readonly until: number | null
}

/** A quarter of the fiscal year, and that year as written. */
export type QuarterParts = { readonly quarter: number; readonly fiscalYear: string | null }

const year = String.raw`(\d{4}|\d{2})`
const quarter = new RegExp(
  String.raw`^(?:ไตรมาส|q|quarter) ?(?:ที่)? ?([1-4]|แรก|หนึ่ง|สอง|สาม|สี่|สุดท้าย)(?: ?(?:-|ถึง|และ) ?(?:ไตรมาส)? ?(?:ที่)? ?[1-4])?(?: ?/? ?(?:ปี)? ?${year})?$`,
  'u',
)
const quarterWords = ['แรก', 'สอง', 'สาม', 'สี่'] as const

/** The first quarter that a plain text in Arabic digits names: 'ไตรมาส 1', 'ไตรมาสที่ 2/2570', 'Q3'. */
export function quarterFrom(text: string): QuarterParts | undefined {
  const [, named = '', fiscalYear] = quarter.exec(text) ?? []
  if (named === '') return undefined
  if (/^[1-4]$/.test(named)) return { quarter: Number(named), fiscalYear: fiscalYear ?? null }
  const word = named === 'หนึ่ง' ? 0 : quarterWords.findIndex((each) => each === named)
  return { quarter: word === -1 ? 4 : word + 1, fiscalYear: fiscalYear ?? null }
}

/**
 * The first month that a plain text in Arabic digits names: 'ต.ค. 69', 'พฤศจิกายน', '11/2569', 'ต.ค.-ธ.ค. 2569',
 * '15 พ.ย. 2569', '10-12/2569'. Undefined for any other text, and for a year without a month.
 */
export function monthPartsOf(text: string): MonthParts | undefined {
  const figures = new RegExp(String.raw`^(\d{1,2}) ?- ?(\d{1,2}) ?/ ?${year}$`).exec(text)
  if (figures !== null) return ofRange([figures[1] ?? '', `${figures[2] ?? ''}/${figures[3] ?? ''}`])
  const [, isoYear, isoMonth] = /^(\d{4}) ?[-/] ?(\d{1,2})$/.exec(text) ?? []
  if (isoYear !== undefined) return { month: Number(isoMonth), year: isoYear, until: null }
  const whole = partsOfDay(text)
  if (whole !== undefined)
    return whole.month === null ? undefined : { month: whole.month, year: whole.year, until: null }
  return ofRange(text.replace(/([ก-๎.]) ?\/ ?(?=[ก-๎])/gu, '$1-').split(separators))
}

const separators = / ?(?:-|~|,|จนถึง|ถึง|และ|หรือ|กับ) ?/u

type Mention = { readonly month: number; readonly year: string | null }

function ofRange(pieces: readonly string[]): MonthParts | undefined {
  const mentions = pieces.map(mentionOf).filter((mention) => mention !== undefined)
  const [first] = mentions
  if (first === undefined || mentions.length !== pieces.length) return undefined
  const dated = mentions.find((mention) => mention.year !== null)
  if (first.year !== null || dated === undefined) return { ...first, until: null }
  return { month: first.month, year: dated.year, until: dated.month }
}

function mentionOf(piece: string): Mention | undefined {
  const whole = partsOfDay(piece)
  if (whole !== undefined) return whole.month === null ? undefined : { month: whole.month, year: whole.year }
  const month = /^\d{1,2}$/.test(piece)
    ? Number(piece)
    : monthFrom(piece.replace(/^\d{1,2} /, '').replaceAll(' ', ''))
  return month === undefined || month < 1 || month > 12 ? undefined : { month, year: null }
}
