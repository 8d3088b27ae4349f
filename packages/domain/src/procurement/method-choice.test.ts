import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { bahtFrom, type Satang } from '../money/satang.ts'
import { exemptionOf } from '../plan/exemption.ts'
import { mostAbove, priceStanding } from './award.ts'
import { chooseMethod, choicesOf, computeMethod, type Choosing } from './method-choice.ts'

function money(text: string): Satang {
  const amount = bahtFrom(text)
  if (amount === undefined) throw new Error(`${text} is no amount`)
  return amount
}

const choosing = (budget: string, rest: Partial<Choosing> = {}): Choosing => ({
  kind: 'goods',
  budget: money(budget),
  day: civilDate.parse('2026-11-23'),
  thresholds: [],
  inCatalogue: false,
  buildingBudget: null,
  ...rest,
})

const refusedWith = (verdict: ReturnType<typeof chooseMethod>) =>
  verdict.ok ? undefined : verdict.refusal.code

describe('the method follows from kind and sum', () => {
  test('W26: ordinary goods of 500,000.00 are bought directly, a satang more goes to everybody', () => {
    expect(computeMethod(choosing('500,000'))).toMatchObject({ method: 'direct', ground: 'direct-small' })
    expect(computeMethod(choosing('500,000.01'))).toMatchObject({ method: 'e-bidding', ground: null })
    expect(computeMethod(choosing('500,000.01', { inCatalogue: true })).method).toBe('e-market')
  })

  test('the arithmetic is shown with the number of the law', () => {
    expect(computeMethod(choosing('480,000')).arithmetic).toEqual([
      { threshold: 'direct-purchase', amount: money('480,000'), limit: money('500,000'), meets: true },
    ])
  })

  test('a number that the office has set goes before the shipped one', () => {
    const from = civilDate.parse('2026-10-01')
    const own = [{ name: 'direct-purchase' as const, from, to: null, value: money('300,000') }]
    expect(computeMethod(choosing('480,000', { thresholds: own })).method).toBe('e-bidding')
  })

  test('a consultant goes by his own sum, design by the budget of the building', () => {
    expect(computeMethod(choosing('500,000', { kind: 'consultant' })).method).toBe('consultant-direct')
    expect(computeMethod(choosing('500,000.01', { kind: 'consultant' })).method).toBe('consultant-general')
    const building = (budget: string) =>
      computeMethod(choosing('200,000', { kind: 'design', buildingBudget: money(budget) })).method
    expect(building('5,000,000')).toBe('design-direct')
    expect(building('5,000,000.01')).toBe('design-general')
  })
})

describe('another method', () => {
  const road = choosing('1,987,000', { kind: 'construction' })

  test('is taken on one of its lettered grounds with a reason, and not else', () => {
    const chosen = { method: 'selective', ground: 'selective-complex', reason: 'งานเฉพาะทาง' } as const
    expect(chooseMethod(road, chosen)).toMatchObject({ ok: true })
    expect(refusedWith(chooseMethod(road, { ...chosen, ground: null }))).toBe('procurement/ground-missing')
    expect(refusedWith(chooseMethod(road, { ...chosen, reason: '' }))).toBe(
      'procurement/method-reason-missing',
    )
    expect(refusedWith(chooseMethod(road, { ...chosen, ground: 'direct-sole' }))).toBe(
      'procurement/ground-not-of-method',
    )
  })

  test('a small direct award is not to be had above its sum, whatever the reason', () => {
    const chosen = { method: 'direct', ground: 'direct-small', reason: 'สะดวก' } as const
    expect(refusedWith(chooseMethod(choosing('500,000.01'), chosen))).toBe('procurement/method-not-allowed')
  })

  test('design by direct award goes by the budget of the building, which has to be known', () => {
    const chosen = { method: 'design-direct', ground: 'design-small', reason: 'งานเล็ก' } as const
    const of = (buildingBudget: Choosing['buildingBudget']) =>
      refusedWith(chooseMethod(choosing('200,000', { kind: 'design', buildingBudget }), chosen))
    expect(of(null)).toBe('procurement/building-budget-missing')
    expect(of(money('5,000,000.01'))).toBe('procurement/method-not-allowed')
    expect(of(money('5,000,000'))).toBeUndefined()
    expect(of('unasked')).toBeUndefined()
  })

  test('the short form is for goods up to 50,000 baht and no others', () => {
    const chosen = { method: 'direct-short', ground: 'direct-small', reason: 'ว 804' } as const
    expect(chooseMethod(choosing('50,000'), chosen)).toMatchObject({ ok: true })
    expect(refusedWith(chooseMethod(choosing('50,000.01'), chosen))).toBe('procurement/method-not-allowed')
    expect(refusedWith(chooseMethod(choosing('50,000', { kind: 'service' }), chosen))).toBe(
      'procurement/method-not-allowed',
    )
  })

  test('a price enquiry ends at 5,000,000 baht', () => {
    const chosen = { method: 'price-enquiry', ground: null, reason: 'พื้นที่มีข้อจำกัดอินเทอร์เน็ต' } as const
    expect(chooseMethod(choosing('5,000,000'), chosen)).toMatchObject({ ok: true })
    expect(refusedWith(chooseMethod(choosing('5,000,000.01'), chosen))).toBe('procurement/method-not-allowed')
  })

  test('a general invitation may always be taken instead of a direct award', () => {
    const chosen = { method: 'e-bidding', ground: null, reason: 'ต้องการการแข่งขัน' } as const
    expect(chooseMethod(choosing('480,000'), chosen)).toMatchObject({ ok: true })
  })
})

const named = (budget: string, rest: Partial<Choosing> = {}) => [
  ...new Set(choicesOf(choosing(budget, rest)).map(({ method }) => method)),
]

test('what may be taken is every method that some ground or sum allows, and nothing else', () => {
  expect(named('50,000')).toContain('direct-short')
  expect(named('50,000', { kind: 'service' })).not.toContain('direct-short')
  expect(named('1,987,000', { kind: 'construction' })).toEqual([
    'e-bidding',
    'price-enquiry',
    'selective',
    'direct-committee',
  ])
  expect(named('1,987,000', { inCatalogue: true })).toContain('e-market')
  expect(named('400,000', { kind: 'consultant' }).every((method) => method.startsWith('consultant-'))).toBe(
    true,
  )
})

test('W27: of a sum of 500,000 a price of 550,000.00 can be talked about, and a satang more cannot', () => {
  expect(mostAbove(money('500,000'))).toBe(money('550,000'))
  expect(priceStanding(money('500,000'), money('500,000'))).toBe('within')
  expect(priceStanding(money('500,000'), money('549,999'))).toBe('to-be-talked')
  expect(priceStanding(money('500,000'), money('550,000'))).toBe('to-be-talked')
  expect(priceStanding(money('500,000'), money('550,000.01'))).toBe('too-high')
})

test('what the law exempts from publishing the plan follows from the ground (มาตรา 11)', () => {
  expect(exemptionOf('direct-small')).toBe('direct-small')
  expect(exemptionOf('direct-emergency')).toBe('direct-small')
  expect(exemptionOf('selective-urgent')).toBe('urgent-or-secret')
  expect(exemptionOf('consultant-small')).toBe('consultant')
  expect(exemptionOf('design-urgent')).toBe('design')
  for (const ground of ['direct-sole', 'direct-add-on', 'direct-land', 'direct-other', null] as const)
    expect(exemptionOf(ground)).toBeUndefined()
})
