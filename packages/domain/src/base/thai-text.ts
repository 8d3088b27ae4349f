/**
 * Zero-width and soft signs, fillers, and those that turn the direction of writing: with them a name reads as another, or
 * as nothing at all.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\ufff9-\ufffb]/gu
/** Control signs that are no space; neither paper nor the database has a place for them. */
// oxlint-disable-next-line no-control-regex -- control signs are what it takes out
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu
const anySpaces = /\s+/gu
const thaiZero = 0x0e50

/**
 * Text as it is kept: NFC, one kind of space, nothing invisible, and the Thai marks in the order in which they are
 * stored by the standard (ํา is ำ, เเ is แ, a tone mark stands after the vowel above or below).
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(invisible, '')
    .replace(control, '')
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
