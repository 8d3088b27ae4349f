import { describe, expect, test } from 'vitest'
import { personId } from '../base/id.ts'
import { citationText } from '../law/citation.ts'
import {
  castVote,
  countsFrom,
  inspectBy,
  inspectionStanding,
  judgeHeadDecision,
  recordDelivery,
  tellWrongBy,
  type Inspection,
} from './acceptance.ts'
import { day, holidays, said } from './testing.ts'

type VoteWord = Inspection['votes'][number]['vote']
const members = ['ก', 'ข', 'ค'].map((name) => ({ person: personId(name), name }))
const voted = (...votes: readonly VoteWord[]): Inspection => ({
  kind: 'goods',
  members,
  votes: votes.map((vote, at) => ({ by: personId(members[at]?.name ?? ''), vote, memo: 'เพราะ' })),
  headDecision: null,
})
const vote = (by: string, word: VoteWord, memo = '') => ({ by: personId(by), vote: word, memo })

describe('a delivery', () => {
  const told = {
    cameOn: day('2026-10-28'),
    signedOn: day('2026-10-01'),
    today: day('2026-10-28'),
    accepted: false,
    endedOn: null,
  }

  test('is of a day that has come and not before the contract, of what is not accepted yet', () => {
    expect(said(recordDelivery(told))).toBe('yes')
    expect(said(recordDelivery({ ...told, cameOn: day('2026-10-29') }))).toBe('contract/day-ahead')
    expect(said(recordDelivery({ ...told, cameOn: day('2026-09-30') }))).toBe(
      'contract/delivered-before-contract',
    )
    expect(said(recordDelivery({ ...told, accepted: true }))).toBe('contract/accepted-already')
    expect(said(recordDelivery({ ...told, endedOn: day('2026-10-27') }))).toBe('contract/delivered-after-end')
  })

  test('counts from the day on which it came, whole or in part; refused it is none', () => {
    expect(countsFrom('whole', day('2026-10-28'))).toBe('2026-10-28')
    expect(countsFrom('part', day('2026-10-28'))).toBe('2026-10-28')
    expect(countsFrom('refused', day('2026-10-28'))).toBeNull()
  })

  test('goods are looked at on that day, works within three working days', () => {
    expect(inspectBy('goods', day('2026-10-20'), holidays)).toBe('2026-10-20')
    expect(inspectBy('construction', day('2026-10-20'), holidays)).toBe('2026-10-26')
  })

  test('what is wrong or missing is told within three working days, what is right is not', () => {
    expect(tellWrongBy('part', day('2026-10-09'), holidays)).toBe('2026-10-15')
    expect(tellWrongBy('refused', day('2026-10-09'), holidays)).toBe('2026-10-15')
    expect(tellWrongBy('whole', day('2026-10-09'), holidays)).toBeNull()
  })
})

describe('the members of the committee', () => {
  test('vote each for himself and once', () => {
    expect(said(castVote(voted('accept'), vote('ข', 'accept')))).toBe('yes')
    expect(said(castVote(voted('accept'), vote('ก', 'refuse', 'ผิด')))).toBe('contract/voted-already')
    expect(said(castVote(voted(), vote('ง', 'accept')))).toBe('contract/not-a-member')
    expect(said(castVote({ ...voted(), headDecision: 'whole' }, vote('ก', 'accept')))).toBe(
      'contract/inspection-decided',
    )
  })

  test('say why when it is no plain yes', () => {
    for (const word of ['part', 'refuse', 'dissent'] as const) {
      expect(said(castVote(voted(), vote('ก', word, ' ')))).toBe('contract/memo-missing')
      expect(said(castVote(voted(), vote('ก', word, 'เพราะ')))).toBe('yes')
    }
  })

  test('decide together when they are of one mind, and not before all have voted', () => {
    expect(inspectionStanding(voted('accept', 'accept'))).toEqual({ status: 'voting', waiting: ['ค'] })
    expect(inspectionStanding({ ...voted(), members: [] }).status).toBe('voting')
    expect(inspectionStanding(voted('accept', 'accept', 'accept'))).toMatchObject({ outcome: 'whole' })
    expect(inspectionStanding(voted('part', 'part', 'part'))).toMatchObject({ outcome: 'part' })
    expect(inspectionStanding(voted('refuse', 'refuse', 'refuse'))).toMatchObject({ outcome: 'refused' })
  })

  test('where one sees it otherwise the head decides, and only then', () => {
    const split = voted('accept', 'dissent', 'accept')
    expect(inspectionStanding(split)).toEqual({ status: 'head' })
    expect(said(judgeHeadDecision(split))).toBe('yes')
    expect(said(judgeHeadDecision(voted('accept')))).toBe('contract/votes-missing')
    expect(said(judgeHeadDecision(voted('accept', 'accept', 'accept')))).toBe('contract/inspection-unanimous')
    const decided = inspectionStanding({ ...split, headDecision: 'whole' })
    expect(decided.status === 'decided' ? citationText(decided.citation) : '').toBe(
      'ระเบียบฯ พ.ศ. 2560 ข้อ 175 (7)',
    )
    expect(said(judgeHeadDecision({ ...split, headDecision: 'part' }))).toBe('contract/inspection-decided')
    expect(inspectionStanding(voted('dissent', 'dissent', 'dissent'))).toEqual({ status: 'head' })
  })

  test.each([
    ['goods', '175'],
    ['construction', '176'],
    ['consultant', '179'],
    ['design', '180'],
  ] as const)('accept %s under its own clause', (kind, clause) => {
    const all = inspectionStanding({ ...voted('accept', 'accept', 'accept'), kind })
    expect(all.status === 'decided' ? all.citation.clause : '').toBe(clause)
  })
})
