import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { satang, sum } from '../money/satang.ts'
import { contractRefusalText } from './contract-refusal.ts'
import { amountsOfShares, judgeInstalments, judgeLines, vatSplit } from './instalment.ts'
import { money, said } from './testing.ts'

const of = (...amounts: string[]) =>
  amounts.map((amount, at) => ({ position: at + 1, amount: money(amount) }))

describe('instalments', () => {
  test('sum to the price to the satang, and the refusal says what is missing', () => {
    expect(said(judgeInstalments(of('100', '200.50'), money('300.50')))).toBe('yes')
    const short = judgeInstalments(of('100', '200.49'), money('300.50'))
    expect(short.ok ? '' : contractRefusalText(short.refusal)).toBe(
      'บันทึกไม่ได้: เงินทุกงวดรวม 300.49 บาท ไม่เท่าราคาตามสัญญา 300.50 บาท ขาด 0.01 บาท (พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560 มาตรา 93) ให้แก้ไขงวด',
    )
    expect(said(judgeInstalments(of('100', '200.51'), money('300.50')))).toBe('contract/shares-do-not-sum')
  })

  test('follow one another from the first, none of them empty', () => {
    expect(said(judgeInstalments([], money('1')))).toBe('contract/no-instalment')
    expect(said(judgeInstalments(of('1', '0'), money('1')))).toBe('contract/instalment-empty')
    expect(said(judgeInstalments([{ position: 2, amount: money('1') }], money('1')))).toBe(
      'contract/instalment-position',
    )
  })

  test('made of shares they sum to the price, whatever it is', () => {
    expect(amountsOfShares(money('100'), [3333, 3333, 3334])).toEqual([
      money('33.33'),
      money('33.33'),
      money('33.34'),
    ])
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: 10n ** 12n }), (price) => {
        expect(sum(amountsOfShares(satang(price), [3000, 3000, 4000]))).toBe(price)
      }),
    )
  })
})

test('a price includes its tax: the net is half up, the tax the rest', () => {
  expect(vatSplit(money('107'), 700)).toEqual({ net: money('100'), vat: money('7') })
  expect(vatSplit(money('480,000'), 700)).toEqual({ net: money('448,598.13'), vat: money('31,401.87') })
  expect(vatSplit(money('480,000'), 0)).toEqual({ net: money('480,000'), vat: money('0') })
})

const line = (pieces: number, unit: string, total: string) => ({
  pieces,
  unitPrice: money(unit),
  total: money(total),
})

test('each line is its pieces times its price, and together they are the price', () => {
  const both = [line(3, '100', '300'), line(1, '50', '50')]
  expect(said(judgeLines(both, money('350')))).toBe('yes')
  expect(said(judgeLines(both, money('351')))).toBe('contract/lines-do-not-sum')
  expect(said(judgeLines([line(3, '100', '301')], money('301')))).toBe('contract/line-does-not-sum')
  expect(said(judgeLines([line(0, '100', '0')], money('0')))).toBe('contract/line-does-not-sum')
})
