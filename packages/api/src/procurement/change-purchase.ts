import { no } from '@prongsai/domain/base/verdict'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { waitingStep } from '@prongsai/domain/procurement/course'
import { isMethod, methods } from '@prongsai/domain/procurement/ground'
import { purchaseKinds } from '@prongsai/domain/procurement/purchase'
import type { ChangePurchaseInput, KeepEgpNumberInput } from '@prongsai/domain/procurement/purchase.input'
import { changeOfMethod, stillOpen } from '@prongsai/domain/procurement/still-open'
import { accept } from '@prongsai/domain/refusal'
import { savePurchase, setEgpNumber } from '@prongsai/db/procurement/purchases'
import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { purchaseFacts } from './open-purchase.ts'
import { heldPurchase } from './purchase-case.ts'
import { takeMethod } from './purchase-choice.ts'
import { subjectOfRecord } from './purchase-label.ts'

/** แก้ไข what is asked for, from which money and by which method, until the request is on its way. */
export async function changePurchase(deciding: Deciding, input: ChangePurchaseInput): Promise<void> {
  const { db, actor } = deciding
  const { id, version, ...told } = input
  const { record: before, method, purchase } = await heldPurchase(deciding, id, version)
  accept(stillOpen(method, purchase, 'request'))
  const taken = await takeMethod(deciding, input, before.beganOn)
  if (taken.method !== method) accept(changeOfMethod(taken.method, purchase))
  if (taken.exempt === null && before.planItemId === null && !before.broughtForward)
    accept(no({ code: 'procurement/not-published' }))
  const facts = await purchaseFacts(deciding, told, taken)
  const stage = waitingStep(taken.method, {
    ...purchase,
    method: taken.method.key,
    kind: told.kind,
    budget: told.budget,
  })
  await savePurchase(db, actor.office, { id, stage: stage?.key ?? before.stage ?? '', facts })
  await record(deciding, {
    act: 'purchase/change',
    subject: subjectOfRecord({ ...before, name: told.name }),
    changes: changesBetween(toldOf(before), {
      name: told.name,
      kind: purchaseKinds[told.kind],
      reason: told.reason,
      budget: formatBaht(told.budget),
      method: methods[taken.method.key],
      lines: told.lines.map(({ name, quantity }) => `${name} ${quantity}`).join('; '),
      funds: told.funds.map(({ share }) => formatBaht(share)).join('; '),
    }),
  })
}

const toldOf = (before: PurchaseRecordRow) => ({
  name: before.name,
  kind: purchaseKinds[before.kind],
  reason: before.reason,
  budget: formatBaht(satang(BigInt(before.budget))),
  method: isMethod(before.method) ? methods[before.method] : before.method,
  lines: before.lines.map(({ name, quantity }) => `${name} ${quantity}`).join('; '),
  funds: before.funds.map(({ share }) => formatBaht(satang(BigInt(share)))).join('; '),
})

/** เลขที่โครงการ in e-GP, typed from there; it may be corrected as long as the purchase runs. */
export async function keepEgpNumber(
  deciding: Deciding,
  { id, version, egpNumber }: KeepEgpNumberInput,
): Promise<void> {
  const { db, actor } = deciding
  const { record: before } = await heldPurchase(deciding, id, version)
  if (before.status === 'cancelled') accept(no({ code: 'procurement/not-open', status: before.status }))
  await setEgpNumber(db, actor.office, { id, egpNumber })
  await record(deciding, {
    act: 'purchase/egp',
    subject: subjectOfRecord(before),
    changes: [{ field: 'egpNumber', from: before.egpNumber, to: egpNumber }],
  })
}
