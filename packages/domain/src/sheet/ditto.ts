import { plainText } from '../base/thai-text.ts'

const marks = /^[\s\-–—.]*(?:(?:["“”„‟″〃]|''|’’|,,|´´|``)[\s\-–—.]*)+$/u
const words = /^(?:เหมือน(?:กัน|ข้างบน|ด้านบน|แถวบน)?|เช่นเดียวกัน|เช่นกัน|ditto|do\.?|same)$/iu

const longest = 24

/** เครื่องหมายบุพสัญญา: whether a text says 'as in the row above': ", '', ,, 〃, -"-. */
export function isDitto(text: string): boolean {
  if (text.length > longest) return false
  const plain = plainText(text)
  return marks.test(plain) || words.test(plain)
}
