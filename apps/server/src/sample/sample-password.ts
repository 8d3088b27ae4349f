import { randomInt } from 'node:crypto'
import { choosePassword } from '@prongsai/domain/office/password'

/** Letters and figures that nobody reads for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** One password that everybody of the sample may have, by the rules that hold for all; another for each sample. */
export function newSamplePassword(about: readonly string[]): string {
  for (;;) {
    const password = [group(), group(), group(), group()].join('-')
    if (choosePassword(password, about).ok) return password
  }
}

const group = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)] ?? '').join('')
