import type { PurchaseId, SupplierId } from '@prongsai/domain/base/id'
import { thresholdOn } from '@prongsai/domain/law/thresholds'
import { add, satang, shareRoundedDown } from '@prongsai/domain/money/satang'
import { standingStep, winnerOf, type PurchaseCase } from '@prongsai/domain/procurement/case'
import { readyFrom } from '@prongsai/domain/procurement/course'
import { dayFact, moneyFact } from '@prongsai/domain/procurement/fact'
import { announcedOn } from '@prongsai/domain/procurement/methods/award-steps'
import { nearDays, splittingOf } from '@prongsai/domain/procurement/splitting'
import { warningSigns, warningsOf } from '@prongsai/domain/procurement/warning-signs'
import { neighboursOf, plannedItem, winsOf } from '@prongsai/db/procurement/purchase-surroundings'
import type { Looking } from '../context.ts'
import { purchaseAtHand, type PurchaseAtHand } from './purchase-case.ts'

/** Before the award: the signs that it shows with how each is measured, and of what it may be a part (ข้อ 20). */
export async function signsOf(looking: Looking, id: PurchaseId) {
  const hand = await purchaseAtHand(looking, id)
  const winner = winnerOf(hand.purchase)?.supplier ?? null
  const won = winner === null ? noWins : await wonBy(looking, hand, winner)
  const signs = warningsOf(hand.purchase, { ...won, ...knownOf(hand) })
  return {
    signs: signs.map((sign) => ({ sign, name: warningSigns[sign][0], measured: warningSigns[sign][1] })),
    ...(await partsOf(looking, hand, winner)),
    beyondPlan: await beyondPlan(looking, hand),
  }
}

const nothing = satang(0n)
const noWins = { wonByWinner: nothing, winsOfWinner: 0, ofUnit: nothing, besideLimit: 0 }

async function wonBy(
  { db, actor }: Looking,
  { record, purchase }: PurchaseAtHand,
  supplier: SupplierId,
): Promise<typeof noWins> {
  const { unitId, fiscalYear, beganOn } = record
  const limit = thresholdOn('direct-purchase', beganOn, purchase.thresholds)?.value ?? nothing
  const above = shareRoundedDown(limit, 9n, 10n)
  const { won, wins, ofUnit, beside } = await winsOf(db, actor.office, {
    supplier,
    unitId,
    fiscalYear,
    above,
  })
  return { wonByWinner: won, winsOfWinner: wins, ofUnit, besideLimit: beside }
}

const told = (purchase: PurchaseCase, step: string) => standingStep(purchase, step)?.facts ?? {}

/** What its own steps say: the reference price, and from the invitation to the day of signing. */
const knownOf = ({ method, purchase }: PurchaseAtHand) => ({
  referencePrice: moneyFact(told(purchase, 'reference-price'), 'amount'),
  announcedFrom: dayFact(told(purchase, 'invitation'), 'firstDay'),
  signableFrom: announcedOn(purchase) === undefined ? undefined : readyFrom(method, purchase),
})

/** The purchases with which it may be one, and what they come to together. */
async function partsOf(
  { db, actor }: Looking,
  { record, purchase }: PurchaseAtHand,
  supplier: SupplierId | null,
) {
  const { id, kind, unitId, planItemId: planItem, beganOn: began } = record
  const days = nearDays
  const alike = { kind, supplier, planItem }
  const near = await neighboursOf(db, actor.office, { ...alike, unitId, day: began, days, except: id })
  const { budget, thresholds } = purchase
  const splitting = splittingOf({ ...alike, id, unit: unitId, began, budget, thresholds, days }, near)
  const parts = new Set(splitting?.with.map((one) => one.id))
  return {
    splitting: splitting === undefined ? null : { limit: splitting.limit, together: splitting.together },
    near: near.filter((one) => parts.has(one.id)),
  }
}

/** ระเบียบฯ 2560 ข้อ 13: what goes beyond its item of the plan, or is of another kind, asks for a change of the plan. */
async function beyondPlan({ db, actor }: Looking, { record, purchase }: PurchaseAtHand) {
  const { id, planItemId: item, kind } = record
  const planned = item === null ? undefined : await plannedItem(db, actor.office, { item, except: id })
  if (planned === undefined) return null
  const together = add(planned.taken, purchase.budget)
  if (together <= planned.estimate && planned.kind === kind) return null
  return { estimate: planned.estimate, together, kind: planned.kind }
}
