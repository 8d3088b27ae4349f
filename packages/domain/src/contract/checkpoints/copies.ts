import type { CivilDate } from '../../calendar/civil-date.ts'
import { deadlines } from '../../law/deadlines.ts'
import { meets, thresholdOn, type Threshold } from '../../law/thresholds.ts'
import type { Satang } from '../../money/satang.ts'
import type { SignedCase } from '../case.ts'
import { byRule, type DutyCounted } from '../duty-counted.ts'

/**
 * ระเบียบฯ 2560 ข้อ 164: from a million baht on, a copy to the auditor and one to the Revenue Department in thirty days from the signing
 * (W29), or from the change by which the price came to as much.
 */
export function copies(contract: SignedCase): readonly DutyCounted[] {
  const from = asMuchFrom(contract)
  if (contract.form === 'evidence' || from === undefined) return []
  const days = byRule(deadlines['contract-copy'], from, contract.holidays)
  return (['copy-audit', 'copy-revenue'] as const).map((kind) => ({
    key: kind,
    kind,
    number: null,
    ...days,
    metOn: null,
  }))
}

/** The day from which the contract is of as much; undefined of a smaller one. One that was as much stays so at a lower price. */
function asMuchFrom({ price, signedOn, changes, thresholds }: SignedCase): CivilDate | undefined {
  const priced = changes.filter(({ status, oldPrice }) => status === 'approved' && oldPrice !== null)
  if (isAsMuch(priced[0]?.oldPrice ?? price, signedOn, thresholds)) return signedOn
  return (
    priced.find(
      ({ newPrice, decidedOn }) =>
        newPrice !== null && decidedOn !== null && isAsMuch(newPrice, decidedOn, thresholds),
    )?.decidedOn ?? undefined
  )
}

function isAsMuch(price: Satang, on: CivilDate, thresholds: readonly Threshold[]): boolean {
  const sum = thresholdOn('contract-copy', on, thresholds)
  return sum !== undefined && meets(price, sum)
}
