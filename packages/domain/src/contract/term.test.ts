import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/civil-date.ts'
import { contractRefusalText } from './contract-refusal.ts'
import { daysInOrder, daysLate, dueAfter, extendedBy, instalmentDueDays, type Term } from './term.ts'
import { day, due, holidays } from './testing.ts'

const days = (limit: number): Term => ({ limit, unit: 'day' })
const begun = (on: string | null) => ({ what: 'วันเริ่มงาน', on: on === null ? null : day(on) })

describe('the due day of a contract', () => {
  test('is counted from the day after signing, and moves off a holiday', () => {
    expect(dueAfter(days(1), day('2026-10-01'), holidays).original).toBe('2026-10-02')
    expect(dueAfter(days(90), day('2026-10-02'), holidays)).toEqual({
      original: '2026-12-31',
      moved: '2027-01-04',
    })
  })

  test('by working days never lies on a holiday', () => {
    const five = dueAfter({ limit: 5, unit: 'working-day' }, day('2026-12-03'), holidays)
    expect(five).toEqual({ original: '2026-12-14', moved: '2026-12-14' })
  })

  test('what came on the moved day is not late by either reading', () => {
    const newYear = due('2026-12-31')
    expect(daysLate(newYear, day('2027-01-04'), 'original')).toBe(0)
    expect(daysLate(newYear, day('2027-01-05'), 'original')).toBe(5)
    expect(daysLate(newYear, day('2027-01-05'))).toBe(1)
  })

  test('an extension is counted from the day of the contract, not from the day to which it moved', () => {
    expect(extendedBy(due('2026-12-31'), 5, holidays)).toEqual({
      original: '2027-01-05',
      moved: '2027-01-05',
    })
  })
})

describe('days in order', () => {
  test('one before another is refused with both names; the same day is not, nor one that is not set', () => {
    const signed = { what: 'วันลงนาม', on: day('2026-10-21') }
    expect(daysInOrder([signed, begun('2026-10-21')]).ok).toBe(true)
    expect(daysInOrder([signed, begun(null), { what: 'วันส่งมอบ', on: day('2026-10-22') }]).ok).toBe(true)
    const refused = daysInOrder([signed, begun(null), { what: 'วันส่งมอบ', on: day('2026-10-20') }])
    expect(refused.ok ? '' : contractRefusalText(refused.refusal)).toBe(
      'บันทึกไม่ได้: วันส่งมอบอยู่ก่อนวันลงนาม (21 ตุลาคม 2569) ซึ่งไม่เป็นไปตามลำดับขั้นตอน (ระเบียบฯ พ.ศ. 2560 ข้อ 16) ให้ตรวจสอบวันที่ทั้งสอง',
    )
  })
})

describe('the instalments of a contract', () => {
  const signed = day('2026-10-01')
  const of = (...limits: number[]) =>
    instalmentDueDays(limits.map(days), signed, { whole: days(90), holidays })
  const code = (...limits: number[]) => {
    const verdict = of(...limits)
    return verdict.ok ? verdict.value.map(({ original }) => original) : verdict.refusal.code
  }

  test('each is later than the one before, and the last within the contract', () => {
    expect(code(30, 60, 90)).toEqual([30, 60, 90].map((count) => addDays(signed, count)))
    expect(code(30, 30)).toBe('contract/instalment-not-later')
    expect(code(60, 30)).toBe('contract/instalment-not-later')
    expect(code(30, 91)).toBe('contract/instalment-after-end')
    expect(code(0, 30)).toBe('contract/term-not-whole')
    expect(code(1.5)).toBe('contract/term-not-whole')
  })
})
