import { expect, test } from 'vitest'
import { cancelPurchase } from './cancellation.ts'
import { after, day, road } from './testing.ts'

test('a purchase is cancelled before it is signed, with a ground and a reason, after its last step', () => {
  const purchase = after(road(), 'specification', { on: '2026-11-03' })
  const cancel = (rest: Partial<Parameters<typeof cancelPurchase>[1]>, from = purchase) => {
    const verdict = cancelPurchase(from, {
      ground: 'no-offer',
      reason: 'ไม่มีผู้ยื่นข้อเสนอ',
      on: day('2026-11-20'),
      today: day('2026-11-23'),
      ...rest,
    })
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
