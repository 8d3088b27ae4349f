import { expect, test } from 'vitest'
import { standingStep, type PurchaseCase } from './case.ts'
import { eBidding } from './methods/general.ts'
import { duesOf } from './purchase-due.ts'
import { after, day, road } from './testing.ts'

const places = { cgdOn: '2026-12-30', websiteOn: '2026-12-30', boardOn: '2026-12-30', told: true }

/** Announced on 30 December 2026: it may be signed from 13 January 2027. */
function announced(): PurchaseCase {
  const before = eBidding.steps.filter(({ key }) => key !== 'winner-announced' && key !== 'appeal-cleared')
  const passed = before
    .filter(({ key }) => standingStep(road(), key) === undefined)
    .reduce((purchase, { key }) => after(purchase, key, { on: '2026-12-29' }), road())
  return after(passed, 'winner-announced', { on: '2026-12-30', facts: places })
}

const dues = (today: string, otherwise: Partial<Parameters<typeof duesOf>[0]> = {}) =>
  duesOf({ method: eBidding, purchase: announced(), appeals: [], readyOn: null, ...otherwise }, day(today))

test('the first day after the window of appeal is told from five working days before it, and not after it', () => {
  expect(dues('2027-01-05')).toEqual([])
  expect(dues('2027-01-06')).toMatchObject([{ what: 'may-pass', day: '2027-01-13' }])
  expect(dues('2027-01-13')).toHaveLength(1)
  expect(dues('2027-01-14')).toEqual([])
})

test('an appeal that nobody decided on stays told once its day has passed, until it has ended', () => {
  const appeal = {
    receivedOn: day('2027-01-04'),
    decidedOn: null,
    agrees: null,
    forwardedOn: null,
    boardReceivedOn: null,
    boardExtensions: 0,
    endedOn: null,
  }
  const told = dues('2027-02-15', { appeals: [appeal] })
  expect(told).toMatchObject([{ what: 'decide', by: 'purchase:draft' }])
  expect(told.every((one) => one.day < '2027-02-15')).toBe(true)
  expect(dues('2027-02-15', { appeals: [{ ...appeal, endedOn: day('2027-02-10') }] })).toEqual([])
})

test('the day from which it may be signed is told while it is near, not once it is over', () => {
  const ready = { purchase: { ...announced(), status: 'ready' as const }, readyOn: day('2027-01-13') }
  expect(dues('2027-01-12', ready)).toMatchObject([{ what: 'sign', day: '2027-01-13' }])
  expect(dues('2027-01-14', ready)).toEqual([])
})
