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

/** The same, with the letters asked of the index first. */
export const saysByIndex = ({ words, codeKey: key, codePattern }: Sought): RawBuilder<SqlBool> => {
  const lettered = words.filter((word) => Array.from(word).length > 1)
  const letters = lettered.map((word) => sql`asset_grams(${word}::text)`)
  const indexed =
    letters.length === 0 ? sql`` : sql`asset_grams(search) @> (${sql.join(letters, sql` || `)}) and `
  return sql<SqlBool>`(${indexed}${allWords(words)} or code_key = ${key}${
    codePattern === null
      ? sql``
      : sql` or asset_grams(search) @> asset_grams(${longestPart(codePattern)}::text) and search like ${codePattern}`
  })`
}

const allWords = (words: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    words.map((word) => sql`search like ${`%${escaped(word)}%`}`),
    sql` and `,
  )})`

const escaped = (word: string): string => word.replace(/[\\%_]/g, (mark) => `\\${mark}`)

const longestPart = (pattern: string): string =>
  pattern
    .slice(1, -1)
    .split('_')
    .reduce((longest, part) => (part.length > longest.length ? part : longest))
