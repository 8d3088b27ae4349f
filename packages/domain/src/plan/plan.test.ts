import { describe, expect, test } from 'vitest'
import { unitId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { baht, satang } from '../money/satang.ts'
import { exemptionOf } from './exemption.ts'
import { monthInput } from './plan.input.ts'
import { publishedOn } from './publication.ts'
import { foreseenMethod } from './revision.ts'
import { signsOf, type SignedItem } from './signs.ts'

const month = (text: string) => monthInput.parse(text)
const day = (text: string) => civilDate.parse(text)

const goods = (estimate: bigint) =>
  foreseenMethod({ kind: 'goods', estimate: satang(estimate), startsMonth: month('2027-01') }, null, [])

const at = (channel: 'cgd' | 'website' | 'board', on: string) => ({ channel, onDay: day(on) })

const works = unitId('01991234-0000-7000-8000-000000000001')
const item = (number: number, otherwise: Partial<SignedItem> = {}): SignedItem => ({
  number,
  name: 'วัสดุก่อสร้าง',
  kind: 'goods',
  unitId: works,
  lineId: 'line',
  estimate: baht(260_000),
  startsMonth: month('2027-01'),
  method: 'direct',
  ground: 'direct-small',
  cancelled: false,
  before: null,
  ...otherwise,
})
const see = (...items: readonly SignedItem[]) =>
  signsOf(items, { fiscalYear: 2570, today: day('2026-11-23'), rooms: [], thresholds: [] })

describe('the method foreseen', () => {
  test('turns at 500,000 baht, and with it the exemption from publishing (มาตรา 11 วรรคหนึ่ง (2))', () => {
    expect(goods(50_000_000n)).toMatchObject({
      value: { method: 'direct', exempt: { key: 'direct-small', citation: { clause: '11 วรรคหนึ่ง (2)' } } },
    })
    expect(goods(50_000_001n)).toMatchObject({ value: { method: 'e-bidding', exempt: null } })
  })

  test('of an office’s own number of the day is by that', () => {
    const own = [
      { name: 'direct-purchase', from: day('2026-10-01'), to: null, value: baht(300_000) },
    ] as const
    const road = { kind: 'goods', estimate: baht(300_001), startsMonth: month('2027-01') } as const
    expect(foreseenMethod(road, null, own)).toMatchObject({ value: { method: 'e-bidding' } })
  })

  test('on a ground that มาตรา 11 does not name is not exempt', () => {
    expect(exemptionOf('direct-sole')).toBeUndefined()
    expect(exemptionOf('selective-complex')).toBeUndefined()
    expect(exemptionOf('direct-auctioned')).toBe('direct-small')
  })
})

describe('a round is published', () => {
  test('on the day of the last of the three places, and not while one is missing', () => {
    const two = [at('cgd', '2026-10-12'), at('board', '2026-10-14')]
    expect(publishedOn(two)).toBeNull()
    expect(publishedOn([...two, at('website', '2026-10-13')])).toBe('2026-10-14')
  })
})

describe('what is unusual', () => {
  test('is like things of one division that are above the sum together and not alone (ข้อ 20)', () => {
    expect(see(item(1, { name: 'วัสดุก่อสร้าง งวด 1' }), item(2, { name: 'วัสดุก่อสร้าง งวด 2' }))).toEqual([
      { kind: 'split', items: [1, 2], together: baht(520_000), limit: baht(500_000) },
    ])
    expect(see(item(1), item(2, { unitId: unitId('01991234-0000-7000-8000-000000000002') }))).toEqual([])
    expect(see(item(1), item(2, { estimate: baht(240_000) }))).toEqual([])
  })

  test('is a sum just below that of a direct purchase, and none above it', () => {
    expect(see(item(1, { estimate: baht(475_000) }))).toEqual([
      { kind: 'near-limit', items: [1], limit: baht(500_000) },
    ])
    expect(see(item(1, { estimate: baht(474_999) }))).toEqual([])
    expect(see(item(1, { estimate: baht(500_001), method: 'e-bidding', ground: null }))).toEqual([])
  })

  test('is a rise of more than a tenth above what stood in the plan', () => {
    expect(see(item(1, { before: baht(100_000), estimate: baht(110_000) }))).toEqual([])
    expect(see(item(1, { before: baht(100_000), estimate: satang(11_000_001n) }))).toEqual([
      { kind: 'risen', items: [1] },
    ])
  })

  test('is no budget line, a month gone by or of another year, another method, and what is cancelled', () => {
    expect(
      see(
        item(1, { name: 'ก', lineId: null, startsMonth: month('2026-10') }),
        item(2, { name: 'ข', startsMonth: month('2027-10') }),
        item(3, { name: 'ค', method: 'selective', ground: 'selective-urgent' }),
        item(4, { cancelled: true, lineId: null }),
      ),
    ).toEqual([
      { kind: 'no-line', items: [1] },
      { kind: 'other-method', items: [3] },
      { kind: 'month-past', items: [1] },
      { kind: 'month-outside', items: [2] },
      { kind: 'cancels', items: [4] },
    ])
  })
})
