import { z } from 'zod'
import { door } from '../base/brand.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'

/** สตางค์: an amount of money as whole hundredths of a baht. */
export type Satang = ReturnType<typeof satang>
export const satang = door<bigint, 'Satang'>()

/** The amount of so many whole baht. */
export const baht = (whole: number | bigint): Satang => satang(BigInt(whole) * 100n)

export const add = (left: Satang, right: Satang): Satang => satang(left + right)

export const subtract = (left: Satang, right: Satang): Satang => satang(left - right)

export function sum(amounts: Iterable<Satang>): Satang {
  let total = 0n
  for (const amount of amounts) total += amount
  return satang(total)
}

/** The amount so many times over; `quantity` is a whole number. */
export const times = (amount: Satang, quantity: number | bigint): Satang => satang(amount * BigInt(quantity))

/**
 * `rate` of `per` parts of an amount, to the nearest satang, a half going away from zero:
 * 20 of 10_000 is 0.20 %. A RangeError when `per` is not above zero.
 */
export function shareRoundedHalfUp(amount: Satang, rate: bigint, per: bigint): Satang {
  const whole = amount * rate
  const half = whole < 0n ? -above0(per) : above0(per)
  return satang((whole * 2n + half) / (per * 2n))
}

/** `rate` of `per` parts of an amount, any fraction of a satang going away from zero. */
export function shareRoundedUp(amount: Satang, rate: bigint, per: bigint): Satang {
  const whole = amount * rate
  const rest = above0(per) - 1n
  return satang((whole + (whole < 0n ? -rest : rest)) / per)
}

/** `rate` of `per` parts of an amount, any fraction of a satang dropped (toward zero). */
export const shareRoundedDown = (amount: Satang, rate: bigint, per: bigint): Satang =>
  satang((amount * rate) / above0(per))

/** The next whole baht away from zero: a security is given in whole baht (ระเบียบฯ ข้อ 168). */
export const roundedUpToBaht = (amount: Satang): Satang => times(shareRoundedUp(amount, 1n, 100n), 100n)

function above0(per: bigint): bigint {
  if (per <= 0n) throw new RangeError('a share is of a number above zero')
  return per
}

/** '1,234.50': baht with thousands and both satang digits, '-' before what is below zero. */
export function formatBaht(amount: Satang): string {
  const digits = (amount < 0n ? 0n - amount : amount).toString().padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '-' : ''}${whole}.${digits.slice(-2)}`
}

/** Ten million million baht: above it is a slip of the hand, and far above it no column of the database. */
const largest = 1_000_000_000_000_000n

/**
 * An amount as a person writes it: '1,234.50', '๑,๒๓๔.๕๐', '฿ 1234', '16,642.-', '5,818 บาท'.
 * Undefined for what is not exactly one amount of zero or more: '12,50' and '1.005' are not.
 */
export function bahtFrom(text: string): Satang | undefined {
  const written = fromThaiDigits(text.normalize('NFC'))
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/^฿/, '')
    .replace(/(บาทถ้วน|บาท|฿)$/, '')
    .replace(/\.-$/, '')
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(written)
  if (!match?.[1] || match[1].length > 20) return undefined
  const amount = BigInt(match[1].replaceAll(',', '')) * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
  return amount > largest ? undefined : satang(amount)
}

/** Money as it is typed into a form. Its output is bigint, so a procedure's input takes `satangInput`. */
export const bahtInput = z.string().transform((text, context): Satang => {
  const amount = bahtFrom(text)
  if (amount !== undefined) return amount
  context.addIssue({ code: 'custom', message: whyNoAmount(text.trim()) })
  return z.NEVER
})

function whyNoAmount(text: string): string {
  if (text === '') return 'กรุณากรอกจำนวนเงิน'
  if (/^[-−–]/u.test(text)) return 'จำนวนเงินต้องไม่น้อยกว่าศูนย์'
  return 'จำนวนเงินไม่ถูกต้อง กรุณากรอกเป็นบาท มีทศนิยมได้ไม่เกินสองตำแหน่ง เช่น 1,234.50'
}

/** Money as it crosses the wire: whole satang of zero or more. */
export const satangInput = z
  .bigint('จำนวนเงินไม่ถูกต้อง')
  .min(0n, 'จำนวนเงินต้องไม่น้อยกว่าศูนย์')
  .max(largest, 'จำนวนเงินมากเกินกว่าที่จะเป็นไปได้ กรุณาตรวจสอบ')
  .transform(satang)
