import { describe, expect, test } from 'vitest'
import { citationText } from '../law/citation.ts'
import { formatBaht } from '../money/satang.ts'
import { isPurchaseKind } from '../procurement/purchase.ts'
import { usualPenalty } from '../procurement/usual-penalty.ts'
import { contractRefusalText } from './contract-refusal.ts'
import { basesOf, judgePenaltyTerms, penaltyBand, penaltyOf, type PenaltyTerms } from './penalty.ts'
import { day, due, money, obligation, terms } from './testing.ts'

const whole = terms({ kind: 'construction', base: 'whole', rate: 10 })
const judged = (rest: Partial<PenaltyTerms>) => {
  const verdict = judgePenaltyTerms(terms(rest))
  return verdict.ok ? verdict.value : verdict.refusal.code
}
const late = (price: string, came: string) => obligation(price, { deliveries: [[came, price]] })
const floorOf = (kind: PenaltyTerms['kind'], base: PenaltyTerms['base'], affectsTraffic = false) =>
  penaltyBand({ kind, base, affectsTraffic }, day('2026-10-01')).floor
const cameOn = (came: string) => penaltyOf(terms(), late('480,000', came))
const excused = (excusedDays: number) => penaltyOf(terms(), { ...late('480,000', '2026-10-28'), excusedDays })
const floored = (price: string) => penaltyOf(whole, late(price, '2026-10-16')).spans[0]

describe('the band of rates (ข้อ 162)', () => {
  test.each([
    ['goods', 'undelivered', false, 1, 20],
    ['rent', 'undelivered', false, 1, 20],
    ['service', 'undelivered', false, 1, 20],
    ['service', 'whole', false, 1, 10],
    ['construction', 'whole', false, 1, 10],
    ['construction', 'whole', true, 25, 25],
    ['design', 'whole', false, 1, 10],
    ['consultant', 'whole', false, 1, 10],
  ] as const)('%s of %s, traffic %s', (...[kind, base, affectsTraffic, least, most]) => {
    const band = penaltyBand({ kind, base, affectsTraffic }, day('2026-10-01'))
    expect([band.least, band.most]).toEqual([least, most])
    expect(citationText(band.citation)).toBe('ระเบียบฯ พ.ศ. 2560 ข้อ 162')
    for (const rate of [least - 1, most + 1, least + 0.5])
      expect(judged({ kind, base, affectsTraffic, rate })).toBe('contract/rate-out-of-band')
    for (const rate of [least, most]) expect(judged({ kind, base, affectsTraffic, rate })).toEqual(band)
  })

  test('only work that is wanted whole has a least a day, and a consultant has none', () => {
    expect(floorOf('construction', 'whole')).toBe(money('100'))
    expect(floorOf('service', 'whole')).toBe(money('100'))
    expect(floorOf('service', 'undelivered')).toBeNull()
    expect(floorOf('goods', 'set')).toBeNull()
    expect(floorOf('construction', 'whole', true)).toBeNull()
    expect(floorOf('design', 'whole')).toBe(money('100'))
    expect(floorOf('consultant', 'whole')).toBeNull()
  })

  test.each(Object.entries(usualPenalty))(
    'what is usual of %s lies in its band, with its least a day',
    (...told) => {
      const [kind, { rate, base }] = told
      if (!isPurchaseKind(kind)) throw new Error(kind)
      const [first] = basesOf[kind]
      const { most, floor } = penaltyBand({ kind, base: first, affectsTraffic: false }, day('2026-10-01'))
      expect(rate).toBe(most)
      expect(base.includes('ไม่ต่ำกว่าวันละ 100 บาท')).toBe(floor === money('100'))
    },
  )

  test('a refused rate says what it may be, by which clause, and what to do', () => {
    const verdict = judgePenaltyTerms(terms({ kind: 'construction', base: 'whole', rate: 20 }))
    expect(verdict.ok ? '' : contractRefusalText(verdict.refusal)).toBe(
      'กำหนดค่าปรับร้อยละ 0.20 ต่อวันไม่ได้: งานประเภทนี้ต้องอยู่ระหว่างร้อยละ 0.01 ถึง 0.10 (ระเบียบฯ พ.ศ. 2560 ข้อ 162) ให้แก้ไขอัตราให้ตรงกับสัญญา',
    )
  })

  test('a base that the kind cannot have is refused, and a cap where the traffic is not hindered', () => {
    expect(judged({ kind: 'goods', base: 'whole' })).toBe('contract/penalty-base-not-of-kind')
    expect(judged({ kind: 'construction', base: 'undelivered' })).toBe('contract/penalty-base-not-of-kind')
    expect(basesOf.goods).toEqual(['undelivered', 'set', 'installation'])
    expect(judged({ kind: 'goods', cap: money('1') })).toBe('contract/cap-not-allowed')
    const traffic = { kind: 'construction', base: 'whole', affectsTraffic: true, rate: 25 } as const
    expect(judged({ ...traffic, cap: money('1') })).toMatchObject({ most: 25 })
  })
})

describe('the penalty of what came late', () => {
  test('nothing on the due day and before it, a day for each day after it', () => {
    expect(cameOn('2026-10-14')).toMatchObject({ lateDays: 0, spans: [], amount: 0n })
    expect(cameOn('2026-10-15').amount).toBe(0n)
    expect(formatBaht(cameOn('2026-10-16').amount)).toBe('960.00')
  })

  test('what has not come at all counts up to today', () => {
    const today = obligation('480,000', { until: '2026-10-20' })
    expect(penaltyOf(terms(), today)).toMatchObject({ lateDays: 5, amount: money('4,800') })
    expect(penaltyOf(terms(), { ...today, until: day('2026-10-15') }).lateDays).toBe(0)
  })

  test('goods that come one part after another owe of what is missing on each day', () => {
    const parts = obligation('100,000', {
      deliveries: [
        ['2026-10-25', '30,000'],
        ['2026-10-10', '40,000'],
        ['2026-10-18', '30,000'],
      ],
    })
    const { spans, amount, lateDays } = penaltyOf(terms(), parts)
    expect(spans.map(({ from, to, days, base }) => [from, to, days, formatBaht(base)])).toEqual([
      ['2026-10-16', '2026-10-18', 3, '60,000.00'],
      ['2026-10-19', '2026-10-25', 7, '30,000.00'],
    ])
    expect([formatBaht(amount), lateDays]).toEqual(['780.00', 10])
  })

  test('work that is wanted whole owes of the whole until the last of it has come', () => {
    const parts = obligation('1,000,000', {
      deliveries: [
        ['2026-10-10', '900,000'],
        ['2026-10-17', '50,000'],
        ['2026-10-20', '50,000'],
      ],
    })
    const { spans } = penaltyOf(whole, parts)
    expect(spans).toHaveLength(1)
    expect(spans[0]).toMatchObject({ days: 5, base: money('1,000,000'), amount: money('5,000') })
  })

  test('excused days are the first of the late ones, and never more than there are', () => {
    expect(excused(10)).toMatchObject({
      lateDays: 13,
      excusedDays: 10,
      chargedDays: 3,
      amount: money('2,880'),
    })
    expect(excused(10).spans[0]?.from).toBe('2026-10-26')
    expect(excused(13)).toMatchObject({ chargedDays: 0, amount: 0n })
    expect(excused(40)).toMatchObject({ excusedDays: 13, chargedDays: 0, amount: 0n })
  })

  test('excused days and parts: the days that are left are charged at what was missing on them', () => {
    const parts = obligation('100,000', {
      deliveries: [
        ['2026-10-18', '60,000'],
        ['2026-10-25', '40,000'],
      ],
      excusedDays: 5,
    })
    expect(penaltyOf(terms(), parts).spans).toMatchObject([
      { from: '2026-10-21', days: 5, base: money('40,000') },
    ])
  })

  test('a due day on a holiday moves: in time until then, and counted from either day after it', () => {
    const moved = { ...late('480,000', '2027-01-06'), due: due('2026-12-31') }
    expect(penaltyOf(terms(), moved).lateDays).toBe(2)
    expect(penaltyOf(terms({ lateFrom: 'original' }), moved).lateDays).toBe(6)
    const inTime = { ...late('480,000', '2027-01-04'), due: due('2026-12-31') }
    expect(penaltyOf(terms({ lateFrom: 'original' }), inTime)).toMatchObject({ lateDays: 0, amount: 0n })
  })

  test('a cap holds the whole, and what it would have been is shown', () => {
    const traffic = terms({ kind: 'construction', base: 'whole', affectsTraffic: true, rate: 25 })
    const road = late('4,750,000', '2026-10-30')
    expect(penaltyOf({ ...traffic, cap: money('100,000') }, road)).toMatchObject({
      capped: true,
      beforeCap: money('178,125'),
      amount: money('100,000'),
    })
    expect(penaltyOf({ ...traffic, cap: money('178,125') }, road).capped).toBe(false)
  })

  test('the least a day stands where the exact share lies below it, shown as such', () => {
    expect(floored('99,999.99')).toMatchObject({ floored: true, perDay: money('100') })
    expect(floored('100,000')).toMatchObject({ floored: false, perDay: money('100') })
    expect(floored('100,010')).toMatchObject({ floored: false, perDay: money('100.01') })
    const total = penaltyOf({ ...whole, rounding: 'total' }, late('85,000', '2026-10-27'))
    expect(total.amount).toBe(money('1,200'))
  })
})
