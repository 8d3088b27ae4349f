const zeroWidthAndSoft = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu
const anySpaces = /\s+/gu
const thaiZero = 0x0e50

/**
 * Text as it is kept: NFC, one kind of space, nothing invisible, and the Thai marks in the order in which they are
 * stored by the standard (ํา is ำ, เเ is แ, a tone mark stands after the vowel above or below).
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(zeroWidthAndSoft, '')
    .replace(anySpaces, ' ')
    .replaceAll('เเ', 'แ')
    .replace(/([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e3a\u0e4d])/gu, '$2$1')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/gu, '$1\u0e33')
    .trim()
}

/** Text as it is searched: plain, lower case, Thai digits as Arabic ones. Tone marks stay, for without them short words blur. */
export const searchText = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[๐-๙]/gu, (digit) => String((digit.codePointAt(0) ?? thaiZero) - thaiZero))
