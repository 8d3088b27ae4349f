import { expect, test } from 'vitest'
import { supplierId } from '../base/id.ts'
import type { PurchaseCase } from './case.ts'
import { methodOn } from './methods/method-tables.ts'
import { takeOffer } from './offer-taking.ts'
import { after, day, road } from './testing.ts'

const offering = (purchase: PurchaseCase, on: string) => {
  const table = methodOn(purchase.method, purchase.began)
  if (table === undefined) throw new Error(`no table of ${purchase.method}`)
  const verdict = takeOffer(table, purchase, { supplier: supplierId('ก'), name: 'ร้าน ก', on: day(on) })
  return verdict.ok ? 'taken' : verdict.refusal.code
}

test('an offer of an e-bidding comes on the day of the offers and not before', () => {
  const facts = { firstDay: '2026-12-01', lastDay: '2026-12-08', bidDay: '2026-12-09' }
  const invited = after(road(), 'invitation', { on: '2026-12-01', facts })
  expect(offering(invited, '2026-12-08')).toBe('procurement/too-early')
  expect(offering(invited, '2026-12-09')).toBe('taken')
})

test('an offer is not older than the approval on which it was asked for', () => {
  const direct = road({ method: 'direct', ground: 'direct-small' })
  const approved = after(direct, 'request-approved', { on: '2026-11-10' })
  expect(offering(approved, '2026-11-09')).toBe('procurement/before-step')
  expect(offering(after(approved, 'bids', { on: '2026-11-13' }), '2026-11-10')).toBe('taken')
})

test('where there are letters, only who was asked by one hands in (ข้อ 74)', () => {
  const invited = after(road({ method: 'selective' }), 'invited', { on: '2026-12-01' })
  expect(offering(invited, '2026-12-02')).toBe('procurement/not-invited')
  expect(offering({ ...invited, invitees: [supplierId('ก')] }, '2026-12-02')).toBe('taken')
})

test('by letter an envelope comes on any day up to the one that the letter sets, and none after it', () => {
  const asked = road({ method: 'selective', invitees: [supplierId('ก')] })
  const invited = after(asked, 'invited', { on: '2026-12-01', facts: { offersBy: '2026-12-14' } })
  expect(offering(invited, '2026-11-30')).toBe('procurement/before-step')
  expect(offering(invited, '2026-12-02')).toBe('taken')
  const received = after(invited, 'bids', { on: '2026-12-14' })
  expect(offering(received, '2026-12-14')).toBe('taken')
  expect(offering(received, '2026-12-15')).toBe('procurement/days-out-of-order')
})

test('what was half-way before the system is as its papers say', () => {
  const invited = after(road({ method: 'selective' }), 'invited', { on: '2026-12-01' })
  const standing = invited.standing.map((step) => ({ ...step, broughtForward: true }))
  expect(offering({ ...invited, standing }, '2026-11-20')).toBe('taken')
})
