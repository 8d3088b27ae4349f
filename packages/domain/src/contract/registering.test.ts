import { describe, expect, test } from 'vitest'
import { assetId, acceptanceId } from '../base/id.ts'
import { accepted, boughtWhole, came, computers } from './case-testing.ts'
import type { ContractCase } from './case.ts'
import { acquiredBy, judgeCards, judgeNone, moneyOf, owedCards } from './registering.ts'
import { day, money, said } from './testing.ts'

const first = acceptanceId('acceptance-1')
const card = (quantity: number, rest: Partial<ContractCase['cards'][number]> = {}) => ({
  acceptance: first,
  position: 1,
  quantity,
  asset: assetId('card'),
  on: day('2026-10-16'),
  ...rest,
})
const left = (contract: ContractCase) => owedCards(contract).map((one) => [one.acceptance.id, one.left])
/** Of the first acceptance what was said to be none. */
const none = (contract: ContractCase) =>
  owedCards(contract).find(({ acceptance }) => acceptance.id === first)?.none
const asked = (pieces: number, position = 1) => ({ acceptance: first, position, pieces })

describe('what was accepted and lasts (ข้อ 203)', () => {
  test('is owed a card for each piece, of each acceptance, until all are registered or said to be none', () => {
    expect(left(boughtWhole())).toEqual([
      ['acceptance-1', 12],
      ['acceptance-2', 8],
    ])
    expect(left(boughtWhole({ cards: [card(10), card(2, { asset: null })] }))).toEqual([
      ['acceptance-2', 8],
      ['acceptance-1', 0],
    ])
    expect(left(computers())).toEqual([])
  })

  test('each piece is worth its share with tax, acquired on the day on which it came, guaranteed to the contract’s end', () => {
    const [one] = owedCards(boughtWhole())
    expect(one).toMatchObject({
      unitPrice: money('24,000'),
      arrivedOn: '2026-10-14',
      warrantyUntil: '2027-10-30',
    })
    const part = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'accepted', accepted: 12 })
    const half = computers({
      deliveries: [part],
      acceptances: [accepted(part, { on: '2026-10-15', gross: '288,000' })],
    })
    expect(owedCards(half)[0]?.warrantyUntil).toBe('2027-10-15')
    expect(owedCards({ ...half, warrantyMonths: 0 })[0]?.warrantyUntil).toBeNull()
  })

  test('of a part only what was right, of what was refused nothing, of what is used up nothing', () => {
    const part = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'part', accepted: 10 })
    const of = (outcome: 'part' | 'refused') =>
      computers({
        deliveries: [part],
        acceptances: [accepted(part, { on: '2026-10-15', gross: '240,000', outcome })],
      })
    expect(left(of('part'))).toEqual([['acceptance-1', 10]])
    expect(left(of('refused'))).toEqual([])
    const paper = boughtWhole().lines.map((line) => ({ ...line, categoryId: null }))
    expect(left(boughtWhole({ lines: paper }))).toEqual([])
  })

  test('what was wrongly said to be none is registered all the same, and is none no more', () => {
    const told = boughtWhole({ cards: [card(10), card(2, { asset: null })] })
    expect(none(told)).toBe(2)
    expect(said(judgeCards(told, asked(2)))).toBe('yes')
    expect(said(judgeCards(told, asked(3)))).toBe('contract/cards-above-accepted')
    expect(said(judgeNone(told, asked(1)))).toBe('contract/line-without-cards')
    expect(none(boughtWhole({ cards: [card(11), card(2, { asset: null })] }))).toBe(1)
    expect(none(boughtWhole({ cards: [card(12), card(2, { asset: null })] }))).toBeUndefined()
  })

  test('no more cards are made than were accepted and are left', () => {
    expect(said(judgeCards(boughtWhole(), asked(12)))).toBe('yes')
    expect(said(judgeCards(boughtWhole(), asked(13)))).toBe('contract/cards-above-accepted')
    expect(said(judgeCards(boughtWhole({ cards: [card(5)] }), asked(8)))).toBe(
      'contract/cards-above-accepted',
    )
    expect(said(judgeCards(boughtWhole({ cards: [card(12)] }), asked(1)))).toBe('contract/line-without-cards')
    expect(said(judgeCards(boughtWhole(), asked(1, 2)))).toBe('contract/line-without-cards')
  })
})

test('the card names how it was bought and out of which money, as the register has the words', () => {
  expect(['direct', 'consultant-direct', 'selective', 'e-bidding'].map(acquiredBy)).toEqual([
    'specific',
    'specific',
    'selection',
    'invitation',
  ])
  expect(moneyOf(['ordinance', 'transfer'])).toBe('budget')
  expect(moneyOf(['reserve'])).toBe('off-budget')
  expect(moneyOf(['donation'])).toBe('donation')
  expect(moneyOf(['ordinance', 'donation'])).toBe('')
})
