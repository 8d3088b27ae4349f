import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { toThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import { formatBaht, type Satang } from '@prongsai/domain/money/satang'

/** The digits in which a paper writes its numbers: ๐–๙ as official papers do, or 0–9. */
export type Digits = 'thai' | 'arabic'

/**
 * Numbers, amounts and days as one paper writes them. A code, a serial or a document's number is a
 * name: it stands as it was given, whatever the digits of the paper.
 */
export type Figures = {
  readonly text: (text: string) => string
  /**
   * A sentence: a word with Latin letters in it (Core i5, A4, e-bidding) is a name: it stands as it was
   * written, and does not part at its hyphen.
   */
  readonly prose: (text: string) => string
  readonly count: (count: number) => string
  readonly baht: (amount: Satang) => string
  /** ๒๓ พฤศจิกายน ๒๕๖๙ */
  readonly day: (day: CivilDate) => string
  /** ๒๓ พ.ย. ๒๕๖๙, whose parts do not part at the end of a line. */
  readonly shortDay: (day: CivilDate) => string
}

export function figuresIn(digits: Digits): Figures {
  const text = digits === 'thai' ? toThaiDigits : (plain: string) => plain
  return {
    text,
    prose: (sentence) =>
      sentence.replace(/\S+/gu, (word) =>
        /[A-Za-z]/u.test(word) ? word.replace(/(?<=[A-Za-z])-(?=[A-Za-z])/gu, '\u2060-\u2060') : text(word),
      ),
    count: (count) => text(thousands(count)),
    baht: (amount) => text(formatBaht(amount)),
    day: (day) => formatThaiDate(day, { digits }),
    shortDay: (day) => formatThaiDate(day, { form: 'short', digits }).replaceAll(' ', '\u00a0'),
  }
}

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
