import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Threshold } from '../law/thresholds.ts'
import type { AssetFacts } from './asset.ts'
import type { AssetRefusal } from './asset-refusal.ts'
import { isCapitalised } from './capitalisation.ts'

/** What every card must satisfy, whenever it is written. Only what was brought forward or found may be without day or price. */
export function factsVerdict(
  facts: AssetFacts,
  { today, broughtForward }: { readonly today: CivilDate; readonly broughtForward: boolean },
): Verdict<AssetFacts, AssetRefusal> {
  const { unitPrice, quantity, serial } = facts
  const mayLack = broughtForward || facts.acquiredHow === 'found'
  if (unitPrice === null && !mayLack) return no({ code: 'asset/price-needed' })
  if (serial !== '' && quantity > 1) return no({ code: 'asset/serial-of-many', quantity })
  const dated = datesVerdict(facts, today)
  if (!dated.ok && !(mayLack && dated.refusal.code === 'asset/day-needed')) return dated
  return yes(facts)
}

function datesVerdict(
  { acquiredOn, warrantyUntil }: AssetFacts,
  today: CivilDate,
): Verdict<CivilDate, AssetRefusal> {
  if (acquiredOn === null) return no({ code: 'asset/day-needed' })
  if (acquiredOn > today) return no({ code: 'asset/day-in-future', day: acquiredOn })
  if (warrantyUntil !== null && warrantyUntil < acquiredOn)
    return no({ code: 'asset/warranty-before-acquired', acquiredOn })
  return yes(acquiredOn)
}

/**
 * ตั้งแต่เกณฑ์ขึ้นไป by the sum of the day of acquisition, or of the day of recording where that is not known;
 * a card without a price is not known to reach any sum.
 */
export const capitalisedBy = (
  { unitPrice, acquiredOn }: Pick<AssetFacts, 'unitPrice' | 'acquiredOn'>,
  recordedOn: CivilDate,
  own: readonly Threshold[],
): boolean => unitPrice !== null && isCapitalised(unitPrice, acquiredOn ?? recordedOn, own)
