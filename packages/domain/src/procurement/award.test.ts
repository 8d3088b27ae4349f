import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import { judgeOrder, owesBidSecurity } from './award.ts'
import type { PurchaseCase } from './case.ts'
import { money, offer, road } from './testing.ts'

/** What refuses an order at that price; undefined when nothing does. */
const order = (price: string, rest: Partial<PurchaseCase> = {}, governorPaper = '') => {
  const offers = [offer('ก', price, { winner: true, winnerReason: 'ต่ำสุด' })]
  return judgeOrder(road({ budget: money(price), offers, ...rest }), { governorPaper })[0]?.code
}

describe('W49: who may order', () => {
  const above = 'procurement/above-order-authority'

  test('the head up to 200 million after a general invitation, the governor above', () => {
    expect(order('200,000,000')).toBeUndefined()
    expect(order('200,000,000.01')).toBe(above)
    expect(order('200,000,000.01', {}, 'ที่ นธ 0023/1')).toBeUndefined()
  })

  test('up to 100 million after a selection, up to 50 million by direct award and of design', () => {
    expect(order('100,000,000', { method: 'selective' })).toBeUndefined()
    expect(order('100,000,000.01', { method: 'selective' })).toBe(above)
    expect(order('50,000,000', { method: 'direct-committee' })).toBeUndefined()
    expect(order('50,000,001', { method: 'direct-committee' })).toBe(above)
    expect(order('50,000,001', { method: 'design-general' })).toBe(above)
  })
})

test('W17: a security of the offer is owed above 5,000,000 baht', () => {
  expect(owesBidSecurity(road({ budget: baht(5_000_000) }))).toBe(false)
  expect(owesBidSecurity(road({ budget: baht(5_200_000) }))).toBe(true)
})
