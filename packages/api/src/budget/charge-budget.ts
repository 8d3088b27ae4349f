import type { BudgetLineId, PurchaseId } from '@prongsai/domain/base/id'
import type { BudgetChargeKind } from '@prongsai/domain/budget/budget'
import { draw, takeHeld, takePaid } from '@prongsai/domain/budget/budget-entry'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { add, satang, type Satang } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { holdsOf, insertCharges } from '@prongsai/db/budget/budget-charges'
import type { LockedLine } from '@prongsai/db/budget/budget-lines'
import type { Deciding } from '../context.ts'
import { acceptDrawn, heldLines, lineOf } from './locked-line.ts'

/** Of which line how much; satang above zero. What is named twice is added up. */
export type Share = { readonly lineId: BudgetLineId; readonly amount: Satang }

export type Charge = {
  readonly purchaseId: PurchaseId
  readonly shares: readonly Share[]
  /** The day of the decision from which it follows. */
  readonly on: CivilDate
  readonly reason: string
}

/*
 * These are parts of a purchase's own decision: it holds the purchase's row before, calls them, and tells the journal
 * after. Each holds the lines in the order of their ids.
 */

/** กันเงิน: each line holds its share for the purchase. Refused as `budget/overdrawn`, which names who drew on it last. */
export const commitBudget = (deciding: Deciding, charge: Charge): Promise<void> =>
  chargeLines(deciding, { ...charge, kind: 'commit' }, async (line, { amount }) => {
    await acceptDrawn(deciding, draw(line, amount))
  })

/** คืนเงินที่กันไว้: no more than the purchase holds of each line (`budget/not-held`). */
export const releaseBudget = (deciding: Deciding, charge: Charge): Promise<void> =>
  chargeLines(deciding, { ...charge, kind: 'release' }, (line, { amount, held }) => {
    accept(takeHeld(line, held.committed, amount))
  })

/** คืนเงินที่กันไว้ทั้งหมด: of every line what the purchase still holds. Answers what was released. */
export async function releaseAll(
  deciding: Deciding,
  charge: Omit<Charge, 'shares'>,
): Promise<readonly Share[]> {
  const { db, actor } = deciding
  const ofPurchase = await holdsOf(db, actor.office, charge.purchaseId)
  await heldLines(
    deciding,
    ofPurchase.map(({ lineId }) => lineId),
  )
  const shares = (await holdsOf(db, actor.office, charge.purchaseId))
    .filter(({ committed }) => committed > 0n)
    .map(({ lineId, committed }) => ({ lineId, amount: committed }))
  await releaseBudget(deciding, { ...charge, shares })
  return shares
}

/** เบิกจ่าย: what the purchase holds of each line becomes paid (`budget/not-held`). */
export const payBudget = (deciding: Deciding, charge: Charge): Promise<void> =>
  chargeLines(deciding, { ...charge, kind: 'pay' }, (line, { amount, held }) => {
    accept(takeHeld(line, held.committed, amount))
  })

/** ยกเลิกการเบิกจ่าย: what was paid is held again (`budget/not-paid`). */
export const refundBudget = (deciding: Deciding, charge: Charge): Promise<void> =>
  chargeLines(deciding, { ...charge, kind: 'refund' }, (line, { amount, held }) => {
    accept(takePaid(line, held.paid, amount))
  })

type Held = { readonly committed: Satang; readonly paid: Satang }
type Taking = { readonly amount: Satang; readonly held: Held }

const nothing: Held = { committed: satang(0n), paid: satang(0n) }

async function chargeLines(
  deciding: Deciding,
  { purchaseId, shares: given, on, reason, kind }: Charge & { readonly kind: BudgetChargeKind },
  rule: (line: LockedLine, taking: Taking) => Promise<void> | void,
): Promise<void> {
  const { db, actor, now } = deciding
  const shares = added(given)
  if (shares.length === 0) return
  const lines = await heldLines(
    deciding,
    shares.map(({ lineId }) => lineId),
  )
  const holds = await holdsOf(db, actor.office, purchaseId)
  for (const { lineId, amount } of shares) {
    const held = holds.find((hold) => hold.lineId === lineId) ?? nothing
    await rule(lineOf(lines, lineId), { amount, held })
  }
  const by = { madeAt: isoOf(now), madeBy: actor.person }
  await insertCharges(
    db,
    actor.office,
    shares.map((share) => ({ ...share, ...by, purchaseId, kind, onDay: on, reason })),
  )
}

function added(shares: readonly Share[]): readonly Share[] {
  const sums = new Map<BudgetLineId, Satang>()
  for (const { lineId, amount } of shares) sums.set(lineId, add(sums.get(lineId) ?? satang(0n), amount))
  return [...sums].filter(([, amount]) => amount > 0n).map(([lineId, amount]) => ({ lineId, amount }))
}
