import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import type { PurchaseCase } from './case.ts'
import type { Matter } from './method.ts'
import { methodOn } from './methods/method-tables.ts'
import { changeOfMethod, stillOpen } from './still-open.ts'
import { after, offer, road } from './testing.ts'

const tableOf = (method: PurchaseCase['method']) => {
  const table = methodOn(method, road().began)
  if (table === undefined) throw new Error(`no table of ${method}`)
  return table
}

const codeOf = (purchase: PurchaseCase, matter: Matter) => {
  const verdict = stillOpen(tableOf(purchase.method), purchase, matter)
  return verdict.ok ? 'open' : verdict.refusal.code
}

/** A direct award with these steps standing, in their order. */
const direct = (...keys: readonly string[]) =>
  keys.reduce(
    (purchase, key) => after(purchase, key, { on: '2026-11-09' }),
    road({ kind: 'goods', method: 'direct', ground: 'direct-small', budget: baht(480_000) }),
  )

const requested = ['specification', 'reference-price', 'request'] as const
const approved = [...requested, 'request-screened', 'request-passed', 'request-approved'] as const

describe('what can still be written', () => {
  test('of the request is all until it is on its way', () => {
    expect(codeOf(direct('specification', 'reference-price'), 'request')).toBe('open')
    expect(codeOf(direct(...requested), 'request')).toBe('procurement/fixed-by-step')
    expect(codeOf({ ...direct(), status: 'cancelled' }, 'request')).toBe('procurement/not-open')
  })

  test('of the offers is what comes between their day and the result', () => {
    expect(codeOf(direct(...requested), 'offers')).toBe('procurement/not-yet')
    expect(codeOf(direct(...approved), 'offers')).toBe('open')
    expect(codeOf(direct(...approved, 'bids'), 'offers')).toBe('open')
    expect(codeOf(direct(...approved, 'bids', 'result'), 'offers')).toBe('procurement/fixed-by-step')
  })

  test('is nothing of what the method does not have: nobody is invited by letter to an e-bidding', () => {
    expect(codeOf(road(), 'invitees')).toBe('procurement/not-of-method')
    expect(codeOf(road({ method: 'selective' }), 'invitees')).toBe('open')
    expect(codeOf(direct(), 'comments')).toBe('procurement/not-of-method')
  })

  test('of what was half-way is what its papers say, until a step is passed here', () => {
    const brought = direct(...approved, 'bids', 'result')
    const found = {
      ...brought,
      standing: brought.standing.map((step) => ({ ...step, broughtForward: true })),
    }
    expect(codeOf(found, 'offers')).toBe('open')
    expect(codeOf(found, 'request')).toBe('procurement/fixed-by-step')
    const passed = after({ ...found, offers: [offer('ก', '400,000')] }, 'result-screened', {
      on: '2026-11-10',
    })
    expect(codeOf(passed, 'offers')).toBe('procurement/fixed-by-step')
  })
})

test('another method is taken while the steps that stand are its own first ones as well', () => {
  expect(changeOfMethod(tableOf('e-bidding'), direct('specification'))).toMatchObject({ ok: true })
  expect(changeOfMethod(tableOf('direct-short'), direct('specification'))).toMatchObject({
    refusal: { code: 'procurement/method-under-way' },
  })
})
