import { describe, expect, test } from 'vitest'
import { baht, sum } from '../money/satang.ts'
import { accepted, came, computers, roadContract, waived } from './case-testing.ts'
import type { SignedCase } from './case.ts'
import { acceptedValue, boundUntil, remainingOf } from './fulfilment.ts'
import { officeDaysFrom } from './office-days.ts'
import { penaltiesOn, penaltiesTold, penaltyTotal } from './obligations.ts'
import { day, money } from './testing.ts'

describe('the penalty of a contract', () => {
  const built = came({ no: 1, on: '2027-01-06', status: 'accepted' })
  const road = (rest: Partial<SignedCase> = {}) =>
    roadContract({
      deliveries: [built],
      acceptances: [accepted(built, { on: '2027-01-08', gross: '1,987,000' })],
      today: day('2027-01-08'),
      ...rest,
    })

  test('of the road, 37 days late, is 73,519.00 baht (W05), and with 10 excused 53,649.00 (W06)', () => {
    expect(penaltyTotal(road(), day('2027-01-08'))).toBe(money('73,519.00'))
    expect(penaltyTotal(road({ changes: [waived(10)] }), day('2027-01-08'))).toBe(money('53,649.00'))
  })

  test('of what waits before its committee is told up to the day on which it came', () => {
    const waiting = road({ deliveries: [came({ no: 1, on: '2027-01-06' })], acceptances: [] })
    const told = penaltiesTold(waiting, day('2027-01-20')).map(({ penalty }) => penalty.amount)
    expect(told).toEqual([money('73,519.00')])
    expect(penaltyTotal(waiting, day('2027-01-20'))).toBe(money('101,337.00'))
  })

  test('of a road that hinders the traffic is 134,122.50 baht', () => {
    const traffic = road({ affectsTraffic: true, penaltyRate: 25, changes: [waived(10)] })
    expect(penaltyTotal(traffic, day('2027-01-08'))).toBe(money('134,122.50'))
  })

  test('of goods is of what has not come, instalment by instalment (W02)', () => {
    const first = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'accepted', accepted: 12 })
    const part = came({ no: 2, on: '2026-10-30', instalment: 2, pieces: 4, status: 'part', accepted: 4 })
    const goods = computers({
      deliveries: [first, part],
      acceptances: [
        accepted(first, { on: '2026-10-15', gross: '288,000' }),
        accepted(part, { on: '2026-10-30', gross: '96,000', outcome: 'part' }),
      ],
    })
    const [only, ...others] = penaltiesOn(goods, day('2026-11-09'))
    expect(others).toEqual([])
    expect(only).toMatchObject({ instalment: 2, penalty: { lateDays: 10, amount: money('1,920.00') } })
    expect(goods.instalments.map((one) => remainingOf(goods, one))).toEqual([
      [],
      [{ position: 1, quantity: 4 }],
    ])
    expect(acceptedValue(goods)).toBe(baht(384_000))
  })

  test('of a set is of its whole price while a part of it is missing (W11)', () => {
    const [line] = computers().lines
    const [instalment] = computers().instalments
    if (line === undefined || instalment === undefined) throw new Error('a line and an instalment')
    const came1 = {
      ...came({ no: 1, on: '2026-10-15', status: 'part' }),
      lines: [
        { position: 1, quantity: 1, accepted: 1 },
        { position: 3, quantity: 1, accepted: 1 },
      ],
    }
    const set = computers({
      price: baht(400_000),
      lines: [
        { ...line, quantity: 1, amount: baht(288_000), setName: 'ชุดเครื่องเสียง' },
        { ...line, position: 2, quantity: 1, amount: baht(12_000), setName: 'ชุดเครื่องเสียง' },
        { ...line, position: 3, quantity: 1, amount: baht(100_000) },
      ],
      instalments: [
        {
          ...instalment,
          amount: baht(400_000),
          shares: [1, 2, 3].map((position) => ({ position, quantity: 1 })),
        },
      ],
      deliveries: [came1],
      acceptances: [accepted(came1, { on: '2026-10-15', gross: '388,000', outcome: 'part' })],
    })
    const found = penaltiesOn(set, day('2026-10-20'))
    expect(sum(found.map(({ penalty }) => penalty.amount))).toBe(money('3,000.00'))
    expect(found.map(({ setName }) => setName)).toEqual(['ชุดเครื่องเสียง'])
  })

  test('of what includes its installation is of all of it until that is done (W12)', () => {
    const [instalment] = computers().instalments
    if (instalment === undefined) throw new Error('an instalment')
    const pump = computers({
      price: baht(620_000),
      wholeUntilComplete: true,
      lines: [],
      instalments: [{ ...instalment, amount: baht(620_000), shares: [] }],
    })
    expect(penaltyTotal(pump, day('2026-10-21'))).toBe(money('7,440.00'))
  })
})

test('a security has to last from the due day through the warranty, as far as can be seen', () => {
  expect(boundUntil(computers())).toBe('2027-10-30')
  expect(boundUntil(computers({ today: day('2026-12-31'), warrantyMonths: 2 }))).toBe('2027-02-28')
})

test('days without a number in the law are the office’s latest, ours where it set none', () => {
  const row = { name: 'contract-publication', from: '2026-01-01', value: '30' }
  const later = { ...row, from: '2026-06-01', value: '10' }
  expect(officeDaysFrom([], '2026-10-01')['contract-publication']).toBe(15)
  expect(officeDaysFrom([later, row], '2026-10-01')['contract-publication']).toBe(10)
  expect(officeDaysFrom([later, row], '2026-05-01')['contract-publication']).toBe(30)
})
