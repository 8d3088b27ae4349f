import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { OpenPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import type { UnitKey } from '../sample-office.ts'

/** What somebody asks for it; `excluded` says why it is left out. */
export type PlannedOffer = {
  readonly supplier: string
  /** Whole baht. */
  readonly price: number
  readonly excluded?: string
}

export type Course = 'direct' | 'short' | 'e-bidding' | 'selective' | 'consultant'

/** One purchase of the sample. */
export type PlannedPurchase = {
  readonly name: string
  readonly kind: PurchaseKind
  readonly unit: UnitKey
  /** The line of the budget by its key. */
  readonly line: string
  /** Whole baht. */
  readonly budget: number
  readonly item: string
  readonly quantity: number
  readonly countingUnit: string
  /** รหัสชนิด of what lasts; what is used up has none. */
  readonly category?: string
  readonly reason: string
  readonly course: Course
  readonly offers: readonly PlannedOffer[]
  readonly chosen?: OpenPurchaseInput['chosen']
  /** The item of the plan by its key, where it is planned. */
  readonly planned?: string
  /** Comments are asked for, and two come. */
  readonly heard?: true
  /** An appeal that comes too late. */
  readonly appealed?: true
  /** The step that is left waiting. */
  readonly until?: string
}

/** The cheapest of those that are not left out; undefined where nobody offers. */
export function winnerAmong(offers: readonly PlannedOffer[]): PlannedOffer | undefined {
  return offers.filter(({ excluded }) => excluded === undefined).toSorted((a, b) => a.price - b.price)[0]
}
