import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { closedDay, closedDays, namedHolidays, openOn } from './closed-day.ts'
import { hoursText } from './office-hours.ts'
import { keepRulesInput } from './rules.input.ts'
import { shippedRules } from './loan-rules.ts'

const day = (text: string) => civilDate.parse(text)
const holidays = namedHolidays([
  { day: day('2026-12-07'), name: 'วันหยุดชดเชยวันพ่อแห่งชาติ' },
  { day: day('2026-12-10'), name: 'วันรัฐธรรมนูญ' },
])

describe('the hours of the counter', () => {
  test('are told with a pause only where there is one', () => {
    expect(hoursText(shippedRules)).toBe('08.30–16.30 น.')
    expect(hoursText({ ...shippedRules, pauseFrom: '12:00', pauseUntil: '13:00' })).toBe(
      '08.30–12.00 น. และ 13.00–16.30 น.',
    )
  })

  test.each([
    [{ pauseFrom: '12:00', pauseUntil: '' }, 'เว้นว่างทั้งสองช่อง'],
    [{ pauseFrom: '13:00', pauseUntil: '12:00' }, 'ระหว่างเวลาเปิดและเวลาปิด'],
    [{ pauseFrom: '08:00', pauseUntil: '09:00' }, 'ระหว่างเวลาเปิดและเวลาปิด'],
    [{ pauseFrom: 'เที่ยง', pauseUntil: '13:00' }, 'กรุณากรอกเวลา'],
  ])('do not pause at %o', (pause, said) => {
    const read = keepRulesInput.safeParse({ ...shippedRules, ...pause, version: 0 })
    expect(read.error?.issues[0]?.message).toContain(said)
  })

  test('keep the documents as lines, without the empty ones', () => {
    const read = keepRulesInput.parse({ ...shippedRules, documents: ' บัตร \n\n หนังสือขอยืม', version: 0 })
    expect(read.documents).toBe('บัตร\nหนังสือขอยืม')
  })
})

describe('a closed day', () => {
  test('is a weekend or a holiday, and the next open day skips both', () => {
    expect(closedDay(day('2026-12-04'), holidays)).toBeUndefined()
    expect(closedDay(day('2026-12-05'), holidays)).toEqual({
      day: '2026-12-05',
      holiday: null,
      next: '2026-12-08',
    })
    expect(closedDay(day('2026-12-10'), holidays)).toMatchObject({
      holiday: 'วันรัฐธรรมนูญ',
      next: '2026-12-11',
    })
  })

  test('is told once where things come and go on it', () => {
    expect(closedDays([day('2026-12-10'), day('2026-12-06'), day('2026-12-10')], holidays)).toMatchObject([
      { day: '2026-12-06' },
      { day: '2026-12-10' },
    ])
  })

  test('is refused to who asks from outside, with the next open one', () => {
    expect(openOn([day('2026-12-04'), day('2026-12-06')], holidays)).toMatchObject({
      ok: false,
      refusal: { code: 'loan/closed-day', day: '2026-12-06', next: '2026-12-08' },
    })
    expect(openOn([day('2026-12-04')], holidays).ok).toBe(true)
  })
})
