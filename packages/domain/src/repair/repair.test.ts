import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { baht } from '../money/satang.ts'
import { conditionAfter, reportFault, sendToRepair, settle, takeBack, takeFromPublic } from './repair.ts'
import { repairShare } from './repair-worth.ts'

const day = (text: string) => civilDate.parse(text)
const today = day('2026-11-24')

const card = { code: '416-69-0001', status: 'in-use', quantity: 1, warrantyUntil: null } as const
const sending = { pieces: 1, sentOn: today, expectedOn: null, underWarranty: false, reason: '' }
const out = { today, held: [{ from: 1, to: 2 }], taken: [] }
const reported = { state: 'reported' } as const

describe('a report of a fault', () => {
  test('is of no more pieces than the card has, and of nothing that has been disposed of', () => {
    expect(reportFault({ ...card, quantity: 20 }, 12)).toEqual({ ok: true, value: 12 })
    expect(reportFault(card, 2)).toMatchObject({ refusal: { code: 'repair/too-many', has: 1 } })
    expect(reportFault({ ...card, status: 'disposed' }, 1)).toMatchObject({
      refusal: { code: 'repair/disposed' },
    })
  })

  test('of a villager is taken until three of the thing wait, or thirty came in an hour', () => {
    expect(takeFromPublic({ ofThing: 2, inHour: 29 }).ok).toBe(true)
    expect(takeFromPublic({ ofThing: 3, inHour: 0 })).toMatchObject({
      refusal: { code: 'repair/known-already' },
    })
    expect(takeFromPublic({ ofThing: 0, inHour: 30 })).toMatchObject({
      refusal: { code: 'repair/too-often' },
    })
  })
})

describe('sending to repair (ข้อ 212)', () => {
  const warranted = { ...card, warrantyUntil: today }

  test('uses the warranty on its last day, unless a reason is given for paying', () => {
    expect(sendToRepair(reported, { card: warranted, sending }, out)).toMatchObject({
      refusal: { code: 'repair/warranty-first', until: today },
    })
    expect(
      sendToRepair(reported, { card: warranted, sending: { ...sending, underWarranty: true } }, out).ok,
    ).toBe(true)
    expect(
      sendToRepair(reported, { card: warranted, sending: { ...sending, reason: 'ความเสียหายจากผู้ใช้' } }, out)
        .ok,
    ).toBe(true)
  })

  test('claims no warranty that is over or not known', () => {
    const claimed = { ...sending, underWarranty: true }
    for (const until of [null, day('2026-11-23')])
      expect(
        sendToRepair(reported, { card: { ...card, warrantyUntil: until }, sending: claimed }, out),
      ).toMatchObject({
        refusal: { code: 'repair/no-warranty', until },
      })
  })

  test('takes the highest pieces of who reported it that are not away already, and says how many are left', () => {
    const chairs = { ...card, quantity: 20 }
    const there = { today, held: [{ from: 1, to: 17 }], taken: [{ from: 11, to: 16 }] }
    expect(sendToRepair(reported, { card: chairs, sending: { ...sending, pieces: 3 } }, there)).toEqual({
      ok: true,
      value: [
        { from: 16, to: 17 },
        { from: 9, to: 11 },
      ],
    })
    expect(
      sendToRepair(reported, { card: chairs, sending: { ...sending, pieces: 12 } }, there),
    ).toMatchObject({
      refusal: { code: 'repair/too-few', free: 11 },
    })
  })

  test('happens once, and not on a day to come', () => {
    expect(sendToRepair({ state: 'sent' }, { card, sending }, out)).toMatchObject({
      refusal: { code: 'repair/decided' },
    })
    expect(
      sendToRepair(reported, { card, sending: { ...sending, sentOn: day('2026-11-25') } }, out),
    ).toMatchObject({
      refusal: { code: 'repair/day-ahead' },
    })
    expect(
      sendToRepair(reported, { card, sending: { ...sending, expectedOn: day('2026-11-23') } }, out),
    ).toMatchObject({ refusal: { code: 'repair/expected-before-sent', sent: today } })
  })
})

describe('coming back', () => {
  const sent = { state: 'sent', sentOn: day('2026-11-10') } as const
  const back = { endedOn: today, mended: true, cost: baht(1_500) }

  test('is mended, or past mending', () => {
    expect(takeBack(sent, back, today)).toEqual({ ok: true, value: 'repaired' })
    expect(takeBack(sent, { ...back, mended: false }, today)).toEqual({ ok: true, value: 'unrepairable' })
  })

  test('is of what was sent, not before it was, and not on a day to come', () => {
    expect(takeBack({ state: 'reported', sentOn: null }, back, today)).toMatchObject({
      refusal: { code: 'repair/not-sent' },
    })
    expect(takeBack(sent, { ...back, endedOn: day('2026-11-09') }, today)).toMatchObject({
      refusal: { code: 'repair/before-sent' },
    })
    expect(takeBack(sent, { ...back, endedOn: day('2026-11-25') }, today)).toMatchObject({
      refusal: { code: 'repair/day-ahead' },
    })
  })
})

test('a report is settled once', () => {
  expect(settle(reported).ok).toBe(true)
  expect(settle({ state: 'no-fault' })).toMatchObject({
    refusal: { code: 'repair/decided', state: 'no-fault' },
  })
})

test('of a part of many pieces the card’s own condition says nothing', () => {
  expect(conditionAfter({ quantity: 1 }, 1, 'damaged')).toBe('damaged')
  expect(conditionAfter({ quantity: 20 }, 3, 'damaged')).toBeUndefined()
})

test('what repairs have cost is told in per cent of the price, where it is known', () => {
  expect(repairShare(baht(4_999), baht(10_000))).toBe(49)
  expect(repairShare(baht(5_000), baht(10_000))).toBe(50)
  expect(repairShare(baht(5_000), null)).toBeUndefined()
})
