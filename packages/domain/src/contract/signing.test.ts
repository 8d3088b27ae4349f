import { describe, expect, test } from 'vitest'
import { regulation } from '../law/citation.ts'
import { contractRefusalText } from './contract-refusal.ts'
import { contractNumber, judgeSigning, signingNeeds, type SigningCase } from './signing.ts'
import { day, money, said } from './testing.ts'

const road: SigningCase = {
  purchase: {
    status: 'ready',
    winner: { name: 'หจก. ทางดี', price: money('1,987,000'), listed: false },
    signFrom: day('2026-10-21'),
    appealOpen: false,
    lastStepOn: day('2026-10-21'),
  },
  price: money('1,987,000'),
  security: {
    owed: money('99,350'),
    received: money('99,350'),
    receivedOn: day('2026-10-22'),
    excusedBy: null,
  },
  signatory: { as: 'head' },
  signedOn: day('2026-10-22'),
  beginsOn: null,
  dueOn: day('2026-12-21'),
  today: day('2026-10-22'),
}
const signed = (rest: Partial<SigningCase>) => said(judgeSigning({ ...road, ...rest }))
const bought = (rest: Partial<SigningCase['purchase']>) => signed({ purchase: { ...road.purchase, ...rest } })
const secured = (rest: Partial<SigningCase['security']>) =>
  signed({ security: { ...road.security, ...rest } })

describe('whether a contract may be signed on a day', () => {
  test('with everything there it may', () => expect(signingNeeds(road)).toEqual([]))

  test('not while the window of appeal is open, and it says by which clause and from when', () => {
    const early = judgeSigning({ ...road, purchase: { ...road.purchase, signFrom: day('2026-10-23') } })
    expect(early.ok ? '' : contractRefusalText(early.refusal)).toBe(
      'ลงนามไม่ได้: ยังไม่พ้นระยะเวลาอุทธรณ์ (พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560 มาตรา 66 วรรคสอง) ลงนามได้ตั้งแต่ 23 ตุลาคม 2569',
    )
    expect(bought({ appealOpen: true })).toBe('contract/appeal-open')
    expect(bought({ signFrom: null })).toBe('yes')
  })

  test('not before the purchase is ready, without a winner, with one who is listed, or at another price', () => {
    expect(bought({ status: 'open' })).toBe('contract/purchase-not-ready')
    expect(bought({ winner: null })).toBe('contract/no-winner')
    const won = { name: 'หจก. ทางดี', price: money('1,987,000'), listed: true }
    expect(bought({ winner: won })).toBe('contract/winner-listed')
    expect(signed({ price: money('1,987,000.01') })).toBe('contract/price-not-as-won')
  })

  test('not without the security, unless the law excuses it', () => {
    expect(secured({ received: money('99,349'), receivedOn: null })).toBe('contract/security-missing')
    expect(secured({ received: money('0'), receivedOn: null, excusedBy: regulation('169') })).toBe('yes')
    expect(secured({ receivedOn: day('2026-10-23') })).toBe('contract/security-after-signing')
  })

  test('only by who has the power, and up to the sum of it', () => {
    expect(signed({ signatory: null })).toBe('contract/not-signatory')
    expect(signed({ signatory: { as: 'acting' } })).toBe('yes')
    expect(signed({ signatory: { as: 'delegated', limit: money('1,987,000') } })).toBe('yes')
    expect(signed({ signatory: { as: 'delegated', limit: null } })).toBe('yes')
    expect(signed({ signatory: { as: 'delegated', limit: money('1,986,999.99') } })).toBe(
      'contract/beyond-signatory',
    )
  })

  test('on days in order that have come', () => {
    expect(signed({ today: day('2026-10-21') })).toBe('contract/day-ahead')
    expect(signed({ dueOn: day('2026-10-21') })).toBe('contract/days-out-of-order')
    expect(signed({ beginsOn: day('2026-10-21') })).toBe('contract/days-out-of-order')
    expect(bought({ signFrom: null, lastStepOn: day('2026-10-23') })).toBe('contract/days-out-of-order')
  })

  test('everything that is missing is told at once', () => {
    const bare = { ...road, signatory: null, security: { ...road.security, received: money('0') } }
    expect(signingNeeds(bare).map(({ code }) => code)).toEqual([
      'contract/security-missing',
      'contract/not-signatory',
    ])
  })

  test('its number runs within the fiscal year', () => {
    expect(contractNumber(7, day('2026-09-30'))).toBe('7/2569')
    expect(contractNumber(1, day('2026-10-01'))).toBe('1/2570')
  })
})
