import { plainText } from '../../base/thai-text.ts'
import { fiscalYear, type FiscalYear } from '../../calendar/fiscal-year.ts'
import { fromThaiDigits } from '../../calendar/thai-digits.ts'

/**
 * The fiscal year that the titles of a plan name: 'ประจำปีงบประมาณ พ.ศ. ๒๕๗๐', else the only year written in them. Null for
 * none, and for several.
 */
export function planYear(titles: readonly string[]): FiscalYear | null {
  const text = fromThaiDigits(titles.map(plainText).join('\n'))
  const named = yearsIn(text, /ปี ?งบ(?:ประมาณ)? ?(?:พ\.? ?ศ\.?)? ?(25\d\d|\d\d(?!\d))/gu)
  const years = named.size > 0 ? named : yearsIn(text, /(?<!\d)(25\d\d)(?!\d)/gu)
  const [only] = years
  return only === undefined || years.size > 1 ? null : fiscalYear(only)
}

const yearsIn = (text: string, pattern: RegExp): ReadonlySet<number> =>
  new Set(
    Array.from(text.matchAll(pattern), ([, year = '']) => (year.length === 2 ? 2500 : 0) + Number(year)),
  )
