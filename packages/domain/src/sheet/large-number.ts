/** The words of which an amount is so many, the greatest first, as powers of ten. */
const powers = { ล้าน: 6, แสน: 5, หมื่น: 4, พัน: 3, ร้อย: 2 } as const

type Power = keyof typeof powers

const isPower = (word: string): word is Power => word in powers

/**
 * An amount that counts in words, as whole hundredths of a baht: '4.8 แสน', '1.9 ล้านบาท', '2 ล้าน 5 แสน'. `text` is
 * plain and in Arabic digits. Undefined for any other text, and for what is finer than a satang.
 */
export function satangInWords(text: string): bigint | undefined {
  const bare = text.replace(/\s+/gu, '').replace(/บาท(?:ถ้วน)?$/u, '')
  if (!/^(?:\d{1,6}(?:\.\d{1,8})?(?:ล้าน|แสน|หมื่น|พัน|ร้อย))+$/u.test(bare)) return undefined
  const terms = Array.from(bare.matchAll(/(\d+)(?:\.(\d+))?(ล้าน|แสน|หมื่น|พัน|ร้อย)/gu), term)
  const isFalling = terms.every(({ power }, at) => at === 0 || power < (terms[at - 1]?.power ?? 0))
  const isExact = terms.every(({ hundredths }) => hundredths !== undefined)
  // '1.9 ล้าน 5 แสน' could be 1.9 million with or without the half: it is read by a person.
  const isPlain =
    terms.length === 1 || terms.every(({ isWhole, count }, at) => isWhole && (at === 0 || count < 10n))
  if (!isFalling || !isExact || !isPlain) return undefined
  return terms.reduce((total, { hundredths }) => total + (hundredths ?? 0n), 0n)
}

type Term = {
  readonly power: number
  readonly count: bigint
  readonly isWhole: boolean
  readonly hundredths: bigint | undefined
}

function term([, whole = '', fraction = '', word = '']: RegExpExecArray): Term {
  const power = isPower(word) ? powers[word] : 0
  const digits = fraction.replace(/0+$/, '')
  const places = power + 2 - digits.length
  return {
    power,
    count: BigInt(whole),
    isWhole: digits === '',
    hundredths: places < 0 ? undefined : BigInt(whole + digits) * 10n ** BigInt(places),
  }
}
