import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { seedHolidays } from '../calendar/holiday-seed.ts'
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.ts'
import { citationText } from './citation.ts'
import { deadline, type CountingRule } from './counting.ts'
import { deadlines } from './deadlines.ts'

const holidays = new Set(seedHolidays.map(({ day }) => day))
const near = fc.integer({ min: 60, max: 900 }).map((count) => addDays(civilDate.parse('2024-10-01'), count))
const anyDuty = fc.constantFrom(...Object.values<CountingRule>(deadlines))

describe('counting a limit', () => {
  test('the alert is the stricter of the two readings', () => {
    fc.assert(
      fc.property(anyDuty, near, (rule, from) => {
        const { due, otherwise = due, alert } = deadline(rule, from, holidays)
        const [stricter] =
          rule.bound === 'within' ? [due, otherwise].toSorted() : [otherwise, due].toSorted().toReversed()
        expect(alert).toBe(stricter)
      }),
    )
  })

  test('a limit that moves ends on a working day, one that stays on its own', () => {
    const rule = deadlines['excuse-notice']
    fc.assert(
      fc.property(near, (from) => {
        expect(isWorkingDay(deadline(rule, from, holidays).due, holidays)).toBe(true)
        expect(deadline({ ...rule, onHoliday: 'stays' }, from, holidays).due).toBe(addDays(from, 15))
      }),
    )
  })

  test('counting back leaves as many working days before the day', () => {
    fc.assert(
      fc.property(near, (bidDay) => {
        const { due } = deadline(deadlines.clarification, bidDay, holidays)
        expect(due < bidDay).toBe(true)
        expect(workingDaysBetween(addDays(due, -1), addDays(bidDay, -1), holidays)).toBe(3)
      }),
    )
  })

  test('counting back by days of the calendar', () => {
    const rule = { ...deadlines.disposal, convention: 'before-day' } as const
    expect(deadline(rule, civilDate.parse('2026-11-30'), holidays).due).toBe('2026-10-01')
  })
})

describe('the catalogue of deadlines', () => {
  test('says whose duty each is, how it is counted and where it is written', () => {
    const rows = Object.entries(deadlines).map(([id, row]) => {
      const reading = 'alternative' in row ? `${row.convention} or ${row.alternative}` : row.convention
      return `${id}: ${row.bound} ${row.limit} ${row.unit}, ${reading}, ${row.onHoliday}; ${row.actor}, ${citationText(row.citation)}`
    })
    expect(rows).toMatchSnapshot()
  })
})
