import { searchText } from '../base/thai-text.ts'

/** Words that say what a supplier is, and not which one. */
const common =
  /บริษัท|บมจ\.?|บจก\.?|หจก\.?|หสน\.?|ห้างหุ้นส่วนจำกัด|ห้างหุ้นส่วนสามัญ|ห้างหุ้นส่วน|จำกัด|มหาชน|ร้าน|สำนักงานใหญ่|นางสาว|น\.ส\.|นาง|นาย/gu

/** The name without what it is: 'หจก. รุ่งเรือง การช่าง' and 'ห้างหุ้นส่วนจำกัดรุ่งเรืองการช่าง' are 'รุ่งเรืองการช่าง'. */
export function ownName(name: string): string {
  const whole = searchText(name)
  const own = lettersOf(whole.replace(common, ''))
  return own === '' ? lettersOf(whole) : own
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')

const shortest = 5

/** Whether two names may be those of one supplier: the same but for what it is, or for a letter or two of a long one. */
export function soundsAlike(one: string, other: string): boolean {
  const [a, b] = [ownName(one), ownName(other)]
  if (a === '' || b === '') return false
  if (a === b) return true
  const least = Math.min(a.length, b.length)
  if (least < shortest) return false
  return distance(a, b, least >= 2 * shortest ? 2 : 1)
}

/** Whether so many letters changed, put in or left out make one of the other. */
function distance(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(a).entries()) row = nextRow(row, { letter, index, b })
  return (row.at(-1) ?? most + 1) <= most
}

type Step = { readonly letter: string; readonly index: number; readonly b: string }

function nextRow(above: readonly number[], { letter, index, b }: Step): number[] {
  const row = [index + 1]
  for (const [at, other] of Array.from(b).entries()) {
    const changed = (above[at] ?? 0) + (letter === other ? 0 : 1)
    row.push(Math.min(changed, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1))
  }
  return row
}
