import type { AssetId, BudgetLineId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { civilDateOf, type CivilDate } from '../calendar/civil-date.ts'
import { numberOfMonth, yearOfMonth, type CivilMonth } from '../calendar/civil-month.ts'
import type { Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'
import type { GroundKey, MethodKey } from '../procurement/ground.ts'
import { chooseMethod, computeMethod, type Comparison } from '../procurement/method-choice.ts'
import type { ProcurementRefusal } from '../procurement/procurement-refusal.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import type { Citation } from '../law/citation.ts'
import { exemptionOf, exemptions, type Exemption } from './exemption.ts'
import type { RoundKind } from './plan.ts'
import type { PlanRefusal } from './plan-refusal.ts'

/** What an item of the plan says (ระเบียบฯ 2560 ข้อ 11 วรรคสอง). Money is satang for the whole quantity. */
export type ItemFacts = {
  readonly name: string
  readonly quantity: number
  readonly countingUnit: string
  readonly kind: PurchaseKind
  readonly category: string
  readonly programme: string
  readonly unitId: UnitId
  readonly lineId: BudgetLineId | null
  readonly estimate: Satang
  readonly startsMonth: CivilMonth
  readonly replacesAssetId: AssetId | null
}

/** Another method than the one that the kind and the sum give, on its ground and with the reason. */
export type ChosenMethod = {
  readonly method: MethodKey
  readonly ground: GroundKey | null
  readonly reason: string
}

export type ForeseenMethod = {
  readonly method: MethodKey
  readonly ground: GroundKey | null
  readonly reason: string
  readonly citation: Citation
  readonly arithmetic: readonly Comparison[]
  /** Which number of มาตรา 11 exempts it from publishing, and under which clause; null where it must be published. */
  readonly exempt: { readonly key: Exemption; readonly citation: Citation } | null
}

type Foreseeing = Pick<ItemFacts, 'kind' | 'estimate' | 'startsMonth'>

/** วิธีที่คาดว่าจะใช้: computed, or chosen on its ground; with the clause, and the exemption from publishing that follows. */
export function foreseenMethod(
  item: Foreseeing,
  chosen: ChosenMethod | null,
  thresholds: readonly Threshold[],
): Verdict<ForeseenMethod, ProcurementRefusal> {
  const choosing = {
    kind: item.kind,
    budget: item.estimate,
    day: firstDayOfMonth(item.startsMonth),
    thresholds,
    inCatalogue: chosen?.method === 'e-market',
    buildingBudget: 'unasked' as const,
  }
  const computed = computeMethod(choosing)
  if (chosen === null) return yes(withExemption({ ...computed, reason: '' }))
  const allowed = chooseMethod(choosing, chosen)
  if (!allowed.ok) return allowed
  return yes(withExemption({ ...chosen, ...allowed.value }))
}

function withExemption(method: Omit<ForeseenMethod, 'exempt'>): ForeseenMethod {
  const key = exemptionOf(method.ground)
  return { ...method, exempt: key === undefined ? null : { key, citation: exemptions[key][1] } }
}

/** The first day of the month in which it is expected to begin. */
export function firstDayOfMonth(month: CivilMonth): CivilDate {
  const day = civilDateOf(yearOfMonth(month), numberOfMonth(month), 1)
  if (day === undefined) throw new RangeError(`no day in ${month}`)
  return day
}

/** New items stand in the first plan and in what adds to it; what is approved is changed in a round of changes (ข้อ 13). */
export const addToRound = (kind: RoundKind): Verdict<undefined, PlanRefusal> =>
  kind === 'change' ? no({ code: 'plan/new-in-change' }) : yes(undefined)

const changeInRound = (kind: RoundKind): Verdict<undefined, PlanRefusal> =>
  kind === 'change' ? yes(undefined) : no({ code: 'plan/change-in-other', kind })

/** An item as it stands in the plan: what its latest approved revision says. */
export type Standing = { readonly name: string; readonly cancelled: boolean; readonly fiscalYear: number }

/** เปลี่ยนแปลงหรือยกเลิกรายการ: what stands in the plan of that year; nothing that is being bought is cancelled. */
export function changeItem(
  standing: Standing,
  round: { readonly kind: RoundKind; readonly fiscalYear: number },
  { cancels, purchase }: { readonly cancels: boolean; readonly purchase: string | null },
): Verdict<undefined, PlanRefusal> {
  const allowed = changeInRound(round.kind)
  if (!allowed.ok) return allowed
  if (standing.fiscalYear !== round.fiscalYear)
    return no({ code: 'plan/other-year', item: standing.fiscalYear, round: round.fiscalYear })
  if (standing.cancelled) return no({ code: 'plan/not-standing', item: standing.name })
  return cancels && purchase !== null
    ? no({ code: 'plan/purchase-stands', item: standing.name, purchase })
    : yes(undefined)
}
