import { plainText } from '../base/thai-text.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'

/** What a heading can be called: `exact` in full, `within` anywhere in it. Written without spaces and brackets. */
export type Words = { readonly exact: readonly string[]; readonly within: readonly string[] }

export type Vocabulary<Field extends string> = Readonly<Record<Field, Words>>

/** What a heading means, and how sure that is, from 0 to 1. */
export type Meaning<Field> = { readonly field: Field; readonly confidence: number }

/** Answers what a heading means; remembers the headings that it has seen. */
export type Dictionary<Field> = (heading: string) => Meaning<Field> | undefined

const longestHeading = 80

export function dictionaryOf<Field extends string>(
  words: readonly (readonly [Field, Words])[],
): Dictionary<Field> {
  const exact = new Map(
    words.flatMap(([field, { exact: names }]) => names.map((name) => [name, field] as const)),
  )
  const within = words
    .flatMap(([field, { within: pieces }]) => pieces.map((piece) => ({ piece, field })))
    .toSorted((left, right) => right.piece.length - left.piece.length)
  return (heading) => {
    if (heading.length > longestHeading) return undefined
    const bare = bareHeading(heading)
    const named = exact.get(bare)
    if (named !== undefined) return { field: named, confidence: 1 }
    const held = within.find(({ piece }) => bare.includes(piece))
    return held === undefined ? undefined : { field: held.field, confidence: 0.7 }
  }
}

/** 'ราคา (บาท)' is 'ราคา': a heading without spaces, dots, slashes and what stands in brackets. */
const bareHeading = (heading: string): string =>
  fromThaiDigits(plainText(heading))
    .toLowerCase()
    .replace(/\([^)]*\)/gu, '')
    .replace(/[\s./\\:*_\-–—()"']+/gu, '')
