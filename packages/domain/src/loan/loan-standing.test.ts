import { expect, test } from 'vitest'
import { loanStanding } from './loan-standing.ts'

test('a loan that is back is owed while something of it is not made good', () => {
  expect(loanStanding({ status: 'returned', late: false, owed: true })).toBe('owed')
  expect(loanStanding({ status: 'returned', late: true, owed: false })).toBe('returned')
})

test('only what is out is overdue, whatever is owed of a part that came back', () => {
  expect(loanStanding({ status: 'out', late: true, owed: true })).toBe('overdue')
  expect(loanStanding({ status: 'out', late: false, owed: true })).toBe('out')
  expect(loanStanding({ status: 'approved', late: true, owed: false })).toBe('approved')
})
