import { describe, expect, test } from 'vitest'
import { budgetLineId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { baht, satang } from '../money/satang.ts'
import { refusalText } from '../refusal.ts'
import {
  amendOpening,
  changeLine,
  draw,
  leftOf,
  takeHeld,
  takePaid,
  transfer,
  undoEntry,
  type BudgetEntry,
  type BudgetLine,
  type BudgetMovement,
} from './budget-entry.ts'

const day = (text: string) => civilDate.parse(text)
const today = day('2026-11-23')
const line: BudgetLine = {
  id: budgetLineId('line'),
  name: 'เต็นท์',
  fiscalYear: 2570,
  explanation: 'ขนาด 4x8 เมตร',
  allocated: baht(100_000),
  committed: baht(60_000),
  paid: baht(15_000),
}
const by = { onDay: day('2026-10-01'), approver: 'สภา อบต.', paper: 'ข้อบัญญัติ', reason: '' }
const none = satang(0n)
const entry: BudgetEntry = {
  kind: 'allocate',
  amount: baht(100_000),
  committed: none,
  paid: none,
  undone: false,
}

const codeOf = (verdict: { ok: true } | { ok: false; refusal: { code: string } }) =>
  verdict.ok ? 'ok' : verdict.refusal.code
const changing = (movement: BudgetMovement, entries: readonly BudgetEntry[] = [entry]) =>
  codeOf(changeLine(line, movement, { entries, today }))

describe('what is left of a line', () => {
  test('is what nobody holds and nobody has paid, and can be taken to the last satang', () => {
    expect(leftOf(line)).toBe(baht(25_000))
    expect(codeOf(draw(line, baht(25_000)))).toBe('ok')
    const over = draw(line, satang(2_500_001n))
    expect(codeOf(over)).toBe('budget/overdrawn')
    expect(over.ok ? '' : refusalText(over.refusal)).toContain(
      'มีเงินคงเหลือ 25,000.00 บาท แต่ต้องใช้ 25,000.01 บาท',
    )
  })

  test('is told with who took of it last', () => {
    const over = draw(line, baht(30_000))
    const last = { what: 'ซื้อโต๊ะ', amount: baht(60_000), by: 'นางสาวพัสดุ รอบคอบ', on: today }
    expect(
      over.ok || over.refusal.code !== 'budget/overdrawn' ? '' : refusalText({ ...over.refusal, last }),
    ).toContain('(ล่าสุด นางสาวพัสดุ รอบคอบ ใช้ไป 60,000.00 บาท: ซื้อโต๊ะ เมื่อวันที่ 23 พฤศจิกายน 2569)')
  })
})

const on = (text: string) => changing({ kind: 'increase', ...by, onDay: day(text), amount: baht(1) })

describe('a movement of a line', () => {
  test('goes down by what is left and no more', () => {
    expect(changing({ kind: 'decrease', ...by, amount: baht(25_000) })).toBe('ok')
    expect(changing({ kind: 'decrease', ...by, amount: baht(25_001) })).toBe('budget/overdrawn')
  })

  test('allocates once, and again when that was taken back', () => {
    const allocate: BudgetMovement = { kind: 'allocate', ...by, amount: baht(1) }
    expect(changing(allocate)).toBe('budget/allocated-already')
    expect(changing(allocate, [{ ...entry, undone: true }])).toBe('ok')
    expect(changing({ kind: 'increase', ...by, amount: baht(1) })).toBe('ok')
  })

  test('brings forward no more held and paid than there is', () => {
    const brought = { kind: 'brought-forward', ...by, amount: baht(100), committed: baht(60) } as const
    expect(changing({ ...brought, paid: baht(40) }, [])).toBe('ok')
    expect(changing({ ...brought, paid: baht(41) }, [])).toBe('budget/brought-over')
  })

  test('explains otherwise than before', () => {
    expect(changing({ kind: 'explain', ...by, explanation: line.explanation })).toBe(
      'budget/same-explanation',
    )
    expect(changing({ kind: 'explain', ...by, explanation: 'ขนาด 5x12 เมตร' })).toBe('ok')
  })

  test('is approved on a day that has come, of its year or the year before', () => {
    expect(on('2026-11-23')).toBe('ok')
    expect(on('2026-11-24')).toBe('budget/day-ahead')
    expect(on('2025-09-30')).toBe('ok')
    expect(on('2025-09-29')).toBe('budget/day-too-early')
  })
})

describe('a transfer', () => {
  const other = { ...line, id: budgetLineId('other'), name: 'โต๊ะ' }
  const moving = (to: BudgetLine, amount = baht(25_000)) =>
    codeOf(transfer({ from: line, to }, { ...by, amount }, today))

  test('is to another line of the same year, of what is left', () => {
    expect(moving(other)).toBe('ok')
    expect(moving(line)).toBe('budget/to-itself')
    expect(moving({ ...other, fiscalYear: 2571 })).toBe('budget/other-year')
    expect(moving(other, baht(25_001))).toBe('budget/overdrawn')
  })
})

const undoing = (otherwise: Partial<BudgetEntry>, explainedSince = false) =>
  codeOf(undoEntry(line, { ...entry, ...otherwise, explainedSince }))

describe('taking an entry back', () => {
  test('is refused when what is held and paid would lie above what remains', () => {
    expect(undoing({ kind: 'increase', amount: baht(25_000) })).toBe('ok')
    expect(undoing({ kind: 'increase', amount: baht(25_001) })).toBe('budget/held-above')
    expect(undoing({ kind: 'decrease', amount: baht(1_000_000) })).toBe('ok')
    expect(undoing({ kind: 'transfer-in', amount: baht(25_001) })).toBe('budget/held-above')
    expect(undoing({ kind: 'transfer-out', amount: baht(25_001) })).toBe('ok')
  })

  test('of what was brought forward takes its own held and paid with it', () => {
    const brought = { kind: 'brought-forward', amount: baht(100_000), committed: baht(60_000) } as const
    expect(undoing({ ...brought, paid: baht(15_000) })).toBe('ok')
    expect(undoing({ ...brought, paid: baht(14_999) })).toBe('budget/held-above')
  })

  test('is done once, and of explanations the latest first', () => {
    expect(undoing({ undone: true })).toBe('budget/undone')
    expect(undoing({ kind: 'explain', amount: none }, true)).toBe('budget/explained-since')
    expect(undoing({ kind: 'explain', amount: none })).toBe('ok')
  })
})

describe('writing an opening anew', () => {
  const sums = { amount: baht(75_000), committed: none, paid: none }

  test('leaves what is held of it held, down to the last satang', () => {
    expect(codeOf(amendOpening(line, entry, sums))).toBe('ok')
    expect(codeOf(amendOpening(line, entry, { ...sums, amount: satang(7_499_999n) }))).toBe(
      'budget/held-above',
    )
  })

  test('is of an opening that stands', () => {
    expect(codeOf(amendOpening(line, { ...entry, undone: true }, sums))).toBe('budget/undone')
    expect(codeOf(amendOpening(line, { ...entry, kind: 'increase' }, sums))).toBe('budget/not-opening')
    expect(codeOf(amendOpening(line, entry, { ...sums, paid: baht(75_001) }))).toBe('budget/brought-over')
  })
})

test('a purchase lets go and pays what it holds, and takes back what it paid', () => {
  expect(codeOf(takeHeld(line, baht(10), baht(10)))).toBe('ok')
  expect(codeOf(takeHeld(line, baht(10), baht(11)))).toBe('budget/not-held')
  expect(codeOf(takePaid(line, baht(10), baht(10)))).toBe('ok')
  expect(codeOf(takePaid(line, baht(10), baht(11)))).toBe('budget/not-paid')
})
