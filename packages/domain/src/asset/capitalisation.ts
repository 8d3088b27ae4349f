import type { CivilDate } from '../calendar/civil-date.ts'
import { meets, seededThresholds, thresholdOn, type Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'

/**
 * Is the article an asset that depreciates? Below the sum that held on the day it was acquired it is
 * ครุภัณฑ์มูลค่าต่ำกว่าเกณฑ์: registered, expensed, not depreciated. A later change of the sum changes
 * nothing.
 */
export function isCapitalised(
  unitPrice: Satang,
  acquiredOn: CivilDate,
  own: readonly Threshold[] = [],
): boolean {
  const threshold = capitalisedFrom(acquiredOn, own)
  return threshold !== undefined && meets(unitPrice, threshold)
}

/** The sum for an article acquired on the day; one acquired before the first known sum is judged by that. */
export const capitalisedFrom = (acquiredOn: CivilDate, own: readonly Threshold[]): Threshold | undefined =>
  thresholdOn('capitalised-from', acquiredOn, own) ??
  seededThresholds.find(({ name }) => name === 'capitalised-from')
