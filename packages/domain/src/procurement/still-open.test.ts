import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import type { PurchaseCase } from './case.ts'
import type { Matter } from './method.ts'
import { methodOn } from './methods/method-tables.ts'
import { changeOfMethod, stillOpen, takesOffers } from './still-open.ts'
import { after, day, offer, road } from './testing.ts'

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

const taken = (purchase: PurchaseCase, on: string) => {
  const verdict = takesOffers(tableOf(purchase.method), purchase, day(on))
  return verdict.ok ? 'taken' : verdict.refusal.code
}

describe('offers are taken in', () => {
  const facts = { firstDay: '2026-12-01', lastDay: '2026-12-08', bidDay: '2026-12-09' }
  const heard = [...approved, 'hearing-decided'].reduce(
    (purchase, key) => after(purchase, key, { on: '2026-11-10' }),
    road(),
  )

  test('from the day on which they are opened, and never before (ระเบียบฯ 2560 ข้อ 54)', () => {
    const invited = after(heard, 'invitation', { on: '2026-12-01', facts })
    expect(taken(invited, '2026-12-08')).toBe('procurement/too-early')
    expect(taken(invited, '2026-12-09')).toBe('taken')
  })

  test('until they are counted: whoever comes later knows what the others offered', () => {
    const invited = after(heard, 'invitation', { on: '2026-12-01', facts })
    const counted = after(invited, 'bids', { on: '2026-12-09', facts: { count: 2 } })
    expect(taken(counted, '2026-12-09')).toBe('procurement/fixed-by-step')
    const [last] = counted.standing.slice(-1)
    const found = {
      ...counted,
      standing: [
        ...counted.standing.slice(0, -1),
        ...(last === undefined ? [] : [{ ...last, broughtForward: true }]),
      ],
    }
    expect(taken(found, '2026-12-09')).toBe('taken')
  })

  test('of sealed ones when they are opened: what was handed in is only counted before', () => {
    const letters = [...approved].reduce(
      (purchase, key) => after(purchase, key, { on: '2026-11-10' }),
      road({ method: 'selective', ground: 'selective-urgent' }),
    )
    const asked = after(letters, 'invited', { on: '2026-11-11', facts: { offersBy: '2026-11-16' } })
    expect(taken(asked, '2026-11-20')).toBe('procurement/not-yet')
    const handedIn = after(asked, 'bids', { on: '2026-11-16', facts: { count: 3 } })
    expect(taken(handedIn, '2026-11-15')).toBe('procurement/too-early')
    expect(taken(handedIn, '2026-11-17')).toBe('taken')
  })
})
