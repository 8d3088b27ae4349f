import { may } from '@prongsai/domain/access/permissions'
import type { BudgetLineId } from '@prongsai/domain/base/id'
import { leftOf } from '@prongsai/domain/budget/budget-entry'
import { budgetLinesShown, type BudgetListInput } from '@prongsai/domain/budget/budget.input'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { sum } from '@prongsai/domain/money/satang'
import { chargesOf } from '@prongsai/db/budget/budget-charges'
import { entriesOf } from '@prongsai/db/budget/budget-entries'
import { budgetLineRecord, budgetLines, budgetYears } from '@prongsai/db/budget/budget-lines'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** The budget of a year, this one where none is said: its lines with what is left of each, and all of them together. */
export async function budgetOfYear(
  { db, actor, today }: Looking,
  { year: asked, ...filter }: BudgetListInput,
) {
  const thisYear = fiscalYearOf(today)
  const year = asked ?? thisYear
  const known = await budgetLines(db, actor.office, { year, ...filter })
  const lines = known.map((line) => ({ ...line, left: leftOf(line) }))
  const years = await budgetYears(db, actor.office)
  const allYears = [...new Set([...years, thisYear, year])].toSorted((a, b) => b - a)
  return {
    year,
    years: allYears,
    lines: lines.slice(0, budgetLinesShown),
    count: lines.length,
    totals: totalsOf(lines),
    mayKeep: may(actor, 'budget:keep'),
  }
}

type Figures = Awaited<ReturnType<typeof budgetLines>>[number]

const totalsOf = (lines: readonly Figures[]) => {
  const all = (figure: 'allocated' | 'planned' | 'committed' | 'paid') =>
    sum(lines.map((line) => line[figure]))
  const totals = {
    allocated: all('allocated'),
    planned: all('planned'),
    committed: all('committed'),
    paid: all('paid'),
  }
  return { ...totals, left: leftOf(totals) }
}

/** One line with everything that has changed it and everything that purchases hold and have taken of it. */
export async function budgetLine({ db, actor }: Looking, id: BudgetLineId) {
  const line = found(await budgetLineRecord(db, actor.office, id))
  const entries = await entriesOf(db, actor.office, id)
  const charges = await chargesOf(db, actor.office, id)
  return {
    ...line,
    left: leftOf(line),
    mayKeep: may(actor, 'budget:keep'),
    entries: entries.map(({ madeAt, undoneAt, ...entry }) => ({
      ...entry,
      madeAt: madeAt.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
    })),
    charges,
  }
}
