import { describe, expect, test } from 'vitest'
import { advanceShare, judgeAdvance, judgeRetention, mostAdvance } from './advance.ts'
import { day, money, said } from './testing.ts'

const road = {
  price: money('1,987,000'),
  ground: null,
  stateAgency: false,
  signedOn: day('2026-10-21'),
}
const asked = {
  amount: money('298,050'),
  statedInInvitation: true,
  security: { kind: 'bank-guarantee', amount: money('298,050') },
} as const

describe('an advance (ข้อ 89, 91)', () => {
  test('at most fifteen per cent, half to a state agency, none of a small direct purchase', () => {
    expect(said(judgeAdvance(road, asked))).toBe('yes')
    expect(said(judgeAdvance(road, { ...asked, amount: money('298,050.01') }))).toBe(
      'contract/advance-too-large',
    )
    expect(said(judgeAdvance({ ...road, ground: 'direct-small' }, asked))).toBe(
      'contract/advance-not-allowed',
    )
    expect(mostAdvance({ ...road, stateAgency: true })).toBe(money('993,500'))
    expect(said(judgeAdvance({ ...road, ground: 'direct-small' }, { ...asked, amount: money('0') }))).toBe(
      'yes',
    )
  })

  test('is stated when bids are invited and secured whole by a bond or a bank', () => {
    expect(said(judgeAdvance(road, { ...asked, statedInInvitation: false }))).toBe(
      'contract/advance-not-stated',
    )
    const secured = (security: Parameters<typeof judgeAdvance>[1]['security']) =>
      said(judgeAdvance(road, { ...asked, security }))
    expect(secured(null)).toBe('contract/advance-not-secured')
    expect(secured({ kind: 'bond', amount: money('298,049.99') })).toBe('contract/advance-not-secured')
    expect(secured({ kind: 'finance-guarantee', amount: money('298,050') })).toBe(
      'contract/advance-not-secured',
    )
  })

  test('is taken back with each payment by its share, whole with the last, and never more than is left', () => {
    const of = {
      advance: money('100'),
      recovered: money('0'),
      price: money('900'),
      gross: money('300'),
      last: false,
    }
    expect(advanceShare(of)).toBe(money('33.33'))
    expect(advanceShare({ ...of, recovered: money('66.66'), last: true })).toBe(money('33.34'))
    expect(advanceShare({ ...of, recovered: money('90') })).toBe(money('10'))
  })
})

const of = (kind: 'goods' | 'construction' | 'consultant', rate: number, stateAgency = false) =>
  said(judgeRetention({ kind, rate, stateAgency, signedOn: day('2026-10-21') }))

test('retention is of works, or of a consultant that is a state agency within its band', () => {
  expect(of('construction', 1000)).toBe('yes')
  expect(of('construction', 0)).toBe('yes')
  expect(of('goods', 1000)).toBe('contract/retention-not-of-kind')
  expect(of('consultant', 500)).toBe('contract/retention-not-of-kind')
  expect([499, 500, 1000, 1001].map((rate) => of('consultant', rate, true))).toEqual([
    'contract/retention-rate',
    'yes',
    'yes',
    'contract/retention-rate',
  ])
})
