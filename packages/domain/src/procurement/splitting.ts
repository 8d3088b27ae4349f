import type { PlanItemId, PurchaseId, SupplierId, UnitId } from '../base/id.ts'
import { daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import { add, sum, type Satang } from '../money/satang.ts'
import type { PurchaseKind } from './purchase.ts'

/** Within so many days of each other purchases are looked at together; the Regulation names no number. */
export const nearDays = 30

/** Another purchase that may be a part of the same. */
export type Neighbour = {
  readonly id: PurchaseId
  readonly name: string
  readonly kind: PurchaseKind
  readonly unit: UnitId
  readonly supplier: SupplierId | null
  readonly planItem: PlanItemId | null
  readonly began: CivilDate
  /** Satang. */
  readonly budget: Satang
}

type Asking = Omit<Neighbour, 'id' | 'name'> & {
  /** Null of one that has not begun. */
  readonly id: PurchaseId | null
  readonly thresholds: readonly Threshold[]
  /** How many days apart still count as together: the office's own number. */
  readonly days: number
}

export type Splitting = {
  readonly limit: Satang
  readonly together: Satang
  readonly with: readonly Neighbour[]
}

/**
 * ระเบียบฯ 2560 ข้อ 20: what is bought in parts so that the method or the authority changes. Told as a warning: purchases
 * of one kind and division where they do not go to two suppliers, or of one supplier, or of one item of the plan, begun
 * within some days of each other, each up to the sum of a direct purchase and together above it.
 */
export function splittingOf(asking: Asking, others: readonly Neighbour[]): Splitting | undefined {
  const threshold = thresholdOn('direct-purchase', asking.began, asking.thresholds)
  if (threshold === undefined || !meets(asking.budget, threshold)) return undefined
  const near = others.filter(
    (other) => isNear(asking, other) && other.id !== asking.id && meets(other.budget, threshold),
  )
  const together = add(asking.budget, sum(near.map(({ budget }) => budget)))
  return near.length > 0 && !meets(together, threshold)
    ? { limit: threshold.value, together, with: near }
    : undefined
}

const isNear = (asking: Asking, other: Neighbour): boolean =>
  (isAlike(asking, other) ||
    isSame(asking.supplier, other.supplier) ||
    isSame(asking.planItem, other.planItem)) &&
  Math.abs(daysBetween(asking.began, other.began)) <= asking.days

const isAlike = (asking: Asking, other: Neighbour): boolean =>
  other.kind === asking.kind &&
  other.unit === asking.unit &&
  (asking.supplier === null || other.supplier === null || asking.supplier === other.supplier)

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other
