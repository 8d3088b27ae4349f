import { budgetEntryKinds, type BudgetEntryKind } from '@prongsai/domain/budget/budget'
import type { BudgetApproval } from '@prongsai/domain/budget/budget-entry'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import type { FieldChange } from '@prongsai/domain/journal/entry'
import { formatBaht, type Satang } from '@prongsai/domain/money/satang'

type Movement = BudgetApproval & {
  readonly kind: BudgetEntryKind
  readonly amount?: Satang
  readonly committed?: Satang
  readonly paid?: Satang
  readonly other?: string
}

/** A movement of the budget as the journal tells it. */
export const movementChanges = (movement: Movement): readonly FieldChange[] =>
  changesFromNothing({
    movement: budgetEntryKinds[movement.kind],
    amount: amountText(movement.amount),
    committed: amountText(movement.committed),
    paid: amountText(movement.paid),
    other: movement.other ?? '',
    onDay: movement.onDay,
    approver: movement.approver,
    paper: movement.paper,
  })

const amountText = (amount: Satang | undefined): string => (amount === undefined ? '' : formatBaht(amount))
