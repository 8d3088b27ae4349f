import { describe, expect, test } from 'vitest'
import { citationText } from '../law/citation.ts'
import {
  actualDays,
  judgeExcuse,
  judgeExcuseNotice,
  type ExcuseAsked,
  type ExcuseGiven,
} from './extension.ts'
import { day, holidays, money, said } from './testing.ts'

/** A flood of ten days that ended on 4 November 2026, told of on the last day. */
const flood: ExcuseAsked = {
  ground: 'force-majeure',
  causeFrom: day('2026-10-26'),
  causeEndedOn: day('2026-11-04'),
  noticeOn: day('2026-11-19'),
  agencyKnew: false,
}
const told = (rest: Partial<ExcuseAsked>) => said(judgeExcuseNotice({ ...flood, ...rest }, holidays))
const given = (what: ExcuseGiven, givenBefore = 0) =>
  said(judgeExcuse(flood, what, { today: day('2026-11-20'), givenBefore, holidays }))

describe('the contractor’s notice of a cause (ข้อ 182)', () => {
  test('comes within fifteen days from the day after it ended, or he is barred', () => {
    expect(told({})).toBe('yes')
    expect(told({ noticeOn: day('2026-11-20') })).toBe('contract/notice-late')
    expect(told({ noticeOn: null })).toBe('contract/notice-missing')
    expect(told({ causeEndedOn: null, noticeOn: day('2026-12-31') })).toBe('yes')
  })

  test('a last day on a holiday moves for him', () => {
    const ended = { causeEndedOn: day('2026-12-16') }
    expect(told({ ...ended, noticeOn: day('2027-01-04') })).toBe('yes')
    expect(told({ ...ended, noticeOn: day('2027-01-05') })).toBe('contract/notice-late')
  })

  test('of the agency’s own fault that it knew he need not tell; of one it did not know he must', () => {
    const own = { ground: 'agency-fault', noticeOn: null } as const
    expect(told({ ...own, agencyKnew: true })).toBe('yes')
    expect(told({ ...own, agencyKnew: false })).toBe('contract/notice-missing')
    expect(told({ noticeOn: null, agencyKnew: true })).toBe('contract/notice-missing')
  })

  test('days in order', () => {
    expect(told({ causeEndedOn: day('2026-10-25') })).toBe('contract/cause-ends-before')
    expect(told({ noticeOn: day('2026-10-25') })).toBe('contract/notice-before-cause')
  })
})

const reduction = (amount: string) =>
  given({ what: 'reduction', days: 10, amount: money(amount), penalty: money('19,870') })

describe('what is given for it (มาตรา 102)', () => {
  test('no more days than were lost, those given before among them', () => {
    expect(actualDays(flood.causeFrom, flood.causeEndedOn, day('2026-12-01'))).toBe(10)
    expect(actualDays(flood.causeFrom, null, day('2026-10-27'))).toBe(2)
    expect(given({ what: 'extension', days: 10 })).toBe('yes')
    expect(given({ what: 'extension', days: 11 })).toBe('contract/days-above-actual')
    expect(given({ what: 'waiver', days: 4 }, 7)).toBe('contract/days-above-actual')
    expect(given({ what: 'waiver', days: 3 }, 7)).toBe('yes')
    expect(given({ what: 'waiver', days: 0 })).toBe('contract/days-not-whole')
  })

  test('a penalty is lessened by no more than it is', () => {
    expect(reduction('19,870')).toBe('yes')
    expect(reduction('19,870.01')).toBe('contract/reduction-above-penalty')
    expect(reduction('0')).toBe('contract/reduction-above-penalty')
  })

  test('nothing to who is barred, and the answer names the clause', () => {
    const late = { ...flood, noticeOn: day('2026-11-20') }
    const when = { today: day('2026-11-20'), givenBefore: 0, holidays }
    expect(said(judgeExcuse(late, { what: 'waiver', days: 1 }, when))).toBe('contract/notice-late')
    const clause = judgeExcuse(flood, { what: 'waiver', days: 1 }, when)
    expect(clause.ok ? citationText(clause.value) : '').toContain('มาตรา 102 (2)')
  })
})
