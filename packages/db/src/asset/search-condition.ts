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
 * The same, in ways that each have an index, by letters and by the code, and that share no row. Asked as one, the
 * letters of every row that is found would be taken out once more.
 */
export function foundByIndex({ words, codeKey: key, codePattern }: Sought): readonly RawBuilder<SqlBool>[] {
  const byWords = allWords(words)
  const byKey = sql<SqlBool>`code_key = ${key}`
  const ways = [sql<SqlBool>`${lettersOf(words)}${byWords}`, sql<SqlBool>`${byKey} and not ${byWords}`]
  if (codePattern === null) return ways
  const byPattern = sql<SqlBool>`${lettersOf(codePattern.split(/[%_]/))}search like ${codePattern}`
  return [...ways, sql<SqlBool>`${byPattern} and not ${byWords} and not ${byKey}`]
}

/** One letter alone is in no pair, and asks nothing of the index. */
function lettersOf(words: readonly string[]): RawBuilder<unknown> {
  const pairs = words
    .filter((word) => Array.from(word).length > 1)
    .map((word) => sql`asset_grams(${word}::text)`)
  return pairs.length === 0 ? sql`` : sql`asset_grams(search) @> (${sql.join(pairs, sql` || `)}) and `
}

const allWords = (words: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    words.map((word) => sql`search like ${`%${escaped(word)}%`}`),
    sql` and `,
  )})`

const escaped = (word: string): string => word.replace(/[\\%_]/g, (mark) => `\\${mark}`)
