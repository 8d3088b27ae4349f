import { capacityForCase } from '@prongsai/domain/access/permissions'
import { no } from '@prongsai/domain/base/verdict'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { act, citationText } from '@prongsai/domain/law/citation'
import { satang } from '@prongsai/domain/money/satang'
import {
  cancelGrounds,
  cancelPurchase as cancel,
  publishCancellation as publish,
} from '@prongsai/domain/procurement/cancellation'
import type { PurchaseCase } from '@prongsai/domain/procurement/case'
import { amountOf } from '@prongsai/domain/procurement/course'
import type {
  CancelPurchaseInput,
  PublishCancellationInput,
  RedoPurchaseInput,
} from '@prongsai/domain/procurement/purchase.input'
import { accept } from '@prongsai/domain/refusal'
import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import { setCancellationPublished, setCancelled } from '@prongsai/db/procurement/purchases'
import { releaseAll } from '../budget/charge-budget.ts'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import {
  numberedPurchase,
  openedPurchase,
  openingChanges,
  subjectOf,
  type OpenedPurchase,
} from './open-purchase.ts'
import { heldPurchase, purchaseAtHand } from './purchase-case.ts'
import { takeMethod } from './purchase-choice.ts'
import { subjectOfRecord } from './purchase-label.ts'

/** ยกเลิก before it is signed, on a ground of the law; all that it holds of the budget is let go. */
export async function cancelPurchase(deciding: Deciding, input: CancelPurchaseInput): Promise<void> {
  const { db, actor, today } = deciding
  const { id, version, ground, reason, on, paper } = input
  const { record: before, method, purchase } = await heldPurchase(deciding, id, version)
  const clause = accept(cancel(method, purchase, { ground, reason, on, today }))
  const authority = withinAmount(deciding, purchase)
  await setCancelled(db, actor.office, { id, on, ground, reason, paper })
  await releaseAll(deciding, { purchaseId: id, on, reason: `ยกเลิก: ${cancelGrounds[ground][0]}` })
  await record(authority, {
    act: 'purchase/cancel',
    subject: subjectOfRecord(before),
    clause: citationText(clause),
    reason,
    changes: [
      { field: 'ground', from: null, to: cancelGrounds[ground][0] },
      ...(paper === '' ? [] : [{ field: 'paper', from: null, to: paper }]),
    ],
  })
}

/** The decision in the capacity that reaches the amount of the purchase and its division. */
function withinAmount(deciding: Deciding, purchase: PurchaseCase): Deciding {
  const amount = amountOf(purchase)
  const asked = { units: [purchase.unit], amount }
  const capacity = capacityForCase(deciding.actor, deciding.permission, asked)
  return capacity === undefined
    ? accept(no({ code: 'procurement/beyond-authority', amount }))
    : { ...deciding, capacity }
}

/** ประกาศยกเลิก: on which days it was announced, and where. */
export async function publishCancellation(
  deciding: Deciding,
  { id, version, ...days }: PublishCancellationInput,
): Promise<void> {
  const { db, actor, today } = deciding
  const { record: before } = await heldPurchase(deciding, id, version)
  accept(publish(before, days, today))
  await setCancellationPublished(db, actor.office, { id, ...days })
  await record(deciding, {
    act: 'purchase/publish-cancel',
    subject: subjectOfRecord(before),
    clause: citationText(act('67')),
    changes: [{ field: 'day', from: null, to: formatThaiDate(days.websiteOn) }],
  })
}

/** ดำเนินการใหม่: a new purchase of what a cancelled one was for, with its lines and money, by the same method or another. */
async function redoPurchase(deciding: Deciding, input: RedoPurchaseInput): Promise<OpenedPurchase> {
  const { today } = deciding
  const { record: before } = await purchaseAtHand(deciding, input.id)
  if (before.status !== 'cancelled') accept(no({ code: 'procurement/not-cancelled' }))
  const facts = { ...factsOfRecord(before), reason: input.reason, chosen: input.chosen }
  const taken = await takeMethod(deciding, facts, today)
  const opened = await numberedPurchase(deciding, facts, {
    taken,
    beganOn: today,
    gated: !before.broughtForward,
    redoOf: before.id,
  })
  await record(deciding, {
    act: 'purchase/redo',
    subject: subjectOf(opened, before.name),
    reason: input.reason,
    changes: [
      ...openingChanges(facts, taken),
      { field: 'source', from: null, to: `${before.number}/${before.fiscalYear}` },
    ],
  })
  return opened
}

const factsOfRecord = (before: PurchaseRecordRow) => ({
  name: before.name,
  kind: before.kind,
  unitId: before.unitId,
  planItemId: before.planItemId,
  budget: satang(BigInt(before.budget)),
  inCatalogue: before.inCatalogue,
  buildingBudget: before.buildingBudget === null ? null : satang(BigInt(before.buildingBudget)),
  lines: before.lines.map(({ unitEstimate, name, specification, quantity, countingUnit, categoryId }) => ({
    name,
    specification,
    quantity,
    countingUnit,
    categoryId,
    unitEstimate: unitEstimate === null ? null : satang(BigInt(unitEstimate)),
  })),
  funds: before.funds.map(({ lineId, share }) => ({ lineId, share: satang(BigInt(share)) })),
})

/** The same from a form, which may send it again because the answer was lost. */
export const redoneSent = (
  deciding: Deciding,
  { sending, ...input }: RedoPurchaseInput & { readonly sending?: string | undefined },
): Promise<OpenedPurchase> =>
  once(
    deciding,
    {
      key: sending,
      act: 'purchase/redo',
      input,
      answer: openedPurchase,
      labelOf: ({ number }) => number,
    },
    () => redoPurchase(deciding, input),
  )
