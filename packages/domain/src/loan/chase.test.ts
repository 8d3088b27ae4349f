import { expect, test } from 'vitest'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { chaseLoan, reportLoan } from './chase.ts'

const due = civilDate.parse('2026-11-20')
const out = { status: 'out', due } as const
const on = (days: number) => ({ on: addDays(due, days), today: addDays(due, 10) })

test('what is out is chased from its due day on, on a day that has come', () => {
  expect(chaseLoan(out, on(0)).ok).toBe(true)
  expect(chaseLoan(out, on(-1))).toMatchObject({ refusal: { code: 'loan/chased-before-due', due } })
  expect(chaseLoan(out, on(11))).toMatchObject({ refusal: { code: 'loan/day-ahead' } })
  expect(chaseLoan({ ...out, status: 'returned' }, on(1))).toMatchObject({
    refusal: { code: 'loan/not-out' },
  })
})

test('the head is told when the seven days of ข้อ 211 are over, and not before', () => {
  expect(reportLoan(out, on(8)).ok).toBe(true)
  expect(reportLoan(out, on(7))).toMatchObject({
    refusal: { code: 'loan/reported-early', by: addDays(due, 7) },
  })
  expect(reportLoan(out, on(11))).toMatchObject({ refusal: { code: 'loan/day-ahead' } })
  expect(reportLoan({ ...out, status: 'returned' }, on(9))).toMatchObject({
    refusal: { code: 'loan/not-out' },
  })
})
