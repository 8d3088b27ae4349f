import type { PurchaseId } from '@prongsai/domain/base/id'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { paymentKinds } from '@prongsai/domain/contract/contract'
import { securityHeld } from '@prongsai/domain/contract/fulfilment'
import { judgePayment, proposedPayment, undoPayment as undo } from '@prongsai/domain/contract/paying'
import { leftBeyond } from '@prongsai/domain/contract/penalties-owed'
import type {
  PayInput,
  PaymentProposalInput,
  UndoPaymentInput,
} from '@prongsai/domain/contract/payment.input'
import { throughOtherHands, whoAccepts } from '@prongsai/domain/contract/other-hands'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { formatBaht, satang, type Satang } from '@prongsai/domain/money/satang'
import { accept, refusalText } from '@prongsai/domain/refusal'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import { insertPayment, undoPayment as takeBack } from '@prongsai/db/contract/payments'
import { lockPurchase } from '@prongsai/db/procurement/purchases'
import { payBudget, refundBudget, type Share } from '../budget/charge-budget.ts'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { contractAtHand, heldContract, tellContract, type ContractAtHand } from './contract-case.ts'

/** What the rules propose for a payment, what is withheld and goes out of it, and what stands in its way. */
export async function paymentProposal(looking: Looking, { id, for: of, on }: PaymentProposalInput) {
  const { contract } = await contractAtHand(looking, id)
  const proposed = proposedPayment(contract, { for: of, on })
  const verdict = judgePayment(contract, proposed)
  return {
    ...proposed,
    withholding: verdict.ok ? verdict.value.withholding : null,
    net: verdict.ok ? verdict.value.net : null,
    /** Of penalties, what this payment cannot bear, and what is held as security. */
    beyond: of.kind === 'instalment' ? leftBeyond(contract, proposed) : satang(0n),
    securityHeld: securityHeld(contract, 'contract'),
    need: verdict.ok ? null : { code: verdict.refusal.code, text: refusalText(verdict.refusal) },
  }
}

/** บันทึกการจ่ายเงิน: facts of a payment, and in the same decision what the purchase held of the budget becomes paid. */
export async function pay(deciding: Deciding, { id, version, ...told }: PayInput): Promise<void> {
  const { db, actor, now } = deciding
  const { record, contract } = await heldContract(deciding, id, version)
  acceptPayer(deciding, { record, contract }, told.for)
  const payment = accept(judgePayment(contract, told))
  const kept = {
    kind: told.for.kind,
    gross: payment.gross,
    advanceRecovery: payment.advanceRecovered,
    retention: payment.retention,
    penalty: told.for.kind === 'instalment' ? told.penalty : satang(0n),
    fine: told.for.kind === 'instalment' ? told.fine : satang(0n),
    withholding: payment.withholding.amount,
  }
  await insertPayment(db, actor.office, {
    ...kept,
    contractId: id,
    acceptanceId: told.for.kind === 'instalment' ? told.for.acceptance : null,
    paper: told.paper,
    on: told.on,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  if (kept.kind === 'instalment') {
    const purchase = record.purchase.id
    await lockPurchase(db, actor.office, purchase)
    const shares = sharesOf(record, kept.gross, 'held')
    await payBudget(deciding, { purchaseId: purchase, shares, on: told.on, reason: told.paper })
  }
  await tellContract(deciding, id, {
    act: 'contract/pay',
    clause: citationText(regulation(clauses[kept.kind])),
    changes: changesFromNothing({
      kind: paymentKinds[kept.kind],
      gross: formatBaht(kept.gross),
      advanceRecovery: notZero(kept.advanceRecovery),
      retained: notZero(kept.retention),
      penaltyAmount: notZero(kept.penalty),
      fine: notZero(kept.fine),
      withholding: notZero(kept.withholding),
      net: formatBaht(payment.net),
      paper: told.paper,
      on: told.on,
    }),
  })
}

/** Who accepted something, or decided that it is accepted, does not pay it. */
function acceptPayer({ actor }: Deciding, { record, contract }: ContractAtHand, of: PayInput['for']): void {
  if (of.kind !== 'instalment') return
  const acceptance = record.acceptances.find(({ id, undoneAt }) => id === of.acceptance && undoneAt === null)
  const delivery = contract.deliveries.find(({ id }) => id === acceptance?.deliveryId)
  if (acceptance === undefined || acceptance.broughtForward || delivery === undefined) return
  const accepted = [acceptance.byId, ...whoAccepts({ inspectors: [], votes: delivery.votes })]
  accept(throughOtherHands(accepted, { step: 'pay', person: actor.person }))
}

const clauses = { instalment: '175', advance: '89', retention: '173' } as const

const notZero = (amount: Satang): string | null => (amount === 0n ? null : formatBaht(amount))

/**
 * The lines of the budget from which an amount goes, one after another as far as each holds money for the purchase; back in the
 * opposite order. The law gives no order: this one divides no satang, and lets a payment order (ฎีกา) name as few lines as can
 * be. What is left over is asked of the last, which refuses it.
 */
function sharesOf({ funds }: ContractRecordRow, amount: Satang, of: 'held' | 'paid'): readonly Share[] {
  const lines = of === 'held' ? funds : funds.toReversed()
  let left: bigint = amount
  return lines.map((fund, at) => {
    const has = BigInt(fund[of])
    const taken = at === lines.length - 1 || has > left ? left : has
    left -= taken
    return { lineId: fund.lineId, amount: satang(taken) }
  })
}

/** ถอนบันทึกการจ่าย: it was written wrong; what was paid of the budget is held again. */
export async function undoPayment(
  deciding: Deciding,
  { id, version, payment: of, reason }: UndoPaymentInput,
): Promise<void> {
  const { db, actor, now, today } = deciding
  const { record, contract } = await heldContract(deciding, id, version)
  const payment = found(contract.payments.find((one) => one.id === of))
  accept(undo(contract, payment))
  await takeBack(db, actor.office, { payment: of, at: isoOf(now), by: actor.person, reason })
  if (payment.kind === 'instalment') {
    const purchaseId: PurchaseId = record.purchase.id
    await lockPurchase(db, actor.office, purchaseId)
    const shares = sharesOf(record, payment.gross, 'paid')
    await refundBudget(deciding, { purchaseId, shares, on: today, reason })
  }
  await tellContract(deciding, id, {
    act: 'contract/pay-undo',
    reason,
    changes: [
      { field: 'gross', from: formatBaht(payment.gross), to: null },
      { field: 'on', from: payment.on, to: null },
    ],
  })
}
