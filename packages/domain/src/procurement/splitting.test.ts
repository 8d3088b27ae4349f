import { describe, expect, test } from 'vitest'
import { planItemId, purchaseId, supplierId, unitId } from '../base/id.ts'
import { splittingOf, type Neighbour } from './splitting.ts'
import { day, money, offer, road } from './testing.ts'
import { warningsOf, type Surroundings } from './warning-signs.ts'

const part = (id: string, budget: string, rest: Partial<Neighbour> = {}): Neighbour => ({
  id: purchaseId(id),
  name: 'ซ่อมถนน',
  kind: 'construction',
  unit: unitId('กองช่าง'),
  supplier: null,
  planItem: null,
  began: day('2026-11-20'),
  budget: money(budget),
  ...rest,
})

describe('splitting (ข้อ 20)', () => {
  const asking = { ...part('1', '490,000'), thresholds: [], days: 30 }

  test('parts of one kind and division that lie near each other are told together', () => {
    expect(splittingOf(asking, [part('2', '10,000.01', { began: day('2026-12-20') })])).toMatchObject({
      together: money('500,000.01'),
      limit: money('500,000'),
    })
  })

  test('what together does not go beyond the sum, lies apart, or is of another supplier, is no splitting', () => {
    const with10k = (rest: Partial<Neighbour>) => splittingOf(asking, [part('2', '400,000', rest)])
    expect(splittingOf(asking, [part('2', '10,000')])).toBeUndefined()
    expect(with10k({ began: day('2026-12-21') })).toBeUndefined()
    expect(with10k({ unit: unitId('กองคลัง') })).toBeUndefined()
    expect(with10k({ kind: 'goods' })).toBeUndefined()
    const one = { ...asking, supplier: supplierId('ก') }
    expect(splittingOf(one, [part('2', '400,000', { supplier: supplierId('ข') })])).toBeUndefined()
    expect(splittingOf(one, [part('2', '400,000', { supplier: supplierId('ก') })])).toBeDefined()
  })

  test('of one supplier or of one item of the plan, whatever is called otherwise, they are parts as well', () => {
    const other = { kind: 'goods', unit: unitId('กองคลัง') } as const
    const won = { ...asking, supplier: supplierId('ก') }
    expect(splittingOf(won, [part('2', '400,000', { ...other, supplier: supplierId('ก') })])).toBeDefined()
    const planned = { ...asking, planItem: planItemId('ถนน') }
    expect(
      splittingOf(planned, [part('2', '400,000', { ...other, planItem: planItemId('ถนน') })]),
    ).toBeDefined()
    expect(splittingOf(planned, [part('2', '400,000', other)])).toBeUndefined()
  })

  test('what goes to everybody anyway is not split', () => {
    expect(splittingOf({ ...asking, budget: money('500,000.01') }, [part('2', '400,000')])).toBeUndefined()
  })
})

test('the warning signs before an award are measured as they say', () => {
  const quiet: Surroundings = {
    referencePrice: money('2,000,000'),
    wonByWinner: money('0'),
    winsOfWinner: 0,
    ofUnit: money('0'),
    besideLimit: 0,
    announcedFrom: day('2026-12-01'),
    signableFrom: day('2027-01-13'),
  }
  const won = { winner: true, winnerReason: 'ต่ำสุด' }
  const two = road({ offers: [offer('ก', '1,850,000', won), offer('ข', '1,900,000')] })
  expect(warningsOf(two, quiet)).toEqual([])
  expect(warningsOf(road({ offers: [offer('ก', '1,980,000', won)] }), quiet)).toEqual([
    'single-offer',
    'near-reference',
  ])
  const loud = {
    ...quiet,
    wonByWinner: money('600,000'),
    ofUnit: money('1,000,000'),
    winsOfWinner: 3,
    besideLimit: 2,
    signableFrom: day('2026-12-15'),
  }
  expect(warningsOf(two, loud)).toEqual(['large-share', 'beside-threshold', 'short-time'])
})
