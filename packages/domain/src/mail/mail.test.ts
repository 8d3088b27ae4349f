import { describe, expect, test } from 'vitest'
import { civilDate, instant, startOfBangkokDay } from '../calendar/civil-date.ts'
import { goesOutAt, keptError, mostTries, triedAgainAt } from './mail.ts'

const day = civilDate.parse('2026-11-24')
const hour = 3_600_000
const at = (hours: number) => instant(startOfBangkokDay(day) + hours * hour)
const now = at(12)

describe('a mail', () => {
  test('goes out in the morning of its day in Bangkok, or at once when it is later', () => {
    expect(goesOutAt(day, at(0.5))).toBe(at(7))
    expect(goesOutAt(day, now)).toBe(now)
  })

  test('that could not be sent waits longer each time, and is given up after the last try', () => {
    const waits = Array.from({ length: mostTries }, (_, index) =>
      triedAgainAt({ tries: index + 1, refused: false }, now),
    )
    expect(waits.slice(0, 2)).toEqual([now + 5 * 60_000, now + 30 * 60_000])
    expect(waits.at(-1)).toBeUndefined()
  })

  test('that was refused for good is not tried again', () => {
    expect(triedAgainAt({ tries: 1, refused: true }, now)).toBeUndefined()
  })

  test('keeps of the server’s answer no address', () => {
    expect(keptError('550 5.1.1 <somsri@example.go.th>:\r\n unknown')).toBe('550 5.1.1 <…>: unknown')
    expect(keptError('')).toBe('ไม่ทราบสาเหตุ')
  })
})
