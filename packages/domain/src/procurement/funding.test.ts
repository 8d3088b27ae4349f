import { describe, expect, test } from 'vitest'
import { baht, satang, sum } from '../money/satang.ts'
import { fundsWithin, heldBy, movesBetween, unfundedOf } from './funding.ts'
import { methodOn } from './methods/method-tables.ts'
import { after, day, money, offer, road } from './testing.ts'

const fund = (line: string, amount: string) => ({ line, share: money(amount) })

describe('the money of a purchase', () => {
  test('makes its sum and no more', () => {
    const sum480 = money('480,000')
    expect(unfundedOf(sum480, [fund('ก', '400,000')])).toBe(money('80,000'))
    expect(unfundedOf(sum480, [fund('ก', '480,000')])).toBe(0n)
    expect(fundsWithin(sum480, [fund('ก', '480,000')])).toMatchObject({ ok: true })
    expect(fundsWithin(sum480, [fund('ก', '480,000'), fund('ข', '0.01')])).toMatchObject({
      refusal: { code: 'procurement/funds-exceed', over: satang(1n) },
    })
  })

  test('moves from what is held to what shall be, line by line', () => {
    const moves = movesBetween([fund('ก', '300'), fund('ข', '100')], [fund('ก', '250'), fund('ค', '40')])
    expect(moves).toEqual({
      commit: [fund('ค', '40')],
      release: [fund('ก', '50'), fund('ข', '100')],
    })
    expect(movesBetween([fund('ก', '300')], [fund('ก', '300')])).toEqual({ commit: [], release: [] })
  })
})

describe('what a purchase holds of the budget', () => {
  const funds = [fund('ก', '1,000,000'), fund('ข', '987,000')]
  const table = methodOn('e-bidding', day('2026-11-02'))
  const won = { winner: true, winnerReason: 'ต่ำสุด' }
  const held = (...keys: readonly string[]) => {
    if (table === undefined) throw new Error('no table')
    const purchase = keys.reduce(
      (one, key) => after(one, key, { on: '2026-12-01' }),
      road({ offers: [offer('ก', '1,850,000.01', won)] }),
    )
    return heldBy(table, purchase, funds)
  }

  test('is nothing until its request is approved, and then its sum', () => {
    expect(held('request')).toEqual([])
    expect(held('request', 'request-approved')).toEqual(funds)
  })

  test('is the price of the winner once that is approved, divided as the sum was, to the last satang', () => {
    const shares = held('request', 'request-approved', 'result-approved')
    expect(sum(shares.map(({ share }) => share))).toBe(money('1,850,000.01'))
    expect(shares.map(({ line }) => line)).toEqual(['ก', 'ข'])
    expect(shares[1]?.share).toBe(money('918,948.16'))
  })

  test('is the price from the beginning where it was bought before it was asked for', () => {
    const urgent = methodOn('direct-urgent', day('2026-11-02'))
    if (urgent === undefined) throw new Error('no table')
    const purchase = after(
      road({ method: 'direct-urgent', budget: baht(50_000), offers: [offer('ก', '48,000', won)] }),
      'request-approved',
      { on: '2026-12-01' },
    )
    expect(heldBy(urgent, purchase, [fund('ก', '50,000')])).toEqual([fund('ก', '48,000')])
  })
})
