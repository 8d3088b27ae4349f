import { describe, expect, test } from 'vitest'
import { citationText } from '../law/citation.ts'
import {
  judgeSecurity,
  judgeSecurityReturn,
  securityForAccepted,
  securityOwed,
  securityTopUp,
} from './security.ts'
import { day, holidays, money, said } from './testing.ts'

const signedOn = day('2026-10-21')
const road = {
  price: money('1,987,450.50'),
  rate: 500,
  important: false,
  stateAgency: false,
  written: true,
  signedOn,
}
const brought = {
  kind: 'bank-guarantee',
  amount: money('99,373'),
  receivedOn: signedOn,
  datedOn: null,
  expiresOn: day('2029-01-31'),
} as const
const needed = { least: money('99,373'), boundUntil: day('2029-01-31'), holidays }

const excuse = (rest: Partial<typeof road>) => {
  const owed = securityOwed({ ...road, ...rest })
  return owed.ok && owed.value.excusedBy !== null ? citationText(owed.value.excusedBy) : ''
}

describe('how much security is owed', () => {
  test('five per cent in whole baht, up to ten where it is specially important', () => {
    const owed = securityOwed(road)
    expect(owed.ok ? owed.value.amount : 0n).toBe(money('99,373'))
    expect(said(securityOwed({ ...road, rate: 499 }))).toBe('contract/security-rate')
    expect(said(securityOwed({ ...road, rate: 501 }))).toBe('contract/security-not-important')
    expect(said(securityOwed({ ...road, rate: 1000, important: true }))).toBe('yes')
    expect(said(securityOwed({ ...road, rate: 1001, important: true }))).toBe('contract/security-rate')
  })

  test('none of a state agency, nor where nothing is written, each with its clause', () => {
    expect(excuse({ stateAgency: true })).toBe('ระเบียบฯ พ.ศ. 2560 ข้อ 169')
    expect(excuse({ written: false })).toContain('มาตรา 96 วรรคสอง')
    expect(excuse({})).toBe('')
  })

  test('more for an increase, nothing for a decrease', () => {
    expect(securityTopUp(money('250,000.01'), signedOn)).toBe(money('12,501'))
    expect(securityTopUp(money('0'), signedOn)).toBe(0n)
  })
})

const judged = (rest: object) => said(judgeSecurity({ ...brought, ...rest }, needed))

const cheque = (on: string | null) =>
  judged({ kind: 'cheque', expiresOn: null, datedOn: on === null ? null : day(on) })

describe('what is brought as security', () => {
  test('a baht less is not enough, more is taken', () => {
    expect(judged({ amount: money('99,372') })).toBe('contract/security-too-small')
    expect(judged({ amount: money('100,000') })).toBe('yes')
  })

  test('it does not run out before the warranty', () => {
    expect(judged({})).toBe('yes')
    expect(judged({ expiresOn: day('2029-01-30') })).toBe('contract/security-expires')
    expect(judged({ kind: 'cash', expiresOn: null })).toBe('yes')
  })

  test('a cheque is of that day or of three working days before it', () => {
    expect(cheque('2026-10-21')).toBe('yes')
    expect(cheque('2026-10-16')).toBe('yes')
    expect(cheque('2026-10-15')).toBe('contract/cheque-date')
    expect(cheque('2026-10-22')).toBe('contract/cheque-date')
    expect(cheque(null)).toBe('contract/cheque-date')
  })
})

test('security goes back after nobody is bound, the check is made and no defect is open', () => {
  const done = {
    boundUntil: day('2028-10-31'),
    checkedOn: day('2028-10-10'),
    warranty: true,
    openDefects: 0,
    on: day('2028-11-01'),
  }
  expect(said(judgeSecurityReturn(done))).toBe('yes')
  expect(said(judgeSecurityReturn({ ...done, on: day('2028-10-31') }))).toBe('contract/still-bound')
  expect(said(judgeSecurityReturn({ ...done, checkedOn: null }))).toBe('contract/warranty-not-checked')
  expect(said(judgeSecurityReturn({ ...done, checkedOn: null, warranty: false }))).toBe('yes')
  expect(said(judgeSecurityReturn({ ...done, openDefects: 1 }))).toBe('contract/defects-open')
  expect(securityForAccepted(money('24,000'), money('160,000'), money('480,000'))).toBe(money('8,000'))
})
