import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import { personId } from '../base/id.ts'
import type { PurchaseCase } from './case.ts'
import { passStep } from './course.ts'
import { direct } from './methods/direct.ts'
import { eBidding } from './methods/general.ts'
import type { Method } from './method.ts'
import { day, offer, road, someone } from './testing.ts'

const named = (name: string, ...roles: readonly Role[]): Actor => ({
  ...someone(...roles),
  person: personId(name),
})

/** Up to the step that waits, each step by whom it says. */
const upTo = (purchase: PurchaseCase, hands: readonly (readonly [step: string, name: string])[]) => ({
  ...purchase,
  standing: hands.map(([key, name]) => ({
    key,
    on: day('2026-11-10'),
    facts: {},
    by: personId(name),
    broughtForward: false,
  })),
})

const decided = (method: Method, purchase: PurchaseCase, { actor, key }: { actor: Actor; key: string }) => {
  const on = day('2026-11-12')
  const verdict = passStep(method, purchase, {
    actor,
    deciding: { key, on, facts: {}, today: on, outcome: 'approved', note: '' },
  })
  return verdict.ok ? 'passed' : verdict.refusal
}

const prepared = [
  ['specification', 'officer'],
  ['reference-price', 'officer'],
] as const

describe('a report goes through other hands (ระเบียบฯ 2560 ข้อ 22)', () => {
  test('who wrote the request does not screen it, whatever else he may do', () => {
    const waits = upTo(road(), [...prepared, ['request', 'head of supplies']])
    const own = decided(eBidding, waits, {
      actor: named('head of supplies', 'supply-officer', 'supply-head'),
      key: 'request-screened',
    })
    expect(own).toMatchObject({ code: 'procurement/own-report' })
    const other = decided(eBidding, waits, {
      actor: named('another', 'supply-head'),
      key: 'request-screened',
    })
    expect(other).toBe('passed')
  })

  test('nor approves it with the authority of the head of the office, delegated or of the post whose place he takes', () => {
    const waits = upTo(road(), [
      ...prepared,
      ['request', 'deputy'],
      ['request-screened', 'head of supplies'],
      ['request-passed', 'clerk'],
    ])
    const lent = {
      forPerson: personId('head'),
      forName: 'นายนายก',
      forPosition: 'นายก',
      orderNumber: '9/2570',
      grants: [{ role: 'office-head', unit: null }],
    } as const
    const powers = [{ power: 'purchase-approve', limit: null }] as const
    const deputy = named('deputy', 'supply-officer')
    for (const actor of [
      { ...deputy, delegated: [{ ...lent, powers, units: null }] },
      { ...deputy, acting: [lent] },
    ])
      expect(decided(eBidding, waits, { actor, key: 'request-approved' })).toMatchObject({
        code: 'procurement/own-report',
      })
  })

  test('each decision is another person’s, but for whom an order gives the authority of another post', () => {
    const waits = upTo(road(), [
      ...prepared,
      ['request', 'officer'],
      ['request-screened', 'head of supplies'],
      ['request-passed', 'clerk'],
    ])
    const clerk = named('clerk', 'clerk')
    const both = decided(eBidding, waits, {
      actor: named('clerk', 'clerk', 'office-head'),
      key: 'request-approved',
    })
    expect(both).toMatchObject({ code: 'procurement/same-person' })
    const acting = {
      forPerson: personId('head'),
      forName: 'นายนายก',
      forPosition: 'นายก',
      orderNumber: '9/2570',
      grants: [{ role: 'office-head', unit: null }],
    } as const
    const powers = [{ power: 'purchase-approve', limit: null }] as const
    for (const lent of [{ acting: [acting] }, { delegated: [{ ...acting, powers, units: null }] }])
      expect(decided(eBidding, waits, { actor: { ...clerk, ...lent }, key: 'request-approved' })).toBe(
        'passed',
      )
  })

  test('who found the price of a small direct award does not order it as well', () => {
    const small = road({
      method: 'direct',
      kind: 'goods',
      offers: [offer('ร้าน', '400000', { winner: true, winnerReason: 'ต่ำสุด' })],
    })
    const waits = upTo(small, [
      ...prepared,
      ['request', 'officer'],
      ['request-screened', 'head of supplies'],
      ['request-passed', 'clerk'],
      ['request-approved', 'head'],
      ['bids', 'head of supplies'],
      ['result', 'head of supplies'],
    ])
    const own = decided(direct, waits, {
      actor: named('head of supplies', 'supply-head'),
      key: 'result-approved',
    })
    expect(own).toMatchObject({ code: 'procurement/own-report' })
    // Who screened the request may order what another found: that is another report.
    const other = upTo(small, [
      ...waits.standing.slice(0, -1).map(({ key, by }) => [key, by] as const),
      ['result', 'officer'],
    ])
    const orders = { actor: named('head of supplies', 'supply-head'), key: 'result-approved' }
    expect(decided(direct, other, orders)).toBe('passed')
  })
})
