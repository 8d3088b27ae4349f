import type { Satang } from './satang.ts'

const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] as const
const places = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'] as const
const million = 1_000_000n

/** An amount in Thai words, as official papers write it in brackets: 'หนึ่งร้อยเอ็ดบาทถ้วน', 'ห้าสิบสตางค์'. */
export function bahtText(amount: Satang): string {
  if (amount < 0n) return `ลบ${words(0n - amount)}`
  return words(amount)
}

function words(amount: bigint): string {
  const whole = amount / 100n
  const part = amount % 100n
  if (part === 0n) return `${numberInWords(whole)}บาทถ้วน`
  const satangWords = `${numberInWords(part)}สตางค์`
  return whole === 0n ? satangWords : `${numberInWords(whole)}บาท${satangWords}`
}

const numberInWords = (whole: bigint): string => (whole === 0n ? digits[0] : inMillions(whole))

function inMillions(whole: bigint): string {
  const higher = whole / million
  const head = higher === 0n ? '' : `${inMillions(higher)}ล้าน`
  return head + belowMillion(whole % million, higher > 0n)
}

/** `after` says that a higher digit has been read, which makes a last one เอ็ด: หนึ่งล้านเอ็ด. */
function belowMillion(rest: bigint, after: boolean): string {
  const figures = rest.toString()
  return Array.from(figures)
    .map((figure, index) => oneDigit(Number(figure), figures.length - 1 - index, after || index > 0))
    .join('')
}

function oneDigit(digit: number, place: number, after: boolean): string {
  if (digit === 0) return ''
  if (place === 0 && digit === 1 && after) return 'เอ็ด'
  if (place === 1 && digit === 1) return 'สิบ'
  if (place === 1 && digit === 2) return 'ยี่สิบ'
  return `${digits[digit]}${places[place]}`
}
