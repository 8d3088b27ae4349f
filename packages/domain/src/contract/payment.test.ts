import { describe, expect, test } from 'vitest'
import { contractRefusalText } from './contract-refusal.ts'
import { paymentOf, withholdingOf, type Paying } from './payment.ts'
import { day, money, said } from './testing.ts'

const goods: Paying = {
  price: money('481,500'),
  vatRate: 700,
  taxed: true,
  on: day('2026-11-10'),
  thresholds: [],
  gross: money('321,000'),
  accepted: money('321,000'),
  paidBefore: money('160,500'),
  advanceRecovered: money('0'),
  retention: money('0'),
  penalty: money('0'),
}
const paid = (rest: Partial<Paying>) => said(paymentOf({ ...goods, ...rest }))
const net = (rest: Partial<Paying>) => {
  const verdict = paymentOf({ ...goods, ...rest })
  return verdict.ok ? verdict.value.net : verdict.refusal.code
}
const withheld = (price: string, paidOut: string, rest: Partial<Paying> = {}) =>
  withholdingOf({ ...goods, price: money(price), ...rest }, money(paidOut)).amount

describe('what a payment may be', () => {
  test('no more than was accepted, nor with what was paid before than the price', () => {
    expect(paid({})).toBe('yes')
    expect(paid({ gross: money('321,000.01') })).toBe('contract/payment-above-accepted')
    expect(paid({ paidBefore: money('160,500.01') })).toBe('contract/payment-above-price')
    expect(paid({ gross: money('0') })).toBe('contract/payment-empty')
  })

  test('above the price the refusal says what is left', () => {
    const verdict = paymentOf({ ...goods, paidBefore: money('200,000') })
    expect(verdict.ok ? '' : contractRefusalText(verdict.refusal)).toContain('จ่ายได้อีกไม่เกิน 281,500.00 บาท')
  })

  test('what is held back is taken off, and never more than there is', () => {
    expect(net({})).toBe(money('318,000'))
    expect(net({ penalty: money('5,000'), retention: money('32,100') })).toBe(money('280,900'))
    expect(net({ advanceRecovered: money('107,000') })).toBe(money('212,000'))
    expect(net({ penalty: money('318,000') })).toBe(0n)
    expect(net({ penalty: money('318,000.01') })).toBe('contract/net-below-zero')
    expect(net({ advanceRecovered: money('321,000.01') })).toBe('contract/recovery-above-gross')
  })
})

describe('the tax that is withheld', () => {
  test('one per cent of what is paid without its value-added tax', () => {
    expect(withheld('481,500', '321,000')).toBe(money('3,000'))
    expect(withheld('480,000', '480,000')).toBe(money('4,485.98'))
    expect(withheld('480,000', '480,000', { vatRate: 0 })).toBe(money('4,800'))
  })

  test('from 10,000 baht of the whole contract on, so that instalments do not escape it', () => {
    expect(withheld('10,700', '1,070')).toBe(money('10'))
    expect(withheld('10,699', '10,699')).toBe(0n)
    expect(withheld('9,999.99', '9,999.99', { vatRate: 0 })).toBe(0n)
  })

  test('not of a state agency; neither penalty nor retention lessens it, what was paid in advance does', () => {
    expect(withheld('481,500', '321,000', { taxed: false })).toBe(0n)
    const verdict = paymentOf({ ...goods, penalty: money('50,000'), retention: money('10,000') })
    expect(verdict.ok ? verdict.value.withholding.amount : 0n).toBe(money('3,000'))
    const less = paymentOf({ ...goods, advanceRecovered: money('107,000') })
    expect(less.ok ? less.value.withholding.base : 0n).toBe(money('200,000'))
  })
})
