import type { PlanItemId, PurchaseId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { add } from '@prongsai/domain/money/satang'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { exemptionOf, type Exemption } from '@prongsai/domain/plan/exemption'
import type { GroundKey } from '@prongsai/domain/procurement/ground'
import type { Method } from '@prongsai/domain/procurement/method'
import { chooseMethod, computeMethod, type Choosing } from '@prongsai/domain/procurement/method-choice'
import { methodOn } from '@prongsai/domain/procurement/methods/method-tables'
import type { ProcurementRefusal } from '@prongsai/domain/procurement/procurement-refusal'
import type { PreviewPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { nearDays, splittingOf } from '@prongsai/domain/procurement/splitting'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { lawNumbers } from '@prongsai/db/office/law-numbers'
import { neighboursOf, plannedItem } from '@prongsai/db/procurement/purchase-surroundings'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'

type Asking = Pick<Looking, 'db' | 'actor'>
type Asked = Pick<PreviewPurchaseInput, 'kind' | 'budget' | 'inCatalogue' | 'buildingBudget' | 'chosen'>

/** What the method turns on, with the office's own numbers of the law. */
export async function choosingOf({ db, actor }: Asking, asked: Asked, day: CivilDate): Promise<Choosing> {
  const kept = await lawNumbers(db, actor.office)
  const { thresholds } = officeLawFrom(kept.filter(({ withdrawn }) => !withdrawn))
  const { kind, budget, inCatalogue, buildingBudget } = asked
  return { kind, budget, inCatalogue, buildingBudget, day, thresholds }
}

export type MethodTaken = {
  readonly method: Method
  readonly ground: GroundKey | null
  readonly reason: string
  /** The exemption of มาตรา 11 from publishing the plan that goes with the ground. */
  readonly exempt: Exemption | null
}

/** The method that is taken, with its table of the day: the one that the rule gives, or another that it allows. */
export async function takeMethod(deciding: Deciding, asked: Asked, day: CivilDate): Promise<MethodTaken> {
  const choosing = await choosingOf({ ...deciding, db: readonly(deciding.db) }, asked, day)
  const computed = computeMethod(choosing)
  const chosen = asked.chosen ?? { method: computed.method, ground: computed.ground, reason: '' }
  const { ground } = accept(chooseMethod(choosing, chosen))
  const method = methodOn(chosen.method, day)
  if (method === undefined)
    return accept(
      no({
        code: 'procurement/method-not-allowed',
        method: chosen.method,
        instead: computed.method,
      }),
    )
  return { method, ground, reason: chosen.reason, exempt: exemptionOf(ground) ?? null }
}

/** How it stands to the plan: refused where its item is given up, or neither published nor exempt (ระเบียบฯ 2560 ข้อ 11 วรรคสี่). */
export async function planGate(
  { db, actor }: Asking,
  { item, exempt }: { readonly item: PlanItemId | null; readonly exempt: Exemption | null },
): Promise<ProcurementRefusal | undefined> {
  const notPublished = exempt === null ? { code: 'procurement/not-published' as const } : undefined
  if (item === null) return notPublished
  const planned = found(await plannedItem(db, actor.office, { item, except: null }))
  if (planned.cancelled) return { code: 'procurement/plan-item-cancelled' }
  return planned.published ? undefined : notPublished
}

type Beside = Pick<PreviewPurchaseInput, 'kind' | 'budget' | 'unitId'> & {
  readonly id: PurchaseId | null
  readonly day: CivilDate
  readonly item: PlanItemId | null
  readonly thresholds: Choosing['thresholds']
}

/** What stands beside it: other purchases of which it may be a part (ข้อ 20), and what its item of the plan has left. */
export async function besideOf({ db, actor }: Asking, asked: Beside) {
  const { kind, unitId, budget, day, id, item, thresholds } = asked
  const alike = { kind, supplier: null, planItem: item }
  const near = await neighboursOf(db, actor.office, { ...alike, unitId, day, days: nearDays, except: id })
  const splitting = splittingOf(
    { ...alike, id, unit: unitId, began: day, budget, thresholds, days: nearDays },
    near,
  )
  const planned = item === null ? undefined : await plannedItem(db, actor.office, { item, except: id })
  const together = planned && add(planned.taken, budget)
  const warnings: ProcurementRefusal[] = []
  if (splitting !== undefined)
    warnings.push({
      code: 'procurement/split',
      limit: splitting.limit,
      together: splitting.together,
      with: splitting.with.length,
    })
  if (planned !== undefined && together !== undefined && together > planned.estimate)
    warnings.push({ code: 'procurement/beyond-plan', estimate: planned.estimate, together })
  const parts = new Set(splitting?.with.map((one) => one.id))
  return { warnings, planned, near: near.filter((one) => parts.has(one.id)) }
}
