import { z } from 'zod'
import { purchaseId, type PlanItemId, type PurchaseId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { act, citationText } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { fundsWithin } from '@prongsai/domain/procurement/funding'
import { methods } from '@prongsai/domain/procurement/ground'
import type { OpenPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { accept } from '@prongsai/domain/refusal'
import { takeNumber } from '@prongsai/db/asset/codes'
import { readonly } from '@prongsai/db/database'
import { holdItem } from '@prongsai/db/plan/revisions'
import { allAreThere, plannedItem } from '@prongsai/db/procurement/purchase-surroundings'
import { insertPurchase, type PurchaseFacts } from '@prongsai/db/procurement/purchases'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record, type Told } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { planGate, takeMethod, type MethodTaken } from './purchase-choice.ts'
import { purchaseLabel } from './purchase-label.ts'

export const openedPurchase = z.object({ id: z.uuid().transform(purchaseId), number: z.string() })
export type OpenedPurchase = z.output<typeof openedPurchase>

/** เริ่มการจัดซื้อจัดจ้าง: from an item of the plan that is published, or a need that the Act exempts. */
async function openPurchase(deciding: Deciding, input: OpenPurchaseInput): Promise<OpenedPurchase> {
  const { today } = deciding
  const taken = await takeMethod(deciding, input, today)
  const opened = await numberedPurchase(deciding, input, { taken, beganOn: today, gated: true })
  await record(deciding, {
    act: 'purchase/open',
    subject: subjectOf(opened, input.name),
    clause: citationText(act(taken.ground === null ? '55' : '56')),
    reason: input.reason,
    changes: openingChanges(input, taken),
  })
  return opened
}

type Facts = Omit<OpenPurchaseInput, 'planItemId'>

/** What a purchase is told to be, as it is kept; refused where its money is more than its sum. */
export async function purchaseFacts(
  { db, actor }: Deciding,
  input: Facts,
  { method, ground, reason, exempt }: MethodTaken,
): Promise<PurchaseFacts> {
  const { chosen: _chosen, ...facts } = input
  accept(fundsWithin(input.budget, input.funds))
  const there = await allAreThere(db, actor.office, {
    unitId: input.unitId,
    lineIds: input.funds.map(({ lineId }) => lineId),
    categoryIds: input.lines.flatMap(({ categoryId }) => (categoryId === null ? [] : [categoryId])),
  })
  if (!there) found(null)
  return { ...facts, exempt, method: method.key, methodVersion: method.version, ground, methodReason: reason }
}

type Opening = {
  readonly taken: MethodTaken
  readonly beganOn: CivilDate
  /** Whether its plan has to stand: not of what was begun before the system. */
  readonly gated: boolean
  readonly redoOf?: PurchaseId
  readonly broughtPaper?: string
}

/** A purchase with the next number of the fiscal year: that of its item of the plan, else of the day on which it begins. */
export async function numberedPurchase(
  deciding: Deciding,
  { planItemId, ...input }: Facts & { readonly planItemId: PlanItemId | null },
  { taken, beganOn, gated, redoOf, broughtPaper }: Opening,
): Promise<OpenedPurchase> {
  const { db, actor, now } = deciding
  const facts = await purchaseFacts(deciding, input, taken)
  const planned =
    planItemId === null
      ? undefined
      : found(await plannedItem(db, actor.office, { item: planItemId, except: null }))
  const fiscalYear = planned?.fiscalYear ?? fiscalYearOf(beganOn)
  const number = await takeNumber(db, actor.office, `purchase-${fiscalYear}`)
  if (gated) await passPlanGate(deciding, { item: planItemId, exempt: taken.exempt })
  const id = await insertPurchase(db, actor.office, {
    ...facts,
    fiscalYear,
    number,
    // The exemption stands beside an item that is planned and need not be published.
    planItemId,
    beganOn,
    stage: taken.method.steps[0]?.key ?? '',
    redoOf: redoOf ?? null,
    broughtPaper: broughtPaper ?? null,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  return { id, number: `${number}/${fiscalYear}` }
}

/** The gate of the plan, asked once nobody can take its item back meanwhile. */
async function passPlanGate(deciding: Deciding, at: Parameters<typeof planGate>[1]): Promise<void> {
  const { db, actor } = deciding
  if (at.item !== null) found(await holdItem(db, actor.office, at.item))
  const gate = await planGate({ actor, db: readonly(db) }, at)
  if (gate !== undefined) accept(no(gate))
}

export const subjectOf = ({ id, number }: OpenedPurchase, name: string): Told['subject'] => ({
  kind: 'purchase',
  id,
  label: purchaseLabel(number, name),
})

export const openingChanges = (input: Facts, { method }: MethodTaken) =>
  changesFromNothing({
    name: input.name,
    method: methods[method.key],
    budget: formatBaht(input.budget),
    lines: input.lines.length,
  })

/** The same from a form, which may send it again because the answer was lost. */
export const purchaseSent = (
  deciding: Deciding,
  { sending, ...input }: OpenPurchaseInput & { readonly sending?: string | undefined },
): Promise<OpenedPurchase> =>
  once(
    deciding,
    {
      key: sending,
      act: 'purchase/open',
      input,
      answer: openedPurchase,
      labelOf: ({ number }) => number,
    },
    () => openPurchase(deciding, input),
  )
