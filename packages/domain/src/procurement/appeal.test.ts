import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import {
  appealDuty,
  appealWindow,
  receiveAppeal,
  signFrom,
  waitsForAppeal,
  type AppealCourse,
} from './appeal.ts'
import { day, holidays, road } from './testing.ts'

const receive = (receivedOn: string) =>
  receiveAppeal({ announced: day('2026-10-08'), receivedOn: day(receivedOn), holidays })

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
