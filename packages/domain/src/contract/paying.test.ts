import { describe, expect, test } from 'vitest'
import { acceptanceId } from '../base/id.ts'
import { baht, satang } from '../money/satang.ts'
import { accepted, boughtWhole, came, paid, roadContract, security, waived } from './case-testing.ts'
import type { ContractCase, SignedCase } from './case.ts'
import { judgePayment, proposedPayment, undoPayment, type PaymentTold } from './paying.ts'
import { leftBeyond, penaltiesLeft, penaltyBeyond } from './penalties-owed.ts'
import { day, money, said } from './testing.ts'

const on = day('2027-01-10')
const built = came({ no: 1, on: '2027-01-06', status: 'accepted' })

/** The road of 1,987,000 baht, accepted on 7 January, 37 days late. */
const road = (rest: Partial<SignedCase> = {}) =>
  roadContract({
    deliveries: [built],
    acceptances: [accepted(built, { on: '2027-01-07', gross: '1,987,000' })],
    today: on,
    ...rest,
  })

const instalment = { kind: 'instalment' as const, acceptance: acceptanceId('acceptance-1') }
const proposed = (contract: ContractCase) => proposedPayment(contract, { for: instalment, on })
const judged = (contract: ContractCase, rest: Partial<PaymentTold> = {}) =>
  judgePayment(contract, { ...proposed(contract), ...rest })

/** The road of which a payment left 3,519 baht of the penalty and a fine of 10,000, and so much was claimed of the security. */
const claimedOf = (amount: string) =>
  road({
    fines: [{ id: 'f', amount: money('10,000'), on }],
    payments: [paid({ penalty: money('70,000') })],
    securities: [security({ amount: money(amount), endedOn: on, endedHow: 'claimed' })],
  })

describe('what is proposed for a payment', () => {
  test('of the road with ten days excused: its penalty of 53,649.00, one percent without its tax, and the rest goes out', () => {
    const contract = road({ changes: [waived(10)] })
    expect(proposed(contract)).toMatchObject({ gross: money('1,987,000'), penalty: money('53,649.00') })
    const verdict = judged(contract)
    expect(verdict.ok ? verdict.value : verdict.refusal).toMatchObject({
      withholding: { base: money('1,857,009.35'), amount: money('18,570.09') },
      net: money('1,914,780.91'),
    })
  })

  test('a penalty excused after it was accepted is owed no more', () => {
    expect(proposed(road()).penalty).toBe(money('73,519'))
    expect(proposed(road({ changes: [waived(10)] })).penalty).toBe(money('53,649'))
    expect(proposed(road({ payments: [paid({ acceptance: null, penalty: money('70,000') })] })).penalty).toBe(
      money('3,519'),
    )
  })

  test('is no more penalty than the payment can bear; the rest is told, and asked of the security (ข้อ 181)', () => {
    const fined = road({ fines: [{ id: 'f', amount: money('1,950,000'), on }] })
    const told = proposed(fined)
    expect(said(judged(fined))).toBe('yes')
    // 1,987,000 less 18,570.09 withheld and 73,519 of penalty bear 1,894,910.91 of the fine.
    expect([told.penalty, told.fine]).toEqual([money('73,519'), money('1,894,910.91')])
    expect(leftBeyond(fined, told)).toBe(money('55,089.09'))
    expect(leftBeyond(road(), proposed(road()))).toBe(0n)
  })

  test('what was claimed of the security for a penalty, and beyond it for a fine, is asked for no more', () => {
    expect([penaltyBeyond(claimedOf('3,519')), penaltiesLeft(claimedOf('3,519'))]).toEqual([
      money('10,000'),
      money('10,000'),
    ])
    expect(penaltyBeyond(claimedOf('5,519'))).toBe(money('8,000'))
    expect(penaltiesLeft(claimedOf('13,519'))).toBe(0n)
    const ending = { how: 'terminated' as const, on: day('2027-01-09'), notifiedOn: null }
    expect(penaltiesLeft({ ...claimedOf('5,519'), status: 'ended', ending })).toBe(money('8,000'))
  })

  test('a penalty is beyond all payments once everything is accepted and paid', () => {
    expect(penaltyBeyond(road())).toBe(0n)
    expect(penaltyBeyond(road({ payments: [paid({ penalty: money('70,000') })] }))).toBe(money('3,519'))
  })
})

describe('a payment is refused', () => {
  test('above what was accepted, below it, above the price, twice, and of nothing accepted', () => {
    expect(said(judged(road(), { gross: money('1,987,000.01') }))).toBe('contract/payment-above-accepted')
    expect(said(judged(road(), { gross: money('1,986,999.99') }))).toBe('contract/payment-below-accepted')
    expect(said(judged(road({ price: money('1,986,999') }), {}))).toBe('contract/payment-above-price')
    expect(said(judged(road({ payments: [paid()] }), {}))).toBe('contract/paid-already')
    expect(said(judged(road({ acceptances: [] }), { gross: baht(1) }))).toBe('contract/nothing-accepted')
    expect(said(judged(road(), { gross: baht(0) }))).toBe('contract/payment-empty')
  })

  test('on a day before the acceptance or the contract, or that has not come', () => {
    expect(said(judged(road(), { on: day('2027-01-06') }))).toBe('contract/paid-before-accepted')
    expect(said(judged(road(), { on: day('2026-09-30') }))).toBe('contract/days-out-of-order')
    expect(said(judged(road(), { on: day('2027-01-11') }))).toBe('contract/day-ahead')
    expect(said(judged(road({ status: 'closed' }), {}))).toBe('contract/not-running')
  })

  test('with more held back than is owed of it', () => {
    expect(said(judged(road(), { penalty: money('73,519.01') }))).toBe('contract/penalty-above-owed')
    expect(said(judged(road(), { fine: satang(1n) }))).toBe('contract/fine-above-owed')
    expect(said(judged(road(), { advanceRecovery: satang(1n) }))).toBe('contract/recovery-above-left')
    expect(said(judged(road(), { retention: satang(1n) }))).toBe('contract/retention-above-agreed')
    const kept = road({ retentionRate: 9_600 })
    expect(said(judged(kept, { penalty: money('73,519') }))).toBe('contract/net-below-zero')
  })
})

const other = (contract: ContractCase, kind: 'advance' | 'retention', gross: string) =>
  said(judgePayment(contract, { ...proposedPayment(contract, { for: { kind }, on }), gross: money(gross) }))

describe('the advance and what is kept back', () => {
  const agreed = { advance: money('198,700'), retentionRate: 1000 }
  const advance = paid({ id: 'advance', acceptance: null, kind: 'advance', gross: money('198,700') })

  test('an advance is paid as it was agreed, once, and taken back whole by the last payment', () => {
    expect(other(road(), 'advance', '1')).toBe('contract/advance-not-agreed')
    expect(other(road(agreed), 'advance', '198,700')).toBe('contract/advance-not-secured')
    const guarantee = security({ of: 'advance', kind: 'bank-guarantee', amount: money('198,700') })
    expect(other(road({ ...agreed, securities: [guarantee] }), 'advance', '198,700')).toBe('yes')
    expect(other(road({ ...agreed, payments: [advance] }), 'advance', '1')).toBe(
      'contract/payment-above-accepted',
    )
    expect(proposed(road({ ...agreed, payments: [advance] }))).toMatchObject({
      advanceRecovery: money('198,700'),
      retention: money('198,700'),
    })
  })

  test('what was kept back is given back, no more than is held', () => {
    const kept = road({ ...agreed, payments: [paid({ retention: money('198,700') })] })
    expect(other(kept, 'retention', '198,700')).toBe('yes')
    expect(other(kept, 'retention', '198,700.01')).toBe('contract/retention-above-held')
  })

  test('a payment is not taken back while another stands upon it', () => {
    const back = paid({ id: 'back', acceptance: null, kind: 'retention', gross: money('198,700') })
    const kept = paid({ advanceRecovery: money('198,700'), retention: money('198,700') })
    const contract = road({ ...agreed, payments: [advance, kept, back] })
    expect(said(undoPayment(contract, advance))).toBe('contract/payment-stood-upon')
    expect(said(undoPayment(contract, kept))).toBe('contract/payment-stood-upon')
    expect(said(undoPayment(contract, back))).toBe('yes')
  })
})

test('instalments are paid one by one, together no more than the price', () => {
  const contract = boughtWhole({ today: on })
  const second = { kind: 'instalment' as const, acceptance: acceptanceId('acceptance-2') }
  const first = proposedPayment(contract, { for: instalment, on })
  const last = proposedPayment(contract, { for: second, on })
  expect([first.gross, last.gross]).toEqual([money('288,000'), money('192,000')])
  expect([first.penalty, last.penalty]).toEqual([0n, 0n])
})
