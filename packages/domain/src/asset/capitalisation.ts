import type { CivilDate } from '../calendar/civil-date.ts'
import { meets, seededThresholds, thresholdOn, type Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'

/**
 * Is the article an asset that depreciates? Below the sum that held on the day it was acquired it is
 * ครุภัณฑ์มูลค่าต่ำกว่าเกณฑ์: registered, expensed, not depreciated. A later change of the sum changes
 * nothing. One acquired before the first known sum is judged by that.
 */
export function isCapitalised(
  unitPrice: Satang,
  acquiredOn: CivilDate,
  own: readonly Threshold[] = [],
): boolean {
  const threshold =
    thresholdOn('capitalised-from', acquiredOn, own) ??
    seededThresholds.find(({ name }) => name === 'capitalised-from')
  return threshold !== undefined && meets(unitPrice, threshold)
}
