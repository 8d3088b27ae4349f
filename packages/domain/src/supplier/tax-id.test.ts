import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taxIdInput } from './supplier.input.ts'
import { isTaxId, maskedTaxId, taxIdText } from './tax-id.ts'

const digit = fc.integer({ min: 0, max: 9 })
/** Twelve digits and each of the ten that can follow them. */
const twelve = fc.array(digit, { minLength: 12, maxLength: 12 }).map((digits) => digits.join(''))
/** The third digit weighs eleven, and is the one that nothing checks. */
const checked = fc.nat(11).filter((place) => place !== 2)
const whole = (first: string): string =>
  Array.from({ length: 10 }, (_, last) => `${first}${last}`).find(isTaxId) ?? ''

describe('a number of thirteen digits', () => {
  test('is held against known ones', () => {
    expect(['1101700230708', '0553558000345', '3100501234563'].map(isTaxId)).toEqual([true, true, true])
    expect(['1101700230709', '0553558000354', '110170023070', '11017002307088'].map(isTaxId)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('has exactly one last digit that checks the others', () => {
    fc.assert(
      fc.property(twelve, (first) => {
        const right = Array.from({ length: 10 }, (_, last) => `${first}${last}`).filter(isTaxId)
        expect(right).toHaveLength(1)
      }),
    )
  })

  test('with one digit of its first twelve mistyped is seen', () => {
    fc.assert(
      fc.property(twelve, checked, fc.integer({ min: 1, max: 9 }), (first, place, by) => {
        const right = whole(first)
        const wrong = (Number(right[place]) + by) % 10
        const typed = `${right.slice(0, place)}${wrong}${right.slice(place + 1)}`
        // Of the eleven remainders two have the digit 1, and between these alone a slip is not seen.
        expect(isTaxId(typed) && right.at(-1) !== '1').toBe(false)
      }),
    )
  })

  test('is typed with spaces, strokes and Thai digits', () => {
    expect(taxIdInput.parse(' ๑-๑๐๑๗ 00230-70-8 ')).toBe('1101700230708')
    expect(taxIdInput.parse('')).toBe('')
    expect(taxIdInput.safeParse('110170023070').success).toBe(false)
  })

  test('that is wrong is told to be wrong, and not what would be right', () => {
    const told = taxIdInput.safeParse('1101700230709').error?.issues[0]?.message ?? ''
    expect(told).toContain('ไม่ถูกต้อง')
    expect(told).not.toContain('8')
  })

  test('is written in its groups, and masked but for its last three', () => {
    expect(taxIdText('1101700230708')).toBe('1-1017-00230-70-8')
    expect(maskedTaxId('1101700230708')).toBe('X-XXXX-XXXXX-70-8')
    expect([taxIdText(''), maskedTaxId('')]).toEqual(['', ''])
  })
})
