import { no, yes, type Verdict } from '../base/verdict.ts'
import { buddhistYear } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'

/**
 * How codes of a category are made, e.g. '{kind}-{yy}-{nnnn}' for 416-69-0001:
 * {kind} the category's code · {unit} the unit's short name · {yy} {yyyy} พ.ศ. of the calendar year in
 * which the article was acquired · {fyy} {fyyyy} the fiscal year · {nnnn} the running number, as wide
 * as it has letters · anything else stands as written.
 */
export type CodePattern = readonly CodePart[]

type CodePart =
  | { readonly part: 'text'; readonly text: string }
  | { readonly part: 'kind' }
  | { readonly part: 'unit' }
  | { readonly part: 'year'; readonly of: 'calendar' | 'fiscal'; readonly width: 2 | 4 }
  | { readonly part: 'running'; readonly width: number }

/** What a code is made from; `unit` is needed only by a pattern that has {unit}. */
export type CodeSource = {
  readonly kind: string
  readonly acquiredOn: CivilDate
  readonly unit?: string | undefined
}

export type CodePatternFault = 'unknown-part' | 'no-running-number' | 'two-running-numbers'

const faultTexts = {
  'unknown-part': 'มีส่วนในวงเล็บปีกกาที่ไม่รู้จัก ใช้ได้เฉพาะ {kind} {unit} {yy} {yyyy} {fyy} {fyyyy} และ {nnnn}',
  'no-running-number': 'ต้องมีลำดับที่ เช่น {nnnn} เพื่อไม่ให้รหัสซ้ำกัน',
  'two-running-numbers': 'มีลำดับที่ได้เพียงแห่งเดียว',
} as const satisfies Record<CodePatternFault, string>

export const codePatternFaultText = (fault: CodePatternFault): string => faultTexts[fault]

export function codePatternFrom(text: string): Verdict<CodePattern, CodePatternFault> {
  const pattern = text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map(partFrom)
  if (!pattern.every((part) => part !== undefined)) return no('unknown-part')
  const running = pattern.filter(({ part }) => part === 'running').length
  if (running === 0) return no('no-running-number')
  return running > 1 ? no('two-running-numbers') : yes(pattern)
}

function partFrom(piece: string): CodePart | undefined {
  if (!/[{}]/.test(piece)) return { part: 'text', text: piece }
  if (piece === '{kind}') return { part: 'kind' }
  if (piece === '{unit}') return { part: 'unit' }
  const year = /^\{(f?)(yy|yyyy)\}$/.exec(piece)
  if (year)
    return { part: 'year', of: year[1] === 'f' ? 'fiscal' : 'calendar', width: year[2] === 'yy' ? 2 : 4 }
  return /^\{n{1,9}\}$/.test(piece) ? { part: 'running', width: piece.length - 2 } : undefined
}

/** The code that the pattern gives to the article with this running number; a larger number grows wider. */
export const formatCode = (pattern: CodePattern, source: CodeSource, running: number): string =>
  written(pattern, source, (width) => String(running).padStart(width, '0'))

/**
 * The counter from which the article's running number comes, '416-69-#': numbers begin again where any
 * other part of the code differs, and two ways of writing one code share one counter.
 */
export const counterKeyOf = (pattern: CodePattern, source: CodeSource): string =>
  codeKey(written(pattern, source, () => '#'))

/** The running number that a code holds under a counter, so that the counter never gives it again; undefined when it is another's. */
export function runningUnder(counterKey: string, code: string): number | undefined {
  const key = codeKey(code)
  const hole = counterKey.indexOf('#')
  const after = counterKey.length - hole - 1
  const figures = key.slice(hole, key.length - after)
  const fits = key.startsWith(counterKey.slice(0, hole)) && key.endsWith(counterKey.slice(hole + 1))
  return fits && /^\d{1,9}$/.test(figures) ? Number(figures) : undefined
}

/**
 * The one form of a code under which every way of writing it is found: '๔๑๖ ๖๐ ๐๐๐๑', '416/60/1' and
 * '416-60-0001' are all '416-60-1'.
 */
export const codeKey = (text: string): string =>
  fromThaiDigits(text.normalize('NFKC'))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .toUpperCase()
    .split(/[\s\-‐‑‒–—−/\\._]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, '') : part))
    .join('-')

const written = (pattern: CodePattern, source: CodeSource, running: (width: number) => string): string =>
  pattern.map((part) => (part.part === 'running' ? running(part.width) : fixedText(part, source))).join('')

function fixedText(part: Exclude<CodePart, { part: 'running' }>, source: CodeSource): string {
  switch (part.part) {
    case 'text':
      return part.text
    case 'kind':
      return source.kind
    case 'unit':
      return source.unit ?? ''
    case 'year': {
      const year = part.of === 'fiscal' ? fiscalYearOf(source.acquiredOn) : buddhistYear(source.acquiredOn)
      return String(year).slice(-part.width)
    }
  }
}
