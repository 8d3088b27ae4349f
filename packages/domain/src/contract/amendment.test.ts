import { describe, expect, test } from 'vitest'
import { amendmentGrounds, amendmentNeeds, judgeAmendment, type Amendment } from './amendment.ts'
import { day, money, said } from './testing.ts'

const road: Amendment = {
  ground: 'necessary',
  reason: 'แนวท่อเดิมขวางทาง',
  withinPurpose: true,
  priceBefore: money('1,987,000'),
  priceAfter: money('2,237,000'),
  timeSettled: true,
  accepted: money('500,000'),
  structural: false,
  certified: false,
  method: 'e-bidding',
  governorPaper: '',
  securityHeld: money('111,850'),
  securityNeeded: money('99,350'),
  signedOn: day('2026-10-21'),
  on: day('2026-12-01'),
  thresholds: [],
}
const changed = (rest: Partial<Amendment>) => said(judgeAmendment({ ...road, ...rest }))

describe('a change of the contract (มาตรา 97, ข้อ 165)', () => {
  test('stands on a ground of the law, with its reason, within the purpose and after the signing', () => {
    const verdict = judgeAmendment(road)
    expect(verdict.ok ? verdict.value : null).toEqual(amendmentGrounds.necessary[1])
    expect(changed({ reason: ' ' })).toBe('contract/change-reason-missing')
    expect(changed({ withinPurpose: false })).toBe('contract/beyond-purpose')
    expect(changed({ on: day('2026-10-20') })).toBe('contract/changed-before-signed')
  })

  test('settles time together with price, and the price is not below what was accepted', () => {
    expect(changed({ timeSettled: false })).toBe('contract/time-not-settled')
    expect(changed({ timeSettled: false, priceAfter: road.priceBefore })).toBe('yes')
    expect(changed({ priceAfter: money('499,999.99') })).toBe('contract/price-below-accepted')
  })

  test('of the structure is certified by an engineer or architect', () => {
    expect(changed({ structural: true })).toBe('contract/not-certified')
    expect(changed({ structural: true, certified: true })).toBe('yes')
  })

  test('above the head’s own authority the governor agrees; a lower price stays with who ordered the first', () => {
    const small = { method: 'direct-committee', securityNeeded: money('0') } as const
    const priced = (priceBefore: string, priceAfter: string, governorPaper = '') =>
      changed({
        ...small,
        priceBefore: money(priceBefore),
        priceAfter: money(priceAfter),
        governorPaper,
      })
    expect(priced('49,000,000', '50,000,000')).toBe('yes')
    expect(priced('49,000,000', '50,000,000.01')).toBe('contract/change-above-authority')
    expect(priced('49,000,000', '50,000,000.01', 'ที่ นธ 0023/9')).toBe('yes')
    expect(priced('50,000,000.01', '40,000,000')).toBe('contract/change-above-authority')
  })

  test('the security grows by five per cent of the increase, and nothing goes back for a decrease', () => {
    expect(changed({ securityHeld: money('111,849.99') })).toBe('contract/security-to-grow')
    expect(changed({ securityHeld: money('99,350'), priceAfter: money('1,900,000') })).toBe('yes')
    expect(changed({ securityHeld: money('0'), securityNeeded: money('0') })).toBe('yes')
  })

  test('everything that is missing is told at once', () => {
    const bare = { ...road, reason: '', structural: true, timeSettled: false }
    expect(amendmentNeeds(bare).map(({ code }) => code)).toEqual([
      'contract/change-reason-missing',
      'contract/time-not-settled',
      'contract/not-certified',
    ])
  })
})
