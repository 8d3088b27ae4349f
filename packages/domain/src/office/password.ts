import { no, yes, type Verdict } from '../base/verdict.ts'
import { guessedWords } from './guessed-words.ts'
import { keysOf, walked } from './keyboard.ts'
import type { OfficeRefusal } from './office-refusal.ts'

export const passwordShortest = 12
export const passwordLongest = 128

/** Why a password is too easily guessed. */
export type Weakness = 'short' | 'long' | 'repeats' | 'walk' | 'common' | 'own-name'

/** A password that may be used. `about` are the names that a stranger tries first: the person's, the user's, the office's. */
export function choosePassword(password: string, about: readonly string[]): Verdict<string, OfficeRefusal> {
  const why = weaknessOf(password, about)
  return why === undefined ? yes(password) : no({ code: 'office/password-weak', why })
}

function weaknessOf(password: string, about: readonly string[]): Weakness | undefined {
  const text = password.normalize('NFC').toLowerCase()
  const signs = Array.from(text)
  if (signs.length < passwordShortest) return 'short'
  if (signs.length > passwordLongest) return 'long'
  if (new Set(signs).size < 5 || repeatsItself(text)) return 'repeats'
  if (withoutNames(text, about).length < 8) return 'own-name'
  const typed = [text, keysOf(text)]
  if (typed.some((keys) => keys.length - walked(keys) < 5)) return 'walk'
  return typed.some(isCommon) ? 'common' : undefined
}

/** One piece shorter than a password, over and over: 'passwordpassword', 'abc1abc1abc1'. */
function repeatsItself(text: string): boolean {
  const period = `${text}${text}`.indexOf(text, 1)
  return period < text.length && period < passwordShortest
}

function withoutNames(text: string, about: readonly string[]): string {
  const names = about
    .flatMap((name) =>
      name
        .normalize('NFC')
        .toLowerCase()
        .split(/[\s.]+/),
    )
    .filter((name) => name.length >= 3)
    .toSorted((a, b) => b.length - a.length)
  return names.reduce((left, name) => left.replaceAll(name, ''), text)
}

/** Words that everybody uses, with figures and signs about them: 'P@ssw0rd2569!' is 'password' and four figures. */
const isCommon = (text: string): boolean => [text, unmasked(text)].some((read) => lettersLeft(read) < 4)

function lettersLeft(text: string): number {
  const left = guessedWords.reduce((rest, word) => rest.replaceAll(word, ' '), text)
  return left.replace(/[^\p{L}\p{M}]/gu, '').length
}

const masks = new Map([
  ['@', 'a'],
  ['4', 'a'],
  ['0', 'o'],
  ['1', 'i'],
  ['!', 'i'],
  ['3', 'e'],
  ['$', 's'],
  ['5', 's'],
  ['7', 't'],
])

const unmasked = (text: string): string =>
  Array.from(text)
    .map((sign) => masks.get(sign) ?? sign)
    .join('')
