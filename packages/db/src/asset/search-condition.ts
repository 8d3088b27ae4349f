import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import { searchText } from '@prongsai/domain/base/thai-text'

/** What is looked for: the words as they are searched, and the same text as a code in its one form. */
export type Sought = {
  readonly words: readonly string[]
  readonly codeKey: string
  readonly codePattern: string | null
}

const mostWords = 8

/** Undefined for a text in which there is nothing to look for. */
export function soughtIn(text: string): Sought | undefined {
  const plain = searchText(text)
  const words = plain.split(' ').filter((word) => word !== '')
  if (words.length === 0) return undefined
  return { words: words.slice(0, mostWords), codeKey: codeKey(plain), codePattern: codePatternOf(plain) }
}

/** A code with other marks between its parts than it was registered with: each mark is any letter. */
function codePatternOf(plain: string): string | null {
  const parts = plain.split(/[\s\-/\\._–—]+/u)
  if (parts.length < 2 || parts.every((part) => part.length < 2) || !/^\d[\d\s\-/\\._–—]*\d$/u.test(plain))
    return null
  return `%${parts.join('_')}%`
}

/** True of a row that has every word, or the code; for the columns `search` and `code_key` of one table. */
export const says = ({ words, codeKey: key, codePattern }: Sought): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${allWords(words)} or code_key = ${key}${
    codePattern === null ? sql`` : sql` or search like ${codePattern}`
  })`

/**
 * The same, in ways that each have an index, by letters, by names and by the code; they may share rows. Asked as one,
 * the letters of every row that is found would be taken out once more.
 */
export function foundByIndex(sought: Sought): readonly RawBuilder<SqlBool>[] {
  const { words, codeKey: key, codePattern } = sought
  const byWords = keysOf(words).map((keys) => sql<SqlBool>`${keys} and ${allWords(words)}`)
  const byKey = sql<SqlBool>`code_key = ${key}`
  if (codePattern === null) return [...byWords, byKey]
  const parts = codePattern.split(/[%_]/).filter((part) => part !== '')
  const byPattern = keysOf(parts).map((keys) => sql<SqlBool>`${keys} and search like ${codePattern}`)
  return [...byWords, byKey, ...byPattern]
}

/** With each word more there are twice as many ways; the three longest find few enough. */
const mostLooked = 3

/** What the index is asked for cards that have the words: each of them in the name, or beside it. */
function keysOf(words: readonly string[]): readonly RawBuilder<SqlBool>[] {
  const looked = lookedUp(words)
  // One letter alone is in no pair, and asks nothing of the index.
  if (looked.length === 0) return [sql`true`]
  const inNames = sql<SqlBool>`asset_keys(search, name) && array(
    select hashtext(name) from asset_name_found where ${inName(looked)})`
  return [inNames, ...besideNames(looked)]
}

/** Cards that may have all of the words, and not all of them in the name. */
export function besideNames(words: readonly string[]): readonly RawBuilder<SqlBool>[] {
  const looked = lookedUp(words)
  const ways = Array.from({ length: 2 ** looked.length - 1 }, (_, way) =>
    Object.groupBy(looked, (_word, index) => ((way >> index) & 1 ? 'inName' : 'beside')),
  )
  return ways.map((way) => {
    const letters = sql.join(
      (way.beside ?? []).map((word) => sql`asset_grams(${word}::text)`),
      sql` || `,
    )
    const beside = sql<SqlBool>`asset_keys(search, name) @> (${letters})`
    if (way.inName === undefined) return beside
    return sql<SqlBool>`${beside} and asset_keys(search, name) && array(
      select hashtext(name) from asset_name_found where ${inName(way.inName)})`
  })
}

const lookedUp = (words: readonly string[]): readonly string[] =>
  words
    .filter(hasPair)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostLooked)

/** Names that have all of the words; for the columns of `asset_name_found`. */
export const inName = (words: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.join(
    words.map(
      (word) => sql`asset_grams(words) @> asset_grams(${word}::text) and words like ${`%${escaped(word)}%`}`,
    ),
    sql` and `,
  )}`

/** Whether names can be asked at all: the parts of a code are in too many codes, and one letter is in no pair. */
export const isOfNames = ({ words, codePattern }: Sought): boolean =>
  codePattern === null && words.length <= mostLooked && words.every(hasPair)

const hasPair = (word: string): boolean => Array.from(word).length > 1

const allWords = (words: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    words.map((word) => sql`search like ${`%${escaped(word)}%`}`),
    sql` and `,
  )})`

const escaped = (word: string): string => word.replace(/[\\%_]/g, (mark) => `\\${mark}`)
