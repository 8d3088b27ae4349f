import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, subtract, sum, type Satang } from '@prongsai/domain/money/satang'
import { sharesOf } from '@prongsai/domain/procurement/funding'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import { lockPurchase } from '@prongsai/db/procurement/purchases'
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

/** What was let go is held again, of the same lines as far as it was theirs, and what goes beyond that of all. */
export async function holdAgain(
  deciding: Deciding,
  moving: Moving,
  { released, amount }: { readonly released: readonly Share[]; readonly amount: Satang },
): Promise<void> {
  let left: bigint = amount
  const shares = released.flatMap(({ lineId, amount: all }): readonly Share[] => {
    const part = left < all ? left : all
    left -= part
    return part > 0n ? [{ lineId, amount: satang(part) }] : []
  })
  const { record, on, reason } = moving
  await commitBudget(deciding, { purchaseId: record.purchase.id, shares, on, reason })
  if (left > 0n) await holdMore(deciding, moving, satang(left))
}

/** Of a contract that was ended the money that is held is what was accepted of it: it follows each acceptance. */
export async function holdAccepted(
  deciding: Deciding,
  { record, on, reason }: Moving,
  { from, to }: { readonly from: Satang; readonly to: Satang },
): Promise<void> {
  if (record.status !== 'ended' || from === to) return
  await lockPurchase(deciding.db, deciding.actor.office, record.purchase.id)
  if (to > from) await holdMore(deciding, { record, on, reason }, subtract(to, from))
  else await holdLess(deciding, { record, on, reason }, subtract(from, to))
}

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
