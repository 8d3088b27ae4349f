import { deadlines } from '../../law/deadlines.ts'
import { meets, thresholdOn } from '../../law/thresholds.ts'
import type { SignedCase } from '../case.ts'
import { byRule, type DutyCounted } from '../duty-counted.ts'

/** ระเบียบฯ 2560 ข้อ 164: from a million baht on, a copy to the auditor and one to the Revenue Department in thirty days (W29). */
export function copies(contract: SignedCase): readonly DutyCounted[] {
  const sum = thresholdOn('contract-copy', contract.signedOn, contract.thresholds)
  if (contract.form === 'evidence' || sum === undefined || !meets(contract.price, sum)) return []
  const days = byRule(deadlines['contract-copy'], contract.signedOn, contract.holidays)
  return (['copy-audit', 'copy-revenue'] as const).map((kind) => ({
    key: kind,
    kind,
    number: null,
    ...days,
    metOn: null,
  }))
}
