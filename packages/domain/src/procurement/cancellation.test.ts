import { expect, test } from 'vitest'
import { cancelPurchase, publishCancellation } from './cancellation.ts'
import { methodOn } from './methods/method-tables.ts'
import { after, day, road } from './testing.ts'

type Cancelling = Parameters<typeof cancelPurchase>[2]

function cancelled(rest: Partial<Cancelling>, from: Parameters<typeof cancelPurchase>[1]) {
  const table = methodOn('e-bidding', day('2026-11-02'))
  if (table === undefined) throw new Error('no table')
  return cancelPurchase(table, from, {
    ground: 'no-offer',
    reason: 'ไม่มีผู้ยื่นข้อเสนอ',
    on: day('2026-11-20'),
    today: day('2026-11-23'),
    ...rest,
  })
}

test('a purchase is cancelled before it is signed, with a ground and a reason, after its last step', () => {
  const purchase = after(road(), 'specification', { on: '2026-11-03' })
  const cancel = (rest: Partial<Cancelling>, from = purchase) => {
    const verdict = cancelled(rest, from)
    return verdict.ok ? verdict.value.clause : verdict.refusal.code
  }
  expect(cancel({})).toBe('38, 56')
  expect(cancel({ ground: 'no-budget' })).toBe('67 (1)')
  expect(cancel({ reason: '' })).toBe('procurement/reason-missing')
  expect(cancel({ on: day('2026-11-24') })).toBe('procurement/day-ahead')
  expect(cancel({ on: day('2026-11-02') })).toBe('procurement/before-step')
  expect(cancel({}, { ...purchase, status: 'cancelled' })).toBe('procurement/not-open')
  expect(cancel({}, { ...purchase, status: 'ended' })).toBe('procurement/cancel-after-signed')
})

test('the step before which it would be is told by its name', () => {
  const verdict = cancelled({ on: day('2026-11-02') }, after(road(), 'specification', { on: '2026-11-03' }))
  expect(verdict).toMatchObject({ refusal: { step: 'จัดทำรายละเอียดคุณลักษณะเฉพาะหรือขอบเขตของงาน' } })
})

const code = (rest: Partial<Cancelling>, from: Parameters<typeof cancelPurchase>[1]) => {
  const verdict = cancelled(rest, from)
  return verdict.ok ? 'cancelled' : verdict.refusal.code
}

test('a ground that the record contradicts is none', () => {
  const invited = after(road(), 'invitation', { on: '2026-11-10' })
  const won = after(invited, 'result-approved', { on: '2026-11-18' })
  expect(code({ ground: 'request-withdrawn' }, road())).toBe('cancelled')
  expect(code({ ground: 'request-withdrawn' }, invited)).toBe('procurement/cancel-ground-not-so')
  expect(code({ ground: 'no-offer' }, invited)).toBe('cancelled')
  expect(code({ ground: 'no-offer' }, won)).toBe('procurement/cancel-ground-not-so')
  expect(code({ ground: 'appeal-upheld' }, won)).toBe('procurement/cancel-ground-not-so')
  const upheld = { ...won, appeals: [{ endedOn: day('2026-11-19'), outcome: 'redo' as const }] }
  expect(code({ ground: 'appeal-upheld' }, upheld)).toBe('cancelled')
})

const publish = (egpNumber: string | null, cgdOn: string | null) => {
  const verdict = publishCancellation(
    { egpNumber, cancelledOn: day('2026-11-20'), cancelWebsiteOn: null },
    {
      cgdOn: cgdOn === null ? null : day(cgdOn),
      websiteOn: day('2026-11-23'),
      boardOn: day('2026-11-23'),
    },
    day('2026-11-23'),
  )
  return verdict.ok ? 'announced' : verdict.refusal.code
}

test('what was in e-GP is announced there as cancelled, too', () => {
  expect(publish(null, null)).toBe('announced')
  expect(publish('69119012345', null)).toBe('procurement/facts-missing')
  expect(publish('69119012345', '2026-11-23')).toBe('announced')
})
