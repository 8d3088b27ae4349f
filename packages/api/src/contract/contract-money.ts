import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, sum, type Satang } from '@prongsai/domain/money/satang'
import { sharesOf } from '@prongsai/domain/procurement/funding'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import { commitBudget, releaseBudget, type Share } from '../budget/charge-budget.ts'
import type { Deciding } from '../context.ts'
import { money } from './case-of-record.ts'

type Moving = { readonly record: ContractRecordRow; readonly on: CivilDate; readonly reason: string }

/** More of the budget is held for a contract, divided over its lines as the sum was. Nothing where no money was named. */
export async function holdMore(
  deciding: Deciding,
  { record, on, reason }: Moving,
  amount: Satang,
): Promise<void> {
  const funds = record.funds.map(({ lineId, share }) => ({ line: lineId, share: money(share) }))
  const shares = sharesOf(funds, amount).map(({ line, share }) => ({ lineId: line, amount: share }))
  await commitBudget(deciding, { purchaseId: record.purchase.id, shares, on, reason })
}

/** What was let go is held again, of the same lines. */
export const holdAgain = (
  deciding: Deciding,
  { record, on, reason }: Moving,
  shares: readonly Share[],
): Promise<void> => commitBudget(deciding, { purchaseId: record.purchase.id, shares, on, reason })

/** So much less is held, or all that is where that is less; of the last line first. Answers what was let go of which. */
export async function holdLess(
  deciding: Deciding,
  { record, on, reason }: Moving,
  amount: Satang,
): Promise<readonly Share[]> {
  let left: bigint = amount
  const shares = record.funds.toReversed().flatMap(({ lineId, held }): readonly Share[] => {
    const part = left < money(held) ? left : money(held)
    left -= part
    return part > 0n ? [{ lineId, amount: satang(part) }] : []
  })
  await releaseBudget(deciding, { purchaseId: record.purchase.id, shares, on, reason })
  return shares
}

/** All that a contract's purchase holds of the budget. */
export const heldMoney = ({ funds }: ContractRecordRow): Satang => sum(funds.map(({ held }) => money(held)))
