import { describe, expect, test } from 'vitest'
import { contractRefusalText, type ContractRefusal } from './contract-refusal.ts'
import { day, money } from './testing.ts'

const wrong: readonly (readonly [what: string, refusal: ContractRefusal])[] = [
  [
    'days out of order',
    {
      code: 'contract/days-out-of-order',
      first: 'วันลงนาม',
      firstOn: day('2026-10-21'),
      second: 'วันส่งมอบ',
    },
  ],
  ['shares that do not sum', { code: 'contract/shares-do-not-sum', total: money('1'), price: money('2') }],
  ['lines that do not sum', { code: 'contract/lines-do-not-sum', total: money('1'), price: money('2') }],
  ['an instalment accepted twice', { code: 'contract/accepted-already' }],
  ['two deliveries of one instalment at once', { code: 'contract/delivery-waiting', no: 1 }],
  [
    'a payment above the price',
    { code: 'contract/payment-above-price', left: money('1'), price: money('2') },
  ],
  [
    'a delivery before the contract',
    { code: 'contract/delivered-before-contract', cameOn: day('2026-10-20'), signedOn: day('2026-10-21') },
  ],
  ['a member who decides twice', { code: 'contract/voted-already' }],
  [
    'a security that expires before the warranty',
    { code: 'contract/security-expires', expiresOn: day('2026-10-20'), boundUntil: day('2026-10-21') },
  ],
  ['a rate outside its range', { code: 'contract/rate-out-of-band', rate: 21, least: 1, most: 20 }],
]

describe('what is typed wrong is refused', () => {
  test.each(wrong)('%s: with the clause, and what to do', (_what, refusal) => {
    const text = contractRefusalText(refusal)
    expect(text).toMatch(/ไม่ได้/u)
    expect(text).toMatch(/\((ระเบียบฯ พ\.ศ\. 2560 ข้อ|พ\.ร\.บ\. การจัดซื้อจัดจ้างฯ พ\.ศ\. 2560 มาตรา) \d+/u)
    expect(text).toMatch(/(ให้|หาก)[^()]*$/u)
  })
})
