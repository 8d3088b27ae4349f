import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import {
  appealDuty,
  appealWindow,
  moveAppeal,
  receiveAppeal,
  signFrom,
  waitsForAppeal,
  type AppealCourse,
  type AppealMove,
} from './appeal.ts'
import { day, holidays, road } from './testing.ts'

const receive = (receivedOn: string, rest: Partial<Parameters<typeof receiveAppeal>[0]> = {}) =>
  receiveAppeal({
    announced: day('2026-10-08'),
    receivedOn: day(receivedOn),
    holidays,
    isBidder: true,
    cleared: undefined,
    ...rest,
  })

describe('the window of appeal', () => {
  test('W21: announced on 8 October 2026 it ends on the 20th, and is signed from the 21st', () => {
    expect(appealWindow(day('2026-10-08'), holidays)).toMatchObject({
      due: '2026-10-20',
      otherwise: '2026-10-19',
    })
    expect(signFrom(day('2026-10-08'), holidays).day).toBe('2026-10-21')
  })

  test('W22: over the new year', () => {
    expect(appealWindow(day('2026-12-30'), holidays).due).toBe('2027-01-12')
    expect(signFrom(day('2026-12-30'), holidays).day).toBe('2027-01-13')
  })

  test('a late appeal is known as late, one before the announcement is none', () => {
    expect(receive('2026-10-20')).toMatchObject({ ok: true, value: { late: false } })
    expect(receive('2026-10-21')).toMatchObject({ ok: true, value: { late: true } })
    expect(receive('2026-10-07')).toMatchObject({ ok: false })
  })

  test('is for who has made an offer (มาตรา 114)', () => {
    expect(receive('2026-10-20', { isBidder: false })).toMatchObject({
      refusal: { code: 'procurement/appeal-not-bidder' },
    })
  })

  test('was not over while one in time is still to be taken in', () => {
    const cleared = { cleared: 'พ้นระยะเวลาอุทธรณ์' }
    expect(receive('2026-10-20', cleared)).toMatchObject({ refusal: { code: 'procurement/fixed-by-step' } })
    expect(receive('2026-10-21', cleared)).toMatchObject({ ok: true, value: { late: true } })
  })

  test('holds up what everybody was invited to, and no direct award, urgent selection or small sum', () => {
    expect(waitsForAppeal(road())).toBe(true)
    expect(waitsForAppeal(road({ method: 'selective', ground: 'selective-complex' }))).toBe(true)
    expect(waitsForAppeal(road({ method: 'selective', ground: 'selective-urgent' }))).toBe(false)
    expect(waitsForAppeal(road({ method: 'direct-committee', ground: 'direct-sole' }))).toBe(false)
    expect(waitsForAppeal(road({ budget: baht(100_000) }))).toBe(false)
  })
})

test('W23: an appeal of 20 October 2026 is decided by the 30th, forwarded by 4 November, said by the board in 30 days', () => {
  const received: AppealCourse = {
    receivedOn: day('2026-10-20'),
    decidedOn: null,
    agrees: null,
    forwardedOn: null,
    boardReceivedOn: null,
    boardExtensions: 0,
  }
  expect(appealDuty(received, holidays)).toEqual({ what: 'decide', by: '2026-10-30' })
  const decided = { ...received, decidedOn: day('2026-10-30'), agrees: false }
  expect(appealDuty(decided, holidays)).toEqual({ what: 'forward', by: '2026-11-04' })
  const forwarded = { ...decided, forwardedOn: day('2026-11-04'), boardReceivedOn: day('2026-11-04') }
  expect(appealDuty(forwarded, holidays)).toEqual({ what: 'board', by: '2026-12-04' })
  expect(appealDuty({ ...forwarded, boardExtensions: 2 }, holidays)).toEqual({
    what: 'board',
    by: '2027-01-03',
  })
  expect(appealDuty({ ...decided, agrees: true }, holidays)).toBeUndefined()
})

const at = (on: string) => ({ on: day(on) })
const move = (course: Parameters<typeof moveAppeal>[0], one: AppealMove, today = '2026-12-01') => {
  const verdict = moveAppeal(course, one, { today: day(today), holidays })
  return verdict.ok ? 'moved' : verdict.refusal.code
}

describe('the course of an appeal', () => {
  const received: AppealCourse & { endedOn: null } = {
    receivedOn: day('2026-10-20'),
    decidedOn: null,
    agrees: null,
    forwardedOn: null,
    boardReceivedOn: null,
    boardExtensions: 0,
    endedOn: null,
  }
  const decided = { ...received, decidedOn: day('2026-10-30'), agrees: false }
  const forwarded = { ...decided, forwardedOn: day('2026-11-02') }

  test('goes turn by turn: the agency decides, forwards what it does not agree with, the board says', () => {
    expect(move(received, { ...at('2026-10-30'), what: 'decide', agrees: false })).toBe('moved')
    expect(move(received, { ...at('2026-10-30'), what: 'forward' })).toBe('procurement/appeal-not-so')
    expect(move(decided, { ...at('2026-10-30'), what: 'decide', agrees: true })).toBe(
      'procurement/appeal-not-so',
    )
    expect(move(decided, { ...at('2026-11-02'), what: 'forward' })).toBe('moved')
    expect(move(decided, { ...at('2026-11-02'), what: 'end', outcome: 'redo' })).toBe(
      'procurement/appeal-not-so',
    )
    expect(move(forwarded, { ...at('2026-11-05'), what: 'board' })).toBe('moved')
    expect(move(forwarded, { ...at('2026-11-30'), what: 'end', outcome: 'redo' })).toBe('moved')
  })

  test('may be taken back at any turn, and the board takes more time for itself twice', () => {
    expect(move(received, { ...at('2026-10-21'), what: 'end', outcome: 'withdrawn' })).toBe('moved')
    expect(move(forwarded, { ...at('2026-11-30'), what: 'extend' })).toBe('moved')
    expect(move({ ...forwarded, boardExtensions: 2 }, { ...at('2026-11-30'), what: 'extend' })).toBe(
      'procurement/appeal-not-so',
    )
  })

  test('ends as not finished only when the board’s time is over (มาตรา 119)', () => {
    const board = { ...forwarded, boardReceivedOn: day('2026-11-04') }
    const timeout = (on: string, boardExtensions: number) =>
      move({ ...board, boardExtensions }, { ...at(on), what: 'end', outcome: 'timeout' }, '2027-01-29')
    expect(timeout('2026-12-04', 0)).toBe('procurement/appeal-in-time')
    expect(timeout('2026-12-07', 0)).toBe('moved')
    expect(timeout('2026-12-07', 2)).toBe('procurement/appeal-in-time')
    expect(timeout('2027-01-04', 2)).toBe('moved')
  })

  test('is not ended as late when it came in time', () => {
    expect(move(received, { ...at('2026-10-21'), what: 'end', outcome: 'late' })).toBe(
      'procurement/appeal-not-so',
    )
  })

  test('moves on days that have come and in their order, and not once it has ended', () => {
    expect(move(received, { ...at('2026-12-02'), what: 'decide', agrees: true })).toBe(
      'procurement/day-ahead',
    )
    expect(move(decided, { ...at('2026-10-29'), what: 'forward' })).toBe('procurement/before-step')
    const ended = { ...forwarded, endedOn: day('2026-11-30') }
    expect(move(ended, { ...at('2026-12-01'), what: 'extend' })).toBe('procurement/appeal-ended')
  })
})
