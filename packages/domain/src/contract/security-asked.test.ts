import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import {
  boughtWhole,
  came,
  accepted,
  checkpointOf,
  computers,
  must,
  paid,
  rented,
  security,
} from './case-testing.ts'
import type { SignedCase } from './case.ts'
import { deliveryYears } from './delivery-years.ts'
import { claimSecurity, keepSecurity, returnSecurity, undoEnd } from './keep-security.ts'
import { securityAsked, securityMissing, securityReturnable } from './security-asked.ts'
import { day, money, said } from './testing.ts'

const year = (amounts: readonly string[], warrantyMonths = 0) =>
  deliveryYears({
    from: day('2026-10-01'),
    warrantyMonths,
    deliveries: amounts.map((amount, at) => ({
      amount: money(amount),
      dueOn: civilDate.parse(`${2027 + at}-09-30`),
    })),
  })

describe('a contract over more than a year that guarantees nothing (ข้อ 168 วรรคสอง)', () => {
  test('has as its security a share of what is due in each year, not of its whole price', () => {
    expect(year(['100,000', '100,000', '120,000'])).toEqual([
      { number: 1, lastDay: '2027-10-01', amount: money('100,000') },
      { number: 2, lastDay: '2028-10-01', amount: money('100,000') },
      { number: 3, lastDay: '2029-10-01', amount: money('120,000') },
    ])
    const contract = rented(['100,000', '100,000', '120,000'], { price: money('320,000') })
    expect(securityAsked(contract)).toBe(money('5,000'))
    expect(securityAsked(contract, day('2028-10-01'))).toBe(money('5,000'))
    expect(securityAsked(contract, day('2028-10-02'))).toBe(money('6,000'))
    expect(securityMissing(contract)).toBe(money('5,000'))
  })

  test('is any other of its whole price: within a year, with a warranty, or where a year brings nothing', () => {
    expect(year(['100,000'])).toEqual([])
    expect(year(['100,000', '100,000'], 12)).toEqual([])
    const onceAfterTwoYears = { amount: money('100,000'), dueOn: day('2028-09-30') }
    expect(
      deliveryYears({ from: day('2026-10-01'), warrantyMonths: 0, deliveries: [onceAfterTwoYears] }),
    ).toEqual([])
    expect(securityAsked(computers())).toBe(money('24,000'))
  })

  test('follows what the next year brings before that begins', () => {
    const contract = rented(['100,000', '100,000', '120,000'], {
      securities: [security({ amount: money('5,000') })],
    })
    expect(checkpointOf(contract, 'security-year:2')).toBeUndefined()
    expect(must(contract, 'security-year:3')).toMatchObject({
      dueOn: '2028-09-30',
      alertOn: '2028-08-31',
      metOn: null,
    })
    const more = security({ id: 'more', amount: money('1,000'), receivedOn: day('2028-09-20') })
    const raised = { ...contract, securities: [...contract.securities, more] }
    expect(must(raised, 'security-year:3').metOn).toBe('2028-09-20')
    const less = rented(['120,000', '100,000'], { securities: [security({ amount: money('6,000') })] })
    expect(must(less, 'security-year:2').metOn).toBeNull()
  })

  test('takes less in the place of more when the year brings less', () => {
    const before = security({ amount: money('6,000') })
    const today = day('2027-10-04')
    const contract = rented(['120,000', '100,000'], { securities: [before], today })
    const lower = { ...before, amount: money('5,000'), receivedOn: today }
    expect(said(keepSecurity(contract, lower, before))).toBe('yes')
    const tooLittle = { ...lower, amount: money('4,999') }
    expect(said(keepSecurity(contract, tooLittle, before))).toBe('contract/security-too-small')
  })
})

const held = security({ amount: money('24,000') })

/** Twelve of the twenty computers are accepted: 288,000 of 480,000 baht. */
const halfWay = (rest: Partial<SignedCase> = {}) => {
  const first = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'accepted', accepted: 12 })
  return computers({
    warrantyMonths: 0,
    deliveries: [first],
    acceptances: [accepted(first, { on: '2026-10-15', gross: '288,000' })],
    securities: [held],
    today: day('2026-10-20'),
    ...rest,
  })
}
const on = day('2026-10-20')

describe('what goes back with what was accepted (ข้อ 170)', () => {
  test('is the share of it, where nothing is guaranteed after delivery', () => {
    expect(securityReturnable(halfWay())).toBe(money('14,400'))
    expect(said(returnSecurity(halfWay(), held, { on, amount: money('14,400') }))).toBe('yes')
    expect(said(returnSecurity(halfWay(), held, { on, amount: money('14,400.01') }))).toBe(
      'contract/still-bound',
    )
    expect(said(returnSecurity(halfWay(), held, { on, amount: money('0') }))).toBe('contract/security-part')
    expect(said(returnSecurity(halfWay(), held, { on, amount: money('24,000.01') }))).toBe(
      'contract/security-part',
    )
  })

  test('is nothing while there is a warranty, and is not asked for again', () => {
    expect(securityReturnable(halfWay({ warrantyMonths: 12 }))).toBe(0n)
    const parted = halfWay({
      securities: [
        { ...held, endedOn: on, endedHow: 'replaced' },
        security({ id: 'gone', amount: money('14,400'), endedOn: on, endedHow: 'returned' }),
        security({ id: 'rest', amount: money('9,600') }),
      ],
    })
    expect(securityReturnable(parted)).toBe(0n)
    expect(securityMissing(parted)).toBe(0n)
  })

  test('a security in whose place another stands is not held again before that is taken back', () => {
    const gone = { ...held, endedOn: on, endedHow: 'replaced' as const }
    const instead = security({ id: 'other', receivedOn: on })
    expect(said(undoEnd(halfWay({ securities: [gone, instead] }), gone))).toBe(
      'contract/security-stands-instead',
    )
    expect(said(undoEnd(halfWay({ securities: [gone] }), gone))).toBe('yes')
  })
})

/** All accepted and paid without the penalty of the second part. */
const late = (rest: Partial<SignedCase> = {}) => {
  const contract = boughtWhole({ today: day('2026-12-30'), securities: [held] })
  const [first, second] = contract.deliveries
  if (first === undefined || second === undefined) throw new Error('two came')
  const payments = contract.acceptances.map(({ id, gross }) =>
    paid({ id: `paid-${id}`, acceptance: id, gross }),
  )
  const deliveries = [first, { ...second, arrivedOn: day('2026-12-28'), toldOn: day('2026-12-28') }]
  return { ...contract, deliveries, payments, ...rest }
}

describe('a penalty that no payment can bear any more', () => {
  const now = day('2026-12-30')

  test('is claimed of the security, as much as is owed and no more', () => {
    // 192,000 baht came 59 days late, moved from 30 October, a Friday: 384 baht a day.
    expect(said(claimSecurity(late(), held, { on: now, amount: money('22,656') }))).toBe('yes')
    expect(said(claimSecurity(late(), held, { on: now, amount: money('22,656.01') }))).toBe(
      'contract/claim-above-owed',
    )
    expect(said(claimSecurity(late({ payments: [] }), held, { on: now, amount: money('1') }))).toBe(
      'contract/nothing-to-claim',
    )
  })

  test('what was claimed for it is owed no more', () => {
    const claimed = security({ amount: money('22,656'), endedOn: now, endedHow: 'claimed' })
    const rest = security({ id: 'rest', amount: money('1,344') })
    const settled = late({ securities: [claimed, rest] })
    expect(said(claimSecurity(settled, rest, { on: now, amount: money('1') }))).toBe(
      'contract/nothing-to-claim',
    )
  })
})
