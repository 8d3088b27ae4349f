import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bahtText } from './baht-text.ts'
import { satang } from './satang.ts'

const digitWords = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const placeWords = ['สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']
const word = new RegExp([...digitWords, ...placeWords, 'เอ็ด', 'ยี่', 'ล้าน'].join('|'), 'g')

/** Reads number words back by another way than they are written: a stack of what has been said so far. */
function numberOf(said: string): bigint {
  const words = said.match(word) ?? []
  if (words.join('') !== said) throw new Error(`unknown words in ${said}`)
  let millions = 0n
  let group = 0n
  let digit: bigint | undefined
  for (const one of words) {
    if (one === 'ล้าน') {
      millions = (millions + group + (digit ?? 0n)) * 1_000_000n
      group = 0n
      digit = undefined
    } else if (placeWords.includes(one)) {
      group += (digit ?? 1n) * 10n ** BigInt(placeWords.indexOf(one) + 1)
      digit = undefined
    } else {
      digit = digitOf(one)
    }
  }
  return millions + group + (digit ?? 0n)
}

function digitOf(said: string): bigint {
  if (said === 'เอ็ด') return 1n
  return said === 'ยี่' ? 2n : BigInt(digitWords.indexOf(said))
}

function satangOf(text: string): bigint {
  const match = /^(ลบ)?(?:(.+?)บาท)?(?:ถ้วน|(.+)สตางค์)$/.exec(text)
  if (!match) throw new Error(`no amount is called ${text}`)
  const [, minus, whole, part] = match
  const amount = numberOf(whole ?? '') * 100n + numberOf(part ?? '')
  return minus === undefined ? amount : 0n - amount
}

describe('baht in words', () => {
  test.each([
    [0n, 'ศูนย์บาทถ้วน'],
    [1n, 'หนึ่งสตางค์'],
    [11n, 'สิบเอ็ดสตางค์'],
    [100n, 'หนึ่งบาทถ้วน'],
    [101n, 'หนึ่งบาทหนึ่งสตางค์'],
    [1_025n, 'สิบบาทยี่สิบห้าสตางค์'],
    [1_000_00n, 'หนึ่งพันบาทถ้วน'],
    [12_121n, 'หนึ่งร้อยยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์'],
    [1_100_000_000n, 'สิบเอ็ดล้านบาทถ้วน'],
    [10_100_000_100n, 'หนึ่งร้อยเอ็ดล้านเอ็ดบาทถ้วน'],
    [100_000_000_000_000n, 'หนึ่งล้านล้านบาทถ้วน'],
    [-150n, 'ลบหนึ่งบาทห้าสิบสตางค์'],
  ])('%s satang', (amount, is) => {
    expect(bahtText(satang(amount))).toBe(is)
  })

  test('what is written reads back as the same amount', () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(-(10n ** 17n), 10n ** 17n), fc.bigInt(0n, 30_000n)), (amount) => {
        expect(satangOf(bahtText(satang(amount)))).toBe(amount)
      }),
      { numRuns: 500 },
    )
  })

  test('a last one is เอ็ด after a higher digit, and หนึ่งสิบ and สองสิบ are never said', () => {
    fc.assert(
      fc.property(fc.bigInt(2n, 10n ** 13n), (whole) => {
        const text = bahtText(satang(whole * 100n))
        expect(text).not.toMatch(/(หนึ่ง|สอง)สิบ/)
        expect(text.endsWith('เอ็ดบาทถ้วน')).toBe(whole % 10n === 1n)
      }),
    )
  })
})
