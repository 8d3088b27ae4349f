import { addDays } from '../../calendar/civil-date.ts'
import { deadlines } from '../../law/deadlines.ts'
import type { SignedCase } from '../case.ts'
import { byRule, type DutyCounted } from '../duty-counted.ts'

/** คำขอรับค่าเสียหาย of the contractor: decided in sixty days and fifteen more, and told in seven working days (ข้อ 187). */
export function afterEnding({ claim, holidays }: SignedCase): readonly DutyCounted[] {
  if (claim === null) return []
  const sixty = byRule(deadlines['damages-decision'], claim.receivedOn, holidays)
  const days = claim.extended
    ? { dueOn: addDays(sixty.dueOn, extension), alertOn: addDays(sixty.alertOn, extension) }
    : sixty
  const decision: DutyCounted = {
    key: 'claim-decision',
    kind: 'claim-decision',
    number: null,
    ...days,
    metOn: claim.decidedOn,
  }
  if (claim.decidedOn === null) return [decision]
  return [
    decision,
    {
      key: 'claim-notice',
      kind: 'claim-notice',
      number: null,
      ...byRule(deadlines['damages-notice'], claim.decidedOn, holidays),
      metOn: claim.notifiedOn,
    },
  ]
}

/** ระเบียบฯ 2560 ข้อ 187: by so many days the sixty may be made longer, once. */
const extension = 15
