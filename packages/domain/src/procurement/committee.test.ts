import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import type { PurchaseCase } from './case.ts'
import { committeeNeeds, committeeWarnings, endBody } from './committee.ts'
import { methodOn } from './methods/method-tables.ts'
import { after, body, money, road } from './testing.ts'

const evaluation = body('evaluation', ['ง', 'จ', 'ฉ'])
const inspection = body('inspection', ['ช', 'ซ', 'ฌ'])

/** What is wrong first with the bodies of a purchase; undefined when nothing is. */
const fault = (
  committees: PurchaseCase['committees'],
  rest: Partial<PurchaseCase> = {},
): string | undefined =>
  committeeNeeds(road({ ...rest, committees }), [
    ...(rest.method === 'direct' ? [] : (['evaluation'] as const)),
    'inspection',
  ])[0]?.code

describe('committees', () => {
  test('one of two is too small', () => {
    expect(fault([evaluation, body('inspection', ['ช', 'ซ'])])).toBe('procurement/committee-too-small')
    expect(fault([evaluation])).toBe('procurement/committee-missing')
    expect(fault([evaluation, inspection])).toBeUndefined()
  })

  test('one without a chair is none', () => {
    const seats = inspection.seats.map((seat) => ({ ...seat, seat: 'member' as const }))
    expect(fault([evaluation, { ...inspection, seats }])).toBe('procurement/chair-missing')
  })

  test('who evaluates an e-bidding does not accept it; of a direct award it is a warning', () => {
    const twice = body('inspection', ['ง', 'ซ', 'ฌ'])
    expect(fault([evaluation, twice])).toBe('procurement/evaluator-accepts')
    const direct = road({ committees: [body('direct', ['ง', 'จ', 'ฉ']), twice] })
    expect(committeeNeeds(direct, ['direct', 'inspection'])).toEqual([])
    expect(committeeWarnings(direct)).toEqual([{ code: 'procurement/evaluator-accepts-direct', name: 'ง' }])
  })

  test('nobody sits who declared an interest, and outsiders are not the more', () => {
    const [first, ...others] = inspection.seats
    if (first === undefined) throw new Error('an empty body')
    const interested = { ...inspection, seats: [{ ...first, declaredInterest: true }, ...others] }
    expect(fault([evaluation, interested])).toBe('procurement/interest-declared')
    const outside = others.map((seat) => ({ ...seat, person: null }))
    expect(fault([evaluation, { ...inspection, seats: [first, ...outside] }])).toBe(
      'procurement/too-many-outsiders',
    )
  })

  test('W28: one inspector up to 100,000.00 baht and no satang more', () => {
    const [only] = inspection.seats
    if (only === undefined) throw new Error('an empty body')
    const alone = { ...inspection, seats: [{ ...only, seat: 'officer' as const }] }
    const of = (budget: string) => fault([alone], { method: 'direct', kind: 'goods', budget: money(budget) })
    expect(of('100,000')).toBeUndefined()
    expect(of('100,000.01')).toBe('procurement/one-inspector-above')
  })

  test('each body for consultants has a chair and four, who accepts the work among them (ข้อ 105, 106)', () => {
    const rest = { kind: 'consultant', method: 'consultant-general', budget: baht(2_000_000) } as const
    const five = body('evaluation', ['1', '2', '3', '4', '5'])
    const accepting = body('inspection', ['6', '7', '8', '9', '10'])
    expect(fault([evaluation, accepting], rest)).toBe('procurement/committee-too-small')
    expect(fault([five, inspection], rest)).toBe('procurement/committee-too-small')
    expect(fault([five, accepting], rest)).toBeUndefined()
  })

  test('an outsider who evaluates does not accept either', () => {
    const outsider = { seat: 'member' as const, person: null, name: 'นายช่าง ภายนอก', declaredInterest: false }
    const both = [evaluation, inspection].map((one) => ({ ...one, seats: [...one.seats, outsider] }))
    expect(fault(both)).toBe('procurement/evaluator-accepts')
  })

  test('who has judged stays known: his body is not ended once its result is reported', () => {
    const table = methodOn('e-bidding', road().began)
    if (table === undefined) throw new Error('no table')
    const reported = after(road(), 'result', { on: '2026-12-14' })
    expect(endBody(table, road(), 'evaluation')).toMatchObject({ ok: true })
    expect(endBody(table, reported, 'evaluation')).toMatchObject({
      refusal: { code: 'procurement/fixed-by-step' },
    })
    expect(endBody(table, reported, 'inspection')).toMatchObject({ ok: true })
  })
})

describe('nobody sits where he should not', () => {
  test('who declared an interest in one body sits in no other of the purchase, though another order names him', () => {
    const interested = evaluation.seats.flatMap(({ person }) => (person === null ? [] : [person])).slice(0, 1)
    expect(fault([evaluation, inspection], { interested })).toBe('procurement/interest-declared')
    expect(fault([body('evaluation', ['ก', 'จ', 'ฉ']), inspection], { interested })).toBeUndefined()
  })

  test('nor twice in one, so that two make a committee of three', () => {
    const outsider = { seat: 'member' as const, person: null, name: 'นาย ข', declaredInterest: false }
    const [chair, member] = body('inspection', ['ช', 'ซ']).seats
    const seats = [chair, member, outsider, { ...outsider, name: 'นาย ข ' }].filter(
      (seat) => seat !== undefined,
    )
    expect(fault([evaluation, { ...inspection, seats }])).toBe('procurement/seated-twice')
    expect(fault([evaluation, { ...inspection, seats: seats.slice(0, 3) }])).toBeUndefined()
  })
})
