import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, circular804, regulation, type Citation } from '../law/citation.ts'
import { meets, thresholdOn, type Threshold, type ThresholdName } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'
import { grounds, groundsOf, isMethod, methods, type GroundKey, type MethodKey } from './ground.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'
import type { PurchaseKind } from './purchase.ts'

/** What the method turns on: satang with tax, and the day on which it begins. */
export type Choosing = {
  readonly kind: PurchaseKind
  readonly budget: Satang
  readonly day: CivilDate
  readonly thresholds: readonly Threshold[]
  /** Whether the thing is in the catalogue of e-market (ระเบียบฯ 2560 ข้อ 30). */
  readonly inCatalogue: boolean
  /**
   * Design and supervision go by the budget of the building (กฎกระทรวงฯ ข้อ 3); null where it is not known, 'unasked' of a
   * plan, which foresees a method without it.
   */
  readonly buildingBudget: Satang | null | 'unasked'
}

/** One comparison of the sum with a number of the law, as it is shown. */
export type Comparison = {
  readonly threshold: ThresholdName
  readonly amount: Satang
  readonly limit: Satang
  readonly meets: boolean
}

export type ComputedMethod = {
  readonly method: MethodKey
  readonly ground: GroundKey | null
  readonly citation: Citation
  readonly arithmetic: readonly Comparison[]
}

/** วิธีที่กฎหมายกำหนด: which method the kind and the sum give without any special ground, with what it was compared to. */
export function computeMethod(choosing: Choosing): ComputedMethod {
  if (choosing.kind === 'consultant') return consultant(choosing)
  if (choosing.kind === 'design') return design(choosing)
  const small = compare(choosing, 'direct-purchase', choosing.budget)
  const arithmetic = shown(small)
  if (small?.meets === true)
    return {
      method: 'direct',
      ground: 'direct-small',
      citation: grounds['direct-small'].citation,
      arithmetic,
    }
  return choosing.inCatalogue
    ? { method: 'e-market', ground: null, citation: regulation('30'), arithmetic }
    : { method: 'e-bidding', ground: null, citation: regulation('31'), arithmetic }
}

function consultant(choosing: Choosing): ComputedMethod {
  const small = compare(choosing, 'consultant-direct', choosing.budget)
  const arithmetic = shown(small)
  return small?.meets === true
    ? {
        method: 'consultant-direct',
        ground: 'consultant-small',
        citation: grounds['consultant-small'].citation,
        arithmetic,
      }
    : { method: 'consultant-general', ground: null, citation: act('70 (1)'), arithmetic }
}

function design(choosing: Choosing): ComputedMethod {
  const small = ofBuilding(choosing)
  const arithmetic = shown(small)
  return small?.meets === true
    ? {
        method: 'design-direct',
        ground: 'design-small',
        citation: grounds['design-small'].citation,
        arithmetic,
      }
    : { method: 'design-general', ground: null, citation: act('80'), arithmetic }
}

const ofBuilding = (choosing: Choosing): Comparison | undefined =>
  typeof choosing.buildingBudget === 'bigint'
    ? compare(choosing, 'design-direct', choosing.buildingBudget)
    : undefined

function compare(
  { day, thresholds }: Choosing,
  threshold: ThresholdName,
  amount: Satang,
): Comparison | undefined {
  const holding = thresholdOn(threshold, day, thresholds)
  return holding && { threshold, amount, limit: holding.value, meets: meets(amount, holding) }
}

const shown = (...comparisons: readonly (Comparison | undefined)[]): readonly Comparison[] =>
  comparisons.filter((one) => one !== undefined)

export type Chosen = {
  readonly method: MethodKey
  readonly ground: GroundKey | null
  /** Why, in words: for whatever is not what the rule gives. */
  readonly reason: string
}

type Allowed = {
  readonly ground: GroundKey | null
  readonly citation: Citation
  readonly arithmetic: readonly Comparison[]
}

export type Choice = Allowed & { readonly method: MethodKey }

/** Every method that may be taken for this kind and sum, each with the ground on which it may. */
export const choicesOf = (choosing: Choosing): readonly Choice[] =>
  Object.keys(methods)
    .filter(isMethod)
    .flatMap((method) => {
      const asked = groundsOf(method)
      return (asked.length === 0 ? [null] : asked).map((ground) => ({ method, ground }))
    })
    .flatMap((one) => {
      const verdict = chooseMethod(choosing, { ...one, reason: 'ใด ๆ' })
      return verdict.ok ? [{ ...verdict.value, ...one }] : []
    })

/**
 * Whether the method may be taken: the one that the rule gives; the short and the urgent form of a small direct award; a
 * price enquiry up to its sum; a general invitation instead of any exception; or another on one of its lettered grounds,
 * with the reason (มาตรา 55, 56).
 */
export function chooseMethod(choosing: Choosing, chosen: Chosen): Verdict<Allowed, ProcurementRefusal> {
  const computed = computeMethod(choosing)
  const refused = no({
    code: 'procurement/method-not-allowed' as const,
    method: chosen.method,
    instead: computed.method,
  })
  if (!isOfKind(chosen.method, choosing.kind)) return refused
  if (chosen.method === computed.method && (chosen.ground ?? computed.ground) === computed.ground)
    return yes(computed)
  if (chosen.reason === '') return no({ code: 'procurement/method-reason-missing' })
  if (groundsOf(chosen.method).length === 0) {
    const limit = generalLimit(choosing, chosen.method)
    return limit.allowed ? yes({ ground: null, ...limit }) : refused
  }
  return onGround(choosing, chosen, refused)
}

/** On a lettered ground of the method, within the sum that the ground itself is bound to. */
function onGround(
  choosing: Choosing,
  chosen: Chosen,
  refused: Verdict<never, ProcurementRefusal>,
): Verdict<Allowed, ProcurementRefusal> {
  const { method, ground } = chosen
  if (ground === null) return no({ code: 'procurement/ground-missing', method })
  if (!groundsOf(method).includes(ground))
    return no({ code: 'procurement/ground-not-of-method', ground, method })
  if (ground === 'design-small' && choosing.buildingBudget === null)
    return no({ code: 'procurement/building-budget-missing' })
  const limited = groundLimit(choosing, chosen)
  if (limited?.meets === false) return refused
  return yes({ ground, citation: citationOf(method, ground), arithmetic: shown(limited) })
}

const citationOf = (method: MethodKey, ground: GroundKey): Citation => {
  if (method === 'direct-short') return circular804
  return method === 'direct-urgent' ? regulation('79 วรรคสอง') : grounds[ground].citation
}

const ofWorks: ReadonlySet<PurchaseKind> = new Set(['goods', 'service', 'construction', 'rent'])

function isOfKind(method: MethodKey, kind: PurchaseKind): boolean {
  if (method.startsWith('consultant-')) return kind === 'consultant'
  if (method.startsWith('design-')) return kind === 'design'
  if (method === 'direct-short') return kind === 'goods'
  return ofWorks.has(kind)
}

/** A general invitation other than the one computed: up to which sum, and by which clause. */
function generalLimit(
  choosing: Choosing,
  method: MethodKey,
): { readonly allowed: boolean; readonly citation: Citation; readonly arithmetic: readonly Comparison[] } {
  // e-market sells only what its catalogue has (ระเบียบฯ 2560 ข้อ 30).
  if (method === 'e-market')
    return { allowed: choosing.inCatalogue, citation: regulation('30'), arithmetic: [] }
  if (method !== 'price-enquiry') return { allowed: true, citation: act('55 (1)'), arithmetic: [] }
  const limit = compare(choosing, 'price-enquiry', choosing.budget)
  return { allowed: limit?.meets !== false, citation: regulation('32'), arithmetic: shown(limit) }
}

/** The sum that a ground itself is bound to. */
function groundLimit(choosing: Choosing, { method, ground }: Chosen): Comparison | undefined {
  if (method === 'direct-short') return compare(choosing, 'short-form', choosing.budget)
  if (ground === 'direct-small') return compare(choosing, 'direct-purchase', choosing.budget)
  if (ground === 'consultant-small') return compare(choosing, 'consultant-direct', choosing.budget)
  if (ground === 'consultant-limited') return compare(choosing, 'consultant-limited', choosing.budget)
  return ground === 'design-small' ? ofBuilding(choosing) : undefined
}
