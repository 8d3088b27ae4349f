import type { BudgetLineId } from '@prongsai/domain/base/id'
import { no, type Verdict } from '@prongsai/domain/base/verdict'
import type { BudgetEntry } from '@prongsai/domain/budget/budget-entry'
import type { BudgetRefusal } from '@prongsai/domain/budget/budget-refusal'
import { accept } from '@prongsai/domain/refusal'
import { lastDrawn } from '@prongsai/db/budget/budget-charges'
import { lockLines, type LockedLine } from '@prongsai/db/budget/budget-lines'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'

/** Lines of the budget, held until the end of the transaction: in the order of their ids, so that two do not wait for each other. */
export async function heldLines(
  { db, actor }: Deciding,
  ids: readonly BudgetLineId[],
): Promise<ReadonlyMap<BudgetLineId, LockedLine>> {
  // A list of nothing is no SQL.
  const lines = ids.length === 0 ? [] : await lockLines(db, actor.office, [...new Set(ids)])
  return new Map(lines.map((line) => [line.id, line]))
}

/** One of them; not found when the office has none such. */
export const lineOf = (lines: ReadonlyMap<BudgetLineId, LockedLine>, id: BudgetLineId): LockedLine =>
  found(lines.get(id))

/** Accepts what is taken of a line; who is refused reads how much is left and who took of it last. */
export async function acceptDrawn<Yes>(
  { db, actor }: Deciding,
  verdict: Verdict<Yes, BudgetRefusal>,
): Promise<Yes> {
  if (verdict.ok || verdict.refusal.code !== 'budget/overdrawn') return accept(verdict)
  const last = await lastDrawn(db, actor.office, verdict.refusal.lineId)
  return accept(no({ ...verdict.refusal, last }))
}

export const asEntry = <Row extends Omit<BudgetEntry, 'undone'> & { readonly undoneAt: Date | null }>(
  row: Row,
) => ({ ...row, undone: row.undoneAt !== null })

/** As the journal names a line. */
export const lineSubject = ({ id, name, fiscalYear }: Pick<LockedLine, 'id' | 'name' | 'fiscalYear'>) =>
  ({ kind: 'budget', id, label: `${name} (${fiscalYear})` }) as const
