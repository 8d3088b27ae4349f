import type { BudgetLineId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { firstDayOf, fiscalYear } from '../calendar/fiscal-year.ts'
import { satang, type Satang } from '../money/satang.ts'
import type { BudgetEntryKind } from './budget.ts'
import type { BudgetRefusal } from './budget-refusal.ts'

export type BudgetSums = {
  readonly allocated: Satang
  readonly committed: Satang
  readonly paid: Satang
}

/** รายการงบประมาณ as its movements look at it. */
export type BudgetLine = BudgetSums & {
  readonly id: BudgetLineId
  readonly name: string
  /** พ.ศ. */
  readonly fiscalYear: number
  readonly explanation: string
}

/** คงเหลือ: what nobody holds and nobody has paid. */
export const leftOf = ({ allocated, committed, paid }: BudgetSums): Satang =>
  satang(allocated - committed - paid)

/** Which paper changes the budget, of which day, and who approved it. */
export type BudgetApproval = {
  readonly onDay: CivilDate
  readonly approver: string
  readonly paper: string
  readonly reason: string
}

export type BudgetMovement = BudgetApproval &
  (
    | { readonly kind: 'allocate' | 'increase' | 'decrease'; readonly amount: Satang }
    | {
        readonly kind: 'brought-forward'
        readonly amount: Satang
        /** What is held of it, and what is paid, that no purchase of the system tells. */
        readonly committed: Satang
        readonly paid: Satang
      }
    | { readonly kind: 'explain'; readonly explanation: string }
  )

/** An entry as it stands beside its line. */
export type BudgetEntry = {
  readonly kind: BudgetEntryKind
  readonly amount: Satang
  readonly committed: Satang
  readonly paid: Satang
  readonly undone: boolean
}

type Standing = {
  /** What stands of the line, without what is taken back; the latest last. */
  readonly entries: readonly BudgetEntry[]
  readonly today: CivilDate
}

/**
 * ตั้งจ่าย เพิ่ม ลด ยกมา แก้ไขคำชี้แจง: a line is allocated once, goes down by no more than what is left of it, and is brought
 * forward with no more held and paid than there is.
 */
export function changeLine(
  line: BudgetLine,
  movement: BudgetMovement,
  { entries, today }: Standing,
): Verdict<BudgetMovement, BudgetRefusal> {
  const day = ofItsYear(line, movement.onDay, today)
  if (!day.ok) return day
  if (movement.kind === 'explain')
    return movement.explanation === line.explanation
      ? no({ code: 'budget/same-explanation', line: line.name })
      : yes(movement)
  if (movement.kind === 'decrease') {
    const drawn = draw(line, movement.amount)
    return drawn.ok ? yes(movement) : drawn
  }
  if (movement.kind !== 'increase' && entries.some(isOpening))
    return no({ code: 'budget/allocated-already', line: line.name, allocated: line.allocated })
  if (movement.kind === 'brought-forward' && movement.committed + movement.paid > movement.amount)
    return no({ code: 'budget/brought-over', ...sumsOf(movement) })
  return yes(movement)
}

const isOpening = ({ kind, undone }: BudgetEntry): boolean =>
  !undone && (kind === 'allocate' || kind === 'brought-forward')

const sumsOf = ({ amount, committed, paid }: Pick<BudgetEntry, 'amount' | 'committed' | 'paid'>) => ({
  amount,
  committed,
  paid,
})

/** An ordinance is approved in the year before its own at the earliest; a paper of tomorrow has not been signed yet. */
function ofItsYear(line: BudgetLine, day: CivilDate, today: CivilDate): Verdict<CivilDate, BudgetRefusal> {
  if (day > today) return no({ code: 'budget/day-ahead', day })
  const earliest = addDays(firstDayOf(fiscalYear(line.fiscalYear)), -366)
  return day < earliest ? no({ code: 'budget/day-too-early', day, fiscalYear: line.fiscalYear }) : yes(day)
}

export type BudgetTransfer = BudgetApproval & { readonly amount: Satang }

/** โอนงบประมาณ: from one line to another of the same year, no more than what is left of the first. */
export function transfer(
  { from, to }: { readonly from: BudgetLine; readonly to: BudgetLine },
  moved: BudgetTransfer,
  today: CivilDate,
): Verdict<BudgetTransfer, BudgetRefusal> {
  if (from.id === to.id) return no({ code: 'budget/to-itself', line: from.name })
  if (from.fiscalYear !== to.fiscalYear)
    return no({ code: 'budget/other-year', from: from.fiscalYear, to: to.fiscalYear })
  const day = ofItsYear(from, moved.onDay, today)
  if (!day.ok) return day
  const drawn = draw(from, moved.amount)
  return drawn.ok ? yes(moved) : drawn
}

/** Taken from what is left of a line: held for a purchase, or given up. Never more than that. */
export function draw(line: BudgetLine, amount: Satang): Verdict<Satang, BudgetRefusal> {
  const left = leftOf(line)
  return amount > left
    ? no({ code: 'budget/overdrawn', lineId: line.id, line: line.name, left, asked: amount, last: null })
    : yes(amount)
}

/** What an entry adds to what is left of its line. */
const adds = ({ kind, amount, committed, paid }: BudgetEntry): bigint => {
  if (kind === 'explain') return 0n
  return kind === 'decrease' || kind === 'transfer-out' ? 0n - amount : amount - committed - paid
}

/**
 * An entry made wrongly is taken back with a reason, not struck out: refused when what is held or paid would lie above what
 * remains. Of explanations the latest one only, for the one before it comes back.
 */
export function undoEntry(
  line: BudgetLine,
  entry: BudgetEntry & { readonly explainedSince: boolean },
): Verdict<undefined, BudgetRefusal> {
  if (entry.undone) return no({ code: 'budget/undone' })
  if (entry.explainedSince) return no({ code: 'budget/explained-since', line: line.name })
  const left = leftOf(line)
  return adds(entry) > left
    ? no({
        code: 'budget/held-above',
        line: line.name,
        amount: entry.amount,
        left,
        held: satang(line.committed + line.paid),
      })
    : yes(undefined)
}

/** An opening that was written wrongly is written anew in one go, so that what is held of it meanwhile stays held. */
export function amendOpening(
  line: BudgetLine,
  entry: BudgetEntry,
  sums: Pick<BudgetEntry, 'amount' | 'committed' | 'paid'>,
): Verdict<undefined, BudgetRefusal> {
  if (entry.undone) return no({ code: 'budget/undone' })
  if (!isOpening(entry)) return no({ code: 'budget/not-opening' })
  if (sums.committed + sums.paid > sums.amount) return no({ code: 'budget/brought-over', ...sumsOf(sums) })
  const left = leftOf(line) - adds(entry) + (sums.amount - sums.committed - sums.paid)
  return left < 0n
    ? no({
        code: 'budget/held-above',
        line: line.name,
        amount: entry.amount,
        left: leftOf(line),
        held: satang(line.committed + line.paid),
      })
    : yes(undefined)
}

/** คืนเงินที่กันไว้, เบิกจ่าย: no more than what the purchase holds of the line. */
export const takeHeld = (
  line: { readonly name: string },
  held: Satang,
  amount: Satang,
): Verdict<Satang, BudgetRefusal> =>
  amount > held ? no({ code: 'budget/not-held', line: line.name, held, asked: amount }) : yes(amount)

/** ยกเลิกการเบิกจ่าย: no more than what the purchase has paid of the line. */
export const takePaid = (
  line: { readonly name: string },
  paid: Satang,
  amount: Satang,
): Verdict<Satang, BudgetRefusal> =>
  amount > paid ? no({ code: 'budget/not-paid', line: line.name, paid, asked: amount }) : yes(amount)
