import { describe, expect, test } from 'vitest'
import {
  blacklistGrounds,
  damagesDays,
  endingGrounds,
  judgeBlacklistProposal,
  judgeDamagesClaim,
  judgeDamagesDecision,
  judgeEnding,
  judgeReview,
  judgeSubcontractFine,
} from './ending.ts'
import { day, holidays, money, said } from './testing.ts'

const base = {
  reason: 'ทิ้งงาน',
  on: day('2026-12-01'),
  signedOn: day('2026-10-21'),
  today: day('2026-12-01'),
  running: true,
}

const ended = (rest: Partial<typeof base>) =>
  said(judgeEnding({ ...base, how: 'terminated', ground: 'law', ...rest }))

describe('ending a contract before its time (มาตรา 103)', () => {
  test('on each ground of the law, under its own number', () => {
    for (const ground of ['law', 'unable', 'contract', 'regulation'] as const) {
      const verdict = judgeEnding({ ...base, how: 'terminated', ground })
      expect(verdict.ok ? verdict.value : null).toEqual(endingGrounds[ground][1])
    }
  })

  test('by agreement only where that benefits the state', () => {
    expect(said(judgeEnding({ ...base, how: 'mutual', benefit: ' ' }))).toBe(
      'contract/mutual-without-benefit',
    )
    expect(said(judgeEnding({ ...base, how: 'mutual', benefit: 'ไม่ต้องใช้พื้นที่แล้ว' }))).toBe('yes')
  })

  test('with its reason, while it runs, on a day that has come after its signing', () => {
    expect(ended({ reason: '' })).toBe('contract/ending-reason-missing')
    expect(ended({ running: false })).toBe('contract/not-running')
    expect(ended({ on: day('2026-12-02') })).toBe('contract/day-ahead')
    expect(ended({ on: day('2026-10-20') })).toBe('contract/ended-before-signed')
  })
})

const reviewed = (rest: Partial<Parameters<typeof judgeReview>[0]>) =>
  said(judgeReview({ outcome: 'consented', exceeds: true, consentPaper: 'ลว. 1 ธ.ค.', reason: '', ...rest }))

test('once the penalty exceeds a tenth it is kept with a consent or a reason, or ended with a reason', () => {
  expect(reviewed({})).toBe('yes')
  expect(reviewed({ exceeds: false })).toBe('contract/review-not-due')
  expect(reviewed({ consentPaper: '' })).toBe('contract/consent-missing')
  for (const outcome of ['relaxed', 'terminate'] as const) {
    expect(reviewed({ outcome })).toBe('contract/review-reason-missing')
    expect(reviewed({ outcome, reason: 'งานเหลือร้อยละ 2' })).toBe('yes')
  }
})

const fined = (fine: string) => said(judgeSubcontractFine(money(fine), money('400,000'), day('2026-10-01')))

test('W52: who gives work to another without leave owes a tenth of it at least', () => {
  expect(fined('40,000')).toBe('yes')
  expect(fined('39,999.99')).toBe('contract/fine-too-small')
})

const told = day('2026-12-01')

const decided = (amount: string, members = 3, ministryPaper = '') =>
  said(judgeDamagesDecision({ amount: money(amount), members, ministryPaper, on: told }, []))

describe('the contractor’s claim for damages (ข้อ 187-189)', () => {
  test('fifteen days to claim, sixty to decide and fifteen more, seven working days to tell', () => {
    const course = { toldOn: told, claimedOn: day('2026-12-14'), extended: false, decidedOn: null }
    expect(damagesDays(course, holidays)).toEqual({
      claimBy: '2026-12-16',
      decideBy: '2027-02-12',
      tellBy: null,
    })
    expect(damagesDays({ ...course, extended: true }, holidays).decideBy).toBe('2027-02-27')
    expect(damagesDays({ ...course, claimedOn: null }, holidays).decideBy).toBeNull()
    expect(damagesDays({ ...course, decidedOn: day('2026-12-25') }, holidays).tellBy).toBe('2027-01-07')
  })

  test('a late claim is not taken', () => {
    expect(said(judgeDamagesClaim(told, day('2026-12-16'), holidays))).toBe('yes')
    expect(said(judgeDamagesClaim(told, day('2026-12-17'), holidays))).toBe('contract/claim-late')
    expect(said(judgeDamagesClaim(told, day('2026-11-30'), holidays))).toBe('contract/claim-before-told')
  })

  test('three look at it, and above 50,000 baht the Ministry of Finance agrees', () => {
    expect(decided('50,000')).toBe('yes')
    expect(decided('50,000.01')).toBe('contract/damages-ministry')
    expect(decided('50,000.01', 3, 'กค 0405/1')).toBe('yes')
    expect(decided('1', 2)).toBe('contract/damages-committee')
  })
})

const asked = (until: string) => ({ on: day('2026-12-01'), until: day(until) })

const proposed = (rest: Partial<Parameters<typeof judgeBlacklistProposal>[0]>) =>
  judgeBlacklistProposal({ ground: 'breach', reason: 'ไม่ส่งมอบ', asked: null, ...rest })

describe('proposing somebody as ผู้ทิ้งงาน (มาตรา 109)', () => {
  test('with its reason, under its clause', () => {
    const verdict = proposed({})
    expect(verdict.ok ? verdict.value : null).toEqual(blacklistGrounds.breach[1])
    expect(said(proposed({ reason: '' }))).toBe('contract/proposal-reason-missing')
  })

  test('of dishonesty not before he had fifteen days to explain', () => {
    expect(said(proposed({ ground: 'dishonest' }))).toBe('contract/not-heard')
    expect(said(proposed({ ground: 'dishonest', asked: asked('2026-12-15') }))).toBe('contract/not-heard')
    expect(said(proposed({ ground: 'dishonest', asked: asked('2026-12-16') }))).toBe('yes')
  })
})
